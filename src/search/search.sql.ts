import { LOCALES, type Locale } from '../platform/i18n/locales.js';
import { MARK_END, MARK_START } from './search.rules.js';

/** Of so many that match best by title and summary the whole text is weighed; the others follow in any order. */
const WEIGHED = 150;
/** Letters of a text among which a passage is looked for: cutting it out takes longer than finding it. */
const READ_FOR_PASSAGE = 24_000;

/** Of so many that hold all the words, the best by title and summary, it is read whether the words stand together. */
export const READ_TOGETHER = 600;

/**
 * How words that must stand together are found: in each text that holds them, or in the best of those only. The index
 * knows the words of a text but not their places, so that each text has to be opened: with thousands, that is most of
 * the time of a search.
 */
export type Together = 'in-all' | 'in-best';

/**
 * Whether a document's words match, by the index of its language; `at` is where its row lies, which within one statement
 * is the shortest way back to it. Parameters: $1 words, $2 beginning, $3 today.
 */
const matchesIn = (locale: Locale, together: Together, condition: string) => {
  const asked = `search_query('${locale}', $1, $2)`;
  return `SELECT d.ctid AS at, d.kind, d.subject_id, d.locale, ts_rank(d.head, q.${locale}) AS head_rank
   FROM search_document d, q WHERE d.locale = '${locale}' AND d.words @@ ${together === 'in-all' ? asked : `search_loose(${asked})`}
     AND (d.visible_on IS NULL OR d.visible_on <= $3::date)${condition}`;
};

const ASKED = "CASE d.locale WHEN 'nl' THEN q.nl WHEN 'fr' THEN q.fr ELSE q.en END";
const HELD = `SELECT likely.* FROM (SELECT * FROM candidate ORDER BY head_rank DESC, subject_id, locale LIMIT ${READ_TOGETHER}) likely
  JOIN search_document d ON d.ctid = likely.at, q WHERE d.words @@ ${ASKED}`;

/** What is read in the reader's own language: also the texts that are not translated into it, which have an index of their own. */
const ownCondition = (reader: Locale, locale: Locale) =>
  reader === locale ? '' : ` AND cardinality(d.shown_in) > 1 AND '${reader}' = ANY (d.shown_in)`;
/** What is left when nothing was found there. */
const otherCondition = (reader: Locale) => ` AND NOT ('${reader}' = ANY (d.shown_in))`;

/**
 * Everything that matches: how much there is of each kind, and one page of it, the best first; and how many texts hold
 * the words, together or not.
 * Parameters: $1 words, $2 beginning, $3 today, $4 kind or null, $5 how many, $6 after how many.
 */
export function searchSql(reader: Locale, where: 'own' | 'others', together: Together = 'in-all'): string {
  const locales = where === 'own' ? LOCALES : LOCALES.filter((locale) => locale !== reader);
  const matches = locales.map((locale) =>
    matchesIn(locale, together, where === 'own' ? ownCondition(reader, locale) : otherCondition(reader)),
  );
  return `
    WITH q AS (SELECT ${LOCALES.map((locale) => `search_query('${locale}', $1, $2) AS ${locale}`).join(', ')}),
      candidate AS MATERIALIZED (${matches.join(' UNION ALL ')}),
      hit AS MATERIALIZED (${together === 'in-all' ? 'SELECT * FROM candidate' : HELD}),
      best AS (SELECT * FROM hit WHERE $4::text IS NULL OR kind = $4 ORDER BY head_rank DESC, subject_id, locale LIMIT ${WEIGHED}),
      page AS (
        SELECT best.kind, best.subject_id, best.locale,
          row_number() OVER (ORDER BY ts_rank(d.words, ${ASKED}, 1) DESC, best.subject_id, best.locale) AS place
        FROM best JOIN search_document d ON d.ctid = best.at, q
        ORDER BY place LIMIT $5 OFFSET $6)
    SELECT numnode((SELECT ${reader} FROM q)) = 0 AS common, (SELECT count(*)::int FROM candidate) AS candidates,
      coalesce((SELECT jsonb_object_agg(kind, total) FROM (SELECT kind, count(*) AS total FROM hit GROUP BY kind) counted), '{}') AS kinds,
      coalesce((SELECT jsonb_agg(jsonb_build_object('kind', kind, 'subjectId', subject_id, 'locale', locale, 'lessonId', lesson_id) ORDER BY place)
        FROM page JOIN search_document USING (kind, subject_id, locale)), '[]') AS page`;
}

const OPTIONS = `StartSel=${MARK_START}, StopSel=${MARK_END}`;
const TITLE = `'${OPTIONS}, HighlightAll=true'`;
const PASSAGE = `'${OPTIONS}, MaxWords=34, MinWords=16, MaxFragments=2, FragmentDelimiter=" … "'`;

/** A text with what was asked for marked, by the endings of one configuration. */
const markedBy = (configuration: string, text: string, query: string, options: string) =>
  `ts_headline('${configuration}', ${text}, ${query}, ${options})`;

/** The first of two markings that marks anything. OFFSET 0 has each made once, and the second only when it is needed. */
const firstThatMarks = (first: string, second: string) =>
  `(SELECT CASE WHEN strpos(one, '${MARK_START}') > 0 THEN one ELSE ${second} END FROM (SELECT ${first} AS one OFFSET 0) f)`;

/** A text with what was asked for marked. In French by the endings as they are written, where without accents nothing is. */
const marked = (text: string, options: string) =>
  `CASE d.locale WHEN 'nl' THEN ${markedBy('search_nl', text, "search_query('nl', $2, $3)", options)}
     WHEN 'fr' THEN ${firstThatMarks(
       markedBy('search_fr', text, "search_asked('search_fr', $2, $3)", options),
       markedBy('search_fr_accents', text, "search_asked('search_fr_accents', $2, $3)", options),
     )}
     ELSE ${markedBy('search_en', text, "search_query('en', $2, $3)", options)} END`;

/**
 * The documents of one page with what was asked for marked. Of a lesson that is not open to its reader the passage comes
 * from what everybody may read, and where it says nothing of it, from the summary. Parameters: $1 the keys as JSON, $2
 * words, $3 beginning, $4 lessons that are open.
 */
export const PASSAGES_SQL = `
  SELECT d.kind, d.locale, d.path, d.part_of, ${marked('d.title', TITLE)} AS title,
    CASE WHEN d.summary = '' THEN ${marked('r.text', PASSAGE)}
      ELSE ${firstThatMarks(marked('r.text', PASSAGE), marked("concat_ws(' ', d.summary, r.text)", PASSAGE))} END AS snippet
  FROM jsonb_to_recordset($1::jsonb) AS k (kind text, "subjectId" uuid, locale text, place integer)
  JOIN search_document d ON d.kind = k.kind AND d.subject_id = k."subjectId" AND d.locale = k.locale
  CROSS JOIN LATERAL (SELECT left(CASE WHEN d.lesson_id IS NULL OR d.lesson_id = ANY ($4::uuid[]) THEN d.body ELSE d.opening END,
    ${READ_FOR_PASSAGE}) AS text OFFSET 0) r
  ORDER BY k.place`;
