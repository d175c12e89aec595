-- A key for each person who answers about her skin, and the consent that she gave for it.
-- up
-- Random, and sealed with the master key. It goes with the person or with her consent; what it sealed is then noise, in every backup of it too.
CREATE TABLE person_key (
  person_id  uuid PRIMARY KEY REFERENCES person ON DELETE CASCADE,
  sealed_key bytea NOT NULL,
  made_at    timestamptz NOT NULL
);

CREATE TABLE profile_consent (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id    uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  -- Which wording she agreed to, and in which language she read it.
  version      integer NOT NULL CHECK (version > 0),
  locale       text NOT NULL CHECK (locale IN ('en', 'nl', 'fr')),
  given_at     timestamptz NOT NULL,
  withdrawn_at timestamptz CHECK (withdrawn_at >= given_at)
);
CREATE UNIQUE INDEX profile_consent_live ON profile_consent (person_id) WHERE withdrawn_at IS NULL;
CREATE INDEX profile_consent_person ON profile_consent (person_id);

-- down
DROP TABLE profile_consent;
DROP TABLE person_key;
