import { makeQuestion, makeQuiz, Taker } from '../quizzes/attempts/taking.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { signedIn } from '../support/people.js';
import { makeCourse } from '../learning/learners.js';

let school: TestApp;
beforeAll(async () => {
  school = await startTestApp({ role: 'web' });
});
afterAll(() => school.close());

test('a lesson shows its quiz to everybody, and to a learner how she stands; what one of them did is never shown to another', async () => {
  const quiz = await makeQuiz(school, [makeQuestion('true-false')], { title: 'What a roller does' });
  const course = await makeCourse(school, 1);
  await school.database.query('UPDATE lesson_text SET body = $2 WHERE lesson_id = $1', [
    course.lessonIds[0],
    `Read.\n\n::quiz{name=${quiz.slug}}\n\n::quiz{name=no-such-quiz}`,
  ]);
  const path = `/courses/${course.slug}/one`;
  const [one, other] = [await signedIn(school), await signedIn(school)];
  for (const visitor of [one, other]) await visitor.post(`/courses/${course.slug}/enrol`);
  const card = async (visitor: { get(path: string): Promise<{ text: string }> }) => (await visitor.get(path)).text;
  const first = await card(one);
  expect(first).toContain('What a roller does');
  expect(first).toContain(`href="/quizzes/${quiz.slug}"`);
  expect(first).toContain('it is not open yet');
  expect(await card(school.visitor())).toContain('What a roller does');
  const taker = new Taker(one, quiz.id);
  const attempt = await taker.start();
  expect(await card(one)).toContain('>under way</p>');
  await taker.give(attempt.id, 1, { value: true });
  await taker.finish(attempt.id);
  expect(await card(one)).toContain('>your result: 100%</p>');
  expect(await card(other)).not.toMatch(/under way<|your result/);
  await school.database.query(`UPDATE quiz SET title = '{"en":"Another name"}' WHERE id = $1`, [quiz.id]);
  for (let tries = 0; tries < 40 && !(await card(one)).includes('Another name'); tries++)
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await card(one)).toContain('Another name');
});
