-- What learners found unclear, by section of a lesson. Editors read it without knowing whose it is.
-- up
CREATE TABLE lesson_unclear (
  id        uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  lesson_id uuid NOT NULL REFERENCES lesson ON DELETE CASCADE,
  -- The language she read the lesson in.
  locale    text NOT NULL CHECK (locale IN ('en', 'nl', 'fr')),
  -- The section by the words of its heading, so that a new order changes nothing; empty in a lesson without headings.
  heading   text NOT NULL CHECK (length(heading) <= 300),
  -- Of several sections of that name in the lesson, which one.
  nth       smallint NOT NULL DEFAULT 1 CHECK (nth BETWEEN 1 AND 500),
  body      text NOT NULL DEFAULT '' CHECK (length(body) <= 500),
  told_at   timestamptz NOT NULL,
  UNIQUE (person_id, lesson_id, heading, nth)
);
CREATE INDEX lesson_unclear_lesson ON lesson_unclear (lesson_id, told_at DESC);

-- down
DROP TABLE lesson_unclear;
