-- The quizzes that go with a course, and those that an enrolment asks its learner to pass.
-- up
CREATE TABLE course_quiz (
  course_id uuid NOT NULL REFERENCES course ON DELETE CASCADE,
  quiz_id   uuid NOT NULL REFERENCES quiz,
  position  integer NOT NULL CHECK (position > 0),
  -- Whether those who enrol from now on must pass it; false for one that is only offered.
  required  boolean NOT NULL,
  PRIMARY KEY (course_id, quiz_id),
  UNIQUE (course_id, position) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX course_quiz_quiz ON course_quiz (quiz_id);
CREATE TRIGGER course_quiz_content AFTER INSERT OR UPDATE OR DELETE ON course_quiz EXECUTE FUNCTION content_changed('courses');

-- The quizzes that this enrolment requires, as they were when the person enrolled.
CREATE TABLE enrolment_quiz (
  enrolment_id uuid NOT NULL REFERENCES enrolment ON DELETE CASCADE,
  quiz_id      uuid NOT NULL REFERENCES quiz,
  PRIMARY KEY (enrolment_id, quiz_id)
);
CREATE INDEX enrolment_quiz_quiz ON enrolment_quiz (quiz_id);

-- The first contract knows lessons only: an enrolment that was made under it never asks for a quiz.
CREATE FUNCTION check_enrolment_quiz() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT contract FROM enrolment WHERE id = NEW.enrolment_id) < 2 THEN
    RAISE EXCEPTION 'this enrolment was made before quizzes could be asked for' USING ERRCODE = 'check_violation', CONSTRAINT = 'enrolment_quiz_contract';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER enrolment_quiz_contract BEFORE INSERT OR UPDATE ON enrolment_quiz FOR EACH ROW EXECUTE FUNCTION check_enrolment_quiz();

-- What is required can be passed. The quiz is held, so that nobody takes it away between this look and the commit.
CREATE FUNCTION check_course_quiz() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  asked quiz%ROWTYPE;
BEGIN
  SELECT * INTO asked FROM quiz WHERE id = NEW.quiz_id FOR SHARE;
  -- One that is not there is refused by the reference itself.
  IF NOT FOUND THEN RETURN NEW; END IF;
  IF asked.kind <> 'knowledge' THEN
    RAISE EXCEPTION 'a profile goes with no course' USING ERRCODE = 'check_violation', CONSTRAINT = 'course_quiz_is_of_knowledge';
  END IF;
  IF NEW.required AND asked.pass_share IS NULL THEN
    RAISE EXCEPTION 'a quiz without a pass mark cannot be required' USING ERRCODE = 'check_violation', CONSTRAINT = 'course_quiz_has_pass_mark';
  END IF;
  IF NEW.required AND asked.status <> 'published' THEN
    RAISE EXCEPTION 'a quiz that is not published cannot be required' USING ERRCODE = 'check_violation', CONSTRAINT = 'course_quiz_is_published';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER course_quiz_can_be_passed BEFORE INSERT OR UPDATE ON course_quiz FOR EACH ROW EXECUTE FUNCTION check_course_quiz();

-- What a course no longer requires it asks of nobody who is under way; who has finished keeps what she was asked.
CREATE FUNCTION release_from_quiz() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM enrolment_quiz x USING enrolment e
    WHERE e.id = x.enrolment_id AND e.course_id = OLD.course_id AND e.finished_at IS NULL AND x.quiz_id = OLD.quiz_id;
  RETURN NULL;
END $$;
CREATE TRIGGER course_quiz_no_longer_required AFTER UPDATE ON course_quiz FOR EACH ROW WHEN (OLD.required AND NOT NEW.required)
  EXECUTE FUNCTION release_from_quiz();
CREATE TRIGGER course_quiz_gone AFTER DELETE ON course_quiz FOR EACH ROW EXECUTE FUNCTION release_from_quiz();

-- And stays so, as long as a course requires it.
CREATE FUNCTION keep_required_quiz() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.status <> 'published' OR NEW.pass_share IS NULL) AND EXISTS (SELECT FROM course_quiz WHERE quiz_id = NEW.id AND required) THEN
    RAISE EXCEPTION 'a course requires this quiz' USING ERRCODE = 'check_violation', CONSTRAINT = 'quiz_is_required';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER quiz_is_required BEFORE UPDATE OF status, pass_share ON quiz FOR EACH ROW EXECUTE FUNCTION keep_required_quiz();

-- Since when somebody's result in a quiz is a pass, by the quiz's way of grading; null while it is not. The same rule as
-- gradedShare and hasPassed in the application: a test holds the two side by side.
CREATE FUNCTION quiz_passed_at(asked uuid, learner uuid) RETURNS timestamptz LANGUAGE sql STABLE AS $$
  WITH tries AS (
    SELECT a.number, a.finished_at, a.mark / nullif(a.most, 0) AS share, q.grading, q.pass_share
    FROM attempt a JOIN quiz q ON q.id = a.quiz_id
    WHERE a.quiz_id = asked AND a.person_id = learner AND a.finished_at IS NOT NULL AND q.pass_share IS NOT NULL
  ), standings AS (
    SELECT number, finished_at, coalesce(pass_share - 1e-9 <= CASE grading
      WHEN 'best' THEN max(share) OVER (ORDER BY number)
      WHEN 'last' THEN share
      WHEN 'first' THEN first_value(share) OVER (ORDER BY number)
      ELSE avg(share) OVER (ORDER BY number)
    END, false) AS passes
    FROM tries
  )
  SELECT min(finished_at) FROM standings WHERE passes AND number > coalesce((SELECT max(number) FROM standings WHERE NOT passes), 0)
$$;

-- down
DROP FUNCTION quiz_passed_at(uuid, uuid);
DROP TRIGGER quiz_is_required ON quiz;
DROP FUNCTION keep_required_quiz();
DROP TABLE enrolment_quiz;
DROP FUNCTION check_enrolment_quiz();
DROP TABLE course_quiz;
DROP FUNCTION check_course_quiz();
DROP FUNCTION release_from_quiz();
UPDATE enrolment SET contract = 1 WHERE contract = 2;
