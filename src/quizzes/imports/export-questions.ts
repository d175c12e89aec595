import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Locale } from '../../platform/i18n/locales.js';
import type { QuestionsFilter } from '../bank/bank.input.js';
import { writeQuestions, type ExportFormat } from '../formats/write-questions.js';
import type { WrittenFile, WrittenQuestion } from '../formats/writing.js';

/** Which questions leave: those that a filter of the bank's list leaves. */
export type ExportFilter = Omit<QuestionsFilter, 'page'>;

/** Takes questions of the bank out as a file for another program. */
@Injectable()
export class ExportQuestions {
  constructor(private readonly database: Database) {}

  /** The file, and what it could not say. */
  async run(filter: ExportFilter, format: ExportFormat, locale: Locale): Promise<WrittenFile> {
    return writeQuestions(format, await this.#questions(filter), locale);
  }

  /** In the order of the quiz where one is named, else by category and name. */
  async #questions(filter: ExportFilter): Promise<WrittenQuestion[]> {
    // Which questions fit, each with its newest content and the names above it?
    return this.database.query<WrittenQuestion & Record<string, unknown>>(
      `WITH RECURSIVE paths AS (
         SELECT id, ARRAY[name] AS names FROM question_category WHERE parent_id IS NULL
         UNION ALL SELECT c.id, p.names || c.name FROM question_category c JOIN paths p ON p.id = c.parent_id),
       asked AS (SELECT q.id, min(s.position) AS position FROM question q JOIN quiz_slot s
           ON s.question_id = q.id OR (q.tags @> s.tags AND q.archived_at IS NULL)
         WHERE $5::text IS NOT NULL AND ($5 IN ('*', '-') OR s.quiz_id::text = $5) GROUP BY q.id)
       SELECT q.name, q.tags, coalesce(p.names, '{}') AS category, v.content AS question
       FROM question q JOIN question_version v ON v.question_id = q.id AND v.version = q.version
         LEFT JOIN paths p ON p.id = q.category_id LEFT JOIN asked a ON a.id = q.id
       WHERE ($1 = '' OR concat_ws(' ', q.name, v.content->'stem'->>'en', v.content->'stem'->>'nl', v.content->'stem'->>'fr') ILIKE $1)
         AND ($2::text IS NULL OR q.kind = $2) AND ($3 = '' OR q.tags @> ARRAY[$3])
         AND ($4::uuid IS NULL OR p.names[:cardinality((SELECT names FROM paths WHERE id = $4))] = (SELECT names FROM paths WHERE id = $4))
         AND ($5::text IS NULL OR (a.id IS NOT NULL) = ($5 <> '-'))
         AND ($6::boolean IS NULL OR (q.archived_at IS NOT NULL) = $6)
       ORDER BY CASE WHEN $5 NOT IN ('*', '-') THEN a.position END, p.names NULLS FIRST, q.name`,
      [
        filter.q && `%${filter.q.replace(/[\\%_]/g, '\\$&')}%`,
        filter.kind ?? null,
        filter.tag.toLowerCase(),
        filter.category ?? null,
        filter.quiz ?? null,
        filter.archived === 'all' ? null : filter.archived === 'yes',
      ],
    );
  }
}
