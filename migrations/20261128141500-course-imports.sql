-- Packages of courses that staff bring in: looked at file by file first, then taken in as a whole or not at all.
-- up
CREATE TABLE course_import (
  id                uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  actor_id          uuid NOT NULL,
  actor_name        text NOT NULL,
  file_name         text NOT NULL,
  state             text NOT NULL DEFAULT 'checked' CHECK (state IN ('checked', 'importing', 'done', 'refused')),
  publish           boolean NOT NULL,
  withdraw_missing  boolean NOT NULL,
  replace_drafts    boolean NOT NULL,
  -- What would happen or has happened: lines with file, line, outcome and remark in every language.
  report            jsonb NOT NULL,
  -- The school changed since somebody looked, so that she has to look again.
  changed_meanwhile boolean NOT NULL DEFAULT false,
  at                timestamptz NOT NULL,
  -- Until when one worker has it for itself.
  held_until        timestamptz
);
CREATE INDEX course_import_open ON course_import (at) WHERE state = 'importing';

-- The package itself, in pieces that any memory can hold; gone once it was taken in.
CREATE TABLE course_import_part (
  import_id uuid NOT NULL REFERENCES course_import ON DELETE CASCADE,
  part      integer NOT NULL,
  bytes     bytea NOT NULL,
  PRIMARY KEY (import_id, part)
);

-- down
DROP TABLE course_import_part;
DROP TABLE course_import;
