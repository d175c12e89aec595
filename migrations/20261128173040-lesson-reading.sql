-- Which lessons a learner opened and how long she was reading them: told by the open page, counted once.
-- up
CREATE TABLE lesson_reading (
  enrolment_id  uuid NOT NULL,
  course_id     uuid NOT NULL,
  lesson_id     uuid NOT NULL,
  opened_at     timestamptz NOT NULL,
  last_at       timestamptz NOT NULL,
  -- Seconds in front of the text: at most four hours of one lesson are counted.
  seconds       integer NOT NULL DEFAULT 0 CHECK (seconds BETWEEN 0 AND 14400),
  -- Nothing before this moment is counted again, so that two windows at once are one reader.
  counted_until timestamptz NOT NULL,
  PRIMARY KEY (enrolment_id, lesson_id),
  FOREIGN KEY (enrolment_id, course_id) REFERENCES enrolment (id, course_id) ON DELETE CASCADE,
  FOREIGN KEY (lesson_id, course_id) REFERENCES lesson (id, course_id) ON DELETE CASCADE,
  CHECK (last_at >= opened_at)
);
CREATE INDEX lesson_reading_lesson ON lesson_reading (lesson_id);

-- What each open page has told so far: a page tells its whole sum each time, so hearing it twice counts once.
CREATE TABLE lesson_reading_page (
  enrolment_id uuid NOT NULL,
  lesson_id    uuid NOT NULL,
  page         uuid NOT NULL,
  seconds      integer NOT NULL CHECK (seconds >= 0),
  told_at      timestamptz NOT NULL,
  PRIMARY KEY (enrolment_id, lesson_id, page),
  FOREIGN KEY (enrolment_id, lesson_id) REFERENCES lesson_reading ON DELETE CASCADE
);

CREATE INDEX enrolment_course_since ON enrolment (course_id, enrolled_at);
DROP INDEX enrolment_course;

-- down
CREATE INDEX enrolment_course ON enrolment (course_id);
DROP INDEX enrolment_course_since;
DROP TABLE lesson_reading_page;
DROP TABLE lesson_reading;
