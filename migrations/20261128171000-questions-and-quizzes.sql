-- The question bank, quizzes, the attempts at them with every answer that was ever given, and who gets more time.
-- up
CREATE TABLE question_category (
  id        uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  parent_id uuid REFERENCES question_category,
  name      text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  UNIQUE NULLS NOT DISTINCT (parent_id, name)
);

CREATE TABLE question (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  -- What staff, packages and imports call it by.
  name        text NOT NULL UNIQUE CHECK (name ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(name) <= 120),
  kind        text NOT NULL CHECK (kind IN ('choice', 'true-false', 'matching', 'ordering', 'numeric', 'short', 'blanks', 'hotspot', 'scale', 'long', 'text')),
  category_id uuid REFERENCES question_category,
  tags        text[] NOT NULL DEFAULT '{}',
  -- The newest version; new attempts get it.
  version     integer NOT NULL CHECK (version > 0),
  -- Kept for the attempts that hold it, and in no new draw.
  archived_at timestamptz,
  created_at  timestamptz NOT NULL,
  updated_at  timestamptz NOT NULL
);
CREATE INDEX question_tags ON question USING gin (tags);
CREATE INDEX question_category_of ON question (category_id);

-- What a question said at some time, with its key. An attempt keeps the version it was made with.
CREATE TABLE question_version (
  id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  question_id uuid NOT NULL REFERENCES question ON DELETE CASCADE,
  version     integer NOT NULL CHECK (version > 0),
  content     jsonb NOT NULL CHECK (jsonb_typeof(content) = 'object'),
  -- What changed, in the words of whoever changed it.
  note        text NOT NULL DEFAULT '',
  created_by  uuid REFERENCES person ON DELETE SET NULL,
  created_at  timestamptz NOT NULL,
  UNIQUE (question_id, version)
);
ALTER TABLE question ADD CONSTRAINT question_newest_version FOREIGN KEY (id, version)
  REFERENCES question_version (question_id, version) DEFERRABLE INITIALLY DEFERRED;

-- Which claims a version rests on.
CREATE TABLE question_claim (
  version_id uuid NOT NULL REFERENCES question_version ON DELETE CASCADE,
  claim_id   uuid NOT NULL REFERENCES claim,
  PRIMARY KEY (version_id, claim_id)
);
CREATE INDEX question_claim_claim ON question_claim (claim_id);

-- Its author may be forgotten, what it says may not change.
CREATE TRIGGER question_version_stays BEFORE UPDATE OF question_id, version, content, created_at ON question_version
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE quiz (
  id                 uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  slug               text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 120),
  kind               text NOT NULL CHECK (kind IN ('knowledge', 'profile')),
  status             text NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'published', 'withdrawn')),
  title              jsonb NOT NULL,
  intro              jsonb NOT NULL,
  -- deferred: told at the end; immediate: after each answer; adaptive: several tries; certainty: with how sure she is.
  way                text NOT NULL CHECK (way IN ('deferred', 'immediate', 'adaptive', 'certainty')),
  time_limit_seconds integer CHECK (time_limit_seconds > 0),
  grace_seconds      integer NOT NULL DEFAULT 0 CHECK (grace_seconds BETWEEN 0 AND 86400),
  opens_at           timestamptz,
  closes_at          timestamptz,
  -- Null is as many as she likes.
  attempts_allowed   integer CHECK (attempts_allowed > 0),
  grading            text NOT NULL DEFAULT 'best' CHECK (grading IN ('best', 'last', 'first', 'average')),
  -- Share of the marks, 0 to 1, from which it is passed; null when it cannot be failed.
  pass_share         numeric CHECK (pass_share > 0 AND pass_share <= 1),
  shuffle            boolean NOT NULL DEFAULT false,
  -- What may be seen when: { during, justAfter, later, afterClose } each with { answers, marks, key, feedback }.
  review             jsonb NOT NULL,
  -- The factors with their bands and advice; null for a quiz of knowledge.
  instrument         jsonb,
  created_at         timestamptz NOT NULL,
  updated_at         timestamptz NOT NULL,
  CHECK (closes_at > opens_at),
  CHECK ((kind = 'profile') = (instrument IS NOT NULL))
);

-- What a quiz asks, in its order: one question, or some drawn from those that carry all these tags.
CREATE TABLE quiz_slot (
  quiz_id     uuid NOT NULL REFERENCES quiz ON DELETE CASCADE,
  position    integer NOT NULL CHECK (position > 0),
  question_id uuid REFERENCES question,
  tags        text[],
  draw        integer CHECK (draw > 0),
  -- Replaces the question's own mark.
  mark        numeric CHECK (mark >= 0),
  PRIMARY KEY (quiz_id, position),
  CHECK ((question_id IS NULL) = (tags IS NOT NULL)),
  CHECK ((tags IS NULL) = (draw IS NULL)),
  CHECK (cardinality(tags) > 0)
);
CREATE INDEX quiz_slot_question ON quiz_slot (question_id);

