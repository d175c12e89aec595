-- What people say about mail: wishes for the newsletter, languages, clicks; and what came back, told by others.
-- up
ALTER TABLE mail_address
  -- In which language it is written to, where somebody without an account has said so.
  ADD COLUMN locale text CHECK (locale IN ('en', 'nl', 'fr')),
  -- When its owner agreed that clicks may be counted; null: they may not.
  ADD COLUMN clicks_agreed_at timestamptz;

-- Somebody asked for the newsletter, or somebody else in her name: until she confirms it nothing follows from it.
CREATE TABLE newsletter_request (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  address_id   uuid NOT NULL REFERENCES mail_address ON DELETE CASCADE,
  locale       text NOT NULL CHECK (locale IN ('en', 'nl', 'fr')),
  -- The words that were agreed to, by their name.
  wording      text NOT NULL,
  place        text NOT NULL,
  created_at   timestamptz NOT NULL,
  expires_at   timestamptz NOT NULL,
  confirmed_at timestamptz,
  CHECK (expires_at > created_at AND confirmed_at < expires_at)
);
CREATE INDEX newsletter_request_address ON newsletter_request (address_id, created_at);
CREATE INDEX newsletter_request_expires ON newsletter_request (expires_at);

-- What was agreed to is not written over.
CREATE TRIGGER mail_consent_event_kept BEFORE UPDATE ON mail_consent_event
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Whoever looks for suppressed addresses finds them without reading all.
CREATE INDEX mail_address_suppressed ON mail_address (suppressed_at DESC) WHERE suppressed_at IS NOT NULL;

-- What webhooks have told: an event is acted on once.
CREATE TABLE mail_webhook_event (
  provider text NOT NULL CHECK (provider IN ('generic', 'mailgun', 'mailgun-token')),
  event_id text NOT NULL CHECK (length(event_id) BETWEEN 1 AND 200),
  at       timestamptz NOT NULL,
  PRIMARY KEY (provider, event_id)
);
CREATE INDEX mail_webhook_event_at ON mail_webhook_event (at);

-- How often links of a mail were followed, where its reader agreed to that being counted: not which, not when.
CREATE TABLE mail_click (
  mail_id uuid PRIMARY KEY REFERENCES mail ON DELETE CASCADE,
  clicks  integer NOT NULL CHECK (clicks > 0)
);

-- down
DROP TABLE mail_click;
DROP TABLE mail_webhook_event;
DROP INDEX mail_address_suppressed;
DROP TRIGGER mail_consent_event_kept ON mail_consent_event;
DROP TABLE newsletter_request;
ALTER TABLE mail_address DROP COLUMN clicks_agreed_at, DROP COLUMN locale;
