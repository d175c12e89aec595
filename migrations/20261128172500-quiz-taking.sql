-- Answers that were handed in to be looked at before the end, what was known of hints then, and attempts that time ended.
-- up
ALTER TABLE attempt_answer
  -- Asked to be marked at once: one try of an immediate or adaptive quiz. Tries count in the order in which they came.
  ADD COLUMN checked boolean NOT NULL DEFAULT false,
  -- How many hints she had read when it came.
  ADD COLUMN hints integer NOT NULL DEFAULT 0 CHECK (hints >= 0);
-- Which answer stands: the one with the highest turn, whenever it came.
CREATE INDEX attempt_answer_turns ON attempt_answer (attempt_id, position, client_turn DESC, given_at DESC, client_id DESC) WHERE came <> 'late';
ALTER TABLE attempt ADD COLUMN timed_out boolean NOT NULL DEFAULT false;

-- Lessons that show a quiz are kept until it changes.
CREATE TRIGGER quiz_content AFTER INSERT OR UPDATE OR DELETE ON quiz EXECUTE FUNCTION content_changed('courses');
CREATE TRIGGER quiz_slot_content AFTER INSERT OR UPDATE OR DELETE ON quiz_slot EXECUTE FUNCTION content_changed('courses');

-- down
DROP TRIGGER quiz_slot_content ON quiz_slot;
DROP TRIGGER quiz_content ON quiz;
ALTER TABLE attempt DROP COLUMN timed_out;
DROP INDEX attempt_answer_turns;
ALTER TABLE attempt_answer DROP COLUMN hints, DROP COLUMN checked;
