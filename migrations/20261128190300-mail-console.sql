-- What the console asks of a long ledger.
-- up
-- The mails that somebody has to look at.
CREATE INDEX mail_dead ON mail (created_at DESC, id) WHERE state = 'failed' OR ambiguous_at IS NOT NULL;
-- Those that came back.
CREATE INDEX mail_returned ON mail (created_at DESC, id) WHERE bounced_at IS NOT NULL;
-- What became of the mails of sequences in the last days.
CREATE INDEX mail_step_settled ON mail (settled_at) INCLUDE (step_id, state) WHERE step_id IS NOT NULL;

-- down
DROP INDEX mail_dead, mail_returned, mail_step_settled;
