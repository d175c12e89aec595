-- Three short questions 3, 14 and 60 days after a course was finished: what is due, what was drawn and what was answered.
-- up
-- One click, and no more questions about this course come.
ALTER TABLE enrolment ADD COLUMN recall_off boolean NOT NULL DEFAULT false;

-- Finished enrolments with the round that comes next, and when to look at it.
CREATE TABLE recall_due (
  enrolment_id uuid PRIMARY KEY REFERENCES enrolment ON DELETE CASCADE,
  round        smallint NOT NULL CHECK (round BETWEEN 1 AND 3),
  look_at      timestamptz NOT NULL
);
CREATE INDEX recall_due_at ON recall_due (look_at);

CREATE TABLE recall_round (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  enrolment_id uuid NOT NULL REFERENCES enrolment ON DELETE CASCADE,
  round        smallint NOT NULL CHECK (round BETWEEN 1 AND 3),
  drawn_at     timestamptz NOT NULL,
  expires_at   timestamptz NOT NULL CHECK (expires_at > drawn_at),
  completed_at timestamptz CHECK (completed_at >= drawn_at),
  UNIQUE (enrolment_id, round)
);

CREATE TABLE recall_question (
  round_id    uuid NOT NULL REFERENCES recall_round ON DELETE CASCADE,
  place       smallint NOT NULL CHECK (place BETWEEN 1 AND 3),
  -- Who made it, what it is about in that source's own words, and what the source needs to ask it.
  source      text NOT NULL,
  about       text NOT NULL,
  content     jsonb NOT NULL,
  answer      text,
  -- Null when there was nothing to get wrong: the grade had changed so that no answer was right.
  correct     boolean,
  -- What was right when she answered.
  right_answers text[],
  answered_at timestamptz,
  PRIMARY KEY (round_id, place),
  UNIQUE (round_id, source, about),
  CHECK ((answer IS NULL) = (answered_at IS NULL)),
  CHECK ((answer IS NULL) = (right_answers IS NULL)),
  CHECK (answer IS NOT NULL OR correct IS NULL)
);

CREATE FUNCTION keep_recall_answer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.answered_at IS NOT NULL AND NEW IS DISTINCT FROM OLD THEN
    RAISE EXCEPTION 'an answer to a recall question stays' USING ERRCODE = 'check_violation', CONSTRAINT = 'recall_answer_stays';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER recall_answer_stays BEFORE UPDATE ON recall_question FOR EACH ROW EXECUTE FUNCTION keep_recall_answer();

-- Whoever finished not long ago gets the rounds that are still to come.
INSERT INTO recall_due (enrolment_id, round, look_at)
SELECT id, 1, finished_at + interval '3 days' FROM enrolment WHERE finished_at > now() - interval '90 days';

-- down
DROP TABLE recall_question;
DROP FUNCTION keep_recall_answer();
DROP TABLE recall_round;
DROP TABLE recall_due;
ALTER TABLE enrolment DROP COLUMN recall_off;
