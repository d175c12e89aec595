import { ClickLinks } from '../../../src/follow-ups/consent/clicks/click-links.js';
import { CountedMails } from '../../../src/follow-ups/consent/counting/counted-mails.js';
import { ForgetConsents } from '../../../src/follow-ups/consent/forget-consents.js';
import { NEWSLETTER_CONSENT } from '../../../src/ui/newsletter-consent.js';
import { form, makeSession } from '../../registrations/sessions.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { makePerson, signedIn, signInAs } from '../../support/people.js';
import { until } from '../../support/until.js';
import { ledgerMail, said, suppressedFor } from './mails.js';

const DAY = 24 * 60 * 60_000;

let school: TestApp;
beforeAll(async () => {
  school = await startTestApp();
});
afterAll(() => school.close());

const news = (email: string, more: Record<string, string> = {}) => ({ newsletter: email, place: 'footer', ...more });
const linkOf = (text: string) => /http:\/\/localhost:3000(\/\S*newsletter\/confirm\/[\w-]+)/.exec(text)![1]!;
const events = (name: string) =>
  school.database.query<{ payload: unknown; email: string }>(
    `SELECT e.payload, a.email::text AS email FROM domain_event e JOIN mail_address a ON a.id = e.subject_id WHERE e.name = $1`,
    [name],
  );

/** Every table that a link of a mail could change, row by row. */
async function everything(): Promise<string> {
  const tables = [
    'domain_event',
    'mail',
    'mail_address',
    'mail_preference',
    'mail_consent_event',
    'newsletter_request',
    'mail_click',
    'mail_counted',
    'registration',
    'person',
  ];
  const all = await Promise.all(
    tables.map((name) =>
      school.database.query<{ rows: string }>(
        `SELECT '${name} ' || coalesce(string_agg(t::text, '|' ORDER BY t::text), '') AS rows FROM "${name}" t`,
      ),
    ),
  );
  return all.map(([row]) => row!.rows).join('\n');
}

