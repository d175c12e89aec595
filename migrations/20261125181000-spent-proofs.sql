-- Proofs of work that were handed in: each counts once. Kept as hashes, and only until they would have expired anyway.
-- up
CREATE TABLE spent_proof (
  proof_hash bytea PRIMARY KEY CHECK (length(proof_hash) = 32),
  -- Hash of what it was spent on: the same form sent twice may show it twice.
  spent_on   bytea NOT NULL CHECK (length(spent_on) = 32),
  expires_at timestamptz NOT NULL
);
CREATE INDEX spent_proof_expiry ON spent_proof (expires_at);

-- down
DROP TABLE spent_proof;
