-- Claims, the studies behind them and the grades that say how sure we are.
-- up
CREATE TABLE claim (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  slug       text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  text       jsonb NOT NULL CHECK (text ?& ARRAY['en', 'nl', 'fr']),
  scope      jsonb NOT NULL,
  population jsonb NOT NULL,
  created_at timestamptz NOT NULL
);

CREATE TABLE study (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  slug       text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  authors    text NOT NULL,
  year       integer CHECK (year BETWEEN 1800 AND 2200),
  title      jsonb NOT NULL,
  journal    text,
  citation   text,
  doi        text CHECK (doi ~ '^10\.'),
  design     jsonb,
  size       jsonb,
  funder     jsonb,
  conflict   jsonb,
  checked_by text,
  checked_at timestamptz,
  CHECK ((checked_by IS NULL) = (checked_at IS NULL))
);

CREATE TABLE claim_study (
  claim_id  uuid NOT NULL REFERENCES claim ON DELETE CASCADE,
  study_id  uuid NOT NULL REFERENCES study,
  direction text NOT NULL CHECK (direction IN ('supports', 'contradicts', 'mixed')),
  note      jsonb,
  PRIMARY KEY (claim_id, study_id)
);
CREATE INDEX claim_study_study ON claim_study (study_id);

-- Grades are history: the newest one of a claim is in force. No row means 'not yet graded'.
CREATE TABLE grade (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  claim_id   uuid NOT NULL REFERENCES claim ON DELETE CASCADE,
  level      text NOT NULL CHECK (level IN ('strong', 'moderate', 'limited', 'weak', 'ungraded')),
  rationale  jsonb NOT NULL,
  grader     text NOT NULL,
  graded_on  date NOT NULL,
  review_due date NOT NULL CHECK (review_due > graded_on),
  created_at timestamptz NOT NULL,
  UNIQUE (claim_id, created_at)
);
CREATE TRIGGER grade_append_only BEFORE UPDATE ON grade FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER claim_content AFTER INSERT OR UPDATE OR DELETE ON claim EXECUTE FUNCTION content_changed('evidence');
CREATE TRIGGER study_content AFTER INSERT OR UPDATE OR DELETE ON study EXECUTE FUNCTION content_changed('evidence');
CREATE TRIGGER claim_study_content AFTER INSERT OR UPDATE OR DELETE ON claim_study EXECUTE FUNCTION content_changed('evidence');
CREATE TRIGGER grade_content AFTER INSERT OR UPDATE OR DELETE ON grade EXECUTE FUNCTION content_changed('evidence');

-- down
DROP TABLE grade;
DROP TABLE claim_study;
DROP TABLE study;
DROP TABLE claim;
