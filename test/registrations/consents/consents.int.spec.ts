import { CONSENTS, consentWording } from '../../../src/registrations/consents/consents.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { form, makeSession, signIn } from '../sessions.js';

let school: TestApp;
beforeAll(async () => {
  school = await startTestApp();
});
afterAll(() => school.close());

const path = (location: string | null) => new URL(location!, 'http://x').pathname;
const kept = async (sessionId: string) =>
  (
    await school.database.query<{ consents: unknown; consent_version: string; source: unknown }>(
      'SELECT consents, consent_version, source FROM registration WHERE session_id = $1',
      [sessionId],
    )
  )[0]!;

test('each consent has a box of its own, unticked, and only what was ticked is kept, with its wording', async () => {
  const session = await makeSession(school);
  const page = (await school.visitor().get(`/sessions/${session.id}/register`)).text;
  for (const name of ['consent', 'followUp']) {
    const box = new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(page)![0];
    expect(box).toContain('type="checkbox"');
    expect(box).not.toContain('checked');
  }
  await school.visitor().post(`/sessions/${session.id}/register`, form('no@example.org'));
  expect(await kept(session.id)).toMatchObject({ consents: {}, consent_version: CONSENTS.registering.current });
  const other = await makeSession(school);
  await school.visitor().post(`/sessions/${other.id}/register`, form('yes@example.org', { followUp: 'on' }));
  expect(await kept(other.id)).toMatchObject({ consents: { 'follow-up': CONSENTS['follow-up'].current } });
});

test('on the personal page stands what she agreed to, and mail afterwards can be withdrawn and given, before and after the session', async () => {
  const session = await makeSession(school);
  const guest = school.visitor();
  const answer = await guest.post(`/sessions/${session.id}/register`, form('w@example.org', { followUp: 'on' }));
  const own = path(answer.location);
  const wording = consentWording('follow-up', '2026-11')!.en;
  expect((await guest.get(own)).text).toContain(wording);
  const withdrawn = await guest.follow(await guest.post(`${own}/follow-up`, { given: '' }));
  expect(withdrawn.text).toContain('we will not write to you');
  expect(await kept(session.id)).toMatchObject({ consents: {} });
  await school.database.query(`UPDATE session SET starts_at = now() - interval '5 hours' WHERE id = $1`, [session.id]);
  await guest.post(`${own}/follow-up`, { given: 'on' });
  expect(await kept(session.id)).toMatchObject({ consents: { 'follow-up': '2026-11' } });
  expect((await guest.post(`${own.slice(0, -2)}AA/follow-up`, { given: '' })).status).toBe(404);
  expect((await guest.get(`${own}/follow-up`)).status).toBe(404);
});

test('how she heard of us and by which campaign she came is kept, also by way of the page of the masterclass', async () => {
  const session = await makeSession(school);
  const guest = school.visitor();
  const [masterclass] = await school.database.query<{ slug: string }>('SELECT slug FROM masterclass WHERE id = $1', [
    session.masterclassId,
  ]);
  const landing = await guest.get(
    `/nl/masterclasses/${masterclass!.slug}?utm_source=letter&utm_campaign=a%26b&other=1`,
  );
  const link = /href="(\/nl\/sessions\/[^"]*register[^"]*)"/.exec(landing.text)![1]!.replaceAll('&amp;', '&');
  expect(link).toContain('utm_source=letter');
  // The page without a campaign is another page, also where it is kept for everybody.
  expect((await guest.get(`/nl/masterclasses/${masterclass!.slug}`)).text).not.toContain('utm_source');
  const page = await guest.get(link);
  expect(page.text).toContain('name="utm_campaign" value="a&amp;b"');
  await guest.post(
    `/sessions/${session.id}/register`,
    form('heard@example.org', { utm_source: 'letter', heard: 'other', heardOther: 'A poster' }),
  );
  expect(await kept(session.id)).toMatchObject({
    source: { utm: { utm_source: 'letter' }, heard: 'other', heardOther: 'A poster' },
  });
  const odd = await makeSession(school);
  await guest.post(
    `/sessions/${odd.id}/register`,
    form('odd@example.org', { heard: 'the moon', heardOther: 'ignored' }),
  );
  expect((await kept(odd.id)).source).toEqual({});
});

test('whoever is signed in registers with one button, which says what it agrees to', async () => {
  const session = await makeSession(school);
  const visitor = school.visitor();
  const person = await signIn(school, visitor);
  const page = (await visitor.get(`/sessions/${session.id}/register`)).text;
  expect(page).toContain(CONSENTS.registering.wordings['2026-11'].en);
  expect(page).toContain('<button type="submit" name="consent" value="on"');
  expect(page).toMatch(/<details><summary>/);
  const typed = Object.fromEntries(
    [...page.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([tag]) => [
      /name="([^"]+)"/.exec(tag)![1]!,
      / value="([^"]*)"/.exec(tag)?.[1] ?? '',
    ]),
  );
  const answer = await visitor.post(`/sessions/${session.id}/register`, {
    ...typed,
    name: person.name,
    locale: 'en',
    timeZone: 'Europe/Brussels',
    consent: 'on',
  });
  expect(answer.location).toContain('/registrations/');
  const wrong = await visitor.post(`/sessions/${(await makeSession(school)).id}/register`, {
    ...typed,
    name: '',
    locale: 'en',
    timeZone: 'Europe/Brussels',
    consent: 'on',
  });
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain('<details open><summary>');
});