describe('the newsletter', () => {
  it('is asked for at the foot of a page, confirmed by a button, and its proof is kept', async () => {
    const email = 'els@example.org';
    const guest = school.visitor();
    expect((await guest.get('/nl/evidence')).text).toContain(NEWSLETTER_CONSENT.wordings['2026-11']!.nl);
    const answer = await guest.post('/nl/newsletter', news(email));
    expect(answer.location).toBe('/nl/newsletter/sent');
    const mail = await school.mail(email, 'newsletter-confirm');
    expect(mail.message!.subject).toContain('nieuwsbrief');
    const link = linkOf(mail.message!.text);
    const before = await everything();
    const page = await guest.get(link);
    expect(page.text).toContain('e•••@example.org');
    expect(page.text).toContain('noindex');
    await guest.send('HEAD', link, undefined, {});
    expect(await everything()).toBe(before);
    const confirmed = await guest.follow(await guest.post(link));
    expect(confirmed.text).toContain('Bevestigd');
    expect(await said(school, email)).toEqual({
      wants: { news: true },
      events: ['asked news footer', 'confirmed news confirmation'],
    });
    expect(await events('newsletter.confirmed')).toContainEqual({ email, payload: { locale: 'nl' } });
    const [proof] = await school.database.query(
      `SELECT wording, locale, at IS NOT NULL AS dated FROM mail_consent_event WHERE kind = 'confirmed'`,
    );
    expect(proof).toEqual({ wording: '2026-11', locale: 'nl', dated: true });
    await expect(school.database.query(`UPDATE mail_consent_event SET wording = 'other'`)).rejects.toThrow(
      'append-only',
    );

    // A second press, and asking for what one has: nothing happens twice, and only the mail says so.
    await guest.post(link);
    expect((await guest.post('/newsletter', news(email))).location).toBe('/newsletter/sent');
    const [, second] = await until('a second mail', async () => {
      const all = await school.mails(email);
      return all.length === 2 && all.every(({ message }) => message) && all;
    });
    expect(second!.message!.subject).toBe('You already get the newsletter');
    expect((await events('newsletter.confirmed')).filter((event) => event.email === email)).toHaveLength(1);
  });

  it('is not confirmed by an old link, nor brought back by one that was used', async () => {
    const guest = school.visitor();
    const email = 'late@example.org';
    await guest.post('/fr/newsletter', news(email));
    const link = linkOf((await school.mail(email, 'newsletter-confirm')).message!.text);
    school.clock.advance(7 * DAY + 1000);
    const old = await guest.follow(await guest.post(link));
    school.clock.advance(-7 * DAY - 1000);
    expect(old.text).toContain('trop ancien');
    expect((await said(school, email)).wants).toEqual({});
    await guest.post(link);
    const { preferences } = await ledgerMail(school, { email });
    await guest.post(`/mail/preferences/${preferences}/stop`);
    expect((await guest.follow(await guest.post(link))).text).toContain('déjà servi');
    expect((await said(school, email)).wants).toMatchObject({ news: false });
    expect((await guest.get(`/newsletter/confirm/${link.slice(-43, -2)}AA`)).status).toBe(404);
  });

  it('answers the same for every address, keeps what was typed, and mails one address three times a day at most', async () => {
    const guest = school.visitor();
    const wrong = await guest.post('/newsletter', news('els@'));
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('value="els@"');
    expect((await guest.post('/newsletter', news('a@example.org', { 'homepage-footer': 'http://x' }))).status).toBe(
      422,
    );
    const known = await guest.post('/newsletter', news('els@example.org'));
    const unknown = await guest.post('/newsletter', news('nobody-knows@example.org'));
    expect([known.status, known.location, known.text]).toEqual([unknown.status, unknown.location, unknown.text]);
    for (let n = 0; n < 4; n++) await guest.post('/newsletter', news('Nobody-Knows@example.org'));
    expect(await school.mails('nobody-knows@example.org')).toHaveLength(3);
    expect((await guest.post('/newsletter', news('nobody-knows@example.org'))).status).toBe(429);
    // Confirmed by nobody, it is forgotten with everything that was known of it.
    school.clock.advance(40 * DAY);
    await school.get(ForgetConsents).handle();
    school.clock.advance(-40 * DAY);
    expect(await said(school, 'nobody-knows@example.org')).toEqual({ wants: {}, events: [] });
    expect((await said(school, 'els@example.org')).wants).toEqual({ news: true });
  });

  it('comes with one press to whoever is signed in, if her address is known to be hers', async () => {
    const anna = await signedIn(school);
    expect((await anna.get('/me')).text).toContain('Get the newsletter');
    await anna.post('/me/mail/newsletter');
    expect(await said(school, anna.email)).toEqual({ wants: { news: true }, events: ['given news me'] });
    expect((await anna.get('/me')).text).not.toContain('Get the newsletter');
    const { id, email } = await makePerson(school, [], { verified: false });
    const stranger = school.visitor();
    await signInAs(school, stranger, id);
    expect((await stranger.get('/me/mail')).text).toContain('Confirm your address first');
    expect((await stranger.post('/me/mail/stop')).status).toBe(409);
    expect(await said(school, email)).toEqual({ wants: {}, events: [] });
  });
});

