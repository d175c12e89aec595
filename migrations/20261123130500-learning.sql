-- A person's place in a course, what it asks of them, and how far they are.
-- up
CREATE TABLE enrolment (
  id                uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id         uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  course_id         uuid NOT NULL REFERENCES course,
  enrolled_at       timestamptz NOT NULL,
  -- Once set it stays: a finished course stays finished.
  finished_at       timestamptz,
  -- Where to resume, and when that page was opened: an older tab never moves it back.
  resume_lesson_id  uuid REFERENCES lesson ON DELETE SET NULL,
  resume_opened_at  timestamptz,
  UNIQUE (person_id, course_id),
  UNIQUE (id, course_id),
  CHECK ((resume_lesson_id IS NOT NULL) <= (resume_opened_at IS NOT NULL))
);
CREATE INDEX enrolment_course ON enrolment (course_id);

-- The lessons that this enrolment requires, as they were when the person enrolled.
CREATE TABLE enrolment_requirement (
  enrolment_id uuid NOT NULL REFERENCES enrolment ON DELETE CASCADE,
  lesson_id    uuid NOT NULL REFERENCES lesson ON DELETE CASCADE,
  PRIMARY KEY (enrolment_id, lesson_id)
);

CREATE TABLE lesson_completion (
  enrolment_id uuid NOT NULL,
  course_id    uuid NOT NULL,
  lesson_id    uuid NOT NULL,
  done_at      timestamptz NOT NULL,
  PRIMARY KEY (enrolment_id, lesson_id),
  FOREIGN KEY (enrolment_id, course_id) REFERENCES enrolment (id, course_id) ON DELETE CASCADE,
  FOREIGN KEY (lesson_id, course_id) REFERENCES lesson (id, course_id) ON DELETE CASCADE
);

CREATE FUNCTION keep_finished() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.finished_at IS NOT NULL AND NEW.finished_at IS DISTINCT FROM OLD.finished_at THEN
    RAISE EXCEPTION 'a finished course stays finished' USING ERRCODE = 'check_violation', CONSTRAINT = 'enrolment_stays_finished';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER enrolment_stays_finished BEFORE UPDATE ON enrolment FOR EACH ROW EXECUTE FUNCTION keep_finished();

-- down
DROP TABLE lesson_completion;
DROP TABLE enrolment_requirement;
DROP TABLE enrolment;
DROP FUNCTION keep_finished();
