-- Certificates: what was certified as it was then, which of them hold, and the keys that sign for it.
-- up
ALTER TABLE course ADD COLUMN certificates boolean NOT NULL DEFAULT true;

-- The version of what 'complete' means that an enrolment was made under.
ALTER TABLE enrolment ADD COLUMN contract smallint NOT NULL DEFAULT 1 CHECK (contract >= 1);

-- Keys that sign in the name of the school. The private half is sealed with the master key; a retired one still verifies.
CREATE TABLE issuer_key (
  id             text PRIMARY KEY,
  public_jwk     jsonb NOT NULL CHECK (NOT public_jwk ? 'd'),
  sealed_private bytea NOT NULL,
  created_at     timestamptz NOT NULL,
  retired_at     timestamptz
);
CREATE UNIQUE INDEX issuer_key_current ON issuer_key ((true)) WHERE retired_at IS NULL;

-- Finished enrolments whose certificate is still to be issued; a row that failed is put off.
CREATE TABLE certificate_due (
  enrolment_id uuid PRIMARY KEY REFERENCES enrolment ON DELETE CASCADE,
  due_at       timestamptz NOT NULL
);
CREATE INDEX certificate_due_at ON certificate_due (due_at);

CREATE TABLE certificate (
  id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  enrolment_id  uuid NOT NULL REFERENCES enrolment ON DELETE CASCADE,
  version       integer NOT NULL CHECK (version >= 1),
  status        text NOT NULL DEFAULT 'valid' CHECK (status IN ('valid', 'replaced', 'revoked')),
  locale        text NOT NULL CHECK (locale IN ('en', 'nl', 'fr')),
  name          text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  snapshot      jsonb NOT NULL,
  -- For the badge: her address only as a salted hash, and a subject that says nothing.
  identity_salt text NOT NULL,
  identity_hash text NOT NULL CHECK (identity_hash ~ '^sha256\$[0-9a-f]{64}$'),
  subject_id    uuid NOT NULL DEFAULT gen_random_uuid(),
  status_index  bigint GENERATED ALWAYS AS IDENTITY (START WITH 0 MINVALUE 0) UNIQUE,
  issued_at     timestamptz NOT NULL,
  -- Who asked for this version; null for the first one.
  corrected_by  text CHECK (corrected_by IN ('herself', 'staff')),
  -- What she agreed to: that search engines may find its page, and that the badge carries her name.
  public        boolean NOT NULL DEFAULT false,
  name_in_badge boolean NOT NULL DEFAULT false,
  ended_at      timestamptz,
  end_reason    text CHECK (end_reason IN ('name-corrected', 'issued-in-error', 'rules-broken', 'at-her-request')),
  replaced_by   uuid UNIQUE REFERENCES certificate DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (enrolment_id, version),
  CHECK ((version = 1) = (corrected_by IS NULL)),
  CHECK ((status = 'valid') = (ended_at IS NULL)),
  CHECK ((status = 'valid') = (end_reason IS NULL)),
  CHECK ((status = 'replaced') = (replaced_by IS NOT NULL))
);
-- Promise: one enrolment has one certificate that holds.
CREATE UNIQUE INDEX certificate_live ON certificate (enrolment_id) WHERE status = 'valid';
CREATE INDEX certificate_issued ON certificate (issued_at DESC, id);

-- The positions in the status lists that say 'no longer'. They outlive the certificate itself.
CREATE TABLE revoked_status (
  status_index bigint PRIMARY KEY,
  revoked_at   timestamptz NOT NULL
);

CREATE FUNCTION keep_certificate() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF ROW(OLD.enrolment_id, OLD.version, OLD.locale, OLD.name, OLD.snapshot, OLD.issued_at, OLD.identity_hash, OLD.identity_salt, OLD.subject_id, OLD.status_index)
     IS DISTINCT FROM ROW(NEW.enrolment_id, NEW.version, NEW.locale, NEW.name, NEW.snapshot, NEW.issued_at, NEW.identity_hash, NEW.identity_salt, NEW.subject_id, NEW.status_index) THEN
    RAISE EXCEPTION 'what a certificate says stays' USING ERRCODE = 'check_violation', CONSTRAINT = 'certificate_is_a_snapshot';
  END IF;
  IF OLD.status <> 'valid' AND NEW.status <> OLD.status THEN
    RAISE EXCEPTION 'a certificate that ended stays ended' USING ERRCODE = 'check_violation', CONSTRAINT = 'certificate_stays_ended';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER certificate_is_a_snapshot BEFORE UPDATE ON certificate FOR EACH ROW EXECUTE FUNCTION keep_certificate();

CREATE FUNCTION certificate_ended() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NEW.status <> 'valid' THEN
    INSERT INTO revoked_status VALUES (OLD.status_index, now()) ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER certificate_ended AFTER UPDATE OF status OR DELETE ON certificate FOR EACH ROW EXECUTE FUNCTION certificate_ended();

-- down
DROP TABLE certificate;
DROP TABLE revoked_status;
DROP FUNCTION certificate_ended();
DROP FUNCTION keep_certificate();
DROP TABLE certificate_due;
DROP TABLE issuer_key;
ALTER TABLE enrolment DROP COLUMN contract;
ALTER TABLE course DROP COLUMN certificates;
