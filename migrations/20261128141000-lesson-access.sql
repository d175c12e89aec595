-- Which courses come first, when lessons open, and what staff opened early for one learner.
-- up
CREATE TABLE course_prerequisite (
  course_id uuid NOT NULL REFERENCES course ON DELETE CASCADE,
  -- The course that must be finished before.
  needs_id  uuid NOT NULL REFERENCES course ON DELETE CASCADE,
  added_at  timestamptz NOT NULL,
  PRIMARY KEY (course_id, needs_id),
  CONSTRAINT course_prerequisite_not_itself CHECK (course_id <> needs_id)
);
CREATE INDEX course_prerequisite_needs ON course_prerequisite (needs_id);

-- Nobody could ever begin a circle of courses. Whoever adds waits for whoever adds at the same moment, and then sees it.
CREATE FUNCTION refuse_circle_of_courses() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('course_prerequisite'));
  IF EXISTS (
    WITH RECURSIVE needed (id) AS (
      SELECT NEW.needs_id
      UNION SELECT p.needs_id FROM course_prerequisite p JOIN needed n ON p.course_id = n.id
    ) SELECT FROM needed WHERE id = NEW.course_id
  ) THEN
    RAISE EXCEPTION 'courses that need one another' USING ERRCODE = 'check_violation', CONSTRAINT = 'course_prerequisite_no_circle';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER course_prerequisite_no_circle BEFORE INSERT OR UPDATE ON course_prerequisite
  FOR EACH ROW EXECUTE FUNCTION refuse_circle_of_courses();
CREATE TRIGGER course_prerequisite_content AFTER INSERT OR UPDATE OR DELETE ON course_prerequisite EXECUTE FUNCTION content_changed('courses');

-- A lesson opens at the start of a day in the learner's own zone: so many days after she enrolled, or on a date. Of what
-- stands at a lesson and at its module the latest holds. Nothing may open later than somebody would wait.
ALTER TABLE course_module
  ADD COLUMN opens_after_days integer,
  ADD COLUMN opens_on date,
  ADD CONSTRAINT course_module_opens CHECK (opens_after_days BETWEEN 1 AND 365 AND opens_on BETWEEN '2020-01-01' AND '2099-12-31');
ALTER TABLE lesson
  ADD COLUMN opens_after_days integer,
  ADD COLUMN opens_on date,
  ADD CONSTRAINT lesson_opens CHECK (opens_after_days BETWEEN 1 AND 365 AND opens_on BETWEEN '2020-01-01' AND '2099-12-31');

-- A lesson that staff opened for one learner before its time.
CREATE TABLE lesson_unlock (
  enrolment_id uuid NOT NULL,
  course_id    uuid NOT NULL,
  lesson_id    uuid NOT NULL,
  opened_at    timestamptz NOT NULL,
  opened_by    uuid REFERENCES person ON DELETE SET NULL,
  reason       text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
  PRIMARY KEY (enrolment_id, lesson_id),
  FOREIGN KEY (enrolment_id, course_id) REFERENCES enrolment (id, course_id) ON DELETE CASCADE,
  FOREIGN KEY (lesson_id, course_id) REFERENCES lesson (id, course_id) ON DELETE CASCADE
);
CREATE INDEX lesson_unlock_lesson ON lesson_unlock (lesson_id);

-- How far into the resume lesson she was: the number of its heading, which page told it, and how often that page had told.
ALTER TABLE enrolment
  ADD COLUMN resume_section integer NOT NULL DEFAULT 0 CHECK (resume_section BETWEEN 0 AND 500),
  ADD COLUMN resume_page uuid,
  ADD COLUMN resume_turn integer NOT NULL DEFAULT 0;

-- down
ALTER TABLE enrolment DROP COLUMN resume_turn, DROP COLUMN resume_page, DROP COLUMN resume_section;
DROP TABLE lesson_unlock;
ALTER TABLE lesson DROP COLUMN opens_on, DROP COLUMN opens_after_days;
ALTER TABLE course_module DROP COLUMN opens_on, DROP COLUMN opens_after_days;
DROP TABLE course_prerequisite;
DROP FUNCTION refuse_circle_of_courses();
