-- A person's or guest's place at a session.
-- up
CREATE TABLE registration (
  id                uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  session_id        uuid NOT NULL REFERENCES session,
  person_id         uuid REFERENCES person ON DELETE SET NULL,
  email             citext NOT NULL CHECK (length(email) BETWEEN 3 AND 254),
  name              text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  locale            text NOT NULL CHECK (locale IN ('en', 'nl', 'fr')),
  time_zone         text NOT NULL,
  status            text NOT NULL CHECK (status IN ('confirmed', 'offered', 'waiting', 'cancelled')),
  -- The order of arrival within the session; whoever waits is served by priority, then by this.
  arrival           bigint NOT NULL,
  priority          integer NOT NULL DEFAULT 0,
  note              text CHECK (length(note) <= 1000),
  source            jsonb NOT NULL DEFAULT '{}',
  consent_version   text NOT NULL,
  calendar_sequence integer NOT NULL DEFAULT 0,
  created_at        timestamptz NOT NULL,
  confirmed_at      timestamptz,
  cancelled_at      timestamptz,
  cancelled_by      text CHECK (cancelled_by IN ('attendee', 'staff')),
  UNIQUE (session_id, arrival),
  CHECK ((status = 'cancelled') = (cancelled_at IS NOT NULL)),
  CHECK ((status = 'confirmed') <= (confirmed_at IS NOT NULL))
);
CREATE UNIQUE INDEX registration_one_live ON registration (session_id, email) WHERE status <> 'cancelled';
CREATE INDEX registration_queue ON registration (session_id, priority DESC, arrival) WHERE status = 'waiting';
CREATE INDEX registration_listing ON registration (session_id, created_at, id);
CREATE INDEX registration_person ON registration (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX registration_email ON registration (email);

-- down
DROP TABLE registration;
