-- Learning paths are found by search: each is indexed again when it, its courses or their titles change.
-- up
CREATE FUNCTION search_note_paths() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_stale (kind, subject_id) SELECT 'path', path_id FROM path_course WHERE course_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER path_search AFTER INSERT OR UPDATE OR DELETE ON path FOR EACH ROW EXECUTE FUNCTION search_note('path', 'id');
CREATE TRIGGER path_course_search AFTER INSERT OR UPDATE OR DELETE ON path_course FOR EACH ROW EXECUTE FUNCTION search_note('path', 'path_id');
CREATE TRIGGER course_paths_search AFTER UPDATE ON course FOR EACH ROW EXECUTE FUNCTION search_note_paths();

-- What stood here before.
INSERT INTO search_stale (kind, subject_id) SELECT 'path', id FROM path;

-- down
DROP TRIGGER course_paths_search ON course;
DROP TRIGGER path_course_search ON path_course;
DROP TRIGGER path_search ON path;
DROP FUNCTION search_note_paths();
DELETE FROM search_stale WHERE kind = 'path';
DELETE FROM search_document WHERE kind = 'path';
