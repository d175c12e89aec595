-- What search could not take in: set aside, so that everything else goes on, and tried again when it changes and once a day.
-- up
CREATE TABLE search_set_aside (
  kind       text NOT NULL,
  subject_id uuid NOT NULL,
  -- The class of the error or its SQLSTATE: never what the error was about.
  error      text NOT NULL,
  since      timestamptz NOT NULL,
  tried_at   timestamptz NOT NULL,
  PRIMARY KEY (kind, subject_id)
);

-- down
DROP TABLE search_set_aside;
