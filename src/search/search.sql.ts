import { LOCALES, type Locale } from '../platform/i18n/locales.js';
import { MARK_END, MARK_START } from './search.rules.js';

/** Of so many that match best by title and summary the whole text is weighed; the others follow in any order. */
const WEIGHED = 150;
/** Letters of a text among which a passage is looked for: cutting it out takes longer than finding it. */
const READ_FOR_PASSAGE = 24_000;

/** Of so many that hold all the words, the best by title and summary, it is read first whether the words stand together. */
const READ_TOGETHER = 600;

/** What is asked of texts in one language. Only with words that may be written in several ways it names the two parameters that hold them. */
const askedOf = (locale: Locale, first: number, ways: number | null) =>
  `search_query('${locale}', $${first}, $${first + 1}${waysAt(ways)})`;
const waysAt = (ways: number | null) => (ways === null ? '' : `, $${ways}, $${ways + 1}`);

/**
 * Whether a document's words match, by the index of its language; `at` is where its row lies, which within one statement
 * is the shortest way back to it. Parameters: those of what is asked, $3 today.
 */
const matchesIn = (locale: Locale, asked: string, together: boolean, condition: string) =>
  `SELECT d.ctid AS at, d.kind, d.subject_id, d.locale, ts_rank(d.head, q.${locale}) AS head_rank
   FROM search_document d, q WHERE d.locale = '${locale}' AND d.words @@ ${together ? `search_loose(${asked})` : asked}
     AND (d.visible_on IS NULL OR d.visible_on <= $3::date)${condition}`;

const ASKED = "CASE d.locale WHEN 'nl' THEN q.nl WHEN 'fr' THEN q.fr ELSE q.en END";
/** Those of the candidates whose words stand together. OFFSET 0 has each row read by its place: by itself Postgres would rather read the whole table beside them. */
const held = (from: string) => `SELECT c.* FROM ${from} CROSS JOIN LATERAL
  (SELECT d.locale, d.words FROM search_document d WHERE d.ctid = c.at OFFSET 0) d, q WHERE d.words @@ ${ASKED}`;

/**
 * How words that must stand together are found. The index knows the words of a text but not their places, so that each
 * text that holds them has to be opened; with thousands, that is most of the time of a search. So the best are opened
 * first, and the others, in the order in which they lie, only when the best did not bring enough ($7): Postgres looks at
 * what `enough` says before it opens anything.
 */
const TOGETHER = `
      likely AS MATERIALIZED (SELECT * FROM candidate ORDER BY head_rank DESC, subject_id, locale LIMIT ${READ_TOGETHER}),
      held AS MATERIALIZED (${held('likely c')}),
      enough AS MATERIALIZED (SELECT count(*) >= $7::int AS it_is FROM held WHERE $4::text IS NULL OR kind = $4),
      hit AS MATERIALIZED (SELECT * FROM held UNION ALL ${held('candidate c')}
        AND NOT (SELECT it_is FROM enough) AND c.at NOT IN (SELECT at FROM likely)),`;

/** What is read in the reader's own language: also the texts that are not translated into it, which have an index of their own. */
const ownCondition = (reader: Locale, locale: Locale) =>
  reader === locale ? '' : ` AND cardinality(d.shown_in) > 1 AND '${reader}' = ANY (d.shown_in)`;
/** What is left when nothing was found there. */
const otherCondition = (reader: Locale) => ` AND NOT ('${reader}' = ANY (d.shown_in))`;

/**
 * Everything that matches: how much there is of each kind, one page of it, the best first, and whether texts were left
 * unopened that may match as well. `together` says that some of the words must stand together.
 * Parameters: $1 words, $2 beginning, $3 today, $4 kind or null, $5 how many, $6 after how many; and where words stand
 * together $7, of how many hits it is enough to know. With `several` the last two are words that may be written in several
 * ways: as asked, and otherwise.
 */
export function searchSql(reader: Locale, where: 'own' | 'others', together: boolean, several: boolean): string {
  const ways = several ? (together ? 8 : 7) : null;
  const locales = where === 'own' ? LOCALES : LOCALES.filter((locale) => locale !== reader);
  const matches = locales.map((locale) =>
    matchesIn(
      locale,
      askedOf(locale, 1, ways),
      together,
      where === 'own' ? ownCondition(reader, locale) : otherCondition(reader),
    ),
  );
  return `
    WITH q AS (SELECT ${LOCALES.map((locale) => `${askedOf(locale, 1, ways)} AS ${locale}`).join(', ')}),
      candidate AS MATERIALIZED (${matches.join(' UNION ALL ')}),
      ${together ? TOGETHER : 'hit AS (SELECT * FROM candidate),'}
      best AS (SELECT * FROM hit WHERE $4::text IS NULL OR kind = $4 ORDER BY head_rank DESC, subject_id, locale LIMIT ${WEIGHED}),
      page AS (
        SELECT best.kind, best.subject_id, best.locale,
          row_number() OVER (ORDER BY ts_rank(d.words, ${ASKED}, 1) DESC, best.subject_id, best.locale) AS place
        FROM best JOIN search_document d ON d.ctid = best.at, q
        ORDER BY place LIMIT $5 OFFSET $6)
    SELECT numnode((SELECT ${reader} FROM q)) = 0 AS common,
      ${together ? `(SELECT count(*) FROM candidate) > ${READ_TOGETHER} AND (SELECT it_is FROM enough)` : 'false'} AS "atLeast",
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
const marked = (text: string, options: string, ways: number | null) =>
  `CASE d.locale WHEN 'nl' THEN ${markedBy('search_nl', text, askedOf('nl', 2, ways), options)}
     WHEN 'fr' THEN ${firstThatMarks(
       markedBy('search_fr', text, `search_asked('search_fr', $2, $3${waysAt(ways)})`, options),
       markedBy('search_fr_accents', text, `search_asked('search_fr_accents', $2, $3${waysAt(ways)})`, options),
     )}
     ELSE ${markedBy('search_en', text, askedOf('en', 2, ways), options)} END`;

/**
 * The documents of one page with what was asked for marked. Of a lesson that is not open to its reader the passage comes
 * from what everybody may read, and where it says nothing of it, from the summary. Parameters: $1 the keys as JSON, $2
 * words, $3 beginning, $4 lessons that are open; with `several` $5 and $6 words that may be written in several ways.
 */
export function passagesSql(several: boolean): string {
  const ways = several ? 5 : null;
  return `
  SELECT d.kind, d.locale, d.path, d.part_of, ${marked('d.title', TITLE, ways)} AS title,
    CASE WHEN d.summary = '' THEN ${marked('r.text', PASSAGE, ways)}
      ELSE ${firstThatMarks(marked('r.text', PASSAGE, ways), marked("concat_ws(' ', d.summary, r.text)", PASSAGE, ways))} END AS snippet
  FROM jsonb_to_recordset($1::jsonb) AS k (kind text, "subjectId" uuid, locale text, place integer)
  JOIN search_document d ON d.kind = k.kind AND d.subject_id = k."subjectId" AND d.locale = k.locale
  CROSS JOIN LATERAL (SELECT left(CASE WHEN d.lesson_id IS NULL OR d.lesson_id = ANY ($4::uuid[]) THEN d.body ELSE d.opening END,
    ${READ_FOR_PASSAGE}) AS text OFFSET 0) r
  ORDER BY k.place`;
}
