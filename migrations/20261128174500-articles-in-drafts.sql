-- Articles are written, published and corrected as lessons are: in drafts, with revisions, old addresses and plans.
-- up
ALTER TABLE article
  ADD COLUMN status        text NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'published')),
  ADD COLUMN source_locale text NOT NULL DEFAULT 'en' CHECK (source_locale IN ('en', 'nl', 'fr')),
  -- As it is signed, by language.
  ADD COLUMN author        jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(author) = 'object' AND author - ARRAY['en', 'nl', 'fr'] = '{}'),
  ADD COLUMN publish_at    timestamptz,
  ADD COLUMN withdrawn_at  timestamptz,
  -- Rises with every change of the settings: whoever saves them names the state that she saw.
  ADD COLUMN version       integer NOT NULL DEFAULT 1 CHECK (version >= 1);
UPDATE article a SET status = CASE WHEN published_on IS NULL THEN 'draft' ELSE 'published' END,
  author = coalesce((SELECT jsonb_object_agg(t.locale, t.author) FROM article_text t WHERE t.article_id = a.id), '{}'),
  source_locale = coalesce((SELECT t.locale FROM article_text t WHERE t.article_id = a.id
    ORDER BY array_position(ARRAY['en', 'nl', 'fr'], t.locale) LIMIT 1), 'en');
ALTER TABLE article
  ADD CHECK (status = 'draft' OR (published_on IS NOT NULL AND author <> '{}')),
  ADD CHECK (withdrawn_at IS NULL OR status = 'draft');
CREATE INDEX article_publish_at ON article (publish_at) WHERE publish_at IS NOT NULL;

ALTER TABLE article_text
  DROP COLUMN author,
  ADD COLUMN revision        integer NOT NULL DEFAULT 1 CHECK (revision >= 1),
  ADD COLUMN source_revision integer CHECK (source_revision >= 1);
UPDATE article_text t SET source_revision = 1 FROM article a JOIN article_text s ON s.article_id = a.id AND s.locale = a.source_locale
  WHERE t.article_id = a.id AND t.locale <> a.source_locale;

-- One draft for each language, shared by all editors; gone once it is published or thrown away.
CREATE TABLE article_draft (
  article_id      uuid NOT NULL REFERENCES article ON DELETE CASCADE,
  locale          text NOT NULL CHECK (locale IN ('en', 'nl', 'fr')),
  title           text NOT NULL,
  summary         text NOT NULL,
  body            text NOT NULL CHECK (length(body) <= 200000),
  version         integer NOT NULL DEFAULT 1 CHECK (version >= 1),
  base_revision   integer NOT NULL CHECK (base_revision >= 0),
  source_revision integer CHECK (source_revision >= 1),
  saved_by        uuid REFERENCES person ON DELETE SET NULL,
  saved_at        timestamptz NOT NULL,
  PRIMARY KEY (article_id, locale)
);

CREATE TABLE article_draft_version (
  article_id uuid NOT NULL REFERENCES article ON DELETE CASCADE,
  locale     text NOT NULL CHECK (locale IN ('en', 'nl', 'fr')),
  version    integer NOT NULL CHECK (version >= 1),
  title      text NOT NULL,
  summary    text NOT NULL,
  body       text NOT NULL,
  saved_by   uuid REFERENCES person ON DELETE SET NULL,
  saved_at   timestamptz NOT NULL,
  PRIMARY KEY (article_id, locale, version)
);

CREATE TABLE article_revision (
  article_id      uuid NOT NULL REFERENCES article ON DELETE CASCADE,
  locale          text NOT NULL CHECK (locale IN ('en', 'nl', 'fr')),
  revision        integer NOT NULL CHECK (revision >= 1),
  title           text NOT NULL,
  summary         text NOT NULL,
  body            text NOT NULL,
  source_revision integer,
  saved_by        uuid REFERENCES person ON DELETE SET NULL,
  saved_at        timestamptz NOT NULL,
  PRIMARY KEY (article_id, locale, revision)
);
INSERT INTO article_revision (article_id, locale, revision, title, summary, body, source_revision, saved_at)
  SELECT article_id, locale, revision, title, summary, body, source_revision, updated_at FROM article_text;

-- The numbers and versions of drafts follow the same rules as those of lessons.
CREATE FUNCTION number_article_draft() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.version := greatest(NEW.version,
    (SELECT coalesce(max(version), 0) + 1 FROM article_draft_version WHERE article_id = NEW.article_id AND locale = NEW.locale));
  RETURN NEW;
