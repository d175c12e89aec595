-- The recording of a session, for those who were registered: it is watched until its last day, and counts as watched once.
-- up
CREATE TABLE session_replay (
  session_id       uuid PRIMARY KEY REFERENCES session ON DELETE CASCADE,
  status           text NOT NULL CHECK (status IN ('draft', 'published')),
  -- Those with a place, or those who were still waiting for one as well.
  audience         text NOT NULL CHECK (audience IN ('places', 'everybody')),
  -- The end of its last day; null: it stays.
  closes_at        timestamptz,
  -- A file of our own, called by the hash of what is in it, or an address on another host.
  file             text CHECK (file ~ '^[0-9a-f]{64}\.[a-z0-9]{2,5}$'),
  address          text CHECK (address ~ '^https://'),
  mime             text NOT NULL,
  width            integer CHECK (width > 0),
  height           integer CHECK (height > 0),
  bytes            bigint CHECK (bytes > 0),
  duration_seconds double precision CHECK (duration_seconds > 0),
  -- Rises when another video takes its place: what was played of the one before is no part of it.
  take             integer NOT NULL DEFAULT 1,
  -- Rises with every change of captions or chapters, which stands in their addresses.
  revision         integer NOT NULL DEFAULT 1,
  published_at     timestamptz,
  created_at       timestamptz NOT NULL,
  updated_at       timestamptz NOT NULL,
  CHECK (num_nonnulls(file, address) = 1),
  CHECK (status = 'draft' OR published_at IS NOT NULL)
);
CREATE INDEX session_replay_file ON session_replay (file) WHERE file IS NOT NULL;

CREATE TABLE session_replay_track (
  session_id uuid NOT NULL REFERENCES session_replay ON DELETE CASCADE,
  kind       text NOT NULL CHECK (kind IN ('captions', 'chapters')),
  locale     text NOT NULL CHECK (locale IN ('en', 'nl', 'fr')),
  body       text NOT NULL CHECK (length(body) <= 1000000),
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (session_id, kind, locale)
);

-- How far somebody is, as with the videos of lessons, and which parts were really played, each second once.
CREATE TABLE replay_viewing (
  registration_id uuid PRIMARY KEY REFERENCES registration ON DELETE CASCADE,
  session_id      uuid NOT NULL REFERENCES session_replay ON DELETE CASCADE,
  take            integer NOT NULL,
  seconds         double precision NOT NULL CHECK (seconds >= 0 AND seconds < 1000000),
  play_id         uuid NOT NULL,
  told            integer NOT NULL,
  begun_at        timestamptz NOT NULL,
  played          nummultirange NOT NULL DEFAULT '{}'
);
CREATE INDEX replay_viewing_session ON replay_viewing (session_id);

-- Once for a registration, whatever becomes of the recording.
CREATE TABLE replay_watched (
  registration_id uuid PRIMARY KEY REFERENCES registration ON DELETE CASCADE,
  how             text NOT NULL CHECK (how IN ('played', 'said')),
  watched_at      timestamptz NOT NULL
);

-- down
DROP TABLE replay_watched;
DROP TABLE replay_viewing;
DROP TABLE session_replay_track;
DROP TABLE session_replay;
