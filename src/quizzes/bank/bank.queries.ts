import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '../../platform/database/database.js';
import { fromCursor, toCursor, type Paged } from '../../platform/http/paging.js';
import type { Locale } from '../../platform/i18n/locales.js';
import type { Question } from '../questions/question.js';
import { ASKED_BY, CATEGORY_PATHS, FITS, filterValues, like, withWords } from './bank-filter.sql.js';
import type { QuestionsFilter } from './bank.input.js';
import type { CategoryRow, QuestionRow, QuestionUse, QuestionView, VersionRow } from './bank.views.js';

/** Questions on one page of the console's list. */
export const PAGE_SIZE = 50;

/** Reads the bank of questions as staff see it. */
@Injectable()
export class BankQueries {
  constructor(private readonly database: Database) {}

  /** One page of the questions that a filter leaves, the newest change first. */
  async list(filter: QuestionsFilter, locale: Locale): Promise<{ rows: QuestionRow[]; total: number }> {
    // Which questions fit, each with its words, its category and how many quizzes ask it?
    const rows = await this.database.query<QuestionRow & { total: number } & Record<string, unknown>>(
      `${CATEGORY_PATHS}
       SELECT q.id, q.name, q.kind, q.tags, q.version, q.archived_at IS NOT NULL AS archived, q.updated_at AS "updatedAt",
              coalesce(v.content->'stem'->>$7, v.content->'stem'->>'en', v.content->'stem'->>'nl', v.content->'stem'->>'fr') AS stem,
              (SELECT path FROM paths WHERE paths.id = q.category_id) AS category,
              (SELECT count(DISTINCT s.quiz_id)::int FROM quiz_slot s
               WHERE ${ASKED_BY}) AS quizzes,
              count(*) OVER ()::int AS total
       FROM question q JOIN question_version v ON v.question_id = q.id AND v.version = q.version
       WHERE ${FITS}
       ORDER BY q.updated_at DESC, q.id LIMIT ${PAGE_SIZE} OFFSET $8`,
      [...filterValues(filter), locale, (filter.page - 1) * PAGE_SIZE],
    );
    return { rows, total: rows[0]?.total ?? 0 };
  }

  /** Questions in the order of their names, for programs. */
  async after(input: {
    limit: number;
    after?: string;
    kind?: string;
    tag?: string;
    q?: string;
    archived: boolean;
  }): Promise<Paged<QuestionView>> {
    const after = input.after ? String(fromCursor(input.after, 1)[0]) : '';
    // Which questions come after this name?
    const rows = await this.database.query<QuestionView & Record<string, unknown>>(
      `${VIEW} WHERE q.name > $1 AND ($2::text IS NULL OR q.kind = $2) AND ($3::text IS NULL OR q.tags @> ARRAY[$3])
         AND ($4::text IS NULL OR ${withWords('$4')})
         AND ($5 OR q.archived_at IS NULL) ORDER BY q.name LIMIT $6`,
      [
        after,
        input.kind ?? null,
        input.tag?.toLowerCase() ?? null,
        input.q ? like(input.q) : null,
        input.archived,
        input.limit + 1,
      ],
    );
    const items = rows.slice(0, input.limit);
    return { items, next: rows.length > input.limit ? toCursor([items.at(-1)!.name]) : null };
  }

  /** One question with its newest content; null when there is none. */
  async one(id: string, within: Queryable = this.database): Promise<QuestionView | null> {
    // What is this question now?
    const [row] = await within.query<QuestionView & Record<string, unknown>>(`${VIEW} WHERE q.id = $1`, [id]);
    return row ?? null;
  }

  /** What a question said in one of its versions; null when it never had it. */
  async content(id: string, version: number): Promise<Question | null> {
    // What did this version say?
    const [row] = await this.database.query<{ content: Question }>(
      'SELECT content FROM question_version WHERE question_id = $1 AND version = $2',
      [id, version],
    );
    return row?.content ?? null;
  }

  /** The versions of a question, the newest first, with the attempts that hold each. */
  async versions(id: string): Promise<VersionRow[]> {
    // Who saved which version when, and in how many attempts is it?
    return this.database.query<VersionRow & Record<string, unknown>>(
      `SELECT v.version, v.note, p.name AS by, v.created_at AS at,
              (SELECT count(*)::int FROM attempt_item i WHERE i.version_id = v.id) AS attempts
       FROM question_version v LEFT JOIN person p ON p.id = v.created_by WHERE v.question_id = $1 ORDER BY v.version DESC`,
      [id],
    );
  }

  /** The quizzes that ask a question. */
  async uses(id: string): Promise<QuestionUse[]> {
    // Which quizzes ask it in a slot of its own or among those they draw from, or have attempts with it?
    return this.database.query<QuestionUse & Record<string, unknown>>(
      `SELECT z.id AS "quizId", z.title, bool_and(s.question_id IS NULL) AS drawn,
              (SELECT count(DISTINCT a.id)::int FROM attempt a JOIN attempt_item i ON i.attempt_id = a.id
               JOIN question_version v ON v.id = i.version_id WHERE a.quiz_id = z.id AND v.question_id = q.id) AS attempts
       FROM question q JOIN quiz_slot s ON s.question_id = q.id OR (q.tags @> s.tags AND q.archived_at IS NULL)
       JOIN quiz z ON z.id = s.quiz_id WHERE q.id = $1 GROUP BY z.id, q.id ORDER BY z.slug`,
      [id],
    );
  }

  /** Everything that a quiz asks or can draw, in the order of its places. */
  async askedBy(quizId: string): Promise<Question[]> {
    // Which questions stand in a place of their own or can be drawn?
    const rows = await this.database.query<{ content: Question }>(
      `SELECT v.content FROM quiz_slot s JOIN question q ON q.id = s.question_id OR (q.tags @> s.tags AND q.archived_at IS NULL)
       JOIN question_version v ON v.question_id = q.id AND v.version = q.version
       WHERE s.quiz_id = $1 ORDER BY s.position, q.name LIMIT 200`,
      [quizId],
    );
    return rows.map(({ content }) => content);
  }

  /** Every category with its full path. */
  async categories(): Promise<CategoryRow[]> {
    // Which categories are there?
    return this.database.query<CategoryRow & Record<string, unknown>>(
      `${CATEGORY_PATHS} SELECT id, path FROM paths ORDER BY path`,
    );
  }

  /** Every tag in use, the most used first. */
  async tags(): Promise<string[]> {
    // Which tags do questions carry?
    const rows = await this.database.query<{ tag: string }>(
      'SELECT tag FROM question, unnest(tags) AS tag WHERE archived_at IS NULL GROUP BY tag ORDER BY count(*) DESC, tag LIMIT 200',
    );
    return rows.map(({ tag }) => tag);
  }

  /** The quizzes, for choosing one. */
  async quizzes(): Promise<{ id: string; title: Record<string, string> }[]> {
    // Which quizzes are there?
    return this.database.query<{ id: string; title: Record<string, string> }>(
      'SELECT id, title FROM quiz ORDER BY slug',
    );
  }
}

const VIEW = `${CATEGORY_PATHS}
  SELECT q.id, q.name, q.kind, q.version, v.id AS "versionId", q.tags, q.archived_at AS "archivedAt", v.content,
         coalesce((SELECT names FROM paths WHERE paths.id = q.category_id), '{}') AS category
  FROM question q JOIN question_version v ON v.question_id = q.id AND v.version = q.version`;
