import type { Page } from 'playwright-core';
import { RegisterForSession } from '../../src/registrations/register-for-session.js';
import { RegistrationLinks } from '../../src/registrations/registration-links.js';
import { makeSession, wish } from '../registrations/sessions.js';
import { openSchool, STAFF, type School } from './school.js';

const ROOM = 'https://meet.example.org/room-12';
const NAMES = ['Ann Peeters', 'Bert Maes', 'Célia Dubois'];

let school: School;
beforeAll(async () => {
  school = await openSchool();
}, 60_000);
afterAll(() => school.close());

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('the day of a session, %s', (_, javaScriptEnabled) => {
  let session: string;
  let people: string[];
  let staff: Page;
  const line = (name: string) => staff.locator('.check-in li').filter({ hasText: name });
  const figure = async (label: string) =>
    Number(
      await staff
        .locator('.stat')
        .filter({ hasText: label })
        .locator('dd')
        .evaluate((dd) => parseInt(dd.textContent, 10)),
    );

  beforeAll(async () => {
    session = (await makeSession(school.app, { capacity: 5 })).id;
    people = [];
    for (const [n, name] of NAMES.entries()) {
      const asked = wish(session, `day${n}-${javaScriptEnabled}@example.org`, name);
      people.push((await school.app.get(RegisterForSession).run(null, asked, new Date())).id);
    }
    await school.app.database.query('UPDATE session SET starts_at = $2, join_url = $3 WHERE id = $1', [
      session,
      new Date(Date.now() + 5 * 60_000),
      ROOM,
    ]);
    staff = await (await school.open({ javaScriptEnabled, viewport: { width: 390, height: 800 } })).newPage();
    await school.signIn(staff, STAFF);
  }, 60_000);
  afterAll(() => staff.context().close());

  test('an attendee goes in by her own link: her browser really arrives at the meeting', async () => {
    const page = await (await school.open({ javaScriptEnabled })).newPage();
    const mine = `/registrations/${school.app.get(RegistrationLinks).token(people[0]!)}`;
    await page.goto(mine);
    await page.locator(`a[href="${mine}/join"]`).click();
    // Nobody answers there, but only a browser that was let through asks.
    const asked = page.waitForRequest((request) => request.url() === ROOM);
    await page.getByRole('button', { name: 'Go in' }).click();
    expect((await asked).url()).toBe(ROOM);
    await page.context().close();
  });

  test('staff see on their phone that she came in, find names, and tick people off', async () => {
    await staff.goto(`/staff/sessions/${session}/check-in`);
    expect(await line('Ann').textContent()).toMatch(/joined \d\d:\d\d/);
    await staff.locator('input[name=search]').fill('maes');
    if (!javaScriptEnabled) await staff.locator('form[data-filters] button').click();
    await line('Ann').waitFor({ state: 'hidden' });
    expect(await line('Bert').isVisible()).toBe(true);
    await line('Bert').getByRole('button', { name: 'No-show' }).click();
    await line('Bert').locator('[aria-pressed="true"][value="no-show"]').waitFor();
    await staff.goto(`/staff/sessions/${session}/check-in`);
    await line('Ann').getByRole('button', { name: 'Attended' }).click();
    await line('Ann').locator('[aria-pressed="true"][value="attended"]').waitFor();
    expect(await figure('attended')).toBe(1);
    expect(await figure('no-show')).toBe(1);
    expect(await figure('not yet')).toBe(1);
  });

  test('the buttons are large enough for a thumb, and nothing is wider than the phone', async () => {
    const box = (await line('Ann').getByRole('button', { name: 'Attended' }).boundingBox())!;
    expect(box.height).toBeGreaterThanOrEqual(44);
    expect(await staff.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  test('the figures and the timeline tell of it', async () => {
    await staff.getByRole('link', { name: 'Figures' }).click();
    await staff.waitForURL('**/figures');
    expect(await staff.locator('main').textContent()).toContain('1 / 2');
    await staff.getByRole('link', { name: 'Timeline' }).click();
    await staff.waitForURL('**/timeline');
    expect(await staff.locator('.timeline li').allTextContents()).toEqual(
      expect.arrayContaining([
        expect.stringContaining('Ann Peeters · Marked as attended'),
        expect.stringContaining('Ann Peeters · Went in by the personal link'),
        expect.stringContaining('Bert Maes · Marked as no-show'),
      ]),
    );
  });

  test('staff write to those who came, see the mail first, and send it to exactly them', async () => {
    await staff.getByRole('link', { name: 'Message' }).click();
    await staff.waitForURL('**/message');
    await staff.getByLabel('Everybody with a place').uncheck();
    await staff.getByLabel('Those who attended').check();
    await staff.locator('input[name=subject_en]').fill('Thank you');
    await staff.locator('textarea[name=text_en]').fill('Dear {name}, thank you for coming.');
    await staff.getByRole('button', { name: 'See it before it goes' }).click();
    await staff.getByRole('button', { name: 'Send to 1 person' }).waitFor();
    const shown = staff.frameLocator('iframe').first();
    expect(await shown.locator('body').textContent()).toContain('thank you for coming.');
    await staff.getByRole('button', { name: 'Send to 1 person' }).click();
    await staff.getByText('The message is on its way to 1 person.').waitFor();
    const mail = await school.app.mail(`day0-${javaScriptEnabled}@example.org`, 'group-message');
    expect(mail.message!.text).toContain('Dear Ann Peeters, thank you for coming.');
    expect((await school.app.mails(`day1-${javaScriptEnabled}@example.org`)).map(({ kind }) => kind)).not.toContain(
      'group-message',
    );
  });
});
