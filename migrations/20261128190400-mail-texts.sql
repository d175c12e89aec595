-- Mail texts: each language's own version, what was there before, and changes that are announced.
-- up
ALTER TABLE mail_template_text
  -- Rises with every save, so that two people who edit the same text both know.
  ADD COLUMN version integer NOT NULL DEFAULT 1 CHECK (version >= 1);

-- Every version of a text that there was, the present one included: only ever added to.
CREATE TABLE mail_template_revision (
  template_id uuid NOT NULL REFERENCES mail_template ON DELETE CASCADE,
  locale      text NOT NULL,
  version     integer NOT NULL,
  -- {subject, preheader, body, button, buttonTarget}
  text        jsonb NOT NULL,
  saved_at    timestamptz NOT NULL,
  saved_by    uuid REFERENCES person ON DELETE SET NULL,
  PRIMARY KEY (template_id, locale, version)
);

-- What a sentence of a built-in mail has said; null where the school's own words came back.
CREATE TABLE mail_wording_revision (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  key      text NOT NULL,
  locale   text NOT NULL,
  text     text,
  saved_at timestamptz NOT NULL,
  saved_by uuid REFERENCES person ON DELETE SET NULL
);
CREATE INDEX mail_wording_revision_key ON mail_wording_revision (key, locale, id);

CREATE TRIGGER mail_wording_content AFTER INSERT OR UPDATE OR DELETE ON mail_wording EXECUTE FUNCTION content_changed('mail-wordings');

-- down
DROP TRIGGER mail_wording_content ON mail_wording;
DROP TABLE mail_wording_revision;
DROP TABLE mail_template_revision;
ALTER TABLE mail_template_text DROP COLUMN version;