describe('leaving', () => {
  it('takes one POST from anywhere, without cookie, in either form of RFC 8058, for a mail long gone', async () => {
    const foreign = { origin: 'https://mail.example', 'sec-fetch-site': 'cross-site' };
    const one = await ledgerMail(school, { topic: 'after-session', locale: 'fr' });
    const answer = await school
      .visitor()
      .post(`/mail/unsubscribe/${one.unsubscribe}`, { 'List-Unsubscribe': 'One-Click' }, foreign);
    expect([answer.status, answer.location, answer.text]).toEqual([
      200,
      null,
      'Vous êtes désabonné. Rien d’autre n’a changé.\n',
    ]);
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(await said(school, one.email)).toEqual({
      wants: { 'after-session': false },
      events: ['one-click after-session unsubscribe'],
    });
    const two = await ledgerMail(school, { topic: 'news' });
    const parts = '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n';
    const header = { 'content-type': 'multipart/form-data; boundary=x', ...foreign };
    // News is off where nothing was said of it: there is nothing to leave, and leaving it is still answered well.
    expect((await school.visitor().send('POST', `/mail/unsubscribe/${two.unsubscribe}`, parts, header)).status).toBe(
      200,
    );
    const three = await ledgerMail(school);
    expect((await school.visitor().send('POST', `/mail/unsubscribe/${three.unsubscribe}`, parts, header)).status).toBe(
      200,
    );
    expect((await said(school, three.email)).wants).toEqual({ learning: false });
  });

  it('changes nothing for who only looks, asks for nothing, or has a token that is not ours', async () => {
    const { unsubscribe, preferences, click, email } = await ledgerMail(school, { locale: 'nl' });
    const scanner = school.visitor();
    const before = await everything();
    for (const path of [
      `/mail/unsubscribe/${unsubscribe}`,
      `/mail/preferences/${preferences}`,
      '/mail/clicks',
      `/courses?m=${click}`,
    ])
      for (const method of ['GET', 'HEAD', 'OPTIONS']) {
        const answer = await scanner.send(method, path, undefined, {});
        expect([method, path, answer.status < 500]).toEqual([method, path, true]);
      }
    expect((await scanner.get(`/mail/unsubscribe/${unsubscribe}`)).location).toBe(
      `/nl/mail/unsubscribe/${unsubscribe}`,
    );
    expect((await scanner.post(`/mail/unsubscribe/${unsubscribe}`)).status).toBe(422);
    expect((await scanner.post(`/mail/unsubscribe/${preferences}`, { 'List-Unsubscribe': 'One-Click' })).status).toBe(
      404,
    );
    expect((await scanner.get(`/mail/preferences/${unsubscribe}`)).status).toBe(404);
    expect(await everything()).toBe(before);
    const page = await scanner.get(`/nl/mail/unsubscribe/${unsubscribe}`);
    expect(page.text).toContain('noindex');
    const done = await scanner.follow(await scanner.post(`/nl/mail/unsubscribe/${unsubscribe}`, { how: 'page' }));
    expect(done.text).toContain('gestopt');
    expect((await said(school, email)).events).toEqual(['withdrawn learning unsubscribe']);
  });

  it('waits for the sender that is claiming, and nothing is claimed after its answer', async () => {
    const waiting = await ledgerMail(school, { state: 'due' });
    const other = await ledgerMail(school, { state: 'due', email: waiting.email, topic: 'service' });
    let left: Promise<unknown> | undefined;
    let answered = false;
    await school.database.transaction(async (tx) => {
      await tx.query(`UPDATE mail SET state = 'claimed', claimed_at = now() WHERE id = $1`, [waiting.id]);
      left = school
        .visitor()
        .post(`/mail/unsubscribe/${waiting.unsubscribe}`, { 'List-Unsubscribe': 'One-Click' })
        .then(() => (answered = true));
      await until('the wait for the claim', async () => {
        const locked = await school.database.query(
          `SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE 'UPDATE mail SET%'`,
        );
        return locked.length > 0;
      });
      expect(answered).toBe(false);
    });
    await left;
    const states = () =>
      school.database.query('SELECT id, state, reason FROM mail WHERE recipient = $1 ORDER BY id = $2 DESC', [
        waiting.email,
        waiting.id,
      ]);
    expect(await states()).toEqual([
      { id: waiting.id, state: 'claimed', reason: null },
      { id: other.id, state: 'due', reason: null },
    ]);
    // What was not being claimed is turned away at once.
    const again = await ledgerMail(school, { state: 'due', topic: 'evidence' });
    await school.visitor().post(`/mail/unsubscribe/${again.unsubscribe}`, { 'List-Unsubscribe': 'One-Click' });
    expect(await school.mails(again.email)).toMatchObject([{ state: 'skipped', reason: 'unsubscribed' }]);
    // Whoever thinks better of it loses no reminder.
    await school.visitor().post(`/mail/preferences/${again.preferences}`, { topics: ['evidence'], locale: 'en' });
    expect(await school.mails(again.email)).toMatchObject([{ state: 'due', reason: null }]);
  });
});

