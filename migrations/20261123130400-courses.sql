-- Courses, their modules and lessons, and the journal's articles. Short texts stand in three languages in one
-- column; bodies have a row for each language, so that a translation can be older than its source.
-- up
CREATE TABLE course (
  id              uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  slug            text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  position        integer NOT NULL,
  status          text NOT NULL CHECK (status IN ('draft', 'published')),
  level           text NOT NULL CHECK (level IN ('beginner', 'intermediate', 'advanced')),
  figure          text,
  teacher         jsonb NOT NULL,
  title           jsonb NOT NULL CHECK (title ?& ARRAY['en', 'nl', 'fr']),
  subtitle        jsonb NOT NULL,
  summary         jsonb NOT NULL,
  outcomes        jsonb NOT NULL,
  evidence_policy jsonb NOT NULL,
  created_at      timestamptz NOT NULL,
  updated_at      timestamptz NOT NULL
);

CREATE TABLE course_module (
  id        uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  course_id uuid NOT NULL REFERENCES course ON DELETE CASCADE,
  position  integer NOT NULL,
  title     jsonb NOT NULL CHECK (title ?& ARRAY['en', 'nl', 'fr']),
  UNIQUE (course_id, position) DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (id, course_id)
);

CREATE TABLE lesson (
  id        uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  course_id uuid NOT NULL REFERENCES course ON DELETE CASCADE,
  module_id uuid NOT NULL,
  slug      text NOT NULL CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  position  integer NOT NULL,
  minutes   integer NOT NULL CHECK (minutes BETWEEN 1 AND 240),
  preview   boolean NOT NULL DEFAULT false,
  status    text NOT NULL DEFAULT 'published' CHECK (status IN ('draft', 'published')),
  UNIQUE (course_id, slug),
  UNIQUE (module_id, position) DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (id, course_id),
  FOREIGN KEY (module_id, course_id) REFERENCES course_module (id, course_id) ON DELETE CASCADE
);

CREATE TABLE lesson_text (
  lesson_id  uuid NOT NULL REFERENCES lesson ON DELETE CASCADE,
  locale     text NOT NULL CHECK (locale IN ('en', 'nl', 'fr')),
  title      text NOT NULL,
  summary    text NOT NULL,
  body       text NOT NULL CHECK (length(body) <= 200000),
  revision   integer NOT NULL DEFAULT 1,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (lesson_id, locale)
);

-- Which claims a lesson states: kept from its text, so that a changed grade finds every lesson it touches.
CREATE TABLE lesson_claim (
  lesson_id uuid NOT NULL REFERENCES lesson ON DELETE CASCADE,
  claim_id  uuid NOT NULL REFERENCES claim,
  PRIMARY KEY (lesson_id, claim_id)
);
CREATE INDEX lesson_claim_claim ON lesson_claim (claim_id);

CREATE TABLE article (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  slug         text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  figure       text,
  related      text[] NOT NULL DEFAULT '{}',
  published_on date,
  created_at   timestamptz NOT NULL
);

CREATE TABLE article_text (
  article_id uuid NOT NULL REFERENCES article ON DELETE CASCADE,
  locale     text NOT NULL CHECK (locale IN ('en', 'nl', 'fr')),
  title      text NOT NULL,
  summary    text NOT NULL,
  author     text NOT NULL,
  body       text NOT NULL CHECK (length(body) <= 200000),
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (article_id, locale)
);

CREATE TRIGGER course_content AFTER INSERT OR UPDATE OR DELETE ON course EXECUTE FUNCTION content_changed('courses');
CREATE TRIGGER course_module_content AFTER INSERT OR UPDATE OR DELETE ON course_module EXECUTE FUNCTION content_changed('courses');
CREATE TRIGGER lesson_content AFTER INSERT OR UPDATE OR DELETE ON lesson EXECUTE FUNCTION content_changed('courses');
CREATE TRIGGER lesson_text_content AFTER INSERT OR UPDATE OR DELETE ON lesson_text EXECUTE FUNCTION content_changed('courses');
CREATE TRIGGER article_content AFTER INSERT OR UPDATE OR DELETE ON article EXECUTE FUNCTION content_changed('articles');
CREATE TRIGGER article_text_content AFTER INSERT OR UPDATE OR DELETE ON article_text EXECUTE FUNCTION content_changed('articles');

-- down
DROP TABLE article_text;
DROP TABLE article;
DROP TABLE lesson_claim;
DROP TABLE lesson_text;
DROP TABLE lesson;
DROP TABLE course_module;
DROP TABLE course;
