import type { BrowserContext, Page } from 'playwright-core';
import { seeded } from '../../../src/quizzes/attempts/draw.rules.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { expectNoAxeViolations, launchBrowser } from '../../support/browser.js';
import { signedIn } from '../../support/people.js';
import { until } from '../../support/until.js';
import { everyKind, makeQuestion, makeQuiz, type QuizChanges } from './taking.js';

let school: TestApp;
let browser: Awaited<ReturnType<typeof launchBrowser>>;

beforeAll(async () => {
  school = await startTestApp({ role: 'web' });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await school.close();
});

async function opened(questions: Parameters<typeof makeQuiz>[1], changes: QuizChanges = {}) {
  const quiz = await makeQuiz(school, questions, changes);
  const visitor = await signedIn(school);
  const path = (await visitor.post(`/quizzes/${quiz.slug}/start`)).location!;
  const open = async (): Promise<[BrowserContext, Page]> => {
    const context = await browser.newContext({ baseURL: school.url, locale: 'en-GB', bypassCSP: true });
    await context.addCookies([{ name: 'sign_in', value: visitor.cookies.get('sign_in')!, url: school.url }]);
    return [context, await context.newPage()];
  };
  return { quiz, path, open, attemptId: path.split('/').at(-1)!, personId: visitor.personId };
}

const standing = async (attemptId: string) =>
  (
    await school.database.query<{ position: number; response: { text: string } | null }>(
      `SELECT DISTINCT ON (position) position, response FROM attempt_answer WHERE attempt_id = $1
       ORDER BY position, client_turn DESC, given_at DESC, client_id DESC`,
      [attemptId],
    )
  ).map(({ response }) => response?.text ?? null);

test('the network cut at random while answering: every last answer is in the log, once and in order, and the browser keeps none of it', async () => {
  const QUESTIONS = 6;
  const random = seeded(20);
  const { path, open, attemptId } = await opened(Array.from({ length: QUESTIONS }, () => makeQuestion('short')));
  const [context, page] = await open();
  const fetched = page.waitForResponse(/\/questions$/);
  await page.goto(`${path}/1`);
  await (await fetched).finished();
  const last = new Map<number, string>();
  let offline = false;
  for (let step = 0; step < 30; step++) {
    if (random() < 0.35) await context.setOffline((offline = !offline));
    const position = 1 + Math.floor(random() * QUESTIONS);
    await page.locator(`.quiz-step[value="${position}"]`).click();
    await page.locator(`[data-quiz-part="${position}"]`).waitFor();
    const text = `answer ${step}`;
    await page.locator(`[data-quiz-part="${position}"] input[type="text"]`).fill(text);
    last.set(position, text);
    // Sometimes she goes on before the answer has had time to be saved.
    if (random() < 0.5) await page.waitForTimeout(600);
  }
  await context.setOffline(true);
  await page.locator('.quiz-step[value="1"]').click();
  await page.locator('[data-quiz-part="1"] input[type="text"]').fill('the very last');
  last.set(1, 'the very last');
  await until('it says that the answer is kept here', async () =>
    /Kept on this device/.test((await page.locator('[data-quiz-status]').textContent()) ?? ''),
  );
  expect(await page.evaluate(() => Object.keys(localStorage).length)).toBeGreaterThan(0);
  await context.setOffline(false);
  await until(
    'nothing waits in the browser',
    async () =>
      (await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('quiz ')).length)) === 0,
  );
  await until('it says so', async () => (await page.locator('[data-quiz-status]').textContent()) === 'Saved');
  const inOrder = [...last].sort(([a], [b]) => a - b).map(([, text]) => text);
  expect(await standing(attemptId)).toEqual(inOrder);
  const [rows] = await school.database.query<{ all: number; ids: number }>(
    'SELECT count(*)::int AS all, count(DISTINCT client_id)::int AS ids FROM attempt_answer WHERE attempt_id = $1',
    [attemptId],
  );
  expect(rows!.all).toBe(rows!.ids);
  // Another device shows what the server has.
  const [other, elsewhere] = await open();
  await elsewhere.goto(`${path}/1`);
  expect(await elsewhere.locator('input[name="answer"]').inputValue()).toBe('the very last');
  await other.close();
  await context.close();
}, 90_000);

