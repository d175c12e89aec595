-- Quizzes are found by search: each is indexed again when it changes.
-- up
CREATE TRIGGER quiz_search AFTER INSERT OR UPDATE OR DELETE ON quiz FOR EACH ROW EXECUTE FUNCTION search_note('quiz', 'id');

-- What stood here before.
INSERT INTO search_stale (kind, subject_id) SELECT 'quiz', id FROM quiz;

-- down
DROP TRIGGER quiz_search ON quiz;
DELETE FROM search_stale WHERE kind = 'quiz';
DELETE FROM search_document WHERE kind = 'quiz';
