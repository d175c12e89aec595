-- Words that must stand together are first looked for as words: the index knows where they stand, not how near to each other.
-- up
-- The same question without asking for nearness. What is left out ('!') must stay as it is: of fewer words more would be left out.
CREATE FUNCTION search_loose(query tsquery) RETURNS tsquery LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN query::text LIKE '%!%' THEN query ELSE regexp_replace(query::text, ' <(-|\d+)> ', ' & ', 'g')::tsquery END
$$;

-- down
DROP FUNCTION search_loose(tsquery);
