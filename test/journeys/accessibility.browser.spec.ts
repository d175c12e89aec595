import type { Page } from 'playwright-core';
import { CancelRegistration } from '../../src/registrations/cancel-registration.js';
import { RegisterForSession } from '../../src/registrations/register-for-session.js';
import { RegistrationLinks } from '../../src/registrations/registration-links.js';
import { expectNoAxeViolations } from '../support/browser.js';
import { certified } from '../learning/certificates/certificates.js';
import { makeSession, wish } from '../registrations/sessions.js';
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
    for (const path of [
      '/articles',
      `/articles/${article}`,
      '/evidence',
      '/evidence/how-we-grade',
      `/evidence/${claim}`,
    ])
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
    await submit(page, 'form[action$="/register"]');
    const manage = new URL(page.url()).pathname;
    await visit(page, `${manage}/cancel`);
    await visit(page, `${manage}/answers`);
    await page.goto('/me');
    await submit(page, 'form[action="/me/calendar"]');
    await visit(page, `/sessions/${session}/register`);
    await page.context().close();
  }, 600_000);

  test('for attendees without an account: a place, an offer, a line, and what became of them', async () => {
    const page = await openAs(null);
    const register = async (session: string, name: string) =>
      (await school.app.get(RegisterForSession).run(null, wish(session, `${name}@axe.example`), new Date())).id;
    const at = (id: string) => `/registrations/${school.app.get(RegistrationLinks).token(id)}`;
    const full = await makeSession(school.app, { capacity: 1, acceptance: true });
    const other = await makeSession(school.app, { masterclassId: full.masterclassId, timeZone: 'America/New_York' });
    const [left, offered, waiting] = [
      await register(full.id, 'left'),
      await register(full.id, 'offered'),
      await register(full.id, 'waiting'),
    ];
    await school.app.get(CancelRegistration).run({ link: left }, left, undefined, new Date());
    const giver = await register(other.id, 'giver');
    for (const path of [`/nl${at(left)}`, at(offered), `/fr${at(offered)}/decline`, `/nl${at(waiting)}`])
      await visit(page, path);
    for (const path of [`${at(giver)}/move`, `/sessions/${other.id}/register/link`]) await visit(page, path);
    await visit(page, `/fr${at(giver)}/hand-over`);
    await submit(page, 'form[action$="/hand-over"]');
    await page.fill('input[name=name]', 'Tom Janssens');
    await page.fill('input[name=email]', 'tom@axe.example');
    await submit(page, 'form[action$="/hand-over"]');
    await page.context().close();
  }, 600_000);

  test('on a certificate, before its owner and before anybody, and where staff look after it', async () => {
    const { certificateId, person } = await certified(school.app, { name: 'Anna Axe' });
    const page = await openAs(person.email);
    await visit(page, '/me');
    await visit(page, `/certificates/${certificateId}`);
    await page.click('summary:has-text("Is your name not right?")');
    await page.fill('input[name=name]', 'Bart Bosch');
    await submit(page, 'form[action$="/name"]');
    await page.context().close();
    const staff = await openAs(STAFF);
    for (const path of [
      '/staff/certificates',
      '/nl/staff/certificates/courses',
      `/staff/certificates/${certificateId}`,
    ])
      await visit(staff, path);
    await submit(staff, 'form[action$="/revoke"]');
    await staff.context().close();
    const guest = await openAs(null);
    await visit(guest, `/fr/certificates/${certificateId}`);
    await guest.context().close();
  }, 600_000);

  test('on the console’s pages about a series, and where a change is looked at before it is saved', async () => {
    const page = await openAs(STAFF);
    const { id: session, masterclassId: masterclass } = await makeSession(school.app);
    await school.app.get(RegisterForSession).run(null, wish(session, 'told@axe.example'), new Date());
    await page.goto(`/staff/masterclasses/${masterclass}/series/new`);
    for (const [name, value] of Object.entries({ date: '2027-03-14', time: '02:30', times: '4' }))
      await page.fill(`input[name=${name}]`, value);
    await page.selectOption('select[name=language]', 'nl');
    await submit(page, 'main form');
    await page.goto(`/nl/staff/masterclasses/${masterclass}/series/new`);
    for (const [name, value] of Object.entries({ date: '2027-03-14', time: '19:30', times: '4' }))
      await page.fill(`input[name=${name}]`, value);
    await page.selectOption('select[name=language]', 'nl');
    await submit(page, 'main form');
    await Promise.all([page.waitForURL(/series\/(?!new)/), page.click('button[name=step][value=save]')]);
    const series = new URL(page.url()).pathname;
    await visit(page, series);
    await visit(page, `${series}/cancel`);
    await visit(page, `${series}/edit`);
    await page.fill('input[name=time]', '20:00');
    await submit(page, 'main form');
    await page.goto(`/fr/staff/sessions/${session}/edit`);
    await page.fill('input[name=durationMinutes]', '90');
    await submit(page, 'main form');
    await page.context().close();
  }, 600_000);

  test('on the reports of a list that is brought and of an act on many, and on one person’s page', async () => {
    const page = await openAs(STAFF);
    const { id: session } = await makeSession(school.app, { capacity: 1 });
    const asked = wish(session, 'many@axe.example');
    const { id: person } = await school.app.get(RegisterForSession).run(null, asked, new Date());
    await visit(page, `/fr/staff/registrations/${person}`);
    await page.goto(`/nl/staff/sessions/${session}/add`);
    await page.fill(
      'textarea[name=list]',
      'name;email\nAnn Peeters;ann@axe.example\n=CMD();formula@axe.example\nNobody;',
    );
    await Promise.all([page.waitForURL('**/imports/**'), page.click('form[action$="/imports"] button:visible')]);
    await expectNothing(page);
    await page.goto(`/staff/sessions/${session}/bulk?do=cancel&all=on`);
    await page.fill('[name=reason]', 'The room is gone');
    await submit(page, 'main form');
    await page.context().close();
  }, 600_000);

  test('on the console', async () => {
    const page = await openAs(STAFF);
    const session = await one('SELECT id AS value FROM session WHERE starts_at > now() ORDER BY starts_at LIMIT 1');
    const masterclass = await one('SELECT id AS value FROM masterclass LIMIT 1');
    for (const path of ['/staff', '/staff/masterclasses', `/staff/masterclasses/${masterclass}`, '/staff/courses'])
      await visit(page, path);
    await visit(page, `/staff/masterclasses/${masterclass}/questions`);
    for (const path of ['/edit?language=nl', '/revisions?language=en'])
      await visit(page, `/staff/courses/facial-massage/lessons/what-a-roller-does${path}`);
    await visit(page, `/staff/sessions/${session}/answers`);
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
      `/staff/masterclasses/${masterclass}/series/new`,
      '/staff/sessions/calendar',
      '/staff/mail',
    ])
      await visit(page, path);
    await page.context().close();
  }, 600_000);

  test('on the console’s pages about the day of a session, and at its door', async () => {
    const page = await openAs(STAFF);
    const { id: session } = await makeSession(school.app);
    const asked = wish(session, 'axe@example.org');
    const { id: person } = await school.app.get(RegisterForSession).run(null, asked, new Date());
    const here = `/staff/sessions/${session}`;
    for (const path of [`${here}/check-in`, `/nl${here}/timeline`, `/fr${here}/figures`, `${here}/message`])
      await visit(page, path);
    await page.locator('input[name=groups]').nth(3).check();
    await submit(page, 'form[action$="/message"]');
    await page.locator('input[name=subject_en]').fill('Soon');
    await page.locator('textarea[name=text_en]').fill('Hello {name}, **see you** at {join}.');
    await submit(page, 'form[action$="/message"]');
    const door = `/registrations/${school.app.get(RegistrationLinks).token(person)}/join`;
    await visit(page, door);
    const hour = (set: string) => school.app.database.query(`UPDATE session SET ${set} WHERE id = $1`, [session]);
    await hour("starts_at = now(), join_url = 'https://meet.example.org/room'");
    await visit(page, `/fr${door}`);
    await hour("starts_at = now() - interval '1 day'");
    await visit(page, `/nl${here}/check-in`);
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
