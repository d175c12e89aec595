import type { BrowserContext, Page } from 'playwright-core';
import { LEARNER, openSchool, type School } from '../journeys/school.js';
import { until } from '../support/until.js';

let school: School;
let browser: BrowserContext;
let page: Page;
const LESSON = '/courses/facial-massage';

beforeAll(async () => {
  school = await openSchool();
  browser = await school.open();
  page = await browser.newPage();
  await school.signIn(page, LEARNER);
  await page.goto(LESSON);
  await page.locator(`form[action="${LESSON}/enrol"] button`).first().click();
  await page.waitForURL(/what-is-sold/);
});
afterAll(() => school.close());

const resume = async () =>
  (
    await school.app.database.query<{ slug: string; section: number }>(
      'SELECT l.slug, e.resume_section AS section FROM enrolment e JOIN lesson l ON l.id = e.resume_lesson_id',
    )
  )[0];
const resumesAt = (slug: string, section: number) =>
  until(`the course resumes at ${slug}, ${section}`, async () => {
    const at = await resume();
    return at?.slug === slug && at.section === section;
  });

test('keys go through the lessons and mark them; never from a field; and can be switched off for good', async () => {
  await page.goto(`${LESSON}/what-is-sold`);
  await page.keyboard.press('j');
  await page.waitForURL(/what-a-roller-does/);
  await page.keyboard.press('k');
  await page.waitForURL(/what-is-sold/);
  await page.keyboard.press('?');
  const dialog = page.locator('dialog[data-keys]');
  await dialog.waitFor({ state: 'visible' });
  // Inside the dialog the same keys do nothing.
  await page.keyboard.press('j');
  expect(page.url()).toContain('what-is-sold');
  await dialog.locator('[data-keys-on]').uncheck();
  await dialog.getByRole('button').click();
  for (const key of ['j', 'd', '?']) await page.keyboard.press(key);
  expect(await dialog.isVisible()).toBe(false);
  await page.reload();
  await page.keyboard.press('d');
  expect(await page.locator('[data-done]').count()).toBe(1);
  await page.locator('[data-keys-open] button').click();
  await dialog.locator('[data-keys-on]').check();
  await dialog.getByRole('button').click();
  await page.keyboard.press('d');
  await page.waitForURL(/what-a-roller-does/);
  expect(await page.locator('.notices').textContent()).toContain('Marked as done');
});

test('two tabs and a lost connection: the tab opened last says where to resume, also what it could not tell at once', async () => {
  await page.goto(`${LESSON}/what-is-sold`);
  await resumesAt('what-is-sold', 0);
  const newer = await browser.newPage();
  await newer.goto(`${LESSON}/devices-and-cream`);
  await resumesAt('devices-and-cream', 0);
  const told = page.waitForRequest(/\/position$/);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await (await told).response();
  expect(await resume()).toMatchObject({ slug: 'devices-and-cream' });
  await browser.setOffline(true);
  const lost = newer.waitForEvent('requestfailed', (request) => request.url().endsWith('/position'));
  await newer.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await lost;
  expect((await resume())!.section).toBe(0);
  await browser.setOffline(false);
  const sections = await newer.locator('.prose [id^="part-"]').count();
  await resumesAt('devices-and-cream', sections);
  await newer.goto(LESSON);
  const link = newer.locator('.page-head-actions a').first();
  expect(await link.getAttribute('href')).toBe(`${LESSON}/devices-and-cream#part-${sections}`);
  await newer.close();
});

test('selected words are marked and stay marked; a note survives a lost connection', async () => {
  await page.goto(`${LESSON}/what-is-sold`);
  await page.locator('[data-notes-part]').waitFor();
  const select = () =>
    page.evaluate(() => {
      const words = document.querySelector('.lesson-body .prose p')!;
      const first = document.createTreeWalker(words, NodeFilter.SHOW_TEXT).nextNode() as Text;
      const range = document.createRange();
      range.setStart(first, 0);
      range.setEnd(first, 24);
      getSelection()!.removeAllRanges();
      getSelection()!.addRange(range);
      return String(range);
    });
  const words = await select();
  await page.locator('[data-highlight]').click();
  await page.locator('mark[data-note]').first().waitFor();
  expect(await page.locator('mark[data-note]').allTextContents()).toEqual([words]);
  await page.reload();
  await page.locator('mark[data-note]').first().waitFor();

  await page.evaluate(() => {
    const all = document.querySelectorAll('.lesson-body .prose > p');
    const range = document.createRange();
    range.selectNodeContents(all[all.length - 1]!);
    getSelection()!.removeAllRanges();
    getSelection()!.addRange(range);
  });
  await page.keyboard.press('m');
  const field = page.locator('#note-dialog-body');
  await field.fill('What I think of this');
  await browser.setOffline(true);
  await page.locator('[data-note-dialog] button[value="keep"]').click();
  await page.locator('[data-note-error]').getByText('no connection').waitFor();
  expect(await field.inputValue()).toBe('What I think of this');
  await browser.setOffline(false);
  await page.locator('[data-note-dialog] button[value="keep"]').click();
  await page.locator('.note-body').getByText('What I think of this').waitFor();
  expect(await page.locator('.note-list > li').count()).toBe(2);
  // The mark leads to its note by the keyboard.
  await page.locator('mark[tabindex]').first().press('Enter');
  expect(await page.evaluate(() => document.activeElement?.closest('.note-list') !== null)).toBe(true);
});

test('what was unclear is told where she reads, without losing her place or her words', async () => {
  await page.goto(`${LESSON}/what-a-roller-does`);
  const place = page.locator('details[data-unclear]').nth(1);
  await place.locator('summary').click();
  const field = place.locator('textarea');
  await field.fill('Which way does the blood go?');
  const at = await page.evaluate(() => scrollY);
  await browser.setOffline(true);
  await place.getByRole('button', { name: 'Tell the editors' }).click();
  await place.getByText('This could not be sent').waitFor();
  expect(await field.inputValue()).toBe('Which way does the blood go?');
  await browser.setOffline(false);
  await place.getByRole('button', { name: 'Tell the editors' }).click();
  await place.getByRole('button', { name: 'Change what I said' }).waitFor();
  expect(Math.abs((await page.evaluate(() => scrollY)) - at)).toBeLessThan(60);
  expect(page.url()).not.toContain('#');
  await page.reload();
  await place.locator('summary').click();
  await place.getByRole('button', { name: 'Take it back' }).click();
  await place.getByText('Taken back.').waitFor();
  expect(await field.inputValue()).toBe('');
});

test('reading is counted while the page is in front and something moves, and stops when nobody is there', async () => {
  const reader = await browser.newPage();
  await reader.clock.install();
  await reader.goto(`${LESSON}/lymph-and-the-face`);
  const seconds = async () =>
    (
      await school.app.database.query<{ seconds: number }>(
        `SELECT r.seconds FROM lesson_reading r JOIN lesson l ON l.id = r.lesson_id WHERE l.slug = 'lymph-and-the-face'`,
      )
    )[0]?.seconds;
  await until('the page has told that it is open', async () => (await seconds()) === 0);
  const pass = async (time: number) => {
    school.app.clock.advance(time * 1000);
    await reader.clock.runFor(time * 1000);
  };
  for (const counted of [30, 60, 90, 120]) {
    await pass(30);
    await until(`${counted} seconds are counted`, async () => (await seconds()) === counted);
  }
  // Two minutes without a movement, and she is thought to be gone.
  await pass(300);
  await reader.mouse.move(200, 300);
  await pass(30);
  await until('she is back', async () => (await seconds()) === 150);
  await reader.close();
});
