-- What the planner of sequences keeps with a mail, what it still has to look at, and local hours as Postgres reckons them.
-- up
ALTER TABLE mail
  -- What a step's delay is counted from: the start of the session, the end of it, or when something happened.
  ADD COLUMN moment timestamptz,
  -- The recipient's clock as it was when the mail was planned.
  ADD COLUMN time_zone text,
  -- What it is about beside its subject: the session of a registration, the lesson, the round or the changed grade.
  ADD COLUMN about_id uuid;

-- Whatever the version of the schedule: never two mails of a step to one recipient about the same moment.
CREATE UNIQUE INDEX mail_one_a_moment ON mail (step_id, subject_id, recipient, moment) WHERE step_id IS NOT NULL AND state <> 'skipped';

-- Up to which moment the clock was looked at for this sequence ('silent').
ALTER TABLE mail_sequence ADD COLUMN scanned_to timestamptz;

-- Sessions whose people are still to be planned for, a few thousand at a time.
CREATE TABLE mail_planning (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  trigger    text NOT NULL,
  session_id uuid NOT NULL REFERENCES session ON DELETE CASCADE,
  -- When it happened, for what is not reckoned from the session's own hours.
  happened_at timestamptz NOT NULL,
  -- Everybody who arrived up to this number has been looked at.
  after      bigint NOT NULL DEFAULT 0
);

-- When silent enrolments were last active, as far as it is known without their lessons.
CREATE INDEX enrolment_unfinished ON enrolment ((greatest(enrolled_at, coalesce(resume_opened_at, enrolled_at)))) WHERE finished_at IS NULL;

-- So many minutes before or after a moment; whole days are days on the recipient's clock, whatever daylight saving does between.
CREATE FUNCTION follow_up_moment(moment timestamptz, zone text, delay_minutes integer) RETURNS timestamptz LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  IF delay_minutes / 1440 <> 0 THEN
    moment := ((moment AT TIME ZONE zone) + make_interval(days => delay_minutes / 1440)) AT TIME ZONE zone;
  END IF;
  RETURN moment + make_interval(mins => delay_minutes % 1440);
END $$;

-- A moment out of the recipient's quiet hours: the moment itself, or their end, or, to be earlier, an hour before they begin.
CREATE FUNCTION mail_awake(at timestamptz, zone text, quiet_from time, quiet_to time, earlier boolean) RETURNS timestamptz LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  here  timestamp := at AT TIME ZONE zone;
  hour  time := here::time;
  -- The day on which the quiet hours began.
  began date := here::date;
BEGIN
  IF quiet_from IS NULL THEN
    RETURN at;
  ELSIF quiet_from < quiet_to THEN
    IF hour < quiet_from OR hour >= quiet_to THEN RETURN at; END IF;
  ELSIF hour < quiet_to THEN
    began := began - 1;
  ELSIF hour < quiet_from THEN
    RETURN at;
  END IF;
  IF earlier THEN RETURN (began + quiet_from - interval '1 hour') AT TIME ZONE zone; END IF;
  RETURN (began + (quiet_from > quiet_to)::int + quiet_to) AT TIME ZONE zone;
END $$;

-- A zone that Postgres knows: somebody's browser may know newer ones.
CREATE FUNCTION mail_zone(zone text) RETURNS text LANGUAGE plpgsql STABLE AS $$
BEGIN
  PERFORM now() AT TIME ZONE zone;
  RETURN zone;
EXCEPTION WHEN invalid_parameter_value THEN
  RETURN 'Europe/Brussels';
END $$;

-- down
DROP FUNCTION mail_zone(text);
DROP FUNCTION mail_awake(timestamptz, text, time, time, boolean);
DROP FUNCTION follow_up_moment(timestamptz, text, integer);
DROP INDEX enrolment_unfinished;
DROP TABLE mail_planning;
ALTER TABLE mail_sequence DROP COLUMN scanned_to;
DROP INDEX mail_one_a_moment;
ALTER TABLE mail DROP COLUMN moment, DROP COLUMN time_zone, DROP COLUMN about_id;
