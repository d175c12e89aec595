import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { ASKED_BY, CATEGORY_PATHS, FITS, filterValues } from '../bank/bank-filter.sql.js';
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
      `${CATEGORY_PATHS}
       SELECT q.name, q.tags, coalesce(p.names, '{}') AS category, v.content AS question
       FROM question q JOIN question_version v ON v.question_id = q.id AND v.version = q.version
         LEFT JOIN paths p ON p.id = q.category_id
         LEFT JOIN LATERAL (SELECT min(s.position) AS position FROM quiz_slot s WHERE s.quiz_id::text = $5 AND ${ASKED_BY}) a ON true
       WHERE ${FITS} ORDER BY a.position, p.names NULLS FIRST, q.name`,
      filterValues(filter),
    );
  }
}
