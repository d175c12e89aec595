import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { ATTEMPT_ERRORS } from './attempts.errors.js';
import { Chance } from './chance.js';
import { drawQuestions, shownOf, shuffled, withPassages, type Drawn, type Shown, type Slot } from './draw.rules.js';
import { QuestionVersions } from './question-versions.js';
import { mostFor, type QuizWay } from './result.rules.js';

interface Asked {
  id: string;
  versionId: string;
}

/** A question of an attempt, as its row is written. */
export interface ItemToKeep {
  position: number;
  version_id: string;
  shown: Shown;
  most: number;
  drawn: boolean;
}

/** A crowd that begins at the same moment shares one look at what the quiz asks; it is never older than this. */
const SHARED_MILLISECONDS = 250;

/** Draws what attempts ask, in which orders. */
@Injectable()
export class AttemptDraws {
  readonly #looks = new Map<string, { at: number; slots: Promise<Slot<Asked>[]> }>();

  constructor(
    private readonly database: Database,
    private readonly versions: QuestionVersions,
    private readonly chance: Chance,
  ) {}

  /** The questions of one attempt. @throws DomainError `no-questions` */
  async draw(quiz: { id: string; way: QuizWay; shuffle: boolean }): Promise<ItemToKeep[]> {
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
}
