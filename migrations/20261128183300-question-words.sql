-- The bank is searched by words in a question's name and in what it asks now, without reading all of it; and questions
-- can be taken in on the command line, where nobody has an account.
-- up
CREATE INDEX question_name_words ON question USING gin (name gin_trgm_ops);
CREATE INDEX question_version_words ON question_version USING gin ((coalesce(content -> 'stem' ->> 'en', '') || ' ' || coalesce(content -> 'stem' ->> 'nl', '') || ' ' || coalesce(content -> 'stem' ->> 'fr', '')) gin_trgm_ops);
ALTER TABLE question_import ALTER COLUMN actor_id DROP NOT NULL;

-- down
DELETE FROM question_import WHERE actor_id IS NULL;
ALTER TABLE question_import ALTER COLUMN actor_id SET NOT NULL;
DROP INDEX question_version_words;
DROP INDEX question_name_words;
