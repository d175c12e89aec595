-- A session's people are listed in the order of its line: those with a place, those with an offer, the queue, the cancelled.
-- Nothing reads them by the hour at which they came in.
-- up
DROP INDEX registration_listing;
CREATE INDEX registration_line ON registration (session_id,
  (CASE status WHEN 'confirmed' THEN 0 WHEN 'offered' THEN 1 WHEN 'waiting' THEN 2 ELSE 3 END), priority DESC, arrival);

-- down
DROP INDEX registration_line;
CREATE INDEX registration_listing ON registration (session_id, created_at, id);
