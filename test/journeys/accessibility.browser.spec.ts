import { CancelRegistration } from '../../src/registrations/cancel-registration.js';
import { RegisterForSession } from '../../src/registrations/register-for-session.js';
import { RegistrationLinks } from '../../src/registrations/registration-links.js';
import { RecallJobs } from '../../src/learning/recall/recall.jobs.js';
import { EventRelay } from '../../src/platform/database/outbox.js';
import { certified, finish } from '../learning/certificates/certificates.js';
import { SaveReplayTrack } from '../../src/registrations/replay/save-replay-track.js';
import { given, record } from '../registrations/replay/recordings.js';
import { makeSession, wish } from '../registrations/sessions.js';
import { makeViewer } from '../support/people.js';
import { AxeVisits } from './axe.js';
import { LEARNER, openSchool, STAFF, type School } from './school.js';

const COURSE = '/courses/facial-massage';
const SPOKEN = 'WEBVTT\n\n00:00.000 --> 00:10.000\nWelcome to the clock.\n\n00:10.000 --> 00:20.000\nIt goes on.\n';

let school: School;
let axe: AxeVisits;
beforeAll(async () => {
  school = await openSchool();
  axe = new AxeVisits(school);
}, 60_000);
afterAll(() => school.close());
// A test that ended days ahead would leave the next ones with links that are over.
afterEach(() => school.app.clock.set(new Date()));

