-- Search over everything that is published: one document for each thing and language, kept from the content itself.
-- up
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Each language: its common words go first, then accents are folded, then endings are cut.
CREATE TEXT SEARCH DICTIONARY search_stop_en (TEMPLATE = pg_catalog.simple, STOPWORDS = english, ACCEPT = false);
CREATE TEXT SEARCH DICTIONARY search_stop_nl (TEMPLATE = pg_catalog.simple, STOPWORDS = dutch, ACCEPT = false);
CREATE TEXT SEARCH DICTIONARY search_stop_fr (TEMPLATE = pg_catalog.simple, STOPWORDS = french, ACCEPT = false);
CREATE TEXT SEARCH CONFIGURATION search_en (COPY = pg_catalog.english);
ALTER TEXT SEARCH CONFIGURATION search_en
  ALTER MAPPING FOR word, hword, hword_part, asciiword, asciihword, hword_asciipart WITH search_stop_en, unaccent, english_stem;
CREATE TEXT SEARCH CONFIGURATION search_nl (COPY = pg_catalog.dutch);
ALTER TEXT SEARCH CONFIGURATION search_nl
  ALTER MAPPING FOR word, hword, hword_part, asciiword, asciihword, hword_asciipart WITH search_stop_nl, unaccent, dutch_stem;
CREATE TEXT SEARCH CONFIGURATION search_fr (COPY = pg_catalog.french);
ALTER TEXT SEARCH CONFIGURATION search_fr
  ALTER MAPPING FOR word, hword, hword_part, asciiword, asciihword, hword_asciipart WITH search_stop_fr, unaccent, french_stem;
-- In French an ending is known by its accent: 'hydratée' and 'hydraté' are one word only when endings are cut first. So both
-- ways stand in the index, and a word is found by either.
CREATE TEXT SEARCH CONFIGURATION search_fr_accents (COPY = pg_catalog.french);

-- The words of a text in one language.
CREATE FUNCTION search_vector(locale text, words text) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT CASE locale
    WHEN 'nl' THEN to_tsvector('search_nl', words)
    WHEN 'fr' THEN to_tsvector('search_fr', words) || to_tsvector('search_fr_accents', words)
    ELSE to_tsvector('search_en', words) END
$$;

-- What is asked, as a search engine reads it; of the last word the beginning is enough. Empty when only common words are left.
CREATE FUNCTION search_asked(configuration regconfig, asked text, last_word text) RETURNS tsquery LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN last_word = '' THEN websearch_to_tsquery(configuration, asked)
    ELSE websearch_to_tsquery(configuration, asked)
      && (websearch_to_tsquery(configuration, last_word) || to_tsquery(configuration, last_word || ':*')) END
$$;
CREATE FUNCTION search_query(locale text, asked text, last_word text) RETURNS tsquery LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE locale
    WHEN 'nl' THEN search_asked('search_nl', asked, last_word)
    WHEN 'fr' THEN search_asked('search_fr', asked, last_word) || search_asked('search_fr_accents', asked, last_word)
    ELSE search_asked('search_en', asked, last_word) END
$$;

CREATE TABLE search_document (
  kind       text NOT NULL,
  subject_id uuid NOT NULL,
  locale     text NOT NULL CHECK (locale IN ('en', 'nl', 'fr')),
  -- The languages whose readers are shown this text: its own, and those into which it is not translated.
  shown_in   text[] NOT NULL CHECK (locale = ANY (shown_in)),
  path       text NOT NULL,
  title      text NOT NULL,
  summary    text NOT NULL,
  -- What everybody may read, and what only those may read to whom it is open.
  opening    text NOT NULL,
  body       text NOT NULL,
  -- The lesson that must be open to its reader before she may read the body; null when everybody may.
  lesson_id  uuid,
  -- The title of what it is a part of.
  part_of    text,
  -- A day without a zone: it is found from this day on.
  visible_on date,
  words      tsvector NOT NULL,
  -- Title and summary again: small enough to rank by when a word stands in thousands of texts.
  head       tsvector NOT NULL,
  indexed_at timestamptz NOT NULL,
  PRIMARY KEY (kind, subject_id, locale)
);
CREATE INDEX search_document_en ON search_document USING gin (words) WHERE locale = 'en';
CREATE INDEX search_document_nl ON search_document USING gin (words) WHERE locale = 'nl';
CREATE INDEX search_document_fr ON search_document USING gin (words) WHERE locale = 'fr';

