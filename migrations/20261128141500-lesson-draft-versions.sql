-- Every saving of a draft is kept for a while: whoever began from an earlier one gets her words merged with what others saved.
-- up
CREATE TABLE lesson_draft_version (
  lesson_id uuid NOT NULL REFERENCES lesson ON DELETE CASCADE,
  locale    text NOT NULL CHECK (locale IN ('en', 'nl', 'fr')),
  version   integer NOT NULL CHECK (version >= 1),
  title     text NOT NULL,
  summary   text NOT NULL,
  body      text NOT NULL,
  saved_by  uuid REFERENCES person ON DELETE SET NULL,
  saved_at  timestamptz NOT NULL,
  PRIMARY KEY (lesson_id, locale, version)
);
INSERT INTO lesson_draft_version SELECT lesson_id, locale, version, title, summary, body, saved_by, saved_at FROM lesson_draft;

-- A version's number is never given twice, not even to another draft after the first was published or thrown away:
-- a tab that still holds the old one must not take the new one for its own.
CREATE FUNCTION number_lesson_draft() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.version := greatest(NEW.version,
    (SELECT coalesce(max(version), 0) + 1 FROM lesson_draft_version WHERE lesson_id = NEW.lesson_id AND locale = NEW.locale));
  RETURN NEW;
END $$;
CREATE TRIGGER lesson_draft_number BEFORE INSERT ON lesson_draft FOR EACH ROW EXECUTE FUNCTION number_lesson_draft();

-- Whoever writes a draft, by whatever way, leaves its version behind.
CREATE FUNCTION keep_lesson_draft_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO lesson_draft_version (lesson_id, locale, version, title, summary, body, saved_by, saved_at)
    VALUES (NEW.lesson_id, NEW.locale, NEW.version, NEW.title, NEW.summary, NEW.body, NEW.saved_by, NEW.saved_at)
    ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER lesson_draft_kept AFTER INSERT OR UPDATE ON lesson_draft FOR EACH ROW EXECUTE FUNCTION keep_lesson_draft_version();

-- down
DROP TRIGGER lesson_draft_kept ON lesson_draft;
DROP TRIGGER lesson_draft_number ON lesson_draft;
DROP FUNCTION keep_lesson_draft_version();
DROP FUNCTION number_lesson_draft();
DROP TABLE lesson_draft_version;
