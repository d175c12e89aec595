-- Outlines are changed by several editors at once, addresses may change, and publishing can be planned.
-- up
-- Rises with every change of the outline: whoever moves something names the state that she sees.
ALTER TABLE course ADD COLUMN outline_version integer NOT NULL DEFAULT 1 CHECK (outline_version >= 1);
-- A lesson that readers had and that was taken back; it keeps its texts and what people did in it.
ALTER TABLE lesson ADD COLUMN withdrawn_at timestamptz, ADD CHECK (withdrawn_at IS NULL OR status = 'draft');

-- Addresses of before, which still lead to where the course and the lesson are now.
CREATE TABLE course_address (
  slug      text PRIMARY KEY,
  course_id uuid NOT NULL REFERENCES course ON DELETE CASCADE
);
CREATE TABLE lesson_address (
  course_id uuid NOT NULL REFERENCES course ON DELETE CASCADE,
  slug      text NOT NULL,
  lesson_id uuid NOT NULL REFERENCES lesson ON DELETE CASCADE,
  PRIMARY KEY (course_id, slug)
);

-- How a planned publication is to be done; when stands in publish_at of the course or the lesson itself.
CREATE TABLE publication_plan (
  id             uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  course_id      uuid NOT NULL REFERENCES course ON DELETE CASCADE,
  -- Null for a plan of the course itself.
  lesson_id      uuid UNIQUE REFERENCES lesson ON DELETE CASCADE,
  time_zone      text NOT NULL,
  locales        text[] NOT NULL DEFAULT '{}' CHECK (locales <@ ARRAY['en', 'nl', 'fr']),
  -- The claims without a grade of which an editor said that the text says so.
  said_openly    text[] NOT NULL DEFAULT '{}',
  also_required  boolean NOT NULL DEFAULT false,
  planned_by     uuid REFERENCES person ON DELETE SET NULL,
  planned_by_name text NOT NULL,
  planned_at     timestamptz NOT NULL,
  -- Set when its moment came and the checklist said no; then it is not tried again by itself.
  blocked_at     timestamptz,
  findings       jsonb NOT NULL DEFAULT '[]'
);
CREATE UNIQUE INDEX publication_plan_course ON publication_plan (course_id) WHERE lesson_id IS NULL;
CREATE INDEX lesson_publish_at ON lesson (publish_at) WHERE publish_at IS NOT NULL;
CREATE INDEX course_publish_at ON course (publish_at) WHERE publish_at IS NOT NULL;

-- down
DROP INDEX course_publish_at;
DROP INDEX lesson_publish_at;
DROP TABLE publication_plan;
DROP TABLE lesson_address;
DROP TABLE course_address;
ALTER TABLE lesson DROP COLUMN withdrawn_at;
ALTER TABLE course DROP COLUMN outline_version;