-- The words of each language, for guessing what a mistyped one was meant to be.
CREATE TABLE search_word (
  locale text NOT NULL CHECK (locale IN ('en', 'nl', 'fr')),
  word   text NOT NULL,
  PRIMARY KEY (locale, word)
);
CREATE INDEX search_word_en ON search_word USING gin (word gin_trgm_ops) WHERE locale = 'en';
CREATE INDEX search_word_nl ON search_word USING gin (word gin_trgm_ops) WHERE locale = 'nl';
CREATE INDEX search_word_fr ON search_word USING gin (word gin_trgm_ops) WHERE locale = 'fr';

-- What has changed since it was indexed. Rows are only ever added and taken away: whoever writes content waits for nobody.
CREATE TABLE search_stale (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind       text NOT NULL,
  subject_id uuid NOT NULL,
  since      timestamptz NOT NULL DEFAULT now()
);

-- Notes that a thing of one kind (first argument), named by a column (second), is to be indexed again.
CREATE FUNCTION search_note() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE was uuid; is_now uuid;
BEGIN
  IF TG_OP <> 'INSERT' THEN was := (to_jsonb(OLD) ->> TG_ARGV[1])::uuid; END IF;
  IF TG_OP <> 'DELETE' THEN is_now := (to_jsonb(NEW) ->> TG_ARGV[1])::uuid; END IF;
  INSERT INTO search_stale (kind, subject_id) SELECT TG_ARGV[0], id FROM unnest(ARRAY[is_now, nullif(was, is_now)]) AS id WHERE id IS NOT NULL;
  RETURN NULL;
END $$;

-- A course's name, address and status stand with each of its lessons, and theirs with each video they show.
CREATE FUNCTION search_note_lessons() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_stale (kind, subject_id) SELECT 'lesson', id FROM lesson WHERE course_id = NEW.id;
  INSERT INTO search_stale (kind, subject_id)
    SELECT DISTINCT 'transcript', m.media_id FROM lesson l JOIN lesson_media m ON m.lesson_id = l.id WHERE l.course_id = NEW.id;
  RETURN NULL;
END $$;
CREATE FUNCTION search_note_videos() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_stale (kind, subject_id)
    SELECT DISTINCT 'transcript', media_id FROM lesson_media WHERE lesson_id = (to_jsonb(NEW) ->> TG_ARGV[0])::uuid;
  RETURN NULL;
END $$;

CREATE TRIGGER course_search AFTER INSERT OR UPDATE OR DELETE ON course FOR EACH ROW EXECUTE FUNCTION search_note('course', 'id');
CREATE TRIGGER course_lessons_search AFTER UPDATE ON course FOR EACH ROW
  WHEN ((OLD.slug, OLD.status, OLD.title) IS DISTINCT FROM (NEW.slug, NEW.status, NEW.title)) EXECUTE FUNCTION search_note_lessons();
