import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Question, QuestionKind, Words } from '../questions/question.js';
import { abilityPoints } from './ability.rules.js';
import type { ChoiceCell, ItemCell, ItemTable, TotalCell } from './cells.js';
import { choiceWords } from './choice-words.rules.js';
import { sumsOf } from './item-sums.js';
import { itemFigures, quizFigures, type ItemFigures } from './report.rules.js';
import type { ItemStatistics, QuizStatistics } from './statistics.views.js';
import { choicesByThird, thirdOf } from './thirds.rules.js';

interface QuizRow {
  quizId: string;
  slug: string;
  title: Words;
  waiting: number;
  changing: boolean;
  updatedAt: Date | null;
  [column: string]: unknown;
}

interface Asked {
  id: string;
  name: string;
  kind: QuestionKind;
  content: Question;
  [column: string]: unknown;
}

/** The cells of an item, each of their parts as a list. */
type Columns = Record<keyof ItemCell, number[]>;

/** Reads the statistics of quizzes of knowledge from their counts. A profile has none. */
@Injectable()
export class StatisticsQueries {
  constructor(private readonly database: Database) {}

  /** By the slug or the id of a quiz; null when there is no such quiz, or it is a profile. */
  async ofQuiz(which: { slug: string } | { id: string }): Promise<QuizStatistics | null> {
    const quiz = await this.#quiz('id' in which ? which.id : null, 'slug' in which ? which.slug : null);
    if (!quiz) return null;
    const [totals, tables, choices, asked] = await Promise.all([
      this.#totals(quiz.quizId),
      this.#items(quiz.quizId),
      this.#choices(quiz.quizId),
      this.#asked(quiz.quizId),
    ]);
    const items = asked.flatMap(({ id }) => tables.filter(({ questionId }) => questionId === id));
    const sums = sumsOf(items);
    return {
      ...quiz,
      attempts: totals.reduce((sum, { count }) => sum + count, 0),
      figures: quizFigures(totals, sums),
      items: itemStatistics(items, itemFigures(sums), asked, choices, thirdOf(totals)),
    };
  }

  async #quiz(id: string | null, slug: string | null): Promise<QuizRow | undefined> {
    // The quiz, with how many of its finished attempts are in no count, and whether marks changed since the last one.
    const [quiz] = await this.database.query<QuizRow>(
      `SELECT q.id AS "quizId", q.slug, q.title, s.updated_at AS "updatedAt",
         (SELECT count(*)::int FROM attempt a WHERE a.quiz_id = q.id AND a.finished_at IS NOT NULL AND a.counted_at IS NULL) AS waiting,
         EXISTS (SELECT FROM quiz_statistics_change c WHERE c.quiz_id = q.id) AS changing
       FROM quiz q LEFT JOIN quiz_statistics s ON s.quiz_id = q.id WHERE q.kind = 'knowledge' AND (q.id = $1 OR q.slug = $2)`,
      [id, slug],
    );
    return quiz;
  }

  async #totals(quizId: string): Promise<TotalCell[]> {
    return this.database.query<TotalCell & Record<string, unknown>>(
      'SELECT fold, total::float8 AS total, most::float8 AS most, count FROM quiz_total_cell WHERE quiz_id = $1 ORDER BY total, most, fold',
      [quizId],
    );
  }

  async #items(quizId: string): Promise<ItemTable[]> {
    // The counts of each item in columns of numbers: some ten thousand cells are then a handful of rows that are quick to
    // read. They come in the order of their key, however they came to be, so that sums of binary fractions are the same
    // each time.
    const rows = await this.database.query<Columns & { questionId: string; drawn: boolean }>(
      `SELECT question_id AS "questionId", drawn, array_to_json(array_agg(fold)) AS fold, array_to_json(array_agg(mark)) AS mark,
         array_to_json(array_agg(most)) AS most, array_to_json(array_agg(total)) AS total, array_to_json(array_agg(count)) AS count
       FROM (SELECT * FROM quiz_item_cell WHERE quiz_id = $1 ORDER BY question_id, drawn, fold, mark, most, total) c
       GROUP BY question_id, drawn`,
      [quizId],
    );
    return rows.map(({ questionId, drawn, ...columns }) => ({ questionId, drawn, cells: cellsOf(columns) }));
  }

  async #choices(quizId: string): Promise<Map<string, ChoiceCell[]>> {
    // How often each answer was chosen, by the totals.
    const rows = await this.database.query<{ questionId: string; choice: string } & Pick<Columns, 'total' | 'count'>>(
      `SELECT question_id AS "questionId", choice, array_to_json(array_agg(total)) AS total, array_to_json(array_agg(count)) AS count
       FROM quiz_choice_cell WHERE quiz_id = $1 GROUP BY question_id, choice`,
      [quizId],
    );
    const cells = new Map<string, ChoiceCell[]>();
    for (const { questionId, choice, total, count } of rows) {
      const own = cells.get(questionId) ?? [];
      cells.set(questionId, own);
      for (const [at, one] of total.entries()) own.push({ choice, total: one, count: count[at]! });
    }
    return cells;
  }

  async #asked(quizId: string): Promise<Asked[]> {
    // What was asked, in the order of the quiz where it still asks it, with the newest words.
    return this.database.query<Asked>(
      `SELECT q.id, q.name, q.kind, v.content FROM question q
       JOIN question_version v ON v.question_id = q.id AND v.version = q.version
       LEFT JOIN quiz_slot s ON s.quiz_id = $1 AND s.question_id = q.id
       WHERE q.id IN (SELECT question_id FROM quiz_item_cell WHERE quiz_id = $1)
       GROUP BY q.id, v.id ORDER BY min(s.position) NULLS LAST, q.name`,
      [quizId],
    );
  }
}

function cellsOf({ fold, mark, most, total, count }: Columns): ItemCell[] {
  return fold.map((one, at) => ({
    fold: one,
    mark: mark[at]!,
    most: most[at]!,
    total: total[at]!,
    count: count[at]!,
  }));
}

function itemStatistics(
  items: readonly ItemTable[],
  figures: readonly ItemFigures[],
  asked: readonly Asked[],
  choices: ReadonlyMap<string, ChoiceCell[]>,
  third: (total: number) => 0 | 1 | 2,
): ItemStatistics[] {
  const questions = new Map(asked.map((one) => [one.id, one]));
  return items.map((item, at) => {
    const { name, kind, content } = questions.get(item.questionId)!;
    return {
      questionId: item.questionId,
      name,
      kind,
      stem: content.stem,
      drawn: item.drawn,
      n: figures[at]!.facility.n,
      figures: figures[at]!,
      choices: choiceWords(content, choicesByThird(choices.get(item.questionId) ?? [], third)),
      ability: abilityPoints(item),
    };
  });
}
