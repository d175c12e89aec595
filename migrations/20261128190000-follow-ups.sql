-- Follow-ups: what mail is about, who wants it, and the sequences that staff build.
-- up
ALTER TABLE mail
  -- What the mail is about, as people switch it on and off. 'service' is the answer to what somebody has just done.
  ADD COLUMN topic text NOT NULL DEFAULT 'service' CHECK (topic IN ('service', 'sessions', 'after-session', 'learning', 'evidence', 'news')),
  -- The step of a sequence that asked for it, and the version of the schedule that it was planned for.
  ADD COLUMN step_id uuid,
  ADD COLUMN subject_version integer NOT NULL DEFAULT 0,
  -- When it turned out that the server may or may not have taken it: whoever handed it over was gone before it could say.
  ADD COLUMN ambiguous_at timestamptz,
  -- When the receiving side sent it back although our server had taken it, and the status it gave (5.1.1).
  ADD COLUMN bounced_at timestamptz,
  ADD COLUMN bounce_status text CHECK (length(bounce_status) <= 200),
  ADD COLUMN domain text GENERATED ALWAYS AS (lower(substring(recipient::text from '@([^@]*)$'))) STORED,
  ADD CONSTRAINT mail_bounced CHECK ((bounced_at IS NULL) = (bounce_status IS NULL));

-- One mail a recipient, step, subject and version of the schedule.
CREATE UNIQUE INDEX mail_one_a_step ON mail (step_id, subject_id, recipient, subject_version) WHERE step_id IS NOT NULL;
-- Answers to people go before bulk.
DROP INDEX mail_due;
CREATE INDEX mail_due ON mail ((topic <> 'service'), due_at) WHERE state = 'due';
CREATE INDEX mail_recipient ON mail (recipient, created_at DESC, id);
-- What counts against the cap on bulk mail.
CREATE INDEX mail_bulk_accepted ON mail (recipient, settled_at) WHERE state = 'accepted' AND topic IN ('after-session', 'learning', 'evidence', 'news');
CREATE INDEX mail_ambiguous ON mail (ambiguous_at) WHERE ambiguous_at IS NOT NULL;

-- An address as the mail knows it: with or without an account.
CREATE TABLE mail_address (
  id             uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  email          citext NOT NULL UNIQUE CHECK (length(email) BETWEEN 3 AND 254),
  -- Nothing at all is sent to it any more.
  suppressed_at  timestamptz,
  suppressed_for text CHECK (suppressed_for IN ('bounced', 'complained', 'staff')),
  -- Temporary bounces since the last mail that arrived.
  soft_bounces   integer NOT NULL DEFAULT 0 CHECK (soft_bounces >= 0),
  created_at     timestamptz NOT NULL,
  CHECK ((suppressed_at IS NULL) = (suppressed_for IS NULL))
);

-- What an address has said about a topic; where nothing is said the topic's own default holds.
CREATE TABLE mail_preference (
  address_id uuid NOT NULL REFERENCES mail_address ON DELETE CASCADE,
  topic      text NOT NULL CHECK (topic IN ('sessions', 'after-session', 'learning', 'evidence', 'news')),
  wanted     boolean NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (address_id, topic)
);

-- The proof of consent: only ever added to.
CREATE TABLE mail_consent_event (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  address_id uuid NOT NULL REFERENCES mail_address ON DELETE CASCADE,
  topic      text NOT NULL,
  kind       text NOT NULL CHECK (kind IN ('asked', 'confirmed', 'given', 'withdrawn', 'one-click', 'by-mail', 'complained', 'bounced', 'released')),
  -- Which words were agreed to, in which language, and where: 'footer', 'preferences', 'registration', 'webhook'.
  wording    text,
  locale     text CHECK (locale IN ('en', 'nl', 'fr')),
  place      text NOT NULL,
  mail_id    uuid,
  at         timestamptz NOT NULL
);
CREATE INDEX mail_consent_event_address ON mail_consent_event (address_id, id);

-- What staff set for all of bulk mail: one row.
CREATE TABLE mail_setting (
  one             boolean PRIMARY KEY DEFAULT true CHECK (one),
  -- While this is set no bulk mail is claimed; answers to people go on.
  paused_at       timestamptz,
  paused_by       uuid REFERENCES person ON DELETE SET NULL,
  -- How many mails of the topics after-session, learning, evidence and news one address gets in seven days.
  weekly_cap      integer NOT NULL DEFAULT 4 CHECK (weekly_cap BETWEEN 1 AND 50),
  -- Whether clicks are counted for those who agreed to it.
  counts_clicks   boolean NOT NULL DEFAULT false
);
INSERT INTO mail_setting DEFAULT VALUES;

-- How fast mail may go to a receiving domain, where staff or the domain's own refusals say so.
CREATE TABLE mail_domain (
  domain         text PRIMARY KEY CHECK (domain = lower(domain)),
  per_minute     integer CHECK (per_minute BETWEEN 1 AND 100000),
  -- After a refusal that asks to slow down nothing goes there before this moment.
  resting_until  timestamptz,
  -- The minute that is being counted, and how many were claimed in it.
  minute         timestamptz,
  claimed        integer NOT NULL DEFAULT 0 CHECK (claimed >= 0)
);

