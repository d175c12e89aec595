import { randomUUID } from 'node:crypto';
import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { openSchool, STAFF, type School } from './school.js';

const COURSE = '/courses/facial-massage';
const LESSONS = ['what-is-sold', 'what-a-roller-does', 'devices-and-cream', 'lymph-and-the-face', 'your-five-minutes'];

let school: School;
beforeAll(async () => {
  school = await openSchool();
}, 60_000);
afterAll(() => school.close());

const path = (page: Page) => new URL(page.url()).pathname;
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const press = async (page: Page, form: string): Promise<void> => {
  await Promise.all([page.waitForEvent('framenavigated'), page.locator(`${form} button:visible`).first().click()]);
};

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('a visitor’s first lesson and first place, %s', (_, javaScriptEnabled) => {
  const email = `ada.${randomUUID().slice(0, 8)}@example.org`;
  const name = javaScriptEnabled ? 'Ada Script' : 'Ada Plain';
  let page: Page;

  beforeAll(async () => {
    page = await (await school.open({ javaScriptEnabled })).newPage();
  });
  afterAll(() => page.context().close());

  test('she finds a course, reads its open lesson, and sees how sure science is of a claim', async () => {
    await page.goto('/courses');
    await page.locator(`main a[href="${COURSE}"]`).first().click();
    await page.locator(`main a[href="${COURSE}/${LESSONS[0]}"]`).first().click();
    expect(await heading(page).textContent()).not.toBe('');
    const claim = page.locator('a.claim-ref').first();
    const note = page.locator((await claim.getAttribute('href'))!);
    await claim.click();
    expect(await note.isVisible()).toBe(true);
    await note.locator('a[href^="/evidence/"]').click();
    expect(path(page)).toMatch(/^\/evidence\/.+/);
    await page.goBack();
  });

  test('a lesson that is not open to all says so, and why', async () => {
    const answer = await page.goto(`${COURSE}/${LESSONS[2]}`);
    expect(answer!.status()).toBe(200);
    expect(await page.locator('#closed').isVisible()).toBe(true);
    expect(await page.locator('form[action$="/done"]').count()).toBe(0);
  });

  test('she makes an account, is enrolled by that and stands in lesson one', async () => {
    await page.goto(COURSE);
    await page.locator('main a[href^="/sign-up"]').first().click();
    await page.locator('input[name=name]').fill(name);
    await page.locator('input[name=email]').fill(email);
    await page.locator('input[name=password]').fill('a long enough phrase');
    await press(page, 'form[action="/sign-up"]');
    expect(path(page)).toBe(`${COURSE}/${LESSONS[0]}`);
    expect(await page.locator('form[action$="/done"]').count()).toBe(1);
  });

  test('done goes on, undo takes it back, done again stays', async () => {
    await press(page, 'form[action$="/done"]');
    expect(path(page)).toBe(`${COURSE}/${LESSONS[1]}`);
    await page.goto(`${COURSE}/${LESSONS[0]}`);
    await press(page, 'form[action$="/undone"]');
    expect(path(page)).toBe(`${COURSE}/${LESSONS[0]}`);
    expect(await page.locator('form[action$="/done"]').count()).toBe(1);
    await press(page, 'form[action$="/done"]');
    await page.goto(COURSE);
    expect(await page.locator('main').textContent()).toContain('20');
  });

  test('leaving and coming back resumes where she was', async () => {
    const told = javaScriptEnabled
      ? page.waitForResponse((answer) => answer.url().endsWith(`${LESSONS[3]}/position`))
      : Promise.resolve(null);
    await page.goto(`${COURSE}/${LESSONS[3]}`);
    expect((await told)?.status() ?? 204).toBe(204);
    await page.goto(COURSE);
    // Without a script nobody tells which page was open: the first lesson not yet done is the place then.
    const resume = `${COURSE}/${javaScriptEnabled ? LESSONS[3] : LESSONS[1]}`;
    expect(await page.locator(`main a.btn[href="${resume}"]`).count()).toBe(1);
  });

  test('at the end with lessons left she is told how many; with the last one the course is finished', async () => {
    await page.goto(`${COURSE}/${LESSONS[4]}`);
    await press(page, 'form[action$="/done"]');
    expect(path(page)).toBe(COURSE);
    expect(await page.locator('.notice').first().textContent()).toContain('3 lessons are not marked');
    for (const lesson of LESSONS.slice(1, 4)) {
      await page.goto(`${COURSE}/${lesson}`);
      await press(page, 'form[action$="/done"]');
    }
    expect(path(page)).toBe(COURSE);
    expect(await page.locator('.notice').first().textContent()).toContain('you have finished this course');
  });

  test('she takes a place at a masterclass and sees that it is hers', async () => {
    await page.goto('/masterclasses');
    await page.locator('main a[href^="/masterclasses/"]').first().click();
    await page.locator('main a[href^="/sessions/"][href$="/register"]').first().click();
    const form = 'form[action^="/sessions/"]';
    // What we know of her is folded away; one press would be enough. Something wrong in it is shown unfolded.
    await page.locator(`${form} summary`).click();
    const typed = await page.locator(`${form} input[name=name]`).inputValue();
    await page.locator(`${form} input[name=name]`).fill('');
    await press(page, form);
    expect(await page.locator('[data-error-summary]').isVisible()).toBe(true);
    await page.locator(`${form} input[name=name]`).fill(typed);
    await press(page, form);
    expect(path(page)).toMatch(/^\/registrations\/.+/);
    expect(await page.locator('main').textContent()).toContain(name);
  });

  test('the confirmation is in the mailbox, with an invitation that any calendar can read', async () => {
    const mail = await school.app.mail(email, 'registration-confirmed');
    expect(mail.state).toBe('accepted');
    await page.goto('/dev/mailbox');
    await page.locator(`a[href="/dev/mailbox/${mail.id}"]`).click();
    expect(await page.locator('main').textContent()).toContain('METHOD:REQUEST');
    const file = await page.context().request.get(`/dev/mailbox/${mail.id}/invitation.ics`);
    const event = new ICAL.Component(ICAL.parse(await file.text())).getFirstSubcomponent('vevent')!;
    expect(String(event.getFirstPropertyValue('attendee')).toLowerCase()).toBe(`mailto:${email}`);
    expect(event.getFirstPropertyValue('dtstart')).toBeTruthy();
  });

  test('staff see her on the list of the session', async () => {
    const staff = await (await school.open({ javaScriptEnabled })).newPage();
    await school.signIn(staff, STAFF);
    const [seat] = await school.app.database.query<{ session_id: string }>(
      'SELECT session_id FROM registration WHERE email = $1',
      [email],
    );
    await staff.goto('/staff/sessions');
    await staff.locator(`a[href="/staff/sessions/${seat!.session_id}"]`).first().click();
    expect(await staff.getByRole('row').filter({ hasText: email }).textContent()).toContain(name);
    await staff.context().close();
  });
});
