-- Lists of people that staff bring along: looked at line by line first, then registered, and readable afterwards.
-- up
CREATE TABLE registration_import (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  session_id  uuid NOT NULL REFERENCES session ON DELETE CASCADE,
  actor_id    uuid NOT NULL,
  actor_name  text NOT NULL,
  file_name   text,
  encoding    text NOT NULL,
  separator   text NOT NULL,
  -- What each column was read as, in the order of the file: [{"head": "E-mail", "field": "email"}].
  columns     jsonb NOT NULL,
  state       text NOT NULL DEFAULT 'checked' CHECK (state IN ('checked', 'importing', 'done')),
  -- How these people agreed, in the words of whoever vouches for it.
  reason      text CHECK (length(reason) BETWEEN 1 AND 500),
  quiet       boolean NOT NULL DEFAULT false,
  at          timestamptz NOT NULL,
  done_at     timestamptz,
  -- Until when one worker has it for itself.
  held_until  timestamptz,
  CHECK ((state = 'checked') = (reason IS NULL)),
  CHECK ((state = 'done') = (done_at IS NOT NULL))
);
CREATE INDEX registration_import_session ON registration_import (session_id, at DESC);
CREATE INDEX registration_import_open ON registration_import (at) WHERE state <> 'done';

CREATE TABLE registration_import_line (
  import_id       uuid NOT NULL REFERENCES registration_import ON DELETE CASCADE,
  -- In the file, from 1.
  line            integer NOT NULL,
  email           text NOT NULL,
  name            text NOT NULL,
  locale          text NOT NULL,
  time_zone       text NOT NULL,
  state           text NOT NULL CHECK (state IN ('bad', 'due', 'done', 'refused')),
  -- What will become or has become of it, or the code of what is wrong.
  outcome         text NOT NULL,
  -- The number in line, the line that says the same, the number of cells, ...
  figure          integer,
  notes           text[] NOT NULL DEFAULT '{}',
  registration_id uuid REFERENCES registration ON DELETE SET NULL,
  PRIMARY KEY (import_id, line)
);
CREATE INDEX registration_import_line_due ON registration_import_line (import_id, line) WHERE state = 'due';
CREATE INDEX registration_import_line_registration ON registration_import_line (registration_id);

-- down
DROP TABLE registration_import_line;
DROP TABLE registration_import;
