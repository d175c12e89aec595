-- What learners write down and mark for themselves in a lesson. Nobody else reads it, staff neither.
-- up
CREATE TABLE lesson_note (
  -- Made by whoever writes, so that sending it again makes no second one.
  id         uuid PRIMARY KEY,
  person_id  uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  -- The note stays when the lesson goes; what it was about is then known by name only.
  lesson_id  uuid REFERENCES lesson ON DELETE SET NULL,
  about      text NOT NULL,
  -- The language of the text that was marked.
  locale     text NOT NULL CHECK (locale IN ('en', 'nl', 'fr')),
  -- The words that were marked with those around them; null for a note on the lesson as a whole.
  quote      text CHECK (length(quote) BETWEEN 1 AND 1000),
  prefix     text NOT NULL DEFAULT '' CHECK (length(prefix) <= 100),
  suffix     text NOT NULL DEFAULT '' CHECK (length(suffix) <= 100),
  section    integer NOT NULL DEFAULT 0 CHECK (section BETWEEN 0 AND 500),
  body       text NOT NULL DEFAULT '' CHECK (length(body) <= 5000),
  version    integer NOT NULL DEFAULT 1 CHECK (version >= 1),
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  CHECK (quote IS NOT NULL OR body <> '')
);
CREATE INDEX lesson_note_person ON lesson_note (person_id, lesson_id);
CREATE INDEX lesson_note_lesson ON lesson_note (lesson_id);

-- down
DROP TABLE lesson_note;