describe('choosing', () => {
  it('is by topic and language, for whoever holds a link of a mail, and each change has its proof', async () => {
    const { preferences, email } = await ledgerMail(school);
    const guest = school.visitor();
    const page = (await guest.get(`/fr/mail/preferences/${preferences}`)).text;
    expect(page).toContain('noindex');
    expect(page).not.toContain(email);
    const answer = await guest.post(`/fr/mail/preferences/${preferences}`, {
      topics: ['sessions', 'news'],
      locale: 'nl',
    });
    expect(answer.location).toBe(`/nl/mail/preferences/${preferences}`);
    expect((await guest.follow(answer)).text).toContain('Bewaard.');
    const now = await said(school, email);
    expect(now.wants).toEqual({ 'after-session': false, learning: false, evidence: false, news: true });
    expect(now.events).toEqual([
      'withdrawn after-session preferences',
      'withdrawn learning preferences',
      'withdrawn evidence preferences',
      'given news preferences',
    ]);
    // Saved once more, nothing is said again.
    await guest.post(`/mail/preferences/${preferences}`, { topics: ['sessions', 'news'], locale: 'nl' });
    expect((await said(school, email)).events).toHaveLength(4);
    expect((await guest.post(`/mail/preferences/${preferences}`, { topics: 'everything', locale: 'xx' })).status).toBe(
      422,
    );
    const [row] = await school.database.query('SELECT locale FROM mail_address WHERE email = $1', [email]);
    expect(row).toEqual({ locale: 'nl' });
  });

  it('shows the consent of the registration that the mail is about, and of no other', async () => {
    const session = await makeSession(school);
    await school.visitor().post(`/sessions/${session.id}/register`, form('after@example.org', { followUp: 'on' }));
    const [registration] = await school.database.query<{ id: string }>('SELECT id FROM registration WHERE email = $1', [
      'after@example.org',
    ]);
    const about = await ledgerMail(school, { email: 'after@example.org', subjectId: registration!.id });
    const other = await ledgerMail(school, { email: 'after@example.org' });
    const guest = school.visitor();
    const path = (token: string) => `/mail/preferences/${token}/registrations/${registration!.id}`;
    expect((await guest.get(`/mail/preferences/${other.preferences}`)).text).not.toContain('Withdraw it');
    expect((await guest.post(path(other.preferences), { given: '' })).status).toBe(404);
    expect((await guest.get(`/mail/preferences/${about.preferences}`)).text).toContain('Withdraw it');
    await guest.post(path(about.preferences), { given: '' });
    const [row] = await school.database.query('SELECT consents FROM registration WHERE id = $1', [registration!.id]);
    expect(row).toEqual({ consents: {} });
    await until('the proof', async () =>
      (await said(school, 'after@example.org')).events.includes('withdrawn after-session registration'),
    );
  });

  it('counts clicks only where the school does and she agrees, and only of pages that were opened', async () => {
    const { preferences, click, email, id } = await ledgerMail(school);
    const guest = school.visitor();
    const counted = async () =>
      (await school.database.query('SELECT clicks FROM mail_click WHERE mail_id = $1', [id]))[0] ?? null;
    const tell = () => guest.post('/mail/clicks', { m: click });
    expect((await tell()).status).toBe(204);
    expect((await guest.get(`/mail/preferences/${preferences}`)).text).not.toContain('name="clicks"');
    await school.database.query('UPDATE mail_setting SET counts_clicks = true');
    await tell();
    expect(await counted()).toBeNull();
    await guest.post(`/mail/preferences/${preferences}`, {
      topics: ['sessions', 'after-session', 'learning', 'evidence'],
      locale: 'en',
      clicks: 'on',
    });
    expect((await said(school, email)).events).toEqual(['given clicks preferences']);
    const links = school.get(ClickLinks);
    const other = await ledgerMail(school);
    expect(await school.get(CountedMails).begin([id, other.id])).toEqual(
      new Map([[id, { clicks: true, opens: false }]]),
    );
    const marked = links.mark(
      id,
      '<a href="http://localhost:3000/nl/courses/a?b=1">x</a> <a href="http://localhost:3000/mail/preferences/x"> http://localhost:3000/x#y',
    );
    expect(marked).toBe(
      `<a href="http://localhost:3000/nl/courses/a?b=1#m=${click}">x</a> <a href="http://localhost:3000/mail/preferences/x"> http://localhost:3000/x#y`,
    );
    await tell();
    await tell();
    expect(await counted()).toEqual({ clicks: 2 });
    expect((await guest.post('/mail/clicks', { m: preferences })).status).toBe(404);
    expect(
      (await guest.post('/mail/clicks', { m: click }, { origin: 'https://x.example', 'sec-fetch-site': 'cross-site' }))
        .status,
    ).toBe(403);
    await school.database.query('UPDATE mail_setting SET counts_clicks = false');
    await tell();
    expect(await counted()).toEqual({ clicks: 2 });
  });
});

