-- A word that stands in every lesson visits every row: what is long is kept beside the table, so that many rows fit on a page.
-- up
ALTER TABLE search_document SET (toast_tuple_target = 128);
-- What every match is ranked by stays in the row itself.
ALTER TABLE search_document ALTER COLUMN head SET STORAGE MAIN;
-- Rows that are there keep their width until they are written anew, which the index does by itself.
INSERT INTO search_stale (kind, subject_id) SELECT DISTINCT kind, subject_id FROM search_document;

-- down
ALTER TABLE search_document ALTER COLUMN head SET STORAGE EXTENDED;
ALTER TABLE search_document RESET (toast_tuple_target);
