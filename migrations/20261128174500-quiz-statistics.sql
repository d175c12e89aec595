-- What the statistics of quizzes are made of: counts of marks, kept up to date with every attempt that is marked.
-- up
-- Set when its marks stand in the counts.
ALTER TABLE attempt ADD COLUMN counted_at timestamptz;
CREATE INDEX attempt_to_count ON attempt (quiz_id) WHERE finished_at IS NOT NULL AND mark IS NOT NULL AND counted_at IS NULL;

CREATE TABLE quiz_statistics (
  quiz_id    uuid PRIMARY KEY REFERENCES quiz ON DELETE CASCADE,
  updated_at timestamptz NOT NULL
);

-- How often each total was reached. A fold is one of twelve parts into which learners fall by chance: intervals leave out one at a time.
CREATE TABLE quiz_total_cell (
  quiz_id uuid NOT NULL REFERENCES quiz ON DELETE CASCADE,
  fold    smallint NOT NULL CHECK (fold BETWEEN 0 AND 11),
  total   numeric NOT NULL,
  most    numeric NOT NULL,
  count   integer NOT NULL CHECK (count > 0),
  PRIMARY KEY (quiz_id, fold, total, most)
);

-- How often an item earned so much in an attempt of that total.
CREATE TABLE quiz_item_cell (
  quiz_id     uuid NOT NULL REFERENCES quiz ON DELETE CASCADE,
  question_id uuid NOT NULL REFERENCES question ON DELETE CASCADE,
  drawn       boolean NOT NULL,
  fold        smallint NOT NULL CHECK (fold BETWEEN 0 AND 11),
  mark        numeric NOT NULL,
  most        numeric NOT NULL,
  total       numeric NOT NULL,
  count       integer NOT NULL CHECK (count > 0),
  PRIMARY KEY (quiz_id, question_id, drawn, fold, mark, most, total)
);
CREATE INDEX quiz_item_cell_question ON quiz_item_cell (question_id);

-- How often an answer was chosen in an attempt of that total. '' is no answer; of a matching question it is 'stem answer'.
CREATE TABLE quiz_choice_cell (
  quiz_id     uuid NOT NULL REFERENCES quiz ON DELETE CASCADE,
  question_id uuid NOT NULL REFERENCES question ON DELETE CASCADE,
  choice      text NOT NULL,
  total       numeric NOT NULL,
  count       integer NOT NULL CHECK (count > 0),
  PRIMARY KEY (quiz_id, question_id, choice, total)
);
CREATE INDEX quiz_choice_cell_question ON quiz_choice_cell (question_id);

-- Marks that changed after they were counted, or went with their person: the counts of the quiz are made anew.
CREATE TABLE quiz_statistics_change (
  id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  quiz_id uuid NOT NULL REFERENCES quiz ON DELETE CASCADE
);
CREATE INDEX quiz_statistics_change_quiz ON quiz_statistics_change (quiz_id);

CREATE FUNCTION note_changed_marks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO quiz_statistics_change (quiz_id)
    SELECT DISTINCT a.quiz_id FROM after_change n JOIN before_change o USING (attempt_id, position) JOIN attempt a ON a.id = n.attempt_id
    WHERE n.mark IS DISTINCT FROM o.mark AND a.counted_at IS NOT NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER attempt_item_marked AFTER UPDATE ON attempt_item REFERENCING OLD TABLE AS before_change NEW TABLE AS after_change
  FOR EACH STATEMENT EXECUTE FUNCTION note_changed_marks();

CREATE FUNCTION note_gone_attempts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO quiz_statistics_change (quiz_id)
    SELECT DISTINCT g.quiz_id FROM gone g JOIN quiz ON quiz.id = g.quiz_id WHERE g.counted_at IS NOT NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER attempt_gone AFTER DELETE ON attempt REFERENCING OLD TABLE AS gone
  FOR EACH STATEMENT EXECUTE FUNCTION note_gone_attempts();

-- down
DROP TRIGGER attempt_gone ON attempt;
DROP FUNCTION note_gone_attempts();
DROP TRIGGER attempt_item_marked ON attempt_item;
DROP FUNCTION note_changed_marks();
DROP TABLE quiz_statistics_change;
DROP TABLE quiz_choice_cell;
DROP TABLE quiz_item_cell;
DROP TABLE quiz_total_cell;
DROP TABLE quiz_statistics;
DROP INDEX attempt_to_count;
ALTER TABLE attempt DROP COLUMN counted_at;
