-- Calendars that people subscribe to: everything somebody has a place for. The address is the id, sealed with the
-- master key, so it is stored nowhere; another id makes another address, and the old one opens nothing any more.
-- up
CREATE TABLE calendar_feed (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  -- Of an account, or of a guest's address that was proved by a mail.
  person_id  uuid UNIQUE REFERENCES person ON DELETE CASCADE,
  email      citext UNIQUE,
  created_at timestamptz NOT NULL,
  CONSTRAINT calendar_feed_of_one CHECK ((person_id IS NULL) <> (email IS NULL))
);

-- down
DROP TABLE calendar_feed;
