import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Queryable } from '../../platform/database/database.js';
import { DomainError } from '../../platform/errors.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { fromBrowser } from '../../quizzes/attempts/aliases.rules.js';
import { shownOf, seeded } from '../../quizzes/attempts/draw.rules.js';
import { QuestionVersions } from '../../quizzes/attempts/question-versions.js';
import { checkedResponse, shapedResponse } from '../../quizzes/attempts/responses.js';
import { claimsCited } from '../../quizzes/bank/cited-claims.rules.js';
import type { Question } from '../../quizzes/questions/question.js';
import { plainWords } from '../../quizzes/questions/words.js';
import { stateOf } from '../../quizzes/scoring/outcome.js';
import { rightAnswerOf } from '../../quizzes/scoring/right-answer.rules.js';
import { scoreResponse } from '../../quizzes/scoring/score.js';
import { choicesOf, chooseQuizQuestions, holds, isShort, seedOf } from './quiz-questions.rules.js';
import {
  RecallQuestions,
  type AskedQuestion,
  type DrawnQuestion,
  type JudgedAnswer,
  type QuestionContent,
  type RecallWish,
} from './recall-questions.js';

const contentInput = z.object({
  question: z.uuid(),
  version: z.uuid(),
  shown: z.array(z.string()),
  claims: z.array(z.string()),
});
type Kept = z.output<typeof contentInput>;

/** Questions of the quizzes that go with a course, their pools included: those that are short and mark themselves. */
@Injectable()
export class QuizRecallQuestions extends RecallQuestions {
  readonly source = 'quizzes';
  readonly rank = 10;

  constructor(private readonly versions: QuestionVersions) {
    super();
  }

  async draw(on: Queryable, wish: RecallWish, most: number): Promise<DrawnQuestion[]> {
    // The questions that the course's quizzes ask or draw from. A quiz that keeps its key, or that she is in the middle of, gives none.
    const rows = await on.query<{ id: string; version: string; question: Question }>(
      `SELECT o.id, v.id AS version, v.content AS question
       FROM question o JOIN question_version v ON v.question_id = o.id AND v.version = o.version
       WHERE o.archived_at IS NULL AND o.kind IN ('choice', 'true-false', 'numeric', 'short') AND EXISTS (
         SELECT FROM course_quiz k JOIN quiz q ON q.id = k.quiz_id AND q.status = 'published' AND (q.review -> 'later' ->> 'key')::boolean
         JOIN quiz_slot s ON s.quiz_id = q.id AND (s.question_id = o.id OR o.tags @> s.tags)
         WHERE k.course_id = $1 AND NOT EXISTS (
           SELECT FROM attempt a JOIN enrolment e ON e.person_id = a.person_id AND e.id = $2 WHERE a.quiz_id = q.id AND a.finished_at IS NULL))
       ORDER BY o.id`,
      [wish.courseId, wish.enrolmentId],
    );
    const seed = `${wish.enrolmentId} ${wish.round}`;
    const chosen = chooseQuizQuestions(
      rows.filter(({ question }) => isShort(question)),
      { ...wish, seed },
      most,
    );
    return chosen.map(({ id, version, question }) => {
      const shown = shownOf(question, seeded(seedOf(`${seed} ${id}`)));
      const kept: Kept = { question: id, version, shown: shown as string[], claims: citedBy(question) };
      return { about: id, content: { ...kept } };
    });
  }

  async ask(content: QuestionContent, locale: Locale): Promise<AskedQuestion | null> {
    const kept = contentInput.parse(content);
    const question = await this.versions.one(kept.version);
    return { prompt: plainWords(question.stem, locale), quote: null, choices: choicesOf(question, kept.shown, locale) };
  }

  async judge(on: Queryable, content: QuestionContent, answer: string, locale: Locale): Promise<JudgedAnswer | null> {
    const kept = contentInput.parse(content);
    const question = await this.#inForce(on, kept);
    const choices = choicesOf(question, kept.shown, locale);
    if (choices.length > 0 && choices.every(({ value }) => value !== answer)) return null;
    const score = (said: string) => scoreOf(question, kept.shown, said, locale);
    return {
      correct: atItsField(() => score(answer)),
      right:
        choices.length > 0
          ? choices.map(({ value }) => value).filter((value) => score(value))
          : rightAnswerOf(question, locale),
    };
  }

  claims(content: QuestionContent): string[] {
    return contentInput.parse(content).claims;
  }

  /** As the bank has it now, so that a key that was put right since counts; as it was asked where its choices changed. */
  async #inForce(on: Queryable, { question, version, shown }: Kept): Promise<Question> {
    const [newest] = await on.query<{ content: Question }>(
      'SELECT v.content FROM question o JOIN question_version v ON v.question_id = o.id AND v.version = o.version WHERE o.id = $1',
      [question],
    );
    const asked = await this.versions.one(version, on);
    return newest && holds(newest.content, asked, shown) ? newest.content : asked;
  }
}

const citedBy = (question: Question) => [...new Set(claimsCited(question).map(({ slug }) => slug))];

/** A number that is none is told at the one field that her form has. */
function atItsField<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof DomainError) || error.kind !== 'invalid') throw error;
    const fields = error.fields.map((one) => ({ ...one, field: 'answer' }));
    throw new DomainError(error.kind, error.code, error.say, error.values, fields);
  }
}

function scoreOf(question: Question, shown: string[], said: string, locale: Locale): boolean {
  const given = fromBrowser(question, shown, shapedResponse(question, responseFor(question, said)));
  const { fraction } = scoreResponse(question, checkedResponse(question, given, locale), { locale });
  return stateOf(fraction) === 'right';
}

function responseFor({ kind }: Question, said: string): unknown {
  switch (kind) {
    case 'choice':
      return { chosen: [said] };
    case 'true-false':
      return { value: said === 'true' };
    case 'numeric':
      return { number: said };
    default:
      return { text: said };
  }
}
