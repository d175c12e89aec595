import type { Page } from 'playwright-core';
import { expectNoAxeViolations } from '../support/browser.js';
import { LEARNER, openSchool, STAFF, type School } from './school.js';

const COURSE = '/courses/facial-massage';
const WIDTHS = [390, 1440];
const SCHEMES = ['light', 'dark'] as const;

let school: School;
beforeAll(async () => {
  school = await openSchool();
}, 60_000);
afterAll(() => school.close());

/** Runs axe in both schemes and at both widths on the page that stands open. */
async function expectNothing(page: Page): Promise<void> {
  const findings: string[] = [];
  for (const colorScheme of SCHEMES) {
    for (const width of WIDTHS) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 900 });
      await expectNoAxeViolations(page).catch((error: Error) =>
        findings.push(`${colorScheme}, ${width} wide: ${error.message}`),
      );
    }
  }
  expect(findings).toEqual([]);
}

async function openAs(email: string | null): Promise<Page> {
  const page = await (await school.open({ bypassCSP: true })).newPage();
  if (email) await school.signIn(page, email);
  return page;
}

async function visit(page: Page, path: string, status = 200): Promise<void> {
  const answer = await page.goto(path);
  expect([path, answer!.status()]).toEqual([path, status]);
  await expectNothing(page);
}

/** Sends a form as it stands, without the browser's own checks, and looks at what comes back. */
async function submit(page: Page, form: string): Promise<void> {
  await Promise.all([page.waitForEvent('framenavigated'), page.locator(`${form} button:visible`).first().click()]);
  await expectNothing(page);
}

const one = async (sql: string): Promise<string> => {
  const [row] = await school.app.database.query<{ value: string }>(sql);
  return row!.value;
};

describe('axe finds nothing, light and dark, narrow and wide', () => {
  test('on the pages open to everybody, in three languages', async () => {
    const page = await openAs(null);
    const masterclass = await one('SELECT slug AS value FROM masterclass LIMIT 1');
    const claim = await one('SELECT slug AS value FROM claim ORDER BY slug LIMIT 1');
    const article = await one('SELECT slug AS value FROM article LIMIT 1');
    for (const path of ['/', '/courses', COURSE, `${COURSE}/what-is-sold`, `${COURSE}/what-a-roller-does`])
      await visit(page, path);
    for (const path of ['/articles', `/articles/${article}`, '/evidence', `/evidence/${claim}`])
      await visit(page, path);
    for (const path of ['/masterclasses', `/masterclasses/${masterclass}`, '/api']) await visit(page, path);
    for (const path of ['/nl/', `/nl${COURSE}/what-is-sold`, '/fr/', `/fr/masterclasses/${masterclass}`])
      await visit(page, path);
    await page.context().close();
  }, 600_000);

  test('on the forms, empty and with errors', async () => {
    const page = await openAs(null);
    const session = await one('SELECT id AS value FROM session WHERE starts_at > now() ORDER BY starts_at LIMIT 1');
    await visit(page, `/sessions/${session}/register`);
    await submit(page, 'form[action$="/register"]');
    await visit(page, '/sign-in');
    await submit(page, 'form[action="/sign-in"]');
    await visit(page, '/nl/sign-up');
    await submit(page, 'form[action="/nl/sign-up"]');
    await page.context().close();
  }, 600_000);

  test('for a learner: enrolled lesson, done, course, my school, account, registration', async () => {
    const page = await openAs(LEARNER);
    await page.goto(COURSE);
    await submit(page, 'form[action$="/enrol"]');
    await submit(page, 'form[action$="/done"]');
    await visit(page, `${COURSE}/what-is-sold`);
    for (const path of ['/', COURSE, '/me', '/me/account']) await visit(page, path);
    const session = await one('SELECT id AS value FROM session WHERE starts_at > now() ORDER BY starts_at LIMIT 1');
    await page.goto(`/sessions/${session}/register`);
    await page.locator('input[name=consent]').check();
    await submit(page, 'form[action$="/register"]');
    const manage = new URL(page.url()).pathname;
    await visit(page, `${manage}/cancel`);
    await visit(page, `/sessions/${session}/register`);
    await page.context().close();
  }, 600_000);

  test('on the console', async () => {
    const page = await openAs(STAFF);
    const session = await one('SELECT id AS value FROM session WHERE starts_at > now() ORDER BY starts_at LIMIT 1');
    const masterclass = await one('SELECT id AS value FROM masterclass LIMIT 1');
    for (const path of ['/staff', '/staff/masterclasses', `/staff/masterclasses/${masterclass}`, '/staff/courses'])
      await visit(page, path);
    for (const path of [
      '/staff/sessions',
      `/staff/sessions/${session}`,
      `/staff/sessions/${session}/add`,
      `/staff/sessions/${session}/print`,
      `/staff/sessions/${session}/bulk?do=move&all=on`,
      `/staff/sessions/${session}/bulk?do=cancel&all=on`,
      `/staff/sessions/${session}/edit`,
      `/staff/sessions/${session}/plan`,
      `/staff/masterclasses/${masterclass}/sessions/new?like=${session}`,
      '/staff/sessions/calendar',
      '/staff/mail',
    ])
      await visit(page, path);
    await page.context().close();
  }, 600_000);

  test('on error pages and the developers’ pages', async () => {
    const page = await openAs(null);
    await visit(page, '/no-such-page', 404);
    await visit(page, '/fr/courses/no-such-course', 404);
    await visit(page, '/sign-in/link/no-such-link', 410);
    for (const path of ['/dev/mailbox', '/dev/ui']) await visit(page, path);
    const mail = await one(`SELECT id AS value FROM mail WHERE state = 'accepted' LIMIT 1`);
    await visit(page, `/dev/mailbox/${mail}`);
    await page.context().close();
    const learner = await openAs(LEARNER);
    await visit(learner, '/staff', 403);
    await learner.context().close();
  }, 600_000);
});
