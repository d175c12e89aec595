-- What became of the waiting lists of sessions that have begun, counted once each: what an honest estimate is made of.
-- up
CREATE TABLE line_history (
  session_id      uuid PRIMARY KEY REFERENCES session ON DELETE CASCADE,
  masterclass_id  uuid NOT NULL REFERENCES masterclass ON DELETE CASCADE,
  started_at      timestamptz NOT NULL,
  -- Places that came free after somebody had to wait; null when nobody ever had to.
  freed           integer CHECK (freed >= 0)
);
CREATE INDEX line_history_masterclass ON line_history (masterclass_id, started_at DESC) WHERE freed IS NOT NULL;
CREATE INDEX line_history_school ON line_history (started_at DESC) WHERE freed IS NOT NULL;

-- down
DROP TABLE line_history;
