import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Served } from '../../platform/database/desk.js';
import { notFound } from '../../platform/http/input.js';
import { AnswerSeal } from './answer-seal.js';
import { AttemptDraws } from './attempt-draws.js';
import { ATTEMPT_ERRORS } from './attempts.errors.js';
import { begunAttempt, type BegunAttempt } from './begun-attempt.js';
import { checkOpen, quizzesToStart, type QuizToStart } from './quiz-to-start.js';

/** Who wants to begin what, and when. */
export interface StartWish {
  personId: string;
  quizId: string;
  now: Date;
}

/** The attempt that is under way now. */
export interface Started {
  attemptId: string;
  /** False when it was under way before. */
  isNew: boolean;
  /** All there is of an attempt that begins now, so that a crowd need not read what it has just written; null for one that was under way. */
  begun: BegunAttempt | null;
}

const TRIES = 3;

/** Begins the attempts of all who ask at about the same time: one commit and a handful of statements, however many they are. */
@Injectable()
export class StartTogether {
  constructor(
    private readonly database: Database,
    private readonly draws: AttemptDraws,
    private readonly seal: AnswerSeal,
  ) {}

  /** Serves them in the order given; one who is refused keeps nobody else back. */
  async run(wishes: readonly StartWish[]): Promise<Served<Started>[]> {
    const served = new Map<StartWish, Served<Started>>();
    for (let turn = 1, left = wishes; left.length > 0; turn++) {
      for (const [wish, one] of await this.#serve(left)) served.set(wish, one);
      left = left.filter((wish) => !served.has(wish));
      // Another tab was quicker: then its attempt is found. It may be over already, then there is one more look.
      if (turn === TRIES) for (const wish of left) served.set(wish, { refusal: ATTEMPT_ERRORS.noAttemptsLeft() });
      if (turn === TRIES) break;
    }
    return wishes.map((wish) => served.get(wish)!);
  }

  /** Those who could be served at this look: all but whoever was overtaken. */
  async #serve(wishes: readonly StartWish[]): Promise<Map<StartWish, Served<Started>>> {
    const served = new Map<StartWish, Served<Started>>();
    const quizzes = await quizzesToStart(this.database, wishes);
    const beginning: [StartWish, BegunAttempt][] = [];
    await Promise.all(
      wishes.map(async (wish, place) => {
        try {
          const begun = await this.#prepare(wish, quizzes[place]);
          if (typeof begun === 'string') served.set(wish, { answer: { attemptId: begun, isNew: false, begun: null } });
          else beginning.push([wish, begun]);
        } catch (refusal) {
          served.set(wish, { refusal });
        }
      }),
    );
    const made = await this.#insert(beginning.map(([, begun]) => begun));
    for (const [wish, begun] of beginning)
      if (made.has(begun.attempt.id)) served.set(wish, { answer: { attemptId: begun.attempt.id, isNew: true, begun } });
    return served;
  }

  /** The attempt that she can begin, or the id of the one that is under way. */
  async #prepare({ personId, now }: StartWish, quiz: QuizToStart | undefined): Promise<BegunAttempt | string> {
    if (!quiz) throw notFound();
    if (quiz.underWay) return quiz.underWay;
    checkOpen(quiz, now);
    if (quiz.kind === 'profile') await this.seal.prepare(personId);
    return begunAttempt(randomUUID(), personId, quiz, await this.draws.draw(quiz), now);
  }

  /** Which of them were begun: not those that began elsewhere at the same moment. Two constraints see to that, whatever was read before. */
  async #insert(all: readonly BegunAttempt[]): Promise<Set<string>> {
    if (all.length === 0) return new Set();
    // In one order, so that two processes that begin for the same people never wait for each other.
    const inOrder = [...all].sort((a, b) => (a.attempt.personId < b.attempt.personId ? -1 : 1));
    const rows = inOrder.map(({ attempt, kept }) => ({
      ...{ id: attempt.id, quiz_id: attempt.quizId, person_id: attempt.personId, number: attempt.number },
      ...{ way: attempt.way, started_at: attempt.startedAt, deadline_at: attempt.deadlineAt, items: kept },
    }));
    const made = await this.database.prepared<{ id: string }>(
      'start-attempts',
      `WITH asked AS MATERIALIZED (
         SELECT * FROM json_to_recordset($1::json) AS a
           (id uuid, quiz_id uuid, person_id uuid, number int, way text, started_at timestamptz, deadline_at timestamptz, items json)),
       made AS (
         INSERT INTO attempt (id, quiz_id, person_id, number, way, started_at, deadline_at)
         SELECT id, quiz_id, person_id, number, way, started_at, deadline_at FROM asked
         ON CONFLICT DO NOTHING RETURNING id),
       items AS (
         INSERT INTO attempt_item (attempt_id, position, version_id, shown, most, drawn)
         SELECT a.id, i.position, i.version_id, i.shown, i.most, i.drawn
         FROM made JOIN asked a ON a.id = made.id,
           json_to_recordset(a.items) AS i (position int, version_id uuid, shown jsonb, most numeric, drawn boolean))
       SELECT id FROM made`,
      [JSON.stringify(rows)],
    );
    return new Set(made.map(({ id }) => id));
  }
}
