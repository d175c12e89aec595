-- How many of a session have each fate is counted from the index of its line alone, without a look at the people themselves.
-- up
DROP INDEX registration_line;
CREATE INDEX registration_line ON registration (session_id,
  (CASE status WHEN 'confirmed' THEN 0 WHEN 'offered' THEN 1 WHEN 'waiting' THEN 2 ELSE 3 END), priority DESC, arrival)
  INCLUDE (fate, heard);

-- down
DROP INDEX registration_line;
CREATE INDEX registration_line ON registration (session_id,
  (CASE status WHEN 'confirmed' THEN 0 WHEN 'offered' THEN 1 WHEN 'waiting' THEN 2 ELSE 3 END), priority DESC, arrival);