test('a page that goes away before it could send leaves its answers for the next one', async () => {
  const { path, open, attemptId } = await opened([makeQuestion('short'), makeQuestion('short')]);
  const [context, page] = await open();
  await page.goto(`${path}/1`);
  await page.route('**/api/v1/attempts/**', (route) => route.abort());
  await page.locator('input[name="answer"]').fill('not sent yet');
  await until('it is kept', async () => (await page.evaluate(() => Object.keys(localStorage).length)) > 0);
  await page.close();
  const next = await context.newPage();
  await next.goto(`${path}/2`);
  await until('it has come', async () => (await standing(attemptId))[0] === 'not sent yet');
  await context.close();
});

test('more time that is given while she answers is seen within seconds', async () => {
  const { path, open, quiz, personId } = await opened([makeQuestion('short')], { timeLimitSeconds: 100 });
  const [context, page] = await open();
  await page.goto(`${path}/1`);
  expect(await page.locator('[data-quiz-left]').textContent()).toMatch(/^1:\d\d left$/);
  await school.database.query(
    `INSERT INTO quiz_accommodation (quiz_id, person_id, extra_seconds, reason, given_at) VALUES ($1, $2, 3600, 'reads slowly', now())`,
    [quiz.id, personId],
  );
  await until('the clock shows it', async () =>
    /^6\d:\d\d left$/.test((await page.locator('[data-quiz-left]').textContent()) ?? ''),
  );
  expect(await page.locator('[data-quiz-time-said]').textContent()).toBe('You were given more time.');
  await context.close();
});

test('every kind of question passes axe and is answered by the keyboard alone', async () => {
  const { path, open, attemptId } = await opened(everyKind());
  const [context, page] = await open();
  await page.goto(`${path}/1`);
  await page.waitForLoadState('networkidle');
  const kinds: string[] = [];
  for (let step = 0; step < 10; step++) {
    await expectNoAxeViolations(page);
    const part = page.locator('[data-quiz-part]');
    const kind = (await part.getAttribute('data-kind'))!;
    kinds.push(kind);
    if (kind === 'ordering') await part.locator('.quiz-arrows button:enabled').first().press('Enter');
    else if (kind === 'matching' || kind === 'blanks') {
      for (const select of await part.locator('select').all()) await select.press('ArrowDown');
      for (const line of await part.locator('input[type="text"]').all()) await line.fill('2');
    } else if (['short', 'numeric', 'long'].includes(kind))
      await part.locator('input[type="text"], textarea').first().fill('2');
    else await part.locator('input[type="radio"]').first().press('Space');
    await page.locator('[data-quiz-next]').press('Enter');
    if (step < 9)
      await until(
        'the next question',
        async () => (await page.locator('[data-quiz-part]').getAttribute('data-kind')) !== kind,
      );
  }
  expect(new Set(kinds).size).toBe(10);
  await page.waitForURL(/overview/);
  await expectNoAxeViolations(page);
  expect(await page.locator('.lede').textContent()).toContain('10 of 10');
  await page.getByRole('button', { name: 'Finish the attempt' }).press('Enter');
  await page.waitForURL(/review/);
  await expectNoAxeViolations(page);
  const [row] = await school.database.query<{ n: number }>(
    'SELECT count(DISTINCT position)::int AS n FROM attempt_answer WHERE attempt_id = $1',
    [attemptId],
  );
  expect(row!.n).toBe(10);
  await context.close();
}, 60_000);

test('a press on the figure is a choice in the list, and a line can be dragged to its place', async () => {
  const { path, open } = await opened([makeQuestion('hotspot'), makeQuestion('ordering')]);
  const [context, page] = await open();
  await page.goto(`${path}/1`);
  await page.locator('[data-area="2"]').click();
  expect(await page.locator('input[name="answer"][value="2"]').isChecked()).toBe(true);
  await page.goto(`${path}/2`);
  const lines = page.locator('.quiz-order > li');
  const [first] = await lines.evaluateAll((all) => all.map((line) => (line as HTMLElement).dataset.line));
  await lines.first().dragTo(lines.last(), { targetPosition: { x: 20, y: 40 } });
  expect(await lines.last().getAttribute('data-line')).toBe(first);
  await until('it is saved', async () => (await page.locator('[data-quiz-status]').textContent()) === 'Saved');
  await context.close();
});
