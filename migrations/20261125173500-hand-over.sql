-- Whose place somebody came in, found from the one who came.
-- up
CREATE INDEX registration_handed_over ON registration (handed_over_to) WHERE handed_over_to IS NOT NULL;

-- down
DROP INDEX registration_handed_over;
