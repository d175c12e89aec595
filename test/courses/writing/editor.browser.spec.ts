import type { BrowserContext, Page } from 'playwright-core';
import { openSchool, STAFF, type School } from '../../journeys/school.js';
import { makePerson } from '../../support/people.js';
import { until } from '../../support/until.js';

const LESSON = '/staff/courses/facial-massage/lessons/what-a-roller-does/edit?language=en';

let school: School;
let ann: Page;
let bob: Page;
const violations: string[] = [];
beforeAll(async () => {
  school = await openSchool();
  const { email } = await makePerson(school.app, ['editor'], { name: 'Bob Maes' });
  [ann, bob] = [await writer(STAFF), await writer(email)];
}, 180_000);
afterAll(() => school.close());

/** A window of somebody who writes; whatever the page's own policy forbids is noted. */
async function writer(email: string): Promise<Page> {
  const page = await (await school.open()).newPage();
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) violations.push(message.text());
  });
  page.on('pageerror', (error) => violations.push(error.message));
  await school.signIn(page, email);
  return page;
}

const open = async (page: Page) => {
  await page.goto(LESSON);
  await page.locator('.cm-content').waitFor();
};
const state = (page: Page, words: RegExp) =>
  page.locator('[data-save-state]').filter({ hasText: words }).waitFor({ state: 'attached' });
/** Writes at the beginning of the line that has these words. */
async function writeAt(page: Page, line: string, words: string): Promise<void> {
  await page
    .locator('.cm-line')
    .filter({ hasText: line })
    .first()
    .click({ position: { x: 8, y: 8 } });
  await page.keyboard.press('Home');
  await page.keyboard.type(words);
}
const draft = async (): Promise<string> => {
  const [row] = await school.app.database.query<{ body: string }>(
    `SELECT d.body FROM lesson_draft d JOIN lesson l ON l.id = d.lesson_id WHERE l.slug = 'what-a-roller-does' AND d.locale = 'en'`,
  );
  return row?.body ?? '';
};
const drafted = (words: string) => until(`a draft with ${words}`, async () => (await draft()).includes(words));

test('a claim is put in by keyboard alone, shows in the preview, and the text saves itself', async () => {
  await open(bob);
  await open(ann);
  await ann.locator('.cm-content').focus();
  await ann.keyboard.press('Control+Home');
  await ann.keyboard.type('It begins with ');
  // Tab stays in the text; Escape and Tab leave it, and Shift goes back to the buttons.
  await ann.keyboard.press('Escape');
  await ann.keyboard.press('Tab');
  expect(await ann.evaluate(() => document.activeElement?.closest('.cm-editor'))).toBeNull();
  await ann.locator('[data-open-insert="claim"]').focus();
  await ann.keyboard.press('Enter');
  await ann.locator('dialog[open] .choice-button').first().waitFor();
  await ann.keyboard.type('stress anxiety');
  await ann.locator('dialog[open] .choice-button').nth(1).waitFor({ state: 'detached' });
  await ann.keyboard.press('ArrowDown');
  await ann.keyboard.press('Enter');
  await ann.locator('.preview-frame .claim').filter({ hasText: 'eases stress' }).waitFor();
  await state(ann, /^Saved \d\d:\d\d$/);
  expect(await draft()).toMatch(/^It begins with :claim\[A facial massage.*\]\{#massage-eases-stress\}/);
}, 180_000);

test('what two editors write apart is merged, and what they write in the same lines is chosen with both in view', async () => {
  await writeAt(bob, 'They also answer to touch', 'So says Bob. ');
  await bob.keyboard.press('Control+s');
  await state(bob, /together with what Demo Staff wrote/);
  await bob.locator('.cm-line').filter({ hasText: 'It begins with' }).waitFor();
  expect(await draft()).toContain('So says Bob.');
  await writeAt(ann, 'In 2018 three', 'Ann was there. ');
  await ann.keyboard.press('Control+s');
  await state(ann, /together with what Bob Maes wrote/);
  await writeAt(bob, 'In 2018 three', 'Bob was not. ');
  await bob.keyboard.press('Control+s');
  await state(bob, /changed the same lines/);
  await bob.getByRole('button', { name: 'Compare and choose' }).click();
  await bob.locator('.clash').waitFor();
  expect(await bob.locator('.clash-text').allTextContents()).toEqual([
    expect.stringContaining('Bob was not.'),
    expect.stringContaining('Ann was there.'),
  ]);
  await bob.getByRole('button', { name: 'Save what I chose' }).click();
  await bob.locator('.cm-content').waitFor();
  const text = await draft();
  for (const words of ['It begins with', 'So says Bob.', 'Ann was there.', 'Bob was not.'])
    expect(text).toContain(words);
  expect(await bob.locator('[data-kept]').isHidden()).toBe(true);
}, 180_000);

test('without connection the text waits in the browser, is offered again, and is merged with what others saved', async () => {
  await open(ann);
  const window: BrowserContext = ann.context();
  await window.setOffline(true);
  await writeAt(ann, 'They also answer to touch', 'Written on a train. ');
  await ann.keyboard.press('Control+s');
  await state(ann, /offline, kept in this browser/);
  await ann.close();
  await open(bob);
  await writeAt(bob, 'The outermost layer', 'Bob went on. ');
  await bob.keyboard.press('Control+s');
  await drafted('Bob went on.');
  await window.setOffline(false);
  ann = await window.newPage();
  await open(ann);
  await ann.getByRole('button', { name: 'Take it up' }).click();
  await state(ann, /^Saved \d\d:\d\d/);
  const text = await draft();
  for (const words of ['Written on a train.', 'Bob went on.']) expect(text).toContain(words);
}, 180_000);

test('a fault is marked beside its line, and nothing on the page breaks its own policy', async () => {
  await writeAt(ann, 'They also answer to touch', ':claim[No]{#such-claim} ');
  await ann.locator('.cm-lint-marker').first().waitFor();
  await ann.locator('.faults').filter({ hasText: 'One place to look at' }).waitFor();
  expect(violations).toEqual([]);
}, 180_000);