-- More time or more attempts for one learner; a running attempt reads it at every answer.
CREATE TABLE quiz_accommodation (
  quiz_id        uuid NOT NULL REFERENCES quiz ON DELETE CASCADE,
  person_id      uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  extra_seconds  integer NOT NULL DEFAULT 0 CHECK (extra_seconds >= 0),
  extra_attempts integer NOT NULL DEFAULT 0 CHECK (extra_attempts >= 0),
  reason         text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
  given_by       uuid REFERENCES person ON DELETE SET NULL,
  given_at       timestamptz NOT NULL,
  PRIMARY KEY (quiz_id, person_id)
);

CREATE TABLE attempt (
  id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  quiz_id      uuid NOT NULL REFERENCES quiz,
  person_id    uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  number       integer NOT NULL CHECK (number > 0),
  -- As the quiz was when she began.
  way          text NOT NULL CHECK (way IN ('deferred', 'immediate', 'adaptive', 'certainty')),
  started_at   timestamptz NOT NULL,
  -- Without accommodations: those are added when it is read. Null without a limit.
  deadline_at  timestamptz,
  finished_at  timestamptz,
  -- Null until finished, and as long as staff have answers of hers to mark. Always null for a profile.
  mark         numeric,
  most         numeric,
  UNIQUE (quiz_id, person_id, number)
);
CREATE UNIQUE INDEX attempt_under_way ON attempt (quiz_id, person_id) WHERE finished_at IS NULL;
CREATE INDEX attempt_person ON attempt (person_id);
CREATE INDEX attempt_deadline ON attempt (deadline_at) WHERE finished_at IS NULL AND deadline_at IS NOT NULL;
CREATE INDEX attempt_finished ON attempt (quiz_id, finished_at) WHERE finished_at IS NOT NULL;

-- What one attempt asks: the draw and every order stay as they were when it began.
CREATE TABLE attempt_item (
  attempt_id uuid NOT NULL REFERENCES attempt ON DELETE CASCADE,
  position   integer NOT NULL CHECK (position > 0),
  version_id uuid NOT NULL REFERENCES question_version,
  -- Ids of options, answers or items in the order in which she sees them; for blanks an object by blank.
  shown      jsonb NOT NULL DEFAULT '[]',
  most       numeric NOT NULL CHECK (most >= 0),
  -- True when the slot drew it: its statistics use the whole total.
  drawn      boolean NOT NULL DEFAULT false,
  hints      integer NOT NULL DEFAULT 0 CHECK (hints >= 0),
  -- Share of the mark that counts now; null while unanswered or waiting for staff. Never kept for a profile.
  fraction   double precision,
  mark       numeric,
  -- Set when a person marked it.
  marked_by  uuid REFERENCES person ON DELETE SET NULL,
  marked_at  timestamptz,
  comment    text NOT NULL DEFAULT '',
  PRIMARY KEY (attempt_id, position)
);
CREATE INDEX attempt_item_version ON attempt_item (version_id);

-- Every answer that was acknowledged, in the order in which it came. The browser makes the id: sent twice it is there once.
CREATE TABLE attempt_answer (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  attempt_id  uuid NOT NULL,
  position    integer NOT NULL,
  client_id   uuid NOT NULL,
  -- Counts what one browser gave in one attempt; a later answer that arrives first stays the later one.
  client_turn bigint NOT NULL CHECK (client_turn >= 0),
  -- For knowledge. Null when it was taken back, and for a profile.
  response    jsonb,
  -- For a profile: the same, sealed with the key of that person.
  sealed      bytea,
  certainty   integer CHECK (certainty BETWEEN 1 AND 3),
  given_at    timestamptz NOT NULL,
  received_at timestamptz NOT NULL,
  -- 'late' came after deadline and grace: kept, not scored.
  came        text NOT NULL CHECK (came IN ('in-time', 'in-grace', 'late')),
  fraction    double precision,
  UNIQUE (attempt_id, client_id),
  FOREIGN KEY (attempt_id, position) REFERENCES attempt_item ON DELETE CASCADE,
  CHECK (response IS NULL OR sealed IS NULL)
);
CREATE INDEX attempt_answer_item ON attempt_answer (attempt_id, position, id);
CREATE TRIGGER attempt_answer_stays BEFORE UPDATE ON attempt_answer FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- down
DROP TABLE attempt_answer;
DROP TABLE attempt_item;
DROP TABLE attempt;
DROP TABLE quiz_accommodation;
DROP TABLE quiz_slot;
DROP TABLE quiz;
DROP TABLE question_claim;
ALTER TABLE question DROP CONSTRAINT question_newest_version;
DROP TABLE question_version;
DROP TABLE question;
DROP TABLE question_category;
