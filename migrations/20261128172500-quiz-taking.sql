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

-- down
ALTER TABLE attempt DROP COLUMN timed_out;
DROP INDEX attempt_answer_turns;
ALTER TABLE attempt_answer DROP COLUMN hints, DROP COLUMN checked;
