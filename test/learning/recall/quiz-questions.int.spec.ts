import fc from 'fast-check';
import { chooseQuizQuestions } from '../../../src/learning/recall/quiz-questions.rules.js';
import { RecallJobs } from '../../../src/learning/recall/recall.jobs.js';
import { EventRelay } from '../../../src/platform/database/outbox.js';
import type { Question } from '../../../src/quizzes/questions/question.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { signInAs } from '../../support/people.js';
import { keepQuestion, makeQuestion, makeQuiz, OPEN_REVIEW, type QuizChanges } from '../../quizzes/attempts/taking.js';
import { finish } from '../certificates/certificates.js';
import { makeCourse } from '../learners.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ role: 'web' });
});
beforeEach(() => app.clock.set(new Date()));
afterAll(() => app.close());

interface Round {
  round: {
    id: string;
    completed: boolean;
    questions: {
      place: number;
      prompt: string;
      choices: { value: string; label: string }[];
      told: { correct: boolean; right: string[] } | null;
    }[];
  } | null;
}

async function finisher(questions: Question[], changes: QuizChanges = {}, tags: string[] = []) {
  const course = await makeCourse(app, 1);
  const quiz = await makeQuiz(app, questions, changes);
  if (tags.length > 0)
    await app.database.query('INSERT INTO quiz_slot (quiz_id, position, tags, draw) VALUES ($1, 99, $2, 1)', [
      quiz.id,
      tags,
    ]);
  await app.database.query(
    'INSERT INTO course_quiz (course_id, quiz_id, position, required) VALUES ($1, $2, 1, false)',
    [course.id, quiz.id],
  );
  const taken = await finish(app, { course });
  await app.get(EventRelay).handle();
  const visitor = app.visitor();
  await signInAs(app, visitor, taken.person.id);
  const api = `/api/v1/courses/${course.slug}/recall`;
  const after = async (days: number) => {
    app.clock.advance(days * 86_400_000);
    await app.get(RecallJobs).handle();
    return (await visitor.get(api)).json<Round>();
  };
  return { ...taken, visitor, api, quiz, page: `/courses/${course.slug}/recall`, after };
}

const said = (stem: string) => ({ stem: { en: stem, nl: `${stem} (nl)`, fr: `${stem} (fr)` } });

test('three come from the course’s quiz and its pool; they are marked as in the quiz, and no key is sent before', async () => {
  const tag = `recall-${Date.now()}`;
  const fromPool = makeQuestion('numeric', { ...said('How many?'), units: [] });
  await keepQuestion(app, fromPool, [tag]);
  const { after, visitor, api, page, course } = await finisher(
    [
      makeQuestion('choice', said('Which?')),
      makeQuestion('true-false', said('Is it so?')),
      makeQuestion('long', said('Tell me.')),
      makeQuestion('choice', { ...said('Which ones?'), several: true }),
      makeQuestion('text', said('Read.')),
    ],
    {},
    [tag],
  );
  const { round } = await after(3);
  const asked = Object.fromEntries(round!.questions.map((one) => [one.prompt, one]));
  expect(Object.keys(asked).sort()).toEqual(['How many?', 'Is it so?', 'Which?']);
  const bare = await visitor.get(page);
  // Which of the three comes first is drawn; what the right choice says may be read, its id may not.
  expect(bare.text.replaceAll('secret-right', '')).not.toMatch(/secret|fraction/);
  expect(JSON.stringify(round)).not.toMatch(/"id":"secret|fraction|"right"/);
  expect((await visitor.get(`/courses/${course.slug}`)).text).toContain(page);
  const answer = (prompt: string, value: string, language = 'en') =>
    visitor.api(
      'PUT',
      `${api}/rounds/${round!.id}/questions/${asked[prompt]!.place}`,
      { answer: value },
      {
        origin: app.url,
        'accept-language': language,
      },
    );
  const labelled = (prompt: string, label: string) => asked[prompt]!.choices.find((one) => one.label === label)!.value;
  expect((await answer('Which?', '9')).status).toBe(422);
  expect((await answer('How many?', 'many')).status).toBe(422);
  const told = async (prompt: string, value: string, language?: string) => {
    const { round: now } = (await answer(prompt, value, language)).json<Round>();
    return now!.questions.find(({ place }) => place === asked[prompt]!.place)!.told;
  };
  expect(await told('Which?', labelled('Which?', 'secret-right'))).toMatchObject({ correct: true });
  // The first answer stays.
  expect(await told('Which?', labelled('Which?', 'wrong one'))).toMatchObject({ correct: true });
  expect(await told('Is it so?', 'false')).toMatchObject({ correct: false, right: ['true'] });
  // As her language writes it.
  expect(await told('How many?', '1,45', 'nl')).toMatchObject({ correct: true });
  expect((await visitor.get(api)).json()).toMatchObject({ round: { completed: true } });
});

test('a key that was put right since then counts', async () => {
  const { after, visitor, api, quiz } = await finisher([makeQuestion('true-false', said('Is it so?'))]);
  const { round } = await after(3);
  await app.database.transaction(async (tx) => {
    await tx.query(
      `INSERT INTO question_version (question_id, version, content, created_at)
       SELECT o.id, 2, jsonb_set(v.content, '{key}', 'false'), now() FROM quiz_slot s JOIN question o ON o.id = s.question_id
       JOIN question_version v ON v.question_id = o.id WHERE s.quiz_id = $1`,
      [quiz.id],
    );
    await tx.query(
      'UPDATE question SET version = 2 WHERE id IN (SELECT question_id FROM quiz_slot WHERE quiz_id = $1)',
      [quiz.id],
    );
  });
  const answered = await visitor.api(
    'PUT',
    `${api}/rounds/${round!.id}/questions/1`,
    { answer: 'false' },
    { origin: app.url },
  );
  expect(answered.json<Round>().round!.questions[0]!.told).toMatchObject({ correct: true, right: ['false'] });
});

test('a quiz that keeps its key to itself gives none', async () => {
  const secret = { ...OPEN_REVIEW, later: { ...OPEN_REVIEW.later, key: false } };
  const { after } = await finisher([makeQuestion('choice')], { review: secret });
  expect((await after(3)).round).toBeNull();
});

test('no two rounds after one another ask the same three as long as there is another, and none asks one twice', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 2, max: 6 }), fc.string(), (size, rounds, seed) => {
      const pool = Array.from({ length: size }, (_, index) => ({ id: `q${index}` }));
      const asked = new Set<string>();
      let last = new Set<string>();
      for (let round = 0; round < rounds; round++) {
        const ids = chooseQuizQuestions(pool, { asked, last, seed: `${seed} ${round}` }, 3).map(({ id }) => id);
        expect(new Set(ids).size).toBe(Math.min(3, size));
        if (size > 3 && round > 0) expect(ids.every((id) => last.has(id))).toBe(false);
        last = new Set(ids);
        for (const id of ids) asked.add(id);
      }
    }),
  );
});
