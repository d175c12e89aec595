-- What every feature stands on: the outbox, the mail ledger, the audit log and remembered API answers.
-- up
CREATE EXTENSION IF NOT EXISTS citext;
CREATE EXTENSION IF NOT EXISTS pgcrypto;

CREATE TABLE domain_event (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name        text NOT NULL CHECK (name ~ '^[a-z-]+\.[a-z-]+$'),
  subject_id  uuid NOT NULL,
  payload     jsonb NOT NULL DEFAULT '{}',
  occurred_at timestamptz NOT NULL,
  settled_at  timestamptz
);
CREATE INDEX domain_event_open ON domain_event (id) WHERE settled_at IS NULL;

-- One row for each listener that has dealt with an event: what makes an at-least-once relay act once.
CREATE TABLE domain_event_handling (
  event_id   bigint NOT NULL REFERENCES domain_event ON DELETE CASCADE,
  listener   text NOT NULL,
  handled_at timestamptz NOT NULL,
  PRIMARY KEY (event_id, listener)
);

CREATE TABLE mail (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  dedupe_key   text NOT NULL UNIQUE,
  kind         text NOT NULL,
  recipient    citext NOT NULL,
  locale       text NOT NULL CHECK (locale IN ('en', 'nl', 'fr')),
  subject_id   uuid NOT NULL,
  state        text NOT NULL DEFAULT 'due' CHECK (state IN ('due', 'claimed', 'accepted', 'failed', 'skipped')),
  reason       text,
  attempts     integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  due_at       timestamptz NOT NULL,
  expires_at   timestamptz,
  claimed_at   timestamptz,
  settled_at   timestamptz,
  created_at   timestamptz NOT NULL,
  message_id   text NOT NULL UNIQUE,
  -- Kept only where no mail server is configured, so that the development mailbox can show it.
  kept_message jsonb,
  CHECK ((state IN ('skipped', 'failed')) <= (reason IS NOT NULL)),
  CHECK ((state = 'claimed') <= (claimed_at IS NOT NULL))
);
CREATE INDEX mail_due ON mail (due_at) WHERE state = 'due';
CREATE INDEX mail_claimed ON mail (claimed_at) WHERE state = 'claimed';
CREATE INDEX mail_subject ON mail (subject_id);
CREATE INDEX mail_created ON mail (created_at DESC, id);

CREATE TABLE audit_entry (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  actor_id   uuid,
  actor_name text NOT NULL,
  action     text NOT NULL,
  subject    text NOT NULL,
  subject_id text NOT NULL,
  reason     text,
  details    jsonb NOT NULL DEFAULT '{}',
  at         timestamptz NOT NULL
);
CREATE INDEX audit_entry_subject ON audit_entry (subject, subject_id, id);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON audit_entry
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_entry_not_emptied BEFORE TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE idempotent_request (
  key          text NOT NULL,
  caller       text NOT NULL,
  method_path  text NOT NULL,
  body_hash    bytea NOT NULL,
  status       integer,
  body         jsonb,
  created_at   timestamptz NOT NULL,
  PRIMARY KEY (caller, key)
);
CREATE INDEX idempotent_request_age ON idempotent_request (created_at);

-- Tells every process that published content of one kind has changed, at the moment the change is committed.
CREATE FUNCTION content_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('content_changed', TG_ARGV[0]);
  RETURN NULL;
END $$;

-- down
DROP FUNCTION content_changed();
DROP TABLE idempotent_request;
DROP TABLE audit_entry;
DROP FUNCTION refuse_change();
DROP TABLE mail;
DROP TABLE domain_event_handling;
DROP TABLE domain_event;
