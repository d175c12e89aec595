-- What a profile made of answers in each of its versions: a result is read under the one in which it was begun. And an
-- answer to a profile is never kept in the open.
-- up
CREATE TABLE profile_instrument (
  quiz_id    uuid NOT NULL REFERENCES quiz ON DELETE CASCADE,
  version    integer NOT NULL CHECK (version > 0),
  instrument jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid REFERENCES person ON DELETE SET NULL,
  PRIMARY KEY (quiz_id, version)
);
INSERT INTO profile_instrument (quiz_id, version, instrument, created_at)
  SELECT id, coalesce((instrument ->> 'version')::integer, 1), instrument, updated_at FROM quiz WHERE instrument IS NOT NULL;

-- Null for a quiz of knowledge.
ALTER TABLE attempt ADD COLUMN instrument_version integer,
  ADD FOREIGN KEY (quiz_id, instrument_version) REFERENCES profile_instrument;
UPDATE attempt a SET instrument_version = p.version FROM profile_instrument p WHERE p.quiz_id = a.quiz_id;

-- Every version that a profile has had is kept; one under which somebody has answered does not change.
CREATE FUNCTION keep_instrument() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  number integer := coalesce((NEW.instrument ->> 'version')::integer, 1);
BEGIN
  IF NEW.instrument IS NULL OR (TG_OP = 'UPDATE' AND NEW.instrument IS NOT DISTINCT FROM OLD.instrument) THEN RETURN NULL; END IF;
  INSERT INTO profile_instrument AS p (quiz_id, version, instrument, created_at) VALUES (NEW.id, number, NEW.instrument, NEW.updated_at)
    ON CONFLICT (quiz_id, version) DO UPDATE SET instrument = excluded.instrument
    WHERE NOT EXISTS (SELECT FROM attempt a WHERE a.quiz_id = p.quiz_id AND a.instrument_version = p.version);
  IF NOT EXISTS (SELECT FROM profile_instrument WHERE quiz_id = NEW.id AND version = number AND instrument = NEW.instrument) THEN
    RAISE EXCEPTION 'somebody has answered under this version of the profile' USING ERRCODE = 'check_violation', CONSTRAINT = 'instrument_version_stays';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER quiz_instrument AFTER INSERT OR UPDATE OF instrument ON quiz FOR EACH ROW EXECUTE FUNCTION keep_instrument();

CREATE FUNCTION refuse_open_answer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM attempt a JOIN quiz q ON q.id = a.quiz_id AND q.kind = 'profile' WHERE a.id = NEW.attempt_id) THEN
    RAISE EXCEPTION 'an answer to a profile is sealed' USING ERRCODE = 'check_violation', CONSTRAINT = 'profile_answer_is_sealed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER profile_answer_is_sealed BEFORE INSERT ON attempt_answer FOR EACH ROW WHEN (NEW.response IS NOT NULL OR NEW.fraction IS NOT NULL)
  EXECUTE FUNCTION refuse_open_answer();

-- down
DROP TRIGGER profile_answer_is_sealed ON attempt_answer;
DROP FUNCTION refuse_open_answer();
DROP TRIGGER quiz_instrument ON quiz;
DROP FUNCTION keep_instrument();
ALTER TABLE attempt DROP COLUMN instrument_version;
DROP TABLE profile_instrument;
