import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { Database } from '../../platform/database/database.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { QuestionQueries } from '../../masterclasses/questions/questions.queries.js';
import type { HeardSource } from '../heard.js';
import { answerColumns, type AnswerColumns } from './answers.csv.js';
import { answerValues, viewAnswers, type Answers, type AnswerView } from './answers.rules.js';
import { summarise, type QuestionSummary } from './answer-summary.rules.js';

/** How many answers in somebody's own words a summary shows of each question. */
const TEXTS = 100;

/** What somebody answered, and how her form holds it. */
export interface AnswersOfRegistration {
  answers: AnswerView[];
  heard: HeardSource;
  values: Record<string, unknown>;
}

/** How people heard of the school, counted. */
export interface HeardCounts {
  ways: { heard: string; other: string | null; count: number }[];
  campaigns: { campaign: string; count: number }[];
}

/** What was answered to the questions of masterclasses. */
@Injectable()
export class AnswerQueries {
  constructor(
    private readonly database: Database,
    private readonly questions: QuestionQueries,
  ) {}

  /** What one person answered. */
  async ofRegistration(id: string, sessionId: string, locale: Locale): Promise<AnswersOfRegistration> {
    const versions = await this.questions.versionsOfSession(sessionId);
    // What did she answer?
    const [row] = await this.database.query<{ answers: Answers; source: HeardSource } & QueryResultRow>(
      'SELECT answers, source FROM registration WHERE id = $1',
      [id],
    );
    const answers = row?.answers ?? {};
    return {
      answers: viewAnswers(versions, answers, locale),
      heard: row?.source ?? {},
      values: answerValues(versions, answers),
    };
  }

  /** What everybody of a session answered and how she heard of the school, as columns for a file. */
  async columnsOf(sessionId: string, locale: Locale): Promise<AnswerColumns> {
    const versions = await this.questions.versionsOfSession(sessionId);
    // Who answered what?
    const rows = await this.database.query<{ id: string; answers: Answers; source: HeardSource } & QueryResultRow>(
      'SELECT id, answers, source FROM registration WHERE session_id = $1',
      [sessionId],
    );
    return answerColumns(versions, new Map(rows.map(({ id, ...given }) => [id, given])), locale);
  }

  /** How those who have not cancelled heard of the school, and by which campaigns they came; the most frequent first. */
  async heard(sessionId: string): Promise<HeardCounts> {
    // How many chose each way?
    const ways = await this.database.query<HeardCounts['ways'][number] & QueryResultRow>(
      `SELECT source->>'heard' AS heard, source->>'heardOther' AS other, count(*)::int AS count FROM registration
       WHERE session_id = $1 AND status <> 'cancelled' AND source ? 'heard' GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2 LIMIT $2`,
      [sessionId, TEXTS],
    );
    // How many came by each campaign?
    const campaigns = await this.database.query<HeardCounts['campaigns'][number] & QueryResultRow>(
      `SELECT concat_ws(' / ', source->'utm'->>'utm_source', source->'utm'->>'utm_medium', source->'utm'->>'utm_campaign') AS campaign,
         count(*)::int AS count
       FROM registration WHERE session_id = $1 AND status <> 'cancelled' AND source ? 'utm' GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT $2`,
      [sessionId, TEXTS],
    );
    return { ways, campaigns };
  }

  /** Each question of a session with how it was answered by those who have not cancelled. */
  async summary(sessionId: string, locale: Locale): Promise<{ people: number; questions: QuestionSummary[] }> {
    const versions = await this.questions.versionsOfSession(sessionId);
    // How many people is this about?
    const [{ people } = { people: 0 }] = await this.database.query<{ people: number } & QueryResultRow>(
      `SELECT count(*)::int AS people FROM registration WHERE session_id = $1 AND status <> 'cancelled'`,
      [sessionId],
    );
    // How often was each thing answered to each question? What was ticked together is counted one by one.
    const counts = await this.database.query<{ id: string; answer: unknown; count: number } & QueryResultRow>(
      `SELECT a.key AS id, one.answer, count(*)::int AS count
       FROM registration r CROSS JOIN LATERAL jsonb_each(r.answers) a
         CROSS JOIN LATERAL jsonb_array_elements(CASE jsonb_typeof(a.value) WHEN 'array' THEN a.value ELSE jsonb_build_array(a.value) END) one(answer)
       WHERE r.session_id = $1 AND r.status <> 'cancelled' GROUP BY 1, 2 ORDER BY 1, 3 DESC, 2`,
      [sessionId],
    );
    // By how many people was each question answered at all?
    const answered = await this.database.query<{ id: string; count: number } & QueryResultRow>(
      `SELECT a.key AS id, count(*)::int AS count FROM registration r CROSS JOIN LATERAL jsonb_each(r.answers) a
       WHERE r.session_id = $1 AND r.status <> 'cancelled' GROUP BY 1`,
      [sessionId],
    );
    return { people, questions: summarise(versions, counts, answered, locale, TEXTS) };
  }
}
