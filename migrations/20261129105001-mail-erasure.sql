-- What follow-ups keep of an address can be erased.
-- up
ALTER TABLE mail_address
  -- When what was known of it was erased; what stands in its place says nothing, and nothing is sent there.
  ADD COLUMN erased_at timestamptz,
  ADD CONSTRAINT mail_address_erased CHECK (erased_at IS NULL OR suppressed_at IS NOT NULL);

-- Addresses that were erased, as keyed hashes: the key is not in the database.
CREATE TABLE mail_erased (
  address_hash bytea PRIMARY KEY CHECK (length(address_hash) = 32),
  -- Nothing at all went to it before; otherwise answers to what its owner does still go.
  suppressed   boolean NOT NULL,
  erased_at    timestamptz NOT NULL
);

-- The hash of an address under a key, however its letters are written.
CREATE FUNCTION mail_address_hash(email citext, key bytea) RETURNS bytea LANGUAGE sql IMMUTABLE
  RETURN hmac(convert_to(lower(email::text), 'UTF8'), key, 'sha256');

-- down
DROP FUNCTION mail_address_hash(citext, bytea);
DROP TABLE mail_erased;
ALTER TABLE mail_address DROP CONSTRAINT mail_address_erased, DROP COLUMN erased_at;
