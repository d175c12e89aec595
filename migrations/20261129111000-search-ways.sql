-- One thing written in several ways ('SPF50', 'SPF 50'): a question may say them all, and each text is read anew for them.
-- up
-- What must stand in a text in one of several ways each: as asked, or otherwise. Where only common words were asked, nothing must.
CREATE FUNCTION search_ways(configuration regconfig, ways text[], otherwise text[]) RETURNS tsquery LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(string_agg('(' || (CASE WHEN w.other = '' THEN w.asked ELSE w.asked || to_tsquery(configuration, w.other) END)::text || ')', ' & '), '')::tsquery
  FROM (SELECT to_tsquery(configuration, way) AS asked, other FROM unnest(ways, otherwise) AS u (way, other) OFFSET 0) w WHERE numnode(w.asked) > 0
$$;
CREATE FUNCTION search_asked(configuration regconfig, asked text, last_word text, ways text[], otherwise text[]) RETURNS tsquery LANGUAGE sql IMMUTABLE AS $$
  SELECT search_asked(configuration, asked, last_word) && search_ways(configuration, ways, otherwise)
$$;
CREATE FUNCTION search_query(locale text, asked text, last_word text, ways text[], otherwise text[]) RETURNS tsquery LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE locale
    WHEN 'nl' THEN search_asked('search_nl', asked, last_word, ways, otherwise)
    WHEN 'fr' THEN search_asked('search_fr', asked, last_word, ways, otherwise) || search_asked('search_fr_accents', asked, last_word, ways, otherwise)
    ELSE search_asked('search_en', asked, last_word, ways, otherwise) END
$$;
INSERT INTO search_stale (kind, subject_id) SELECT DISTINCT kind, subject_id FROM search_document;

-- down
DROP FUNCTION search_query(text, text, text, text[], text[]);
DROP FUNCTION search_asked(regconfig, text, text, text[], text[]);
DROP FUNCTION search_ways(regconfig, text[], text[]);
INSERT INTO search_stale (kind, subject_id) SELECT DISTINCT kind, subject_id FROM search_document;
