-- Who did something to a session may be a program with a token as well as a person; and the timeline is read by kind.
-- up
ALTER TABLE session_event DROP CONSTRAINT session_event_actor_id_fkey;
CREATE INDEX session_event_kind ON session_event (session_id, kind, id);

-- down
DROP INDEX session_event_kind;
UPDATE session_event SET actor_id = NULL WHERE actor_id NOT IN (SELECT id FROM person);
ALTER TABLE session_event ADD CONSTRAINT session_event_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES person ON DELETE SET NULL;
