-- What staff tell the people of a session that does not take place; the reason in the audit log is another thing.
-- up
ALTER TABLE session ADD COLUMN cancel_message text CHECK (length(cancel_message) BETWEEN 1 AND 1000);

-- down
ALTER TABLE session DROP COLUMN cancel_message;
