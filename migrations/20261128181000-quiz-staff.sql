-- What staff need of quizzes: the clock on which they open and close, whose version of the settings holds, who marks what,
-- and grading anew with every mark that it changed.
-- up
ALTER TABLE quiz
  ADD COLUMN time_zone text NOT NULL DEFAULT 'Europe/Brussels' CHECK (length(time_zone) BETWEEN 1 AND 64),
  -- Rises with every change by staff: whoever began from an earlier one is told.
  ADD COLUMN revision integer NOT NULL DEFAULT 1 CHECK (revision > 0);
-- Somebody is at this answer until then; nobody else is given it.
ALTER TABLE attempt_item
  ADD COLUMN claimed_by uuid REFERENCES person ON DELETE SET NULL,
  ADD COLUMN claimed_until timestamptz;
CREATE INDEX attempt_waiting ON attempt (quiz_id, finished_at) WHERE finished_at IS NOT NULL AND mark IS NULL;

CREATE TABLE regrade (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  question_id uuid NOT NULL REFERENCES question ON DELETE CASCADE,
  version_id  uuid NOT NULL REFERENCES question_version ON DELETE CASCADE,
  policy      text NOT NULL CHECK (policy IN ('never-lower', 'as-computed')),
  reason      text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
  actor_id    uuid REFERENCES person ON DELETE SET NULL,
  at          timestamptz NOT NULL,
  done_at     timestamptz
);
CREATE UNIQUE INDEX regrade_under_way ON regrade (question_id) WHERE done_at IS NULL;

-- Each answer that is graded anew, with what it came to before and after.
CREATE TABLE regrade_line (
  regrade_id      uuid NOT NULL REFERENCES regrade ON DELETE CASCADE,
  attempt_id      uuid NOT NULL,
  position        integer NOT NULL,
  state           text NOT NULL DEFAULT 'due' CHECK (state IN ('due', 'changed', 'same', 'kept', 'skipped')),
  version_before  uuid REFERENCES question_version,
  fraction_before double precision,
  fraction_after  double precision,
  PRIMARY KEY (regrade_id, attempt_id, position),
  FOREIGN KEY (attempt_id, position) REFERENCES attempt_item ON DELETE CASCADE
);
CREATE INDEX regrade_line_due ON regrade_line (regrade_id, attempt_id) WHERE state = 'due';

-- down
DROP TABLE regrade_line;
DROP TABLE regrade;
DROP INDEX attempt_waiting;
ALTER TABLE attempt_item DROP COLUMN claimed_until, DROP COLUMN claimed_by;
ALTER TABLE quiz DROP COLUMN revision, DROP COLUMN time_zone;
