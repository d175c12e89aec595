-- Opens of mail are counted where the school and the reader both say so.
-- up
ALTER TABLE mail_setting
  -- Whether opens are counted for those who agreed to it.
  ADD COLUMN counts_opens boolean NOT NULL DEFAULT false;
ALTER TABLE mail_address
  -- When its owner agreed that opens may be counted; null: they may not.
  ADD COLUMN opens_agreed_at timestamptz;

-- What may be counted of a mail, as its reader had agreed when it was written: what clicks and opens are measured against.
CREATE TABLE mail_counted (
  mail_id uuid PRIMARY KEY REFERENCES mail ON DELETE CASCADE,
  -- Its links carry a sign.
  clicks  boolean NOT NULL,
  -- It holds the picture.
  opens   boolean NOT NULL,
  -- That it was opened, and whether perhaps only by a machine: not when, not how often, not with what.
  opened  text CHECK (opened IN ('person', 'machine')),
  CHECK (clicks OR opens),
  CHECK (opens OR opened IS NULL)
);

-- down
DROP TABLE mail_counted;
ALTER TABLE mail_address DROP COLUMN opens_agreed_at;
ALTER TABLE mail_setting DROP COLUMN counts_opens;
