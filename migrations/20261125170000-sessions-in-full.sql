-- What a session can say and ask beyond its hour and its number of places, and what becomes of a registration.
-- up
CREATE TABLE session_series (
  id               uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  masterclass_id   uuid NOT NULL REFERENCES masterclass,
  -- RFC 5545, with COUNT or UNTIL: a series always ends.
  rrule            text NOT NULL CHECK (rrule ~ '(COUNT|UNTIL)='),
  -- The first session on the clock of the zone, such as 2026-12-03T19:30: a series keeps this hour across daylight saving.
  local_start      text NOT NULL CHECK (local_start ~ '^\d{4}-\d\d-\d\dT\d\d:\d\d$'),
  time_zone        text NOT NULL,
  created_at       timestamptz NOT NULL,
  updated_at       timestamptz NOT NULL
);
CREATE INDEX session_series_masterclass ON session_series (masterclass_id);

ALTER TABLE session
  -- Where these are null the masterclass's own hold.
  ADD COLUMN title jsonb CHECK (title ?& ARRAY['en', 'nl', 'fr']),
  ADD COLUMN summary jsonb,
  ADD COLUMN host text CHECK (length(host) BETWEEN 1 AND 120),
  -- When people may register; null: from the day it is published, until it begins.
  ADD COLUMN opens_at timestamptz,
  ADD COLUMN closes_at timestamptz,
  -- True when a place that comes free is offered, and held for offer_hours, rather than given outright.
  ADD COLUMN acceptance boolean NOT NULL DEFAULT false,
  ADD COLUMN offer_hours integer NOT NULL DEFAULT 24 CHECK (offer_hours BETWEEN 1 AND 336),
  -- Where the meeting is; only those with a place are led there.
  ADD COLUMN join_url text CHECK (join_url ~ '^https://' AND length(join_url) <= 500),
  ADD COLUMN series_id uuid REFERENCES session_series,
  -- Its place in the series as planned (2026-12-10T19:30), also after it was moved by itself.
  ADD COLUMN series_slot text,
  ADD COLUMN finished_at timestamptz,
  ADD CONSTRAINT session_window CHECK (opens_at < closes_at),
  ADD CONSTRAINT session_one_a_slot UNIQUE (series_id, series_slot),
  ADD CONSTRAINT session_finished_at CHECK ((status = 'finished') = (finished_at IS NOT NULL));

DROP TRIGGER session_content ON session;
CREATE TRIGGER session_content AFTER INSERT OR DELETE OR UPDATE OF status, language, starts_at, time_zone, duration_minutes, capacity, waiting_list,
    title, summary, host, opens_at, closes_at, acceptance
  ON session EXECUTE FUNCTION content_changed('masterclasses');

-- What happened to a session and its people, in order; only ever added to. Holds ids and figures, never names or addresses.
CREATE TABLE session_event (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  session_id      uuid NOT NULL REFERENCES session ON DELETE CASCADE,
  registration_id uuid,
  kind            text NOT NULL,
  actor_id        uuid REFERENCES person ON DELETE SET NULL,
  details         jsonb NOT NULL DEFAULT '{}',
  at              timestamptz NOT NULL
);
CREATE INDEX session_event_session ON session_event (session_id, id);

ALTER TABLE registration
  ADD COLUMN offered_at timestamptz,
  ADD COLUMN offer_expires_at timestamptz,
  -- What it was when it ended: a place given back, an offer declined or lapsed, a queue left.
  ADD COLUMN cancelled_was text CHECK (cancelled_was IN ('confirmed', 'offered', 'waiting')),
  -- The registration of the colleague who came in its place.
  ADD COLUMN handed_over_to uuid REFERENCES registration ON DELETE SET NULL,
  ADD COLUMN attendance text CHECK (attendance IN ('attended', 'no-show')),
  -- When it was opened by the personal join link, and when staff ticked it off.
  ADD COLUMN joined_at timestamptz,
  -- The answers to the masterclass's own questions by their id, and the version of the questions that was answered.
  ADD COLUMN answers jsonb NOT NULL DEFAULT '{}',
  ADD COLUMN questions_version integer,
  -- Wording that was agreed to, by purpose: {"follow-up": "2026-11"}. What was left unticked is not in it.
  ADD COLUMN consents jsonb NOT NULL DEFAULT '{}',
  -- Null when the person did it herself; else how staff added her.
  ADD COLUMN added_by text CHECK (added_by IN ('staff', 'import')),
  DROP CONSTRAINT registration_cancelled_by_check,
  ADD CONSTRAINT registration_cancelled_by_check CHECK (cancelled_by IN ('attendee', 'staff', 'clock')),
  ADD CONSTRAINT registration_offer CHECK ((status = 'offered') = (offer_expires_at IS NOT NULL)),
  ADD CONSTRAINT registration_attendance CHECK (attendance IS NULL OR status = 'confirmed');
CREATE INDEX registration_offers ON registration (offer_expires_at) WHERE status = 'offered';
UPDATE registration SET cancelled_was = CASE WHEN confirmed_at IS NULL THEN 'waiting' ELSE 'confirmed' END WHERE status = 'cancelled';
ALTER TABLE registration ADD CONSTRAINT registration_cancelled_was CHECK ((status = 'cancelled') = (cancelled_was IS NOT NULL));

-- down
ALTER TABLE registration
  DROP CONSTRAINT registration_cancelled_was,
  DROP CONSTRAINT registration_attendance,
  DROP CONSTRAINT registration_offer,
  DROP CONSTRAINT registration_cancelled_by_check;
DELETE FROM registration WHERE cancelled_by = 'clock';
ALTER TABLE registration
  ADD CONSTRAINT registration_cancelled_by_check CHECK (cancelled_by IN ('attendee', 'staff')),
  DROP COLUMN offered_at,
  DROP COLUMN offer_expires_at,
  DROP COLUMN cancelled_was,
  DROP COLUMN handed_over_to,
  DROP COLUMN attendance,
  DROP COLUMN joined_at,
  DROP COLUMN answers,
  DROP COLUMN questions_version,
  DROP COLUMN consents,
  DROP COLUMN added_by;
DROP TABLE session_event;
DROP TRIGGER session_content ON session;
ALTER TABLE session
  DROP CONSTRAINT session_window,
  DROP CONSTRAINT session_one_a_slot,
  DROP CONSTRAINT session_finished_at,
  DROP COLUMN title,
  DROP COLUMN summary,
  DROP COLUMN host,
  DROP COLUMN opens_at,
  DROP COLUMN closes_at,
  DROP COLUMN acceptance,
  DROP COLUMN offer_hours,
  DROP COLUMN join_url,
  DROP COLUMN series_id,
  DROP COLUMN series_slot,
  DROP COLUMN finished_at;
CREATE TRIGGER session_content AFTER INSERT OR DELETE OR UPDATE OF status, language, starts_at, time_zone, duration_minutes, capacity, waiting_list
  ON session EXECUTE FUNCTION content_changed('masterclasses');
DROP TABLE session_series;
