import { RegisterForSession } from '../../src/registrations/register-for-session.js';
import { RegistrationLinks } from '../../src/registrations/registration-links.js';
import { writeMail } from '../follow-ups/mails.js';
import { makeSession, wish } from '../registrations/sessions.js';
import { AxeVisits } from './axe.js';
import { openSchool, STAFF, type School } from './school.js';

const COURSE = '/staff/courses/facial-massage';

let school: School;
let axe: AxeVisits;
beforeAll(async () => {
  school = await openSchool();
  axe = new AxeVisits(school);
}, 60_000);
afterAll(() => school.close());

describe('axe finds nothing on the console, light and dark, narrow and wide,', () => {
  test('on the console’s pages about a series, and where a change is looked at before it is saved', async () => {
    const page = await axe.openAs(STAFF);
    const { id: session, masterclassId: masterclass } = await makeSession(school.app);
    await school.app.get(RegisterForSession).run(null, wish(session, 'told@axe.example'), new Date());
    await page.goto(`/staff/masterclasses/${masterclass}/series/new`);
    for (const [name, value] of Object.entries({ date: '2027-03-14', time: '02:30', times: '4' }))
      await page.fill(`input[name=${name}]`, value);
    await page.selectOption('select[name=language]', 'nl');
    await axe.submit(page, 'main form');
    await page.goto(`/nl/staff/masterclasses/${masterclass}/series/new`);
    for (const [name, value] of Object.entries({ date: '2027-03-14', time: '19:30', times: '4' }))
      await page.fill(`input[name=${name}]`, value);
    await page.selectOption('select[name=language]', 'nl');
    await axe.submit(page, 'main form');
    await Promise.all([page.waitForURL(/series\/(?!new)/), page.click('button[name=step][value=save]')]);
    const series = new URL(page.url()).pathname;
    await axe.visit(page, series);
    await axe.visit(page, `${series}/cancel`);
    await axe.visit(page, `${series}/edit`);
    await page.fill('input[name=time]', '20:00');
    await axe.submit(page, 'main form');
    await page.goto(`/fr/staff/sessions/${session}/edit`);
    await page.fill('input[name=durationMinutes]', '90');
    await axe.submit(page, 'main form');
    await page.context().close();
  }, 600_000);

  test('on the reports of a list that is brought and of an act on many, and on one person’s page', async () => {
    const page = await axe.openAs(STAFF);
    const { id: session } = await makeSession(school.app, { capacity: 1 });
    const asked = wish(session, 'many@axe.example');
    const { id: person } = await school.app.get(RegisterForSession).run(null, asked, new Date());
    await axe.visit(page, `/fr/staff/registrations/${person}`);
    await page.goto(`/nl/staff/sessions/${session}/add`);
    await page.fill(
      'textarea[name=list]',
      'name;email\nAnn Peeters;ann@axe.example\n=CMD();formula@axe.example\nNobody;',
    );
    await Promise.all([page.waitForURL('**/imports/**'), page.click('form[action$="/imports"] button:visible')]);
    await axe.expectNothing(page);
    await page.goto(`/staff/sessions/${session}/bulk?do=cancel&all=on`);
    await page.fill('[name=reason]', 'The room is gone');
    await axe.submit(page, 'main form');
    await page.context().close();
  }, 600_000);

  test('on the console', async () => {
    const page = await axe.openAs(STAFF);
    const session = await axe.one('SELECT id AS value FROM session WHERE starts_at > now() ORDER BY starts_at LIMIT 1');
    const masterclass = await axe.one('SELECT id AS value FROM masterclass LIMIT 1');
    for (const path of ['/staff', '/staff/masterclasses', `/staff/masterclasses/${masterclass}`, '/staff/courses'])
      await axe.visit(page, path);
    await axe.visit(page, `/staff/masterclasses/${masterclass}/questions`);
    for (const path of ['/edit?language=nl', '/revisions?language=en'])
      await axe.visit(page, `/staff/courses/facial-massage/lessons/what-a-roller-does${path}`);
    await axe.visit(page, `/staff/sessions/${session}/answers`);
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
      await axe.visit(page, path);
    await page.context().close();
  }, 600_000);

  test('on the console’s pages about the day of a session, and at its door', async () => {
    const page = await axe.openAs(STAFF);
    const { id: session } = await makeSession(school.app);
    const asked = wish(session, 'axe@example.org');
    const { id: person } = await school.app.get(RegisterForSession).run(null, asked, new Date());
    const here = `/staff/sessions/${session}`;
    for (const path of [`${here}/check-in`, `/nl${here}/timeline`, `/fr${here}/figures`, `${here}/message`])
      await axe.visit(page, path);
    await page.locator('input[name=groups]').nth(3).check();
    await axe.submit(page, 'form[action$="/message"]');
    await page.locator('input[name=subject_en]').fill('Soon');
    await page.locator('textarea[name=text_en]').fill('Hello {name}, **see you** at {join}.');
    await axe.submit(page, 'form[action$="/message"]');
    const door = `/registrations/${school.app.get(RegistrationLinks).token(person)}/join`;
    await axe.visit(page, door);
    const hour = (set: string) => school.app.database.query(`UPDATE session SET ${set} WHERE id = $1`, [session]);
    await hour("starts_at = now(), join_url = 'https://meet.example.org/room'");
    await axe.visit(page, `/fr${door}`);
    await hour("starts_at = now() - interval '1 day'");
    await axe.visit(page, `/nl${here}/check-in`);
    await page.context().close();
  }, 600_000);

  test('where courses are planned, written and published, and evidence is weighed', async () => {
    const page = await axe.openAs(STAFF);
    const lesson = `${COURSE}/lessons/what-a-roller-does`;
    for (const path of ['/staff/courses/new', COURSE, `/nl${COURSE}/publication`, `${COURSE}/settings`])
      await axe.visit(page, path);
    for (const path of [`/fr${COURSE}/access`, lesson, `${lesson}/settings`]) await axe.visit(page, path);
    for (const path of ['/staff/courses/transfer', '/staff/media', '/staff/paths', '/fr/staff/evidence'])
      await axe.visit(page, path);
    for (const path of ['/staff/evidence/studies', '/nl/staff/evidence/references']) await axe.visit(page, path);
    await page.context().close();
  }, 600_000);

  test('on the pages about mail: the ledger, an address, figures, what failed, settings, and where sequences are built', async () => {
    const page = await axe.openAs(STAFF);
    const { id: session } = await makeSession(school.app);
    await school.app.get(RegisterForSession).run(null, wish(session, 'mail@axe.example'), new Date());
    const at = new Date(Date.now() - 3_600_000).toISOString();
    const unsure = await writeMail(school.app, {
      recipient: 'mail@axe.example',
      state: 'failed',
      reason: 'ambiguous',
      at,
    });
    await writeMail(school.app, { recipient: 'mail@axe.example', state: 'skipped', reason: 'place-gone', at });
    await school.app.database.query(
      `UPDATE mail SET step_id = st.id, topic = 'sessions', ambiguous_at = now() FROM (SELECT id FROM mail_step LIMIT 1) st WHERE mail.id = $1`,
      [unsure],
    );
    await school.app.database.query("INSERT INTO mail_domain (domain, per_minute) VALUES ('axe.example', 60)");
    await school.app.database.query('UPDATE mail_setting SET paused_at = now()');
    for (const path of [
      '/nl/staff/mail?mark=ambiguous',
      '/fr/staff/mail/why',
      '/staff/mail/why?email=mail%40axe.example',
    ])
      await axe.visit(page, path);
    await axe.visit(page, '/staff/mail/why?email=nobody', 422);
    for (const path of ['/fr/staff/mail/delivery', '/nl/staff/mail/settings', '/staff/mail/sequences'])
      await axe.visit(page, path);
    await school.app.database.query('UPDATE mail_setting SET paused_at = NULL');
    const sequence = await axe.one("SELECT id AS value FROM mail_sequence WHERE slug = 'session-reminders'");
    for (const path of ['', '/preview', '/archive'])
      await axe.visit(page, `/fr/staff/mail/sequences/${sequence}${path}`);
    await axe.visit(page, '/nl/staff/mail/sequences/new');
    await page.goto('/staff/mail/sequences/new?trigger=quiz-passed');
    await page.fill('[name="steps.0.delay"]', '-4');
    await axe.submit(page, 'main form');
    await axe.visit(page, '/nl/staff/mail/failed');
    await page.locator(`input[name=ids][value="${unsure}"]`).check();
    await axe.submit(page, 'form[action$="/retry"]');
    await page.context().close();
  }, 600_000);
});
