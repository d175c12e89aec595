import { randomUUID } from 'node:crypto';
import type { Viewer } from '../../src/platform/http/viewer.js';
import { toBrowser } from '../../src/quizzes/attempts/aliases.rules.js';
import type { Shown } from '../../src/quizzes/attempts/draw.rules.js';
import { FinishAttempt } from '../../src/quizzes/attempts/finish-attempt.js';
import { SaveAnswer } from '../../src/quizzes/attempts/save-answer.js';
import { StartAttempt } from '../../src/quizzes/attempts/start-attempt.js';
import { GiveConsent } from '../../src/quizzes/profiles/give-consent.js';
import type { Question } from '../../src/quizzes/questions/question.js';
import { CountAttempts } from '../../src/quizzes/statistics/count-attempts.js';
import { makeViewer } from '../support/people.js';
import { rightResponse, singleResponses } from '../quizzes/right-responses.js';
import type { School } from './school.js';

/** How well somebody knows it: 1 answers everything rightly, 0 nothing. */
type Ability = number;

interface Item {
  position: number;
  shown: Shown;
  question: Question;
  [column: string]: unknown;
}

/** The quizzes of the starter content as they are after some weeks: taken, waiting to be marked, counted, filled in twice. */
export interface TakenQuizzes {
  /** Who took one of each; she has two results of the profile. */
  learner: Viewer;
  /** Of her own: an attempt at each quiz by its slug. */
  attempts: Record<string, string>;
  /** The id of a quiz by its slug. */
  ids: Record<string, string>;
}

/** Lets people take the quizzes of the starter content. */
export async function takeQuizzes({ app }: School): Promise<TakenQuizzes> {
  const quizzes = await app.database.query<{ id: string; slug: string }>('SELECT id, slug FROM quiz');
  const ids = Object.fromEntries(quizzes.map(({ slug, id }) => [slug, id]));
  const take = async (slug: string, viewer: Viewer, ability: Ability) => {
    const { attemptId } = await app.get(StartAttempt).run(viewer, ids[slug]!, new Date());
    const items = await app.database.query<Item>(
      `SELECT i.position, i.shown, v.content AS question FROM attempt_item i JOIN question_version v ON v.id = i.version_id
       WHERE i.attempt_id = $1 AND v.content->>'kind' <> 'text' ORDER BY i.position`,
      [attemptId],
    );
    for (const { position, shown, question } of items) {
      const right = (position * 7) % items.length < ability * items.length;
      const other = singleResponses(question).find(({ fraction }) => fraction < 1)?.response;
      const response = right || question.kind === 'long' ? rightResponse(question) : (other ?? null);
      const given = {
        ...{ clientId: randomUUID(), givenAt: new Date(), certainty: null, check: false, locale: 'en' as const },
        response: response && toBrowser(question, shown, response),
      };
      await app.get(SaveAnswer).run(viewer, { attemptId, position }, given, new Date());
    }
    await app.get(FinishAttempt).run(viewer, attemptId, new Date());
    return attemptId;
  };
  const learner = await makeViewer(app, [], { name: 'Anna Maes' });
  await app.get(GiveConsent).run(learner, 'en', new Date());
  const attempts: Record<string, string> = {};
  for (const slug of ['dna-factors', 'skin-ageing']) attempts[slug] = await take(slug, learner, 0.7);
  for (const ability of [0.4, 1]) attempts.skin = await take('skin', learner, ability);
  for (let n = 0; n < 36; n++) await take('skin-ageing', await makeViewer(app), (n % 10) / 9);
  await app.get(CountAttempts).run(ids['skin-ageing']!, new Date());
  return { learner, attempts, ids };
}
