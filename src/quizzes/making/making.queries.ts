import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { QuizRow, StaffQuiz, SlotQuestion, AccommodationRow } from './making.views.js';

const QUESTION = `q.id, q.name, q.kind, v.content->'stem' AS stem, (v.content->>'mark')::float8 AS mark, q.archived_at IS NOT NULL AS archived
  FROM question q JOIN question_version v ON v.question_id = q.id AND v.version = q.version`;

/** Reads quizzes as staff see them. */
@Injectable()
export class MakingQueries {
  constructor(private readonly database: Database) {}

  /** Every quiz, in the order of its address. */
  async list(): Promise<QuizRow[]> {
    // The quizzes with how much they ask, how often they were taken, and what waits for a person.
    return this.database.query<QuizRow & Record<string, unknown>>(
      `SELECT z.id, z.slug, z.kind, z.status, z.title,
         (SELECT coalesce(sum(coalesce(s.draw, CASE WHEN q.kind = 'text' THEN 0 ELSE 1 END)), 0)::int FROM quiz_slot s
          LEFT JOIN question q ON q.id = s.question_id WHERE s.quiz_id = z.id) AS questions,
         (SELECT count(*)::int FROM attempt a WHERE a.quiz_id = z.id) AS attempts,
         (SELECT count(*)::int FROM attempt a WHERE a.quiz_id = z.id AND a.finished_at IS NOT NULL AND a.mark IS NULL AND z.kind = 'knowledge') AS waiting
       FROM quiz z ORDER BY z.slug`,
    );
  }

  /** One quiz with its places; null when there is none. */
  async one(id: string): Promise<StaffQuiz | null> {
    // The settings of a quiz and what it asks.
    const [row] = await this.database.query<StaffQuiz & Record<string, unknown>>(
      `SELECT id, slug, kind, status, title, intro, way, time_limit_seconds AS "timeLimitSeconds", grace_seconds AS "graceSeconds",
         opens_at AS "opensAt", closes_at AS "closesAt", time_zone AS "timeZone", attempts_allowed AS "attemptsAllowed", grading,
         pass_share::float8 AS "passShare", shuffle, review, instrument, revision,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('questionId', s.question_id, 'tags', s.tags, 'draw', s.draw, 'mark', s.mark) ORDER BY s.position), '[]')
          FROM quiz_slot s WHERE s.quiz_id = quiz.id) AS slots
       FROM quiz WHERE id = $1`,
      [id],
    );
    return row ?? null;
  }

  /** The questions of these ids, by id. */
  async questions(ids: readonly string[]): Promise<Map<string, SlotQuestion>> {
    // What do these questions ask?
    const rows = await this.database.query<SlotQuestion & Record<string, unknown>>(
      `SELECT ${QUESTION} WHERE q.id = ANY ($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row] as const));
  }

  /** The first questions that have these words in their name, stem or tags. */
  async find(words: string): Promise<SlotQuestion[]> {
    // Which questions could be meant?
    return this.database.query<SlotQuestion & Record<string, unknown>>(
      `SELECT ${QUESTION} WHERE q.archived_at IS NULL
         AND concat_ws(' ', q.name, v.content->'stem'->>'en', v.content->'stem'->>'nl', v.content->'stem'->>'fr', array_to_string(q.tags, ' ')) ILIKE $1
       ORDER BY q.updated_at DESC LIMIT 20`,
      [`%${words.replace(/[\\%_]/g, '\\$&')}%`],
    );
  }

  /** Who has more time or attempts, by name. */
  async accommodations(quizId: string): Promise<AccommodationRow[]> {
    // Who was given what, and why?
    return this.database.query<AccommodationRow & Record<string, unknown>>(
      `SELECT a.person_id AS "personId", p.name, p.email::text, a.extra_seconds AS "extraSeconds", a.extra_attempts AS "extraAttempts", a.reason
       FROM quiz_accommodation a JOIN person p ON p.id = a.person_id WHERE a.quiz_id = $1 ORDER BY p.name, p.email`,
      [quizId],
    );
  }
}
