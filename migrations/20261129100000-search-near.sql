-- The known words that look most like a mistyped one, in one statement: how far search looks is set for as long as the function runs.
-- up
-- Two letters that changed places leave few of a short word's trigrams: the rest is left to the distance.
CREATE FUNCTION search_near(locale text, asked text, most integer) RETURNS text[] LANGUAGE sql STABLE
  SET pg_trgm.similarity_threshold = 0.2 AS $$
  SELECT CASE $1
    WHEN 'nl' THEN array(SELECT w.word FROM search_word w WHERE w.locale = 'nl' AND w.word % $2 ORDER BY similarity(w.word, $2) DESC, w.word LIMIT $3)
    WHEN 'fr' THEN array(SELECT w.word FROM search_word w WHERE w.locale = 'fr' AND w.word % $2 ORDER BY similarity(w.word, $2) DESC, w.word LIMIT $3)
    ELSE array(SELECT w.word FROM search_word w WHERE w.locale = 'en' AND w.word % $2 ORDER BY similarity(w.word, $2) DESC, w.word LIMIT $3) END
$$;

-- down
DROP FUNCTION search_near(text, text, integer);
