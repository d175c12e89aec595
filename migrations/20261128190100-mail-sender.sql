-- The sender claims many mails at once, and knows of each whether the mail server can have seen it.
-- up
ALTER TABLE mail
  -- Which claim holds it, or held it last: only who made that claim may say what became of the mail.
  ADD COLUMN claim uuid,
  -- False from the claim until the moment before the mail server is given it: until then it certainly did not go.
  ADD COLUMN handed_over boolean NOT NULL DEFAULT true,
  -- What it last had to wait for: 'weekly-cap', 'domain-limit', 'domain-resting', 'server-away', 'refused-451', or a guard's reason.
  ADD COLUMN held_for text CHECK (length(held_for) <= 60);

-- Each lane reads its own line: answers to people never stand behind bulk, and the other way round.
DROP INDEX mail_due;
CREATE INDEX mail_due_service ON mail (due_at) WHERE state = 'due' AND topic = 'service';
CREATE INDEX mail_due_bulk ON mail (due_at) WHERE state = 'due' AND topic <> 'service';

ALTER TABLE mail_domain
  -- How long it last rested: a domain that asks again soon after rests longer.
  ADD COLUMN rest_seconds integer NOT NULL DEFAULT 0 CHECK (rest_seconds >= 0),
  -- The later minute that mail over the limit is being put off to, and how many were: so that none is looked at again before.
  ADD COLUMN later_minute timestamptz,
  ADD COLUMN later integer NOT NULL DEFAULT 0 CHECK (later >= 0);

-- down
ALTER TABLE mail_domain DROP COLUMN rest_seconds, DROP COLUMN later_minute, DROP COLUMN later;
DROP INDEX mail_due_service, mail_due_bulk;
CREATE INDEX mail_due ON mail ((topic <> 'service'), due_at) WHERE state = 'due';
ALTER TABLE mail DROP COLUMN claim, DROP COLUMN handed_over, DROP COLUMN held_for;