test('whoever follows every link of every mail, as scanners do, changes nothing', async () => {
  await school.visitor().post('/nl/newsletter', news('scanned@example.org'));
  await school.mail('scanned@example.org', 'newsletter-confirm');
  await until('an end of the work', async () => {
    const open = `SELECT 1 FROM mail WHERE state IN ('due', 'claimed') AND due_at < now() UNION ALL SELECT 1 FROM domain_event WHERE settled_at IS NULL`;
    return (await school.database.query(open)).length === 0;
  });
  const kept = await school.database.query<{ html: string }>(
    `SELECT DISTINCT kept_message ->> 'html' AS html FROM mail WHERE kept_message IS NOT NULL`,
  );
  const links = new Set(
    kept.flatMap(({ html }) =>
      [...html.matchAll(/href="http:\/\/localhost:3000([^"]*)"/g)].map(([, path = '']) => path),
    ),
  );
  expect([...links].filter((path) => path.includes('/newsletter/confirm/')).length).toBeGreaterThan(2);
  const before = await everything();
  for (const path of links)
    for (const method of ['GET', 'HEAD']) {
      const answer = await school.visitor().send(method, path.replaceAll('&amp;', '&'), undefined, {});
      expect(answer.status).toBeLessThan(500);
    }
  expect(await everything()).toBe(before);
});

test('staff suppress and release an address with a reason, which the audit keeps without the address', async () => {
  const manager = await signedIn(school, 'manager');
  expect((await (await signedIn(school)).get('/staff/mail/addresses')).status).toBe(403);
  const wrong = await manager.post('/staff/mail/addresses', { email: 'rude@example.org', reason: '' });
  expect([wrong.status, wrong.text.includes('value="rude@example.org"')]).toEqual([422, true]);
  const answer = await manager.post('/staff/mail/addresses', {
    email: 'rude@example.org',
    reason: 'She asked by phone',
  });
  expect(await suppressedFor(school, 'rude@example.org')).toBe('staff');
  const own = answer.location!;
  expect((await manager.get('/nl/staff/mail/addresses?search=RUDE&state=suppressed')).text).toContain(
    'rude@example.org',
  );
  expect((await manager.get('/staff/mail/addresses?search=nobody-at-all')).text).toContain('No address fits');
  expect((await manager.get('/staff/mail/addresses?after=zzz')).status).toBe(422);
  await manager.post(`${own}/release`, { reason: 'A mistake' });
  expect(await suppressedFor(school, 'rude@example.org')).toBeNull();
  expect((await manager.get(own)).text).toContain('Written to again');
  const audit = await school.database.query(
    `SELECT action, reason, details FROM audit_entry WHERE subject = 'mail-address' ORDER BY id`,
  );
  expect(audit).toEqual([
    { action: 'mail-address.suppress', reason: 'She asked by phone', details: {} },
    { action: 'mail-address.release', reason: 'A mistake', details: { was: 'staff' } },
  ]);
});
