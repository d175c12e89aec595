-- Files of questions that staff bring in: looked at question by question first, then saved as they were reported.
-- up
CREATE TABLE question_import (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  actor_id   uuid NOT NULL,
  actor_name text NOT NULL,
  file_name  text NOT NULL,
  format     text NOT NULL CHECK (format IN ('gift', 'moodle-xml', 'qti3', 'csv', 'json')),
  locale     text NOT NULL CHECK (locale IN ('en', 'nl', 'fr')),
  state      text NOT NULL DEFAULT 'checked' CHECK (state IN ('checked', 'saving', 'done')),
  -- Added to each question, and above the categories of the file.
  tags       text[] NOT NULL,
  category   text[] NOT NULL,
  -- Tests of a package: each with its slots, and once saved the quiz that was made of it.
  quizzes    jsonb NOT NULL CHECK (jsonb_typeof(quizzes) = 'array'),
  at         timestamptz NOT NULL,
  -- Until when one worker has it for itself.
  held_until timestamptz
);
CREATE INDEX question_import_open ON question_import (at) WHERE state = 'saving';

-- One question of such a file, and what becomes of it.
CREATE TABLE question_import_line (
  import_id uuid NOT NULL REFERENCES question_import ON DELETE CASCADE,
  position  integer NOT NULL CHECK (position >= 0),
  file      text NOT NULL,
  line      integer,
  called    text NOT NULL,
  outcome   text NOT NULL CHECK (outcome IN ('exact', 'approximated', 'refused')),
  remarks   jsonb NOT NULL CHECK (jsonb_typeof(remarks) = 'array'),
  -- The question as it will be saved; null when it is refused.
  content   jsonb,
  tags      text[] NOT NULL,
  category  text[] NOT NULL,
  -- A question that says exactly the same: of the bank before this import, or of the same file before this line.
  known_id  uuid REFERENCES question ON DELETE SET NULL,
  same_as   integer,
  saved_id  uuid REFERENCES question ON DELETE SET NULL,
  PRIMARY KEY (import_id, position),
  CHECK ((content IS NULL) = (outcome = 'refused'))
);
CREATE INDEX question_import_line_known ON question_import_line (known_id) WHERE known_id IS NOT NULL;
CREATE INDEX question_import_line_saved ON question_import_line (saved_id) WHERE saved_id IS NOT NULL;

-- Finds a question by exactly what it says.
CREATE INDEX question_version_content ON question_version (md5(content::text));

-- down
DROP INDEX question_version_content;
DROP TABLE question_import_line;
DROP TABLE question_import;
