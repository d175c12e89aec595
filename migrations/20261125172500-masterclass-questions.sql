-- What a masterclass asks of those who register, beside name and address.
-- up
CREATE TABLE masterclass_questions (
  masterclass_id uuid NOT NULL REFERENCES masterclass ON DELETE CASCADE,
  -- Every change is a new version; what was answered before keeps the wording it answered.
  version        integer NOT NULL CHECK (version >= 1),
  questions      jsonb NOT NULL CHECK (jsonb_typeof(questions) = 'array'),
  created_at     timestamptz NOT NULL,
  created_by     uuid REFERENCES person ON DELETE SET NULL,
  PRIMARY KEY (masterclass_id, version)
);
CREATE TRIGGER masterclass_questions_content AFTER INSERT OR UPDATE OR DELETE ON masterclass_questions
  EXECUTE FUNCTION content_changed('masterclasses');

-- down
DROP TABLE masterclass_questions;
