import { randomUUID } from 'node:crypto';
import { seedEvidence } from '../../src/evidence/starter.js';
import { toBrowser } from '../../src/quizzes/attempts/aliases.rules.js';
import type { Shown } from '../../src/quizzes/attempts/draw.rules.js';
import { FinishAttempt } from '../../src/quizzes/attempts/finish-attempt.js';
import { SaveAnswer } from '../../src/quizzes/attempts/save-answer.js';
import { StartAttempt } from '../../src/quizzes/attempts/start-attempt.js';
import type { Question } from '../../src/quizzes/questions/question.js';
import { seedQuizzes } from '../../src/quizzes/starter.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { makeViewer } from '../support/people.js';
import { rightResponse } from './right-responses.js';

const NOW = new Date('2026-12-01T09:00:00Z');

let school: TestApp;
beforeAll(async () => {
  school = await startTestApp({ role: 'web' });
  await seedEvidence(school.database, NOW);
  await seedQuizzes(school.database, NOW);
});
afterAll(() => school.close());

interface Item {
  position: number;
  shown: Shown;
  name: string;
  question: Question;
  most: number;
  mark: number | null;
  [column: string]: unknown;
}

/** Takes a quiz of the starter and gives every right answer that it can. */
async function takeWell(slug: string): Promise<Item[]> {
  const viewer = await makeViewer(school);
  const [quiz] = await school.database.query<{ id: string }>('SELECT id FROM quiz WHERE slug = $1', [slug]);
  const { attemptId } = await school.app.get(StartAttempt, { strict: false }).run(viewer, quiz!.id, NOW);
  const items = () =>
    school.database.query<Item>(
      `SELECT i.position, i.shown, q.name, v.content AS question, i.most::float8 AS most, i.mark::float8 AS mark
       FROM attempt_item i JOIN question_version v ON v.id = i.version_id JOIN question q ON q.id = v.question_id
       WHERE i.attempt_id = $1 ORDER BY i.position`,
      [attemptId],
    );
  for (const { position, shown, question } of await items()) {
    if (question.kind === 'text') continue;
    const response = toBrowser(question, shown, rightResponse(question));
    const answer = {
      clientId: randomUUID(),
      givenAt: NOW,
      response,
      certainty: null,
      check: false,
      locale: 'nl' as const,
    };
    await school.app.get(SaveAnswer, { strict: false }).run(viewer, { attemptId, position }, answer, NOW);
  }
  await school.app.get(FinishAttempt, { strict: false }).run(viewer, attemptId, NOW);
  return items();
}

test.each([
  ['facial-massage', 12],
  ['skin-ageing', 13],
])('whoever answers the quiz on %s rightly has every mark of its %i questions', async (slug, number) => {
  const items = await takeWell(slug);
  expect(items).toHaveLength(number);
  for (const { name, mark, most } of items) expect([name, mark]).toEqual([name, expect.closeTo(most, 6)]);
});

test('the quiz on DNA factors leaves its last answer to staff', async () => {
  const items = await takeWell('dna-factors');
  const asked = items.filter(({ question }) => question.kind !== 'text');
  expect(asked).toHaveLength(12);
  expect(asked.filter(({ mark }) => mark === null).map(({ name }) => name)).toEqual(['dna-leaflet']);
  for (const { name, mark, most } of asked.slice(0, -1)) expect([name, mark]).toEqual([name, expect.closeTo(most, 6)]);
});
