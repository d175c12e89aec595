import type { QuestionsFilter } from './bank.input.js';

/** Words as ILIKE looks for them anywhere in a text. */
export const like = (words: string): string => `%${words.replace(/[\\%_]/g, '\\$&')}%`;

/** What a version of a question asks, in every language: the very words of the index that finds them. */
const STEM = `(coalesce(content -> 'stem' ->> 'en', '') || ' ' || coalesce(content -> 'stem' ->> 'nl', '') || ' ' || coalesce(content -> 'stem' ->> 'fr', ''))`;

/** The questions, with the version they have now, whose name or words hold what this parameter looks for; two indexes answer. */
export const withWords = (parameter: string): string => `(q.id, q.version) IN (
  SELECT id, version FROM question WHERE name ILIKE ${parameter}
  UNION ALL SELECT question_id, version FROM question_version WHERE ${STEM} ILIKE ${parameter})`;

/** True for a question (q) that a place (s) of a quiz asks or can draw. */
export const ASKED_BY = '(s.question_id = q.id OR (q.tags @> s.tags AND q.archived_at IS NULL))';

/** Every category with the names above it, outermost first. */
export const CATEGORY_PATHS = `WITH RECURSIVE paths AS (
  SELECT id, name AS path, ARRAY[name] AS names FROM question_category WHERE parent_id IS NULL
  UNION ALL SELECT c.id, p.path || ' / ' || c.name, p.names || c.name FROM question_category c JOIN paths p ON p.id = c.parent_id)`;

/** Whether a question (q) fits the filter of the bank, after CATEGORY_PATHS: its first six parameters are filterValues. */
export const FITS = `($1 = '' OR ${withWords('$1')})
  AND ($2::text IS NULL OR q.kind = $2) AND ($3 = '' OR q.tags @> ARRAY[$3])
  AND ($4::uuid IS NULL OR q.category_id IN (SELECT id FROM paths WHERE names[:cardinality(
        (SELECT names FROM paths p WHERE p.id = $4))] = (SELECT names FROM paths p WHERE p.id = $4)))
  AND ($5::text IS NULL OR $5 NOT IN ('*', '-') OR EXISTS (SELECT FROM quiz_slot s WHERE ${ASKED_BY}) = ($5 = '*'))
  AND ($5::text IS NULL OR $5 IN ('*', '-') OR EXISTS (SELECT FROM quiz_slot s WHERE s.quiz_id::text = $5 AND ${ASKED_BY}))
  AND ($6::boolean IS NULL OR (q.archived_at IS NOT NULL) = $6)`;

/** The parameters of FITS. */
export function filterValues({ q, kind, tag, category, quiz, archived }: Omit<QuestionsFilter, 'page'>): unknown[] {
  return [
    q && like(q),
    kind ?? null,
    tag.toLowerCase(),
    category ?? null,
    quiz ?? null,
    archived === 'all' ? null : archived === 'yes',
  ];
}
