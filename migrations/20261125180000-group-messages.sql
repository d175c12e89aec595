-- What staff write to a group of a session's people.
-- up
CREATE TABLE group_message (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  session_id  uuid NOT NULL REFERENCES session ON DELETE CASCADE,
  -- The person, or the program by its token.
  author_id   uuid NOT NULL,
  groups      text[] NOT NULL CHECK (cardinality(groups) > 0),
  locales     text[] NOT NULL CHECK (locales <@ ARRAY['en', 'nl', 'fr'] AND cardinality(locales) > 0),
  -- The language in which those read it for whose own it was not written.
  fallback    text NOT NULL CHECK (fallback IN ('en', 'nl', 'fr')),
  -- Subject and text by language.
  texts       jsonb NOT NULL CHECK (texts ? fallback),
  created_at  timestamptz NOT NULL,
  updated_at  timestamptz NOT NULL,
  sent_at     timestamptz,
  -- To how many addresses it went, and how many were left out because mail to them is refused.
  recipients  integer CHECK (recipients > 0),
  left_out    integer CHECK (left_out >= 0),
  CHECK ((sent_at IS NULL) = (recipients IS NULL)),
  CHECK ((sent_at IS NULL) = (left_out IS NULL))
);
CREATE INDEX group_message_session ON group_message (session_id, created_at DESC);

-- Its mails, so that what became of them can be counted.
CREATE TABLE group_message_mail (
  message_id uuid NOT NULL REFERENCES group_message ON DELETE CASCADE,
  mail_id    uuid NOT NULL REFERENCES mail ON DELETE CASCADE,
  PRIMARY KEY (message_id, mail_id)
);
CREATE INDEX group_message_mail_mail ON group_message_mail (mail_id);

-- Which addresses refuse our mail?
CREATE INDEX mail_failed ON mail (recipient) WHERE state = 'failed';

-- down
DROP INDEX mail_failed;
DROP TABLE group_message_mail;
DROP TABLE group_message;
