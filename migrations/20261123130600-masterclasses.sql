-- Masterclasses and their scheduled sessions.
-- up
CREATE TABLE masterclass (
  id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  slug          text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  status        text NOT NULL CHECK (status IN ('draft', 'published')),
  host          text NOT NULL,
  figure        text,
  title         jsonb NOT NULL CHECK (title ?& ARRAY['en', 'nl', 'fr']),
  subtitle      jsonb NOT NULL,
  summary       jsonb NOT NULL,
  body          jsonb NOT NULL,
  programme     jsonb NOT NULL,
  what_to_bring jsonb NOT NULL,
  created_at    timestamptz NOT NULL,
  updated_at    timestamptz NOT NULL
);

CREATE TABLE session (
  id                uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  masterclass_id    uuid NOT NULL REFERENCES masterclass,
  status            text NOT NULL DEFAULT 'published' CHECK (status IN ('draft', 'published', 'cancelled', 'finished')),
  language          text NOT NULL CHECK (language IN ('en', 'nl', 'fr')),
  starts_at         timestamptz NOT NULL,
  time_zone         text NOT NULL,
  duration_minutes  integer NOT NULL CHECK (duration_minutes BETWEEN 5 AND 720),
  capacity          integer NOT NULL CHECK (capacity BETWEEN 1 AND 100000),
  waiting_list      boolean NOT NULL DEFAULT true,
  -- Places confirmed or offered, kept by the actions under the row's lock: the check is the last guard against overselling.
  taken             integer NOT NULL DEFAULT 0,
  -- People waiting, and the number the next arrival gets.
  waiting           integer NOT NULL DEFAULT 0 CHECK (waiting >= 0),
  next_arrival      bigint NOT NULL DEFAULT 1,
  -- Rises with every change of time or status: the SEQUENCE of its calendar entries.
  calendar_sequence integer NOT NULL DEFAULT 0 CHECK (calendar_sequence >= 0),
  created_at        timestamptz NOT NULL,
  updated_at        timestamptz NOT NULL,
  CONSTRAINT session_never_oversold CHECK (taken BETWEEN 0 AND capacity)
);
CREATE INDEX session_masterclass ON session (masterclass_id, starts_at);
CREATE INDEX session_starts ON session (starts_at, id);

CREATE TRIGGER masterclass_content AFTER INSERT OR UPDATE OR DELETE ON masterclass EXECUTE FUNCTION content_changed('masterclasses');
-- Not on every seat taken: a notification is one lock for the whole database, and a busy session would queue on it.
CREATE TRIGGER session_content AFTER INSERT OR DELETE OR UPDATE OF status, language, starts_at, time_zone, duration_minutes, capacity, waiting_list
  ON session EXECUTE FUNCTION content_changed('masterclasses');

-- down
DROP TABLE session;
DROP TABLE masterclass;
