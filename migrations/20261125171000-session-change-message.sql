-- What those concerned are told of a new hour, beside the hour itself.
-- up
ALTER TABLE session ADD COLUMN change_message text CHECK (length(change_message) <= 1000);

-- down
ALTER TABLE session DROP COLUMN change_message;
