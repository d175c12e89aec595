-- Images are drawn anew and their originals not kept: by the hash of the file as it came, the same file is known again.
-- up
ALTER TABLE media ADD COLUMN brought_as text CHECK (brought_as ~ '^[0-9a-f]{64}$');
CREATE INDEX media_brought_as ON media (brought_as) WHERE brought_as IS NOT NULL;

-- down
DROP INDEX media_brought_as;
ALTER TABLE media DROP COLUMN brought_as;
