import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Locale } from '../../platform/i18n/locales.js';
import type { Question } from '../questions/question.js';
import { REPORT_LINES_A_PAGE, type ImportLineView, type QuestionImportView, type ReportPart } from './imports.views.js';

type LineRow = Omit<ImportLineView, 'kind' | 'preview' | 'parts'> & { content: Question | null };

/** Reads files of questions that were brought in. */
@Injectable()
export class ImportQueries {
  constructor(private readonly database: Database) {}

  /** A file with its figures; null when there is none of that id. */
  async one(id: string): Promise<QuestionImportView | null> {
    // What was brought in, and how many of its questions have each outcome?
    const [row] = await this.database.query<QuestionImportView & Record<string, unknown>>(
      `SELECT i.id, i.file_name AS "fileName", i.actor_name AS "actorName", i.at, i.format, i.locale, i.state, i.tags, i.category, i.quizzes,
         (SELECT json_build_object('total', count(*), 'exact', count(*) FILTER (WHERE outcome = 'exact'),
            'approximated', count(*) FILTER (WHERE outcome = 'approximated'), 'refused', count(*) FILTER (WHERE outcome = 'refused'),
            'known', count(*) FILTER (WHERE known_id IS NOT NULL OR same_as IS NOT NULL),
            'due', count(*) FILTER (WHERE content IS NOT NULL AND known_id IS NULL AND same_as IS NULL AND saved_id IS NULL),
            'saved', count(saved_id)) FROM question_import_line l WHERE l.import_id = i.id) AS counts
       FROM question_import i WHERE i.id = $1`,
      [id],
    );
    return row ?? null;
  }

  /** The questions of a file, in its order; all of them when no page is named. */
  async lines(id: string, locale: Locale, part: ReportPart, page: number | null): Promise<ImportLineView[]> {
    // What becomes of each, and which question of the bank is it?
    const rows = await this.database.query<LineRow & Record<string, unknown>>(
      `SELECT l.position, l.file, l.line, l.called, l.outcome, l.remarks, l.content, l.saved_id IS NOT NULL AS saved,
         l.known_id IS NOT NULL OR l.same_as IS NOT NULL AS known,
         (SELECT json_build_object('id', q.id, 'name', q.name) FROM question q
          WHERE q.id = coalesce(l.saved_id, l.known_id, first.saved_id, first.known_id)) AS question
       FROM question_import_line l LEFT JOIN question_import_line first ON first.import_id = l.import_id AND first.position = l.same_as
       WHERE l.import_id = $1 AND ($2 = 'all' OR l.outcome = $2 OR ($2 = 'known' AND (l.known_id IS NOT NULL OR l.same_as IS NOT NULL)))
       ORDER BY l.position LIMIT $3 OFFSET $4`,
      [id, part, page === null ? null : REPORT_LINES_A_PAGE, page === null ? 0 : (page - 1) * REPORT_LINES_A_PAGE],
    );
    return rows.map(({ content, ...row }) => ({
      ...row,
      kind: content?.kind ?? null,
      preview: content ? preview(content, locale) : '',
      parts: content ? partsOf(content) : null,
    }));
  }
}

const MOST_PREVIEW = 160;

function preview({ stem }: Question, locale: Locale): string {
  const text = (stem[locale] ?? Object.values(stem)[0] ?? '').replace(/\s+/g, ' ');
  return text.length > MOST_PREVIEW ? `${text.slice(0, MOST_PREVIEW).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
}

function partsOf(question: Question): number | null {
  switch (question.kind) {
    case 'choice':
      return question.options.length;
    case 'matching':
      return question.pairs.length;
    case 'ordering':
      return question.items.length;
    case 'numeric':
    case 'short':
      return question.answers.length;
    case 'blanks':
      return question.blanks.length;
    case 'hotspot':
      return question.areas.length;
    case 'scale':
      return question.points.length;
    default:
      return null;
  }
}
