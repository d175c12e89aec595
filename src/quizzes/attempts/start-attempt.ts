import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';
import type { Viewer } from '../../platform/http/viewer.js';
import type { AttemptRow, ItemRow } from './attempt.queries.js';
import { AnswerSeal } from './answer-seal.js';
import { ATTEMPT_ERRORS } from './attempts.errors.js';
import { Chance } from './chance.js';
import { drawQuestions, shownOf, shuffled, withPassages, type Drawn, type Shown, type Slot } from './draw.rules.js';
import { QuestionVersions } from './question-versions.js';
import { mostFor, type QuizWay } from './result.rules.js';
import { deadlineFrom } from './time.rules.js';

/** The attempt that is under way now. */
export interface Started {
  attemptId: string;
  /** False when it was under way before. */
  isNew: boolean;
  /** All there is of an attempt that begins now, so that a crowd need not read what it has just written; null for one that was under way. */
  begun: { attempt: AttemptRow; items: ItemRow[] } | null;
}

interface QuizToStart extends Pick<
  AttemptRow,
  'slug' | 'title' | 'review' | 'graceSeconds' | 'extraSeconds' | 'passShare'
> {
  id: string;
  kind: 'knowledge' | 'profile';
  status: string;
  way: QuizWay;
  shuffle: boolean;
  timeLimitSeconds: number | null;
  opensAt: Date | null;
  closesAt: Date | null;
  /** Attempts with the extra ones of this learner; null is as many as she likes. */
  allowed: number | null;
  made: number;
  underWay: string | null;
  isPerson: boolean;
  [column: string]: unknown;
}

interface Asked {
  id: string;
  versionId: string;
}

/** A question of an attempt, as its row is written. */
interface ItemToKeep {
  position: number;
  version_id: string;
  shown: Shown;
  most: number;
  drawn: boolean;
}

const TRIES = 3;
/** A crowd that begins at the same moment shares one look at what the quiz asks; it is never older than this. */
const SHARED_MILLISECONDS = 250;

/** Begins an attempt: draws its questions and keeps every order. Asking again answers with the one that is under way. */
@Injectable()
export class StartAttempt {
  readonly #looks = new Map<string, { at: number; slots: Promise<Slot<Asked>[]> }>();

  constructor(
    private readonly database: Database,
    private readonly versions: QuestionVersions,
    private readonly chance: Chance,
    private readonly seal: AnswerSeal,
  ) {}

  /** @throws DomainError `not-found`, or one of ATTEMPT_ERRORS when it is not open to her */
  async run(actor: Pick<Viewer, 'id'>, quizId: string, now: Date): Promise<Started> {
    for (let turn = 1; ; turn++) {
      const quiz = await this.#quiz(actor.id, quizId);
      if (quiz.underWay) return { attemptId: quiz.underWay, isNew: false, begun: null };
      checkOpen(quiz, now);
      if (quiz.kind === 'profile') await this.seal.prepare(actor.id);
      const items = await this.#draw(quiz);
      const attemptId = await this.#insert(actor.id, quiz, items, now);
      if (attemptId) return { attemptId, isNew: true, begun: begunNow(attemptId, actor.id, quiz, items, now) };
      // Another tab was quicker: then its attempt is found. It may be over already, then there is one more look.
      if (turn === TRIES) throw ATTEMPT_ERRORS.noAttemptsLeft();
    }
  }

