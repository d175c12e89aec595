-- Several courses in a good order, as one way through the school.
-- up
CREATE TABLE path (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  slug       text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  position   integer NOT NULL,
  status     text NOT NULL CHECK (status IN ('draft', 'published')),
  title      jsonb NOT NULL CHECK (title ?& ARRAY['en', 'nl', 'fr']),
  summary    jsonb NOT NULL CHECK (summary ?& ARRAY['en', 'nl', 'fr']),
  -- Rises with every saving: whoever saves names the one she started from.
  version    integer NOT NULL DEFAULT 1 CHECK (version >= 1),
  updated_at timestamptz NOT NULL
);
CREATE TABLE path_course (
  path_id   uuid NOT NULL REFERENCES path ON DELETE CASCADE,
  course_id uuid NOT NULL REFERENCES course ON DELETE CASCADE,
  position  integer NOT NULL,
  PRIMARY KEY (path_id, course_id),
  UNIQUE (path_id, position)
);
CREATE INDEX path_course_course ON path_course (course_id);
CREATE TRIGGER path_content AFTER INSERT OR UPDATE OR DELETE ON path EXECUTE FUNCTION content_changed('courses');
CREATE TRIGGER path_course_content AFTER INSERT OR UPDATE OR DELETE ON path_course EXECUTE FUNCTION content_changed('courses');

-- down
DROP TABLE path_course;
DROP TABLE path;
