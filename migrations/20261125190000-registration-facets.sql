-- What has become of a registration and how the person heard of the session, ready to be counted: staff see both on every list.
-- up
ALTER TABLE registration
  ADD COLUMN fate text NOT NULL GENERATED ALWAYS AS (
    CASE WHEN status <> 'cancelled' THEN status WHEN handed_over_to IS NOT NULL THEN 'handed-over'
      WHEN cancelled_was = 'offered' AND cancelled_by = 'clock' THEN 'lapsed'
      WHEN cancelled_was = 'offered' AND cancelled_by = 'attendee' THEN 'declined' ELSE 'cancelled' END) STORED,
  -- As she said herself, or else by which campaign.
  ADD COLUMN heard text NOT NULL GENERATED ALWAYS AS (coalesce(source->>'heard', source->'utm'->>'utm_source', '')) STORED;

-- down
ALTER TABLE registration
  DROP COLUMN fate,
  DROP COLUMN heard;
