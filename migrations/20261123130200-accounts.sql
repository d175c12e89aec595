-- People, their sign-ins, one-time links and the tokens of the API.
-- up
CREATE TABLE person (
  id                uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  email             citext NOT NULL UNIQUE CHECK (length(email) BETWEEN 3 AND 254),
  name              text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  locale            text NOT NULL CHECK (locale IN ('en', 'nl', 'fr')),
  time_zone         text NOT NULL DEFAULT 'Europe/Brussels',
  roles             text[] NOT NULL DEFAULT '{learner}'
                    CHECK (roles <@ ARRAY['learner', 'editor', 'host', 'manager', 'admin'] AND 'learner' = ANY (roles)),
  password_hash     text,
  email_verified_at timestamptz,
  created_at        timestamptz NOT NULL
);

CREATE TABLE sign_in (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id    uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  token_hash   bytea NOT NULL UNIQUE CHECK (length(token_hash) = 32),
  created_at   timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  expires_at   timestamptz NOT NULL CHECK (expires_at > created_at),
  device       text NOT NULL DEFAULT '',
  -- True when it began with a mailed link: whoever has just shown that the mailbox is hers may replace a forgotten password.
  by_link      boolean NOT NULL DEFAULT false
);
CREATE INDEX sign_in_person ON sign_in (person_id);
CREATE INDEX sign_in_expiry ON sign_in (expires_at);

-- A signed-in reader's page asks on every view who is asking; processes remember it until this says otherwise.
CREATE FUNCTION sign_in_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('sign_in_changed', encode(OLD.token_hash, 'hex'));
  RETURN NULL;
END $$;
CREATE TRIGGER sign_in_ended AFTER DELETE ON sign_in FOR EACH ROW EXECUTE FUNCTION sign_in_changed();

CREATE FUNCTION person_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('person_changed', OLD.id::text);
  RETURN NULL;
END $$;
CREATE TRIGGER person_changed AFTER UPDATE OR DELETE ON person FOR EACH ROW EXECUTE FUNCTION person_changed();

CREATE TABLE sign_in_link (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id  uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  -- Null until the mail is written: the token itself exists only in the mail.
  token_hash bytea UNIQUE CHECK (length(token_hash) = 32),
  return_to  text NOT NULL DEFAULT '/me' CHECK (return_to ~ '^/[^/\\]' OR return_to = '/'),
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL CHECK (expires_at > created_at),
  used_at    timestamptz
);
CREATE INDEX sign_in_link_person ON sign_in_link (person_id);

CREATE TABLE api_token (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name         text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  role         text NOT NULL CHECK (role IN ('learner', 'editor', 'host', 'manager', 'admin')),
  person_id    uuid REFERENCES person ON DELETE CASCADE,
  token_hash   bytea NOT NULL UNIQUE CHECK (length(token_hash) = 32),
  created_at   timestamptz NOT NULL,
  revoked_at   timestamptz
);

-- down
DROP TABLE api_token;
DROP TABLE sign_in_link;
DROP TABLE sign_in;
DROP TABLE person;
DROP FUNCTION person_changed();
DROP FUNCTION sign_in_changed();