describe('axe finds nothing, light and dark, narrow and wide', () => {
  test('on the pages open to everybody, in three languages', async () => {
    const page = await axe.openAs(null);
    const masterclass = await axe.one('SELECT slug AS value FROM masterclass LIMIT 1');
    const claim = await axe.one('SELECT slug AS value FROM claim ORDER BY slug LIMIT 1');
    const article = await axe.one('SELECT slug AS value FROM article LIMIT 1');
    for (const path of ['/', '/courses', COURSE, `${COURSE}/what-is-sold`, `${COURSE}/what-a-roller-does`])
      await axe.visit(page, path);
    for (const path of [
      '/articles',
      `/articles/${article}`,
      '/evidence',
      '/evidence/how-we-grade',
      `/evidence/${claim}`,
    ])
      await axe.visit(page, path);
    for (const path of ['/masterclasses', `/masterclasses/${masterclass}`, '/api']) await axe.visit(page, path);
    for (const path of ['/search?q=massage', '/nl/search?q=zzzz', '/fr/paths']) await axe.visit(page, path);
    for (const path of ['/nl/', `/nl${COURSE}/what-is-sold`, '/fr/', `/fr/masterclasses/${masterclass}`])
      await axe.visit(page, path);
    await page.context().close();
  }, 600_000);

  test('on the forms, empty and with errors', async () => {
    const page = await axe.openAs(null);
    const session = await axe.one('SELECT id AS value FROM session WHERE starts_at > now() ORDER BY starts_at LIMIT 1');
    await axe.visit(page, `/sessions/${session}/register`);
    await axe.submit(page, 'form[action$="/register"]');
    await axe.visit(page, '/sign-in');
    await axe.submit(page, 'form[action="/sign-in"]');
    await axe.visit(page, '/nl/sign-up');
    await axe.submit(page, 'form[action="/nl/sign-up"]');
    await page.context().close();
  }, 600_000);

  test('for a learner: enrolled lesson, done, course, my school, account, registration', async () => {
    const page = await axe.openAs(LEARNER);
    await page.goto(COURSE);
    await axe.submit(page, 'form[action$="/enrol"]');
    await axe.submit(page, 'form[action$="/done"]');
    await axe.visit(page, `${COURSE}/what-is-sold`);
    for (const path of ['/', COURSE, '/me', '/me/account', '/me/notes']) await axe.visit(page, path);
    const session = await axe.one('SELECT id AS value FROM session WHERE starts_at > now() ORDER BY starts_at LIMIT 1');
    await page.goto(`/sessions/${session}/register`);
    await axe.submit(page, 'form[action$="/register"]');
    const manage = new URL(page.url()).pathname;
    await axe.visit(page, `${manage}/cancel`);
    await axe.visit(page, `${manage}/answers`);
    await page.goto('/me');
    await axe.submit(page, 'form[action="/me/calendar"]');
    await axe.visit(page, `/sessions/${session}/register`);
    await page.context().close();
  }, 600_000);

  test('on what was unclear, and on the questions that come after a course', async () => {
    const lessonIds = (
      await school.app.database.query<{ id: string }>(
        `SELECT l.id FROM lesson l JOIN course c ON c.id = l.course_id WHERE c.slug = 'facial-massage'`,
      )
    ).map(({ id }) => id);
    const course = { id: '', moduleId: '', slug: 'facial-massage', lessonIds };
    const { person } = await finish(school.app, { course });
    await school.app.get(EventRelay).handle();
    const [page, staff] = [await axe.openAs(person.email), await axe.openAs(STAFF)];
    await school.app.database.query('UPDATE recall_due SET look_at = now()');
    school.app.clock.advance(4 * 24 * 60 * 60 * 1000);
    await school.app.get(RecallJobs).handle();
    await page.goto(`${COURSE}/what-a-roller-does`);
    await page.locator('details[data-unclear] summary').first().click();
    await axe.expectNothing(page);
    await page.locator('details[data-unclear]').first().getByRole('button', { name: 'Tell the editors' }).click();
    await page.getByRole('button', { name: 'Take it back' }).first().waitFor();
    await axe.visit(page, `/nl${COURSE}/what-a-roller-does/unclear`);
    await axe.visit(page, `/fr${COURSE}/recall`);
    await axe.submit(page, 'form[action$="/recall"]');
    // Which question comes first is drawn: some are answered by a choice, some by a number.
    const answer = page.locator('[name=answer]').first();
    if ((await answer.getAttribute('type')) === 'radio') await answer.check();
    else await answer.fill('1');
    await axe.submit(page, 'form[action$="/recall"]');
    await page.context().close();
    await axe.visit(staff, '/staff/courses/facial-massage/report');
    for (const words of await staff.locator('.chart summary').all()) await words.click();
    await axe.expectNothing(staff);
    await axe.visit(staff, '/nl/staff/courses/facial-massage/report?from=2027-01-02&to=2027-01-01', 422);
    await staff.context().close();
  }, 600_000);

  test('for attendees without an account: a place, an offer, a line, and what became of them', async () => {
    const page = await axe.openAs(null);
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
      await axe.visit(page, path);
    for (const path of [`${at(giver)}/move`, `/sessions/${other.id}/register/link`]) await axe.visit(page, path);
    await axe.visit(page, `/fr${at(giver)}/hand-over`);
    await axe.submit(page, 'form[action$="/hand-over"]');
    await page.fill('input[name=name]', 'Tom Janssens');
    await page.fill('input[name=email]', 'tom@axe.example');
    await axe.submit(page, 'form[action$="/hand-over"]');
    await page.context().close();
  }, 600_000);

  test('on a replay: open, shut, for a stranger, and where staff put it up', async () => {
    const { id, attendees } = await given(school.app, 2);
    const { path, token } = attendees[0]!;
    const page = await axe.openAs(null);
    await axe.visit(page, path);
    await record(school.app, id, { lastDay: '2099-03-14' });
    const host = await makeViewer(school.app, ['host']);
    for (const kind of ['captions', 'chapters'] as const)
      await school.app.get(SaveReplayTrack).run(host, { sessionId: id, kind, locale: 'en' }, SPOKEN, new Date());
    await axe.visit(page, path);
    await page.locator('[data-transcript] summary').click();
    await axe.expectNothing(page);
    await axe.submit(page, 'form[action$="/watched"]');
    for (const other of [`/nl${path}`, `/fr/registrations/${token}`]) await axe.visit(page, other);
    await axe.visit(page, `/fr/sessions/${id}/replay`, 401);
    await page.context().close();
    const learner = await axe.openAs(LEARNER);
    await axe.visit(learner, `/nl/sessions/${id}/replay`, 403);
    await learner.context().close();
    const staff = await axe.openAs(STAFF);
    await axe.visit(staff, `/staff/sessions/${id}/replay`);
    await axe.submit(staff, 'form.media-form[action$="/tracks"]');
    await axe.visit(staff, `/nl/staff/sessions/${id}/replay/remove`);
    await staff.context().close();
  }, 600_000);

  test('on a certificate, before its owner and before anybody, and where staff look after it', async () => {
    const { certificateId, person } = await certified(school.app, { name: 'Anna Axe' });
    const page = await axe.openAs(person.email);
    await axe.visit(page, '/me');
    await axe.visit(page, `/certificates/${certificateId}`);
    await page.click('summary:has-text("Is your name not right?")');
    await page.fill('input[name=name]', 'Bart Bosch');
    await axe.submit(page, 'form[action$="/name"]');
    await page.context().close();
    const staff = await axe.openAs(STAFF);
    for (const path of [
      '/staff/certificates',
      '/nl/staff/certificates/courses',
      `/staff/certificates/${certificateId}`,
    ])
      await axe.visit(staff, path);
    await axe.submit(staff, 'form[action$="/revoke"]');
    await staff.context().close();
    const guest = await axe.openAs(null);
    await axe.visit(guest, `/fr/certificates/${certificateId}`);
    await guest.context().close();
  }, 600_000);

  test('on error pages and the developers’ pages', async () => {
    const page = await axe.openAs(null);
    await axe.visit(page, '/no-such-page', 404);
    await axe.visit(page, '/fr/courses/no-such-course', 404);
    await axe.visit(page, '/sign-in/link/no-such-link', 410);
    for (const path of ['/dev/mailbox', '/dev/ui']) await axe.visit(page, path);
    const mail = await axe.one(`SELECT id AS value FROM mail WHERE state = 'accepted' LIMIT 1`);
    await axe.visit(page, `/dev/mailbox/${mail}`);
    await page.context().close();
    const learner = await axe.openAs(LEARNER);
    await axe.visit(learner, '/staff', 403);
    await learner.context().close();
  }, 600_000);
});
