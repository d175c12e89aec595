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
CREATE FUNCTION follow_up_moment(moment timestamptz, zone text, delay_minutes integer) RETURNS timestamptz LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN delay_minutes / 1440 = 0 THEN moment
    ELSE ((moment AT TIME ZONE zone) + make_interval(days => delay_minutes / 1440)) AT TIME ZONE zone END
    + make_interval(mins => delay_minutes % 1440)
$$;

-- A moment out of the recipient's quiet hours: the moment itself, or their end, or, to be earlier, an hour before they begin.
CREATE FUNCTION mail_awake(at timestamptz, zone text, quiet_from time, quiet_to time, earlier boolean) RETURNS timestamptz LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN quiet_from IS NULL THEN at
    WHEN quiet_from < quiet_to THEN CASE
      WHEN (at AT TIME ZONE zone)::time < quiet_from OR (at AT TIME ZONE zone)::time >= quiet_to THEN at
      WHEN earlier THEN ((at AT TIME ZONE zone)::date + quiet_from - interval '1 hour') AT TIME ZONE zone
      ELSE ((at AT TIME ZONE zone)::date + quiet_to) AT TIME ZONE zone END
    WHEN (at AT TIME ZONE zone)::time >= quiet_from THEN CASE
      WHEN earlier THEN ((at AT TIME ZONE zone)::date + quiet_from - interval '1 hour') AT TIME ZONE zone
      ELSE ((at AT TIME ZONE zone)::date + 1 + quiet_to) AT TIME ZONE zone END
    WHEN (at AT TIME ZONE zone)::time < quiet_to THEN CASE
      WHEN earlier THEN ((at AT TIME ZONE zone)::date - 1 + quiet_from - interval '1 hour') AT TIME ZONE zone
      ELSE ((at AT TIME ZONE zone)::date + quiet_to) AT TIME ZONE zone END
    ELSE at END
$$;

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
