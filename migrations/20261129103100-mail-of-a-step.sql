-- Whether an address has a mail of a step: one look, however many mails it has.
-- up
CREATE INDEX mail_recipient_step ON mail (recipient, step_id) WHERE step_id IS NOT NULL;

-- down
DROP INDEX mail_recipient_step;