END $$;
CREATE TRIGGER article_draft_number BEFORE INSERT ON article_draft FOR EACH ROW EXECUTE FUNCTION number_article_draft();

CREATE FUNCTION keep_article_draft_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO article_draft_version (article_id, locale, version, title, summary, body, saved_by, saved_at)
    VALUES (NEW.article_id, NEW.locale, NEW.version, NEW.title, NEW.summary, NEW.body, NEW.saved_by, NEW.saved_at)
    ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER article_draft_kept AFTER INSERT OR UPDATE ON article_draft FOR EACH ROW EXECUTE FUNCTION keep_article_draft_version();

-- Addresses of before, which still lead to the article.
CREATE TABLE article_address (
  slug       text PRIMARY KEY,
  article_id uuid NOT NULL REFERENCES article ON DELETE CASCADE
);

-- The lessons that an article goes with, in the order in which they are shown.
CREATE TABLE article_lesson (
  article_id uuid NOT NULL REFERENCES article ON DELETE CASCADE,
  lesson_id  uuid NOT NULL REFERENCES lesson ON DELETE CASCADE,
  position   integer NOT NULL CHECK (position >= 1),
  PRIMARY KEY (article_id, lesson_id)
);
CREATE INDEX article_lesson_lesson ON article_lesson (lesson_id);
CREATE TRIGGER article_lesson_content AFTER INSERT OR UPDATE OR DELETE ON article_lesson EXECUTE FUNCTION content_changed('articles');

-- Which claims an article states, kept from its texts; what is published already is filled in below.
CREATE TABLE article_claim (
  article_id uuid NOT NULL REFERENCES article ON DELETE CASCADE,
  claim_id   uuid NOT NULL REFERENCES claim,
  PRIMARY KEY (article_id, claim_id)
);
CREATE INDEX article_claim_claim ON article_claim (claim_id);
INSERT INTO article_claim (article_id, claim_id)
  SELECT DISTINCT t.article_id, c.id FROM article_text t JOIN claim c ON t.body ~ ('\]\{(#|id="?)' || c.slug || '["}[:space:]]');

-- Which articles carry the note of a changed grade.
CREATE TABLE grade_correction_article (
  correction_id uuid NOT NULL REFERENCES grade_correction ON DELETE CASCADE,
  article_id    uuid NOT NULL REFERENCES article ON DELETE CASCADE,
  PRIMARY KEY (correction_id, article_id)
);
CREATE INDEX grade_correction_article_article ON grade_correction_article (article_id);

-- What is planned is a course, a lesson of it, or an article.
ALTER TABLE publication_plan
  ALTER COLUMN course_id DROP NOT NULL,
  ADD COLUMN article_id uuid UNIQUE REFERENCES article ON DELETE CASCADE,
  ADD CONSTRAINT publication_plan_subject CHECK (num_nonnulls(course_id, article_id) = 1 AND (lesson_id IS NULL OR article_id IS NULL));
DROP INDEX publication_plan_course;
CREATE UNIQUE INDEX publication_plan_course ON publication_plan (course_id) WHERE lesson_id IS NULL AND course_id IS NOT NULL;

-- down
DELETE FROM publication_plan WHERE article_id IS NOT NULL;
DROP INDEX publication_plan_course;
ALTER TABLE publication_plan DROP CONSTRAINT publication_plan_subject, DROP COLUMN article_id, ALTER COLUMN course_id SET NOT NULL;
CREATE UNIQUE INDEX publication_plan_course ON publication_plan (course_id) WHERE lesson_id IS NULL;
DROP TABLE grade_correction_article;
DROP TABLE article_claim;
DROP TABLE article_lesson;
DROP TABLE article_address;
DROP TRIGGER article_draft_kept ON article_draft;
DROP TRIGGER article_draft_number ON article_draft;
DROP FUNCTION keep_article_draft_version();
DROP FUNCTION number_article_draft();
DROP TABLE article_revision;
DROP TABLE article_draft_version;
DROP TABLE article_draft;
ALTER TABLE article_text ADD COLUMN author text NOT NULL DEFAULT '';
UPDATE article_text t SET author = coalesce(a.author ->> t.locale, a.author ->> a.source_locale, '') FROM article a WHERE a.id = t.article_id;
ALTER TABLE article_text ALTER COLUMN author DROP DEFAULT, DROP COLUMN revision, DROP COLUMN source_revision;
UPDATE article SET published_on = NULL WHERE status = 'draft';
ALTER TABLE article DROP COLUMN version, DROP COLUMN withdrawn_at, DROP COLUMN publish_at, DROP COLUMN author,
  DROP COLUMN source_locale, DROP COLUMN status;