CREATE TABLE mail_template (
  id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name       text NOT NULL UNIQUE CHECK (name ~ '^[a-z][a-z0-9-]{1,62}$'),
  -- What it is written for: decides which variables it may use.
  trigger    text NOT NULL,
  version    integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
CREATE TABLE mail_template_text (
  template_id   uuid NOT NULL REFERENCES mail_template ON DELETE CASCADE,
  locale        text NOT NULL CHECK (locale IN ('en', 'nl', 'fr')),
  subject       text NOT NULL CHECK (length(subject) BETWEEN 1 AND 200),
  preheader     text NOT NULL DEFAULT '' CHECK (length(preheader) <= 200),
  -- Markdown with {variables}.
  body          text NOT NULL CHECK (length(body) BETWEEN 1 AND 20000),
  button        text NOT NULL DEFAULT '' CHECK (length(button) <= 80),
  -- The variable that holds the button's address; empty where there is no button.
  button_target text NOT NULL DEFAULT '',
  -- The text as it came with the school, for the comparison; null where staff wrote it themselves.
  original      jsonb,
  updated_at    timestamptz NOT NULL,
  updated_by    uuid REFERENCES person ON DELETE SET NULL,
  PRIMARY KEY (template_id, locale)
);
-- Staff's own wording of a sentence in a mail that is built in.
CREATE TABLE mail_wording (
  key        text NOT NULL CHECK (length(key) <= 120),
  locale     text NOT NULL CHECK (locale IN ('en', 'nl', 'fr')),
  text       text NOT NULL CHECK (length(text) BETWEEN 1 AND 5000),
  updated_at timestamptz NOT NULL,
  updated_by uuid REFERENCES person ON DELETE SET NULL,
  PRIMARY KEY (key, locale)
);

CREATE TABLE mail_sequence (
  id             uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  slug           text NOT NULL UNIQUE CHECK (slug ~ '^[a-z][a-z0-9-]{1,62}$'),
  name           text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  trigger        text NOT NULL CHECK (trigger IN (
    'registered', 'waiting', 'promoted', 'cancelled', 'session-changed', 'before-start', 'attended', 'missed', 'replay-watched',
    'enrolled', 'lesson-finished', 'course-finished', 'silent', 'quiz-passed', 'quiz-failed', 'profile-done', 'recall-due',
    'grade-changed', 'newsletter-confirmed')),
  -- To one masterclass, course, lesson, quiz or claim, and for 'silent' how many days: {"masterclassId": ..., "days": 14}.
  narrowed       jsonb NOT NULL DEFAULT '{}',
  topic          text NOT NULL CHECK (topic IN ('sessions', 'after-session', 'learning', 'evidence', 'news')),
  status         text NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'on', 'paused', 'archived')),
  -- Whoever has reached this gets no further step, nor whoever one of the exits has become true for.
  goal           text,
  exits          jsonb NOT NULL DEFAULT '[]',
  switched_on_at timestamptz,
  version        integer NOT NULL DEFAULT 1,
  created_at     timestamptz NOT NULL,
  updated_at     timestamptz NOT NULL,
  CHECK (status = 'draft' OR switched_on_at IS NOT NULL)
);
CREATE INDEX mail_sequence_trigger ON mail_sequence (trigger) WHERE status IN ('on', 'paused');

CREATE TABLE mail_step (
  id              uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  sequence_id     uuid NOT NULL REFERENCES mail_sequence ON DELETE CASCADE,
  position        integer NOT NULL CHECK (position >= 0),
  template_id     uuid NOT NULL REFERENCES mail_template,
  -- Relative to the trigger, or to the start ('before-start', where it is negative) or end of the session.
  delay_minutes   integer NOT NULL CHECK (delay_minutes BETWEEN -527040 AND 527040),
  -- No mail arrives between these hours on the recipient's clock; null: at any hour.
  quiet_from      time DEFAULT '21:00',
  quiet_to        time DEFAULT '08:00',
  -- After this long past its moment it would only confuse.
  expires_minutes integer NOT NULL CHECK (expires_minutes BETWEEN 5 AND 527040),
  conditions      jsonb NOT NULL DEFAULT '[]',
  version         integer NOT NULL DEFAULT 1,
  -- A step that was taken out keeps its mails in the ledger.
  removed_at      timestamptz,
  CHECK ((quiet_from IS NULL) = (quiet_to IS NULL) AND quiet_from <> quiet_to)
);
CREATE UNIQUE INDEX mail_step_position ON mail_step (sequence_id, position) WHERE removed_at IS NULL;
CREATE INDEX mail_step_template ON mail_step (template_id);
ALTER TABLE mail ADD CONSTRAINT mail_step FOREIGN KEY (step_id) REFERENCES mail_step;

-- down
ALTER TABLE mail DROP CONSTRAINT mail_step;
DROP TABLE mail_step;
DROP TABLE mail_sequence;
DROP TABLE mail_wording;
DROP TABLE mail_template_text;
DROP TABLE mail_template;
DROP TABLE mail_domain;
DROP TABLE mail_setting;
DROP TABLE mail_consent_event;
DROP TABLE mail_preference;
DROP TABLE mail_address;
DROP INDEX mail_one_a_step, mail_due, mail_recipient, mail_bulk_accepted, mail_ambiguous;
CREATE INDEX mail_due ON mail (due_at) WHERE state = 'due';
ALTER TABLE mail
  DROP CONSTRAINT mail_bounced,
  DROP COLUMN topic, DROP COLUMN step_id, DROP COLUMN subject_version, DROP COLUMN ambiguous_at,
  DROP COLUMN bounced_at, DROP COLUMN bounce_status, DROP COLUMN domain;
