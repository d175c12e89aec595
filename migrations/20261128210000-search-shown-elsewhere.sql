-- A word that two languages share stands in thousands of texts of both: what only readers of the other see is passed over in the index.
-- up
CREATE INDEX search_document_elsewhere_en ON search_document USING gin (words) WHERE locale = 'en' AND cardinality(shown_in) > 1;
CREATE INDEX search_document_elsewhere_nl ON search_document USING gin (words) WHERE locale = 'nl' AND cardinality(shown_in) > 1;
CREATE INDEX search_document_elsewhere_fr ON search_document USING gin (words) WHERE locale = 'fr' AND cardinality(shown_in) > 1;

-- down
DROP INDEX search_document_elsewhere_en, search_document_elsewhere_nl, search_document_elsewhere_fr;