  async #quiz(personId: string, quizId: string): Promise<QuizToStart> {
    // The quiz with what this person has made of it: attempts so far, the one under way, what more she may.
    const [quiz] = await this.database.prepared<QuizToStart>(
      'quiz-to-start',
      `SELECT q.id, q.slug, q.title, q.review, q.grace_seconds AS "graceSeconds", q.pass_share::float8 AS "passShare",
         coalesce(x.extra_seconds, 0) AS "extraSeconds", q.kind, q.status, q.way, q.shuffle, q.time_limit_seconds AS "timeLimitSeconds", q.opens_at AS "opensAt", q.closes_at AS "closesAt",
         q.attempts_allowed + coalesce(x.extra_attempts, 0) AS allowed, p.id IS NOT NULL AS "isPerson",
         (SELECT count(*)::int FROM attempt a WHERE a.quiz_id = q.id AND a.person_id = $2) AS made,
         (SELECT a.id FROM attempt a WHERE a.quiz_id = q.id AND a.person_id = $2 AND a.finished_at IS NULL) AS "underWay"
       FROM quiz q LEFT JOIN quiz_accommodation x ON x.quiz_id = q.id AND x.person_id = $2 LEFT JOIN person p ON p.id = $2
       WHERE q.id = $1`,
      [quizId, personId],
    );
    if (!quiz) throw notFound();
    return quiz;
  }

  async #draw(quiz: QuizToStart): Promise<ItemToKeep[]> {
    const random = this.chance.random();
    const drawn = drawQuestions(await this.#slots(quiz.id), random);
    const questions = await this.versions.of(drawn.map(({ question }) => question.versionId));
    const of = (one: Drawn<Asked>) => questions.get(one.question.versionId)!;
    const isPassage = (one: Drawn<Asked>) => of(one).kind === 'text';
    if (drawn.every(isPassage)) throw ATTEMPT_ERRORS.noQuestions();
    const parts = withPassages(drawn, isPassage);
    const inOrder = (quiz.shuffle ? shuffled(parts, random) : parts).flat();
    return inOrder.map((one, index) => ({
      position: index + 1,
      version_id: one.question.versionId,
      shown: shownOf(of(one), random),
      most: isPassage(one) ? 0 : mostFor(quiz.way, one.mark ?? of(one).mark),
      drawn: one.drawn,
    }));
  }

  #slots(quizId: string): Promise<Slot<Asked>[]> {
    const at = performance.now();
    const known = this.#looks.get(quizId);
    if (known && at - known.at < SHARED_MILLISECONDS) return known.slots;
    const look = { at, slots: this.#readSlots(quizId) };
    this.#looks.set(quizId, look);
    const forget = () => this.#looks.get(quizId) === look && this.#looks.delete(quizId);
    // A look that failed is no look; one that is old is not kept either.
    look.slots.then(() => setTimeout(forget, SHARED_MILLISECONDS).unref(), forget);
    return look.slots;
  }

  async #readSlots(quizId: string): Promise<Slot<Asked>[]> {
    // Each place of the quiz with its question, or with all that its pool can draw from, in the newest versions.
    return this.database.prepared<Slot<Asked> & Record<string, unknown>>(
      'quiz-slots',
      `SELECT s.draw, s.mark::float8 AS mark,
         CASE WHEN s.question_id IS NOT NULL THEN jsonb_build_object('id', q.id, 'versionId', v.id) END AS question,
         CASE WHEN s.tags IS NULL THEN '[]' ELSE (
           SELECT coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'versionId', ov.id) ORDER BY o.name), '[]')
           FROM question o JOIN question_version ov ON ov.question_id = o.id AND ov.version = o.version
           WHERE o.tags @> s.tags AND o.archived_at IS NULL) END AS pool
       FROM quiz_slot s LEFT JOIN question q ON q.id = s.question_id
       LEFT JOIN question_version v ON v.question_id = q.id AND v.version = q.version
       WHERE s.quiz_id = $1 ORDER BY s.position`,
      [quizId],
    );
  }

  /** Null when another request began one at the same moment: two constraints see to that, whatever was read before. */
  async #insert(personId: string, quiz: QuizToStart, items: ItemToKeep[], now: Date): Promise<string | null> {
    const [made] = await this.database.prepared<{ id: string }>(
      'start-attempt',
      `WITH made AS (
         INSERT INTO attempt (quiz_id, person_id, number, way, started_at, deadline_at, instrument_version)
         VALUES ($1, $2, $3, $4, $5, $6, (SELECT coalesce((instrument ->> 'version')::int, 1) FROM quiz WHERE id = $1 AND kind = 'profile'))
         ON CONFLICT DO NOTHING RETURNING id),
       items AS (
         INSERT INTO attempt_item (attempt_id, position, version_id, shown, most, drawn)
         SELECT made.id, i.position, i.version_id, i.shown, i.most, i.drawn
         FROM made, jsonb_to_recordset($7::jsonb) AS i (position int, version_id uuid, shown jsonb, most numeric, drawn boolean))
       SELECT id FROM made`,
      [quiz.id, personId, quiz.made + 1, quiz.way, now, deadlineFrom(now, quiz), JSON.stringify(items)],
    );
    return made?.id ?? null;
  }
}

function begunNow(id: string, personId: string, quiz: QuizToStart, items: ItemToKeep[], now: Date) {
  const { slug, title, review, kind, way, graceSeconds, extraSeconds, passShare, closesAt } = quiz;
  const nothingYet = { finishedAt: null, timedOut: false, mark: null, most: null, highestTurn: 0, lateAnswers: 0 };
  const attempt: AttemptRow = {
    ...{
      id,
      personId,
      quizId: quiz.id,
      slug,
      title,
      review,
      kind,
      way,
      graceSeconds,
      extraSeconds,
      passShare,
      closesAt,
    },
    ...{ number: quiz.made + 1, startedAt: now, deadlineAt: deadlineFrom(now, quiz), ...nothingYet },
  };
  const unanswered = { hints: 0, fraction: null, mark: null, comment: '' };
  return {
    attempt,
    items: items.map(({ position, version_id: versionId, shown, most }): ItemRow => ({
      position,
      versionId,
      shown,
      most,
      ...unanswered,
    })),
  };
}

function checkOpen(quiz: QuizToStart, now: Date): void {
  if (quiz.status !== 'published') throw notFound();
  if (!quiz.isPerson) throw ATTEMPT_ERRORS.notAPerson();
  if (quiz.opensAt && now < quiz.opensAt) throw ATTEMPT_ERRORS.notOpenYet();
  if (quiz.closesAt && now >= quiz.closesAt) throw ATTEMPT_ERRORS.closed();
  if (quiz.allowed !== null && quiz.made >= quiz.allowed) throw ATTEMPT_ERRORS.noAttemptsLeft();
}
