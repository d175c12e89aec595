-- Lessons are written in drafts that no reader sees; what was published is kept revision by revision.
-- up
ALTER TABLE course ADD COLUMN publish_at timestamptz;
-- The language in which a lesson is written first; the others are translations of it.
ALTER TABLE lesson
  ADD COLUMN publish_at timestamptz,
  ADD COLUMN source_locale text NOT NULL DEFAULT 'en' CHECK (source_locale IN ('en', 'nl', 'fr'));
-- The revision of the source language that this translation renders: it is older than its source when that has risen since.
ALTER TABLE lesson_text ADD COLUMN source_revision integer CHECK (source_revision >= 1);
UPDATE lesson_text t SET source_revision = s.revision FROM lesson l JOIN lesson_text s ON s.lesson_id = l.id AND s.locale = l.source_locale
  WHERE t.lesson_id = l.id AND t.locale <> l.source_locale;

-- One draft for each language, shared by all editors; gone once it is published or thrown away.
CREATE TABLE lesson_draft (
  lesson_id       uuid NOT NULL REFERENCES lesson ON DELETE CASCADE,
  locale          text NOT NULL CHECK (locale IN ('en', 'nl', 'fr')),
  title           text NOT NULL,
  summary         text NOT NULL,
  body            text NOT NULL CHECK (length(body) <= 200000),
  -- Rises with every saving: whoever saves names the version she started from, so that nobody overwrites unseen.
  version         integer NOT NULL DEFAULT 1 CHECK (version >= 1),
  -- The published revision it started from; 0 where the language had no text yet.
  base_revision   integer NOT NULL CHECK (base_revision >= 0),
  source_revision integer CHECK (source_revision >= 1),
  saved_by        uuid REFERENCES person ON DELETE SET NULL,
  saved_at        timestamptz NOT NULL,
  PRIMARY KEY (lesson_id, locale)
);

CREATE TABLE lesson_revision (
  lesson_id       uuid NOT NULL REFERENCES lesson ON DELETE CASCADE,
  locale          text NOT NULL CHECK (locale IN ('en', 'nl', 'fr')),
  revision        integer NOT NULL CHECK (revision >= 1),
  title           text NOT NULL,
  summary         text NOT NULL,
  body            text NOT NULL,
  source_revision integer,
  saved_by        uuid REFERENCES person ON DELETE SET NULL,
  saved_at        timestamptz NOT NULL,
  PRIMARY KEY (lesson_id, locale, revision)
);
INSERT INTO lesson_revision (lesson_id, locale, revision, title, summary, body, source_revision, saved_at)
  SELECT lesson_id, locale, revision, title, summary, body, source_revision, updated_at FROM lesson_text;

-- down
DROP TABLE lesson_revision;
DROP TABLE lesson_draft;
ALTER TABLE lesson_text DROP COLUMN source_revision;
ALTER TABLE lesson DROP COLUMN source_locale, DROP COLUMN publish_at;
ALTER TABLE course DROP COLUMN publish_at;
