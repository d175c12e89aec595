-- Grades that two people stand behind, notes that tell readers of a change, and studies that can be found again.
-- up
ALTER TABLE claim
  ADD COLUMN version integer NOT NULL DEFAULT 1 CHECK (version >= 1),
  -- These words have an address of their own under /evidence and /staff/evidence/claims.
  ADD CONSTRAINT claim_slug_free CHECK (slug NOT IN ('new', 'how-we-grade'));

ALTER TABLE study
  ADD COLUMN version integer NOT NULL DEFAULT 1 CHECK (version >= 1),
  ADD COLUMN pmid text CHECK (pmid ~ '^[1-9][0-9]{0,8}$'),
  ADD COLUMN origin text NOT NULL DEFAULT 'editor' CHECK (origin IN ('starter', 'editor', 'import')),
  ADD CONSTRAINT study_slug_free CHECK (slug <> 'new');
UPDATE study SET origin = 'starter';
-- Only what the school opened with may wait for its identifier.
ALTER TABLE study ADD CONSTRAINT study_identified CHECK (doi IS NOT NULL OR pmid IS NOT NULL OR origin = 'starter');
CREATE UNIQUE INDEX study_doi ON study (lower(doi));
CREATE UNIQUE INDEX study_pmid ON study (pmid);

-- People are named by id and by the name they had: a grade's history outlives accounts, so there is no foreign key.
CREATE TABLE grade_proposal (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  claim_id    uuid NOT NULL REFERENCES claim ON DELETE CASCADE,
  level       text NOT NULL CHECK (level IN ('strong', 'moderate', 'limited', 'weak', 'ungraded')),
  rationale   jsonb NOT NULL CHECK (rationale ?& ARRAY['en', 'nl', 'fr']),
  review_due  date NOT NULL,
  proposer_id uuid NOT NULL,
  proposer    text NOT NULL,
  proposed_at timestamptz NOT NULL,
  state       text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'confirmed', 'rejected', 'withdrawn')),
  settler_id  uuid,
  settler     text,
  settled_at  timestamptz,
  reason      text,
  CHECK (num_nonnulls(settler_id, settler, settled_at) = CASE state WHEN 'open' THEN 0 ELSE 3 END),
  CHECK ((state IN ('rejected', 'withdrawn')) = (reason IS NOT NULL)),
  CONSTRAINT proposal_second_person CHECK (state NOT IN ('confirmed', 'rejected') OR settler_id <> proposer_id),
  CONSTRAINT proposal_withdrawn_by_proposer CHECK (state <> 'withdrawn' OR settler_id = proposer_id)
);
CREATE UNIQUE INDEX grade_proposal_open ON grade_proposal (claim_id) WHERE state = 'open';
CREATE INDEX grade_proposal_claim ON grade_proposal (claim_id, proposed_at);

-- A proposal is settled once, and what was proposed stays as it was.
CREATE FUNCTION keep_proposal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'open' OR (OLD.claim_id, OLD.level, OLD.rationale, OLD.review_due, OLD.proposer_id, OLD.proposer, OLD.proposed_at)
     IS DISTINCT FROM (NEW.claim_id, NEW.level, NEW.rationale, NEW.review_due, NEW.proposer_id, NEW.proposer, NEW.proposed_at) THEN
    RAISE EXCEPTION 'a proposal is settled once and never rewritten' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER grade_proposal_kept BEFORE UPDATE ON grade_proposal FOR EACH ROW EXECUTE FUNCTION keep_proposal();

-- The grades that the school opened with have neither proposal nor second person; every later one has all of these.
ALTER TABLE grade
  ADD COLUMN proposal_id uuid UNIQUE REFERENCES grade_proposal,
  ADD COLUMN proposer_id uuid,
  ADD COLUMN proposed_on date,
  ADD COLUMN confirmer_id uuid,
  ADD COLUMN confirmer text,
  ADD CONSTRAINT grade_confirmed_whole CHECK (num_nonnulls(proposal_id, proposer_id, proposed_on, confirmer_id, confirmer) IN (0, 5)),
  ADD CONSTRAINT grade_two_people CHECK (proposer_id <> confirmer_id);

-- What readers are told of a changed grade, until staff end it.
CREATE TABLE grade_correction (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  claim_id   uuid NOT NULL REFERENCES claim ON DELETE CASCADE,
  grade_id   uuid NOT NULL UNIQUE REFERENCES grade ON DELETE CASCADE,
  from_level text NOT NULL,
  to_level   text NOT NULL CHECK (to_level <> from_level),
  changed_at timestamptz NOT NULL,
  ended_at   timestamptz,
  ended_by   uuid,
  CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);
CREATE INDEX grade_correction_claim ON grade_correction (claim_id, changed_at);

-- The lessons that were published with the claim in them when its grade changed.
CREATE TABLE grade_correction_lesson (
  correction_id uuid NOT NULL REFERENCES grade_correction ON DELETE CASCADE,
  lesson_id     uuid NOT NULL REFERENCES lesson ON DELETE CASCADE,
  PRIMARY KEY (correction_id, lesson_id)
);
CREATE INDEX grade_correction_lesson_lesson ON grade_correction_lesson (lesson_id);
-- Whom a change touches is counted from the lessons, not from the people.
CREATE INDEX IF NOT EXISTS lesson_completion_lesson ON lesson_completion (lesson_id);

CREATE TRIGGER grade_correction_content AFTER INSERT OR UPDATE OR DELETE ON grade_correction EXECUTE FUNCTION content_changed('evidence');

-- A list of references that was read, and what may become of each before anything is saved.
CREATE TABLE reference_import (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  format     text NOT NULL CHECK (format IN ('bibtex', 'ris', 'csl-json')),
  file_name  text,
  encoding   text NOT NULL,
  actor_id   uuid NOT NULL,
  created_at timestamptz NOT NULL
);
CREATE TABLE reference_entry (
  import_id uuid NOT NULL REFERENCES reference_import ON DELETE CASCADE,
  number    integer NOT NULL,
  line      integer NOT NULL,
  reference jsonb,
  fault     text,
  study_id  uuid REFERENCES study ON DELETE SET NULL,
  saved_at  timestamptz,
  PRIMARY KEY (import_id, number),
  CHECK ((reference IS NULL) <= (fault IS NOT NULL))
);

-- down
DROP TABLE reference_entry;
DROP TABLE reference_import;
DROP INDEX IF EXISTS lesson_completion_lesson;
DROP TABLE grade_correction_lesson;
DROP TABLE grade_correction;
ALTER TABLE grade DROP COLUMN confirmer, DROP COLUMN confirmer_id, DROP COLUMN proposed_on, DROP COLUMN proposer_id, DROP COLUMN proposal_id;
DROP TABLE grade_proposal;
DROP FUNCTION keep_proposal();
ALTER TABLE study DROP COLUMN origin, DROP COLUMN pmid, DROP COLUMN version, DROP CONSTRAINT study_slug_free;
DROP INDEX study_doi;
ALTER TABLE claim DROP CONSTRAINT claim_slug_free, DROP COLUMN version;
