import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '../../platform/database/database.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { tidyTags } from '../bank/save-question.js';
import { acceptQuestions, type AcceptedQuestion } from '../formats/accept-questions.js';
import { detectFormat, readQuestions } from '../formats/read-questions.js';
import type { Format } from '../formats/reading.js';
import { claimsCited } from '../bank/cited-claims.rules.js';
import type { StoredRemark } from './imports.views.js';

/** A file of questions, and how it is to be read. */
export interface GivenFile {
  name: string;
  bytes: Buffer;
  /** Told from the content when left out. */
  format?: Format;
  locale: Locale;
  tags: readonly string[];
  category: readonly string[];
}

/** Files and reports are forgotten after so long. */
const KEPT_MILLISECONDS = 7 * 24 * 60 * 60_000;
const ROWS = 1_000;
const MOST_TAGS = 30;
const DEEPEST_CATEGORY = 6;

/** Looks at a file of questions and says what becomes of each. The bank stays as it is; what would be saved is kept with the report. */
@Injectable()
export class CheckImport {
  constructor(private readonly database: Database) {}

  /** @returns the id of the report */
  async run(actor: { id: string | null; name: string }, given: GivenFile, now: Date): Promise<string> {
    const format = given.format ?? detectFormat(given.bytes, given.name);
    const read = await readQuestions(format, given.bytes, given.locale);
    const questions = await this.#withClaims(acceptQuestions(read.questions, given.locale));
    return this.database.transaction(async (tx) => {
      await tx.query('DELETE FROM question_import WHERE at < $1', [new Date(now.getTime() - KEPT_MILLISECONDS)]);
      const quizzes = read.quizzes.map((quiz) => ({ ...quiz, quizId: null, slug: null }));
      const [made] = await tx.query<{ id: string }>(
        `INSERT INTO question_import (actor_id, actor_name, file_name, format, locale, tags, category, quizzes, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`,
        [
          ...[actor.id, actor.name, given.name, format, given.locale, tidyTags(given.tags), given.category],
          ...[JSON.stringify(quizzes), now],
        ],
      );
      await insertLines(tx, made!.id, questions, given);
      await markKnown(tx, made!.id);
      return made!.id;
    });
  }

  /** What cites a claim that is not there is refused now and not when it is saved. */
  async #withClaims(questions: AcceptedQuestion[]): Promise<AcceptedQuestion[]> {
    const cited = questions.flatMap(({ question }) => (question ? claimsCited(question).map(({ slug }) => slug) : []));
    if (cited.length === 0) return questions;
    // Which of these claims are there?
    const rows = await this.database.query<{ slug: string }>('SELECT slug FROM claim WHERE slug = ANY ($1::text[])', [
      [...new Set(cited)],
    ]);
    const known = new Set(rows.map(({ slug }) => slug));
    return questions.map((one) => {
      const missing = one.question && claimsCited(one.question).find(({ slug }) => !known.has(slug));
      if (!missing) return one;
      const remark = { says: 'unknownClaim' as const, values: { value: missing.slug } };
      return { ...one, outcome: 'refused', question: null, remarks: [remark] };
    });
  }
}

async function insertLines(
  tx: Transaction,
  id: string,
  questions: AcceptedQuestion[],
  given: GivenFile,
): Promise<void> {
  for (let from = 0; from < questions.length; from += ROWS) {
    const rows = questions.slice(from, from + ROWS).map((one, n) => ({
      ...{ position: from + n, file: keepable(one.file), line: one.line, called: keepable(one.called) },
      ...{ outcome: one.outcome, remarks: remarksOf(one), content: one.question },
      tags: tidyTags([...given.tags, ...one.tags.map((tag) => keepable(tag).slice(0, 60))]).slice(0, MOST_TAGS),
      category: [...given.category, ...one.category.map((name) => keepable(name).trim()).filter(Boolean)]
        .map((name) => name.slice(0, 200))
        .slice(0, DEEPEST_CATEGORY),
    }));
    await tx.query(
      `INSERT INTO question_import_line (import_id, position, file, line, called, outcome, remarks, content, tags, category)
       SELECT $1, r.position, r.file, r.line, r.called, r.outcome, r.remarks, nullif(r.content, 'null'),
              ARRAY(SELECT jsonb_array_elements_text(r.tags)), ARRAY(SELECT jsonb_array_elements_text(r.category))
       FROM jsonb_to_recordset($2::jsonb) AS r
         (position integer, file text, line integer, called text, outcome text, remarks jsonb, content jsonb, tags jsonb, category jsonb)`,
      [id, JSON.stringify(rows)],
    );
  }
}

const remarksOf = ({ remarks, fault }: AcceptedQuestion): StoredRemark[] =>
  (fault ? [...remarks, fault] : remarks).map((one) => JSON.parse(keepable(JSON.stringify(one))) as StoredRemark);

/** Without the characters that Postgres keeps in no text. */
function keepable(text: string): string {
  return text.replace(/\0|\\u0000|\p{Surrogate}|\\ud[89a-f][0-9a-f]{2}/giu, '\ufffd');
}

/** Notes which questions say exactly what another one says: one of the bank, or one before it in the same file. */
export async function markKnown(tx: Transaction, id: string): Promise<void> {
  await tx.query(
    `UPDATE question_import_line l SET known_id = found.id, same_as = found.first
     FROM (SELECT l.position, nullif(min(l.position) OVER (PARTITION BY md5(l.content::text)), l.position) AS first,
             (SELECT q.id FROM question_version v JOIN question q ON q.id = v.question_id AND q.version = v.version
              WHERE md5(v.content::text) = md5(l.content::text) AND v.content = l.content ORDER BY q.created_at, q.id LIMIT 1) AS id
           FROM question_import_line l WHERE l.import_id = $1 AND l.content IS NOT NULL) found
     WHERE l.import_id = $1 AND l.position = found.position
       AND (l.known_id IS DISTINCT FROM found.id OR l.same_as IS DISTINCT FROM found.first)`,
    [id],
  );
}
