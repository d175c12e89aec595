-- Images and videos that lessons and articles show by name, their files, captions and chapters, and how far each person watched.
-- up
CREATE TABLE media (
  id               uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  -- What texts call it by; it stays when the file is replaced.
  name             text NOT NULL UNIQUE CHECK (name ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(name) <= 120),
  kind             text NOT NULL CHECK (kind IN ('image', 'video')),
  title            text NOT NULL DEFAULT '',
  -- What the picture shows, or what the video is about, by language.
  alt              jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(alt) = 'object' AND alt - ARRAY['en', 'nl', 'fr'] = '{}'),
  -- Somebody decided that the image says nothing: it then has no words.
  decorative       boolean NOT NULL DEFAULT false,
  credit           text NOT NULL DEFAULT '',
  licence          text NOT NULL DEFAULT '',
  mime             text NOT NULL,
  width            integer CHECK (width > 0),
  height           integer CHECK (height > 0),
  bytes            bigint CHECK (bytes > 0),
  duration_seconds double precision CHECK (duration_seconds > 0),
  source           text NOT NULL CHECK (source IN ('upload', 'address')),
  address          text CHECK (address ~ '^https://'),
  poster_id        uuid REFERENCES media,
  -- Rises with every change of captions or chapters: it stands in their addresses, which are kept for ever.
  revision         integer NOT NULL DEFAULT 1,
  created_by       uuid REFERENCES person ON DELETE SET NULL,
  created_at       timestamptz NOT NULL,
  updated_at       timestamptz NOT NULL,
  CHECK ((source = 'address') = (address IS NOT NULL)),
  CHECK (kind = 'video' OR (source = 'upload' AND width IS NOT NULL AND height IS NOT NULL AND poster_id IS NULL)),
  CHECK (kind = 'image' OR NOT decorative)
);
CREATE INDEX media_poster ON media (poster_id) WHERE poster_id IS NOT NULL;

-- The files behind them, called by the hash of what is in them: what no row here names is swept from the disk.
CREATE TABLE media_file (
  media_id uuid NOT NULL REFERENCES media ON DELETE CASCADE,
  file     text NOT NULL CHECK (file ~ '^[0-9a-f]{64}\.[a-z0-9]{2,5}$'),
  mime     text NOT NULL,
  width    integer,
  height   integer,
  bytes    bigint NOT NULL,
  PRIMARY KEY (media_id, file)
);
CREATE INDEX media_file_file ON media_file (file);

CREATE TABLE media_track (
  media_id   uuid NOT NULL REFERENCES media ON DELETE CASCADE,
  kind       text NOT NULL CHECK (kind IN ('captions', 'chapters')),
  locale     text NOT NULL CHECK (locale IN ('en', 'nl', 'fr')),
  body       text NOT NULL CHECK (length(body) <= 1000000),
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (media_id, kind, locale)
);

-- Which images and videos a lesson's published texts show: what is shown cannot be deleted.
CREATE TABLE lesson_media (
  lesson_id uuid NOT NULL REFERENCES lesson ON DELETE CASCADE,
  media_id  uuid NOT NULL REFERENCES media,
  PRIMARY KEY (lesson_id, media_id)
);
CREATE INDEX lesson_media_media ON lesson_media (media_id);

-- How far somebody watched. A play is one press on the button in one window: of two, the one begun later counts.
CREATE TABLE video_position (
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  media_id  uuid NOT NULL REFERENCES media ON DELETE CASCADE,
  seconds   double precision NOT NULL CHECK (seconds >= 0 AND seconds < 1000000),
  play_id   uuid NOT NULL,
  -- Counts what this play has told: what was sent earlier and arrives later changes nothing.
  told      integer NOT NULL,
  begun_at  timestamptz NOT NULL,
  PRIMARY KEY (person_id, media_id)
);

CREATE TRIGGER media_in_courses AFTER INSERT OR UPDATE OR DELETE ON media EXECUTE FUNCTION content_changed('courses');
CREATE TRIGGER media_in_articles AFTER INSERT OR UPDATE OR DELETE ON media EXECUTE FUNCTION content_changed('articles');

-- down
DROP TABLE video_position;
DROP TABLE lesson_media;
DROP TABLE media_track;
DROP TABLE media_file;
DROP TABLE media;