CREATE TRIGGER lesson_search AFTER INSERT OR UPDATE OR DELETE ON lesson FOR EACH ROW EXECUTE FUNCTION search_note('lesson', 'id');
CREATE TRIGGER lesson_text_search AFTER INSERT OR UPDATE OR DELETE ON lesson_text FOR EACH ROW EXECUTE FUNCTION search_note('lesson', 'lesson_id');
CREATE TRIGGER lesson_videos_search AFTER UPDATE ON lesson FOR EACH ROW EXECUTE FUNCTION search_note_videos('id');
CREATE TRIGGER lesson_text_videos_search AFTER INSERT OR UPDATE ON lesson_text FOR EACH ROW EXECUTE FUNCTION search_note_videos('lesson_id');
CREATE TRIGGER lesson_media_search AFTER INSERT OR UPDATE OR DELETE ON lesson_media FOR EACH ROW EXECUTE FUNCTION search_note('transcript', 'media_id');
CREATE TRIGGER media_track_search AFTER INSERT OR UPDATE OR DELETE ON media_track FOR EACH ROW EXECUTE FUNCTION search_note('transcript', 'media_id');
CREATE TRIGGER media_search AFTER UPDATE OR DELETE ON media FOR EACH ROW EXECUTE FUNCTION search_note('transcript', 'id');
CREATE TRIGGER article_search AFTER INSERT OR UPDATE OR DELETE ON article FOR EACH ROW EXECUTE FUNCTION search_note('article', 'id');
CREATE TRIGGER article_text_search AFTER INSERT OR UPDATE OR DELETE ON article_text FOR EACH ROW EXECUTE FUNCTION search_note('article', 'article_id');
CREATE TRIGGER claim_search AFTER INSERT OR UPDATE OR DELETE ON claim FOR EACH ROW EXECUTE FUNCTION search_note('claim', 'id');
CREATE TRIGGER grade_search AFTER INSERT OR DELETE ON grade FOR EACH ROW EXECUTE FUNCTION search_note('claim', 'claim_id');
CREATE TRIGGER masterclass_search AFTER INSERT OR UPDATE OR DELETE ON masterclass FOR EACH ROW EXECUTE FUNCTION search_note('masterclass', 'id');

-- What stood here before.
INSERT INTO search_stale (kind, subject_id)
  SELECT 'course', id FROM course UNION ALL SELECT 'lesson', id FROM lesson UNION ALL SELECT 'article', id FROM article
  UNION ALL SELECT 'claim', id FROM claim UNION ALL SELECT 'masterclass', id FROM masterclass
  UNION ALL SELECT DISTINCT 'transcript', media_id FROM media_track;

-- down
DROP TRIGGER masterclass_search ON masterclass;
DROP TRIGGER grade_search ON grade;
DROP TRIGGER claim_search ON claim;
DROP TRIGGER article_text_search ON article_text;
DROP TRIGGER article_search ON article;
DROP TRIGGER media_search ON media;
DROP TRIGGER media_track_search ON media_track;
DROP TRIGGER lesson_media_search ON lesson_media;
DROP TRIGGER lesson_text_videos_search ON lesson_text;
DROP TRIGGER lesson_videos_search ON lesson;
DROP TRIGGER lesson_text_search ON lesson_text;
DROP TRIGGER lesson_search ON lesson;
DROP TRIGGER course_lessons_search ON course;
DROP TRIGGER course_search ON course;
DROP FUNCTION search_note_videos();
DROP FUNCTION search_note_lessons();
DROP FUNCTION search_note();
DROP TABLE search_stale;
DROP TABLE search_word;
DROP TABLE search_document;
DROP FUNCTION search_query(text, text, text);
DROP FUNCTION search_asked(regconfig, text, text);
DROP FUNCTION search_vector(text, text);
DROP TEXT SEARCH CONFIGURATION search_fr_accents;
DROP TEXT SEARCH CONFIGURATION search_fr;
DROP TEXT SEARCH CONFIGURATION search_nl;
DROP TEXT SEARCH CONFIGURATION search_en;
DROP TEXT SEARCH DICTIONARY search_stop_fr;
DROP TEXT SEARCH DICTIONARY search_stop_nl;
DROP TEXT SEARCH DICTIONARY search_stop_en;
DROP EXTENSION pg_trgm;
DROP EXTENSION unaccent;
