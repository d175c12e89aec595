import { randomUUID } from 'node:crypto';
import { CreateApiToken } from '../../src/accounts/create-api-token.js';
import { EXITS, TRIGGERS } from '../../src/follow-ups/sequence.rules.js';
import { followUpReason } from '../../src/follow-ups/reasons.messages.js';
import { RegisterForSession } from '../../src/registrations/register-for-session.js';
import { makeSession, wish } from '../registrations/sessions.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { makeViewer, signedIn, type SignedInVisitor } from '../support/people.js';
import { writeMail } from './mails.js';
import { FollowUps, makeTemplate, sequence } from './sequences.js';

let test: TestApp;
let manager: SignedInVisitor;

beforeAll(async () => {
  // A web process only: no worker may touch the mails of these tests.
  test = await startTestApp({ role: 'web' });
  manager = await signedIn(test, 'manager');
  await makeTemplate(test, 'any', 'registered');
  for (let day = 10; day < 13; day++)
    await writeMail(test, { recipient: 'els@example.org', at: `2026-11-${day}T10:00:00.123Z` });
  await writeMail(test, {
    recipient: 'jan@example.org',
    state: 'failed',
    reason: 'refused-550',
    kind: 'registration-confirmed',
  });
  await writeMail(test, { recipient: 'mia@example.org', state: 'skipped', reason: 'expired' });
});
afterAll(() => test.close());

const token = async (role: 'learner' | 'host' | 'manager') =>
  (await test.get(CreateApiToken).run({ id: null, name: 'test' }, { role, name: role }, new Date())).token;
const bearer = async (role: 'learner' | 'host' | 'manager') => ({ authorization: `Bearer ${await token(role)}` });

describe('the mail ledger of the API', () => {
  it('is closed to guests, to learners and to hosts', async () => {
    const guest = test.visitor();
    expect((await guest.api('GET', '/api/v1/deliveries')).status).toBe(401);
    expect((await guest.api('GET', '/api/v1/deliveries', undefined, await bearer('learner'))).status).toBe(403);
    expect((await guest.api('GET', '/api/v1/deliveries', undefined, await bearer('host'))).status).toBe(403);
  });

  it('says of each mail which rule decided', async () => {
    const answer = await test
      .visitor()
      .api('GET', '/api/v1/deliveries?recipient=JAN%40example', undefined, await bearer('manager'));
    expect(answer.json()).toMatchObject({
      items: [
        { recipient: 'jan@example.org', state: 'failed', reason: 'refused-550', why: expect.stringContaining('550') },
      ],
      next: null,
    });
  });

  it('never shows what a mail says', async () => {
    const answer = await test.visitor().api('GET', '/api/v1/deliveries', undefined, await bearer('manager'));
    expect(answer.text).not.toMatch(/kept|html|dedupe/);
  });

  it('is read page by page without a gap and without a repeat', async () => {
    const headers = await bearer('manager');
    const seen: string[] = [];
    let after = '';
    for (let page = 0; page < 10; page++) {
      const path = `/api/v1/deliveries?limit=2${after && `&after=${after}`}`;
      const { items, next } = (await test.visitor().api('GET', path, undefined, headers)).json<{
        items: { id: string }[];
        next: string | null;
      }>();
      seen.push(...items.map(({ id }) => id));
      if (!next) break;
      after = next;
    }
    expect(seen).toHaveLength(5);
    expect(new Set(seen).size).toBe(5);
  });

  it.each([
    'nonsense',
    Buffer.from('["2026-13-45 10:00:00+00","x"]').toString('base64url'),
    Buffer.from('[1,2]').toString('base64url'),
  ])('names the field of a cursor that it did not make: %s', async (cursor) => {
    const answer = await test
      .visitor()
      .api('GET', `/api/v1/deliveries?after=${cursor}`, undefined, await bearer('manager'));
    expect(answer.status).toBe(422);
    expect(answer.json()).toMatchObject({ code: 'invalid-input', errors: [{ field: 'after' }] });
  });

  it('names the field of a filter that cannot be read', async () => {
    const answer = await test
      .visitor()
      .api('GET', '/api/v1/deliveries?session=first&state=lost', undefined, await bearer('manager'));
    expect(answer.status).toBe(422);
    expect(
      answer
        .json<{ errors: { field: string }[] }>()
        .errors.map(({ field }) => field)
        .sort(),
    ).toEqual(['session', 'state']);
  });
});

describe('the mail ledger in the console', () => {
  it('sends guests to sign in and refuses whoever is not a manager', async () => {
    expect((await test.visitor().get('/staff/mail')).location).toMatch(/^\/sign-in\?to=/);
    expect((await (await signedIn(test)).get('/staff/mail')).status).toBe(403);
    expect((await (await signedIn(test, 'editor')).get('/staff/mail')).status).toBe(403);
    expect((await (await signedIn(test, 'manager')).get('/staff/mail')).status).toBe(200);
  });

  it('keeps its filters in the address and in the form', async () => {
    const page = await (await signedIn(test, 'manager')).get('/staff/mail?recipient=els&state=accepted&limit=2');
    expect(page.text).toContain('value="els"');
    expect(page.text).toMatch(/option[^>]*value="accepted"[^>]*selected|option[^>]*selected[^>]*value="accepted"/);
    expect(page.text).toMatch(/\/staff\/mail\?recipient=els&amp;state=accepted&amp;limit=2&amp;after=/);
    expect(page.text).not.toContain('jan@example.org');
  });

  it('says in words why a mail was not sent, in every language', async () => {
    expect((await manager.get('/staff/mail?state=skipped')).text).toContain('Its time had passed');
    expect((await manager.get('/nl/staff/mail?state=skipped')).text).toContain('De tijd was voorbij');
    expect((await manager.get('/fr/staff/mail?state=skipped')).text).toContain('Son moment était passé');
  });

  it('answers a filter that cannot be read with what is wrong, and keeps what was typed', async () => {
    const page = await (await signedIn(test, 'manager')).get('/staff/mail?state=lost&recipient=els');
    expect(page.status).toBe(422);
    expect(page.text).toContain('This filter cannot be read');
    expect(page.text).toContain('value="els"');
  });
});

/** Those of a table, by one column. */
const count = async (sql: string, values: unknown[] = []) =>
  (await test.database.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${sql}`, values))[0]!.n;
const audited = (action: string) => count('audit_entry WHERE action = $1', [action]);
const PAGES = [
  '',
  '/why',
  '/why?email=els%40example.org',
  '/delivery',
  '/failed',
  '/settings',
  '/sequences',
  '/sequences/new',
];

describe('the pages about mail', () => {
  it.each(PAGES)('are for managers only: /staff/mail%s', async (path) => {
    expect((await test.visitor().get(`/staff/mail${path}`)).location).toMatch(/^\/sign-in\?to=/);
    for (const role of ['editor', 'host'] as const)
      expect((await (await signedIn(test, role)).get(`/staff/mail${path}`)).status).toBe(403);
    expect((await manager.get(`/staff/mail${path}`)).status).toBe(200);
  });

  it.each(['/settings/pause', '/settings/resume', '/settings', '/settings/domains', '/failed/retry', '/sequences'])(
    'let nobody else change anything: POST /staff/mail%s',
    async (path) => {
      expect((await (await signedIn(test, 'host')).post(`/staff/mail${path}`)).status).toBe(403);
    },
  );

  it('speak three languages', async () => {
    expect((await manager.get('/nl/staff/mail/sequences')).text).toContain('Reeks maken');
    expect((await manager.get('/fr/staff/mail/why')).text).toContain('De quels courriels s’agit-il');
  });
});

describe('everything about an address', () => {
  const about = async (email: string, more = '') =>
    manager.get(`/staff/mail/why?email=${encodeURIComponent(email)}${more}`);

  it('shows each mail with its rule and its Message-ID, page by page, without a gap and without a repeat', async () => {
    for (let n = 0; n < 15; n++)
      await writeMail(test, {
        recipient: 'Many@example.org',
        at: '2026-11-01T10:00:00Z',
        state: 'skipped',
        reason: 'expired',
      });
    const first = await about('many@example.org');
    const next = /href="([^"]*after=[^"]*)#mails"/.exec(first.text)![1]!.replaceAll('&amp;', '&');
    const second = await manager.get(next);
    const ids = [first, second].flatMap(({ text }) => [...text.matchAll(/id="message-([^"]+)"/g)].map(([, id]) => id));
    expect(new Set(ids).size).toBe(15);
    expect(first.text).toContain('Its time had passed');
  });

  it('says what is known of an address that nobody has ever heard of', async () => {
    const page = await about('nobody@example.org');
    expect(page.text).toContain('No account with this address');
    expect(page.text).toContain('No mail was ever planned');
  });

  it('answers what is no address at its field, with what was typed', async () => {
    const page = await about('not an address');
    expect(page.status).toBe(422);
    expect(page.text).toContain('value="not an address"');
    expect((await about('els@example.org', '&after=nonsense')).status).toBe(422);
  });

  it('names for each running sequence the reason why it has no mail', async () => {
    const ups = new FollowUps(test, await makeViewer(test, ['manager']));
    const { id: session, masterclassId } = await makeSession(test);
    const elsewhere = await makeSession(test);
    const before = `before-${randomUUID()}@example.org`;
    await test.get(RegisterForSession).run(null, wish(session, before), new Date());
    const only = { masterclassId: elsewhere.masterclassId };
    await ups.on(sequence('registered', { name: 'Welcome' }));
    await ups.on(sequence('attended', { name: 'Thanks' }));
    await ups.on(sequence('registered', { name: 'Elsewhere', narrowed: only }));
    await ups.on(sequence('cancelled', { name: 'Sorry', narrowed: { masterclassId } }));
    const page = (await about(before)).text.replace(/<[^>]+>/g, ' ');
    expect(page).toMatch(/Welcome\s+What sets it going happened on/);
    expect(page).toMatch(/Thanks\s+It begins when a session ends that was attended/);
    expect(page).toMatch(/Elsewhere\s+It is narrowed to one thing/);
    expect(page).toMatch(/Sorry\s+It begins when a registration is cancelled/);
    const nobody = (await about('nobody@example.org')).text.replace(/<[^>]+>/g, ' ');
    expect(nobody).toMatch(/Welcome\s+There is no registration with this address/);
    await test.database.query("UPDATE mail_sequence SET status = 'archived'");
  });
});

describe('mail in figures', () => {
  it('counts what became of the mails of the days asked for', async () => {
    const day = '2026-03-03T10:00:00Z';
    await writeMail(test, { recipient: 'a@figures.example', at: day });
    await writeMail(test, { recipient: 'b@figures.example', at: day, state: 'skipped', reason: 'unsubscribed' });
    await writeMail(test, { recipient: 'c@figures.example', at: day, state: 'failed', reason: 'refused-550' });
    const page = (await manager.get('/staff/mail/delivery?from=2026-03-01&to=2026-03-07')).text;
    const cells = [
      ...page.matchAll(/<th scope="row">(Planned|Accepted|Not sent|Failed)<\/th><td class="number">([^<]*)/g),
    ];
    expect(Object.fromEntries(cells.map(([, name, number]) => [name, number]))).toEqual({
      Planned: '3',
      Accepted: '1',
      'Not sent': '1',
      Failed: '1',
    });
    expect(page).toContain('refused it for good');
    expect((await manager.get('/staff/mail/delivery?from=2026-05-01&to=2026-05-02')).text).toContain(
      'No mail was planned',
    );
  });

  it.each([
    'from=2026-03-02&to=2026-03-01',
    'from=2020-01-01&to=2026-01-01',
    'from=0000-01-01',
    'to=9999-12-31',
    'from=soon',
    'topic=cats',
  ])('refuses days that cannot be counted: %s', async (query) => {
    const page = await manager.get(`/staff/mail/delivery?${query}`);
    expect(page.status).toBe(422);
    expect(page.text).toContain('These days cannot be counted');
  });
});

describe('mails that failed', () => {
  const state = async (id: string) =>
    (await test.database.query<{ state: string }>('SELECT state FROM mail WHERE id = $1', [id]))[0]!.state;

  it('are sent again only after a look that says it cannot be undone', async () => {
    const id = await writeMail(test, { recipient: 'again@example.org', state: 'failed', reason: 'refused-550' });
    const look = await manager.post('/staff/mail/failed/retry', { ids: id });
    expect(look.text).toContain('there is no undo');
    expect(await state(id)).toBe('failed');
    const sent = await manager.post('/staff/mail/failed/retry', { ids: id, sure: 'on' });
    expect(sent.location).toBe('/staff/mail/failed');
    expect(await state(id)).toBe('due');
    expect(await count("audit_entry WHERE action = 'mail.retry' AND subject_id = $1", [id])).toBe(1);
    await test.database.query("UPDATE mail SET state = 'accepted', settled_at = now() WHERE id = $1", [id]);
  });

  it('that may have arrived need a word more, and the others go all the same', async () => {
    const plain = await writeMail(test, {
      recipient: 'plain@example.org',
      state: 'failed',
      reason: 'too-many-attempts',
    });
    const unsure = await writeMail(test, { recipient: 'unsure@example.org', state: 'failed', reason: 'ambiguous' });
    await test.database.query("UPDATE mail SET topic = 'news', ambiguous_at = now() WHERE id = $1", [unsure]);
    const [address] = await test.database.query<{ id: string }>(
      "INSERT INTO mail_address (email, created_at) VALUES ('unsure@example.org', now()) RETURNING id",
    );
    await test.database.query("INSERT INTO mail_preference VALUES ($1, 'news', true, now())", [address!.id]);
    const answer = await manager.post('/staff/mail/failed/retry', { ids: [plain, unsure], sure: 'on' });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('unsure@example.org');
    expect([await state(plain), await state(unsure)]).toEqual(['due', 'failed']);
    await manager.post('/staff/mail/failed/retry', { ids: unsure, sure: 'on', twice: 'on' });
    expect(await state(unsure)).toBe('due');
    await test.database.query("UPDATE mail SET state = 'accepted', settled_at = now() WHERE id = ANY ($1)", [
      [plain, unsure],
    ]);
  });

  it.each([[{}], [{ ids: 'first' }], [{ ids: Array.from({ length: 51 }, () => randomUUID()) }]])(
    'are not sent again where none, or too many, are chosen',
    async (fields) => {
      expect((await manager.post('/staff/mail/failed/retry', fields as Record<string, string>)).status).toBe(422);
    },
  );
});

describe('the settings of all mail', () => {
  it('pause and resume everything, said on every page about mail', async () => {
    await manager.post('/staff/mail/settings/pause');
    for (const path of PAGES) expect((await manager.get(`/staff/mail${path}`)).text).toContain('Follow-ups are paused');
    await manager.post('/staff/mail/settings/resume');
    expect((await manager.get('/staff/mail')).text).not.toContain('Follow-ups are paused');
    expect(await audited('mail.pause')).toBe(1);
  });

  it('keep what was typed when it cannot be', async () => {
    const page = await manager.post('/staff/mail/settings', { weeklyCap: '500' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('value="500"');
    expect(await count('mail_setting WHERE weekly_cap = 4')).toBe(1);
  });

  it('slow a domain down, and let it go again', async () => {
    await manager.post('/staff/mail/settings/domains', { domain: 'Slow.example', perMinute: '30' });
    expect((await manager.get('/staff/mail/settings')).text).toContain('slow.example');
    await manager.post('/staff/mail/settings/domains', { domain: 'slow.example', perMinute: '' });
    expect((await manager.get('/staff/mail/settings')).text).not.toContain('slow.example');
    expect((await manager.post('/staff/mail/settings/domains', { domain: 'no domain', perMinute: '3' })).status).toBe(
      422,
    );
  });
});

describe('a sequence in the console', () => {
  const fields = (more: Record<string, string | string[]> = {}) => ({
    trigger: 'before-start',
    name: 'Spring reminders',
    slug: '',
    topic: 'sessions',
    'steps.0.template': 'any',
    'steps.0.delay': '1',
    'steps.0.delayUnit': 'days',
    'steps.0.expires': '12',
    'steps.0.expiresUnit': 'hours',
    'steps.0.quiet': 'on',
    'steps.0.quietFrom': '21:00',
    'steps.0.quietTo': '08:00',
    do: 'save',
    ...more,
  });
  const made = async (more: Record<string, string | string[]> = {}) =>
    (await manager.post('/staff/mail/sequences', fields({ name: `S ${randomUUID().slice(0, 8)}`, ...more }))).location!;

  it('is made, previewed, switched on, planned, paused and resumed by hand', async () => {
    const ups = new FollowUps(test, await makeViewer(test, ['manager']));
    const soon = new Date(Date.now() + 60 * 3_600_000);
    const { id: session, masterclassId } = await makeSession(test, { startsAt: soon });
    const email = `${randomUUID()}@journey.example`;
    const tokyo = { ...wish(session, email), timeZone: 'Asia/Tokyo' };
    await test.get(RegisterForSession).run(null, tokyo, new Date());
    expect((await manager.get('/staff/mail/sequences/new?trigger=before-start')).text).toContain('Before the start');
    const here = await made({ name: 'Journey', narrowedTo: masterclassId });
    expect((await manager.get(here)).text).toMatch(
      /A day before the start.*08:00–21:00 local · expires after 12 hours/s,
    );
    const preview = (await manager.get(`${here}/preview`)).text;
    expect(preview).toContain('1 person gets this step, 0 at once');
    expect(preview).toContain(email);
    expect(preview).toContain('Tokyo');
    expect((await manager.post(`${here}/on`)).location).toBe(here);
    await ups.plan();
    const id = here.split('/').at(-1)!;
    expect(await ups.mailsOf(id)).toMatchObject([{ recipient: email, state: 'due', timeZone: 'Asia/Tokyo' }]);
    expect((await manager.get(`/staff/mail?sequence=${id}`)).text).toContain(email);
    await manager.post(`${here}/pause`);
    expect((await manager.get(here)).text).toContain('>Resume<');
    await manager.post(`${here}/resume`);
    expect((await manager.get(here)).text).toContain('>Pause<');
    expect((await manager.get(`${here}/archive`)).text).toContain('1 mail that is due does not go');
    await manager.post(`${here}/archive`);
    expect(await ups.mailsOf(id)).toMatchObject([{ state: 'skipped', reason: 'sequence-archived' }]);
  });

  it('asks for the number to be typed where many would get a mail at once', async () => {
    const { id: session, masterclassId } = await makeSession(test, {
      capacity: 50,
      startsAt: new Date(Date.now() + 7_200_000),
    });
    await test.database.query(
      `INSERT INTO registration (session_id, email, name, locale, time_zone, status, arrival, consent_version, created_at, confirmed_at)
       SELECT $1, 'many' || n || '@typed.example', 'N', 'en', 'Europe/Brussels', 'confirmed', 1000 + n, '1', now() - interval '9 days', now() - interval '9 days' FROM generate_series(1, 21) n`,
      [session],
    );
    const here = await made({
      narrowedTo: masterclassId,
      'steps.0.quiet': '',
      'steps.0.expires': '2',
      'steps.0.expiresUnit': 'days',
    });
    expect((await manager.get(`${here}/preview`)).text).toContain('A mail goes to 21 people at once');
    const refused = await manager.post(`${here}/on`, { typedNumber: '12' });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('value="12"');
    expect((await manager.post(`${here}/on`, { typedNumber: '21' })).location).toBe(here);
  });

  it('has its steps added, moved and taken out without losing what was typed', async () => {
    const two = {
      'steps.1.template': 'any',
      'steps.1.delay': '7',
      'steps.1.delayUnit': 'minutes',
      name: 'Kept as typed',
    };
    const delays = (html: string) =>
      [
        ...html.matchAll(/name="steps\.\d\.delay"[^>]*value="([^"]*)"|value="([^"]*)"[^>]*name="steps\.\d\.delay"/g),
      ].map(([, a, b]) => a ?? b);
    const sent = async (press: string) =>
      (await manager.post('/staff/mail/sequences', fields({ ...two, do: press }))).text;
    expect(delays(await sent('add'))).toEqual(['1', '7', '1']);
    expect(delays(await sent('up.1'))).toEqual(['7', '1']);
    expect(delays(await sent('remove.0'))).toEqual(['7']);
    expect(await sent('down.9')).toContain('value="Kept as typed"');
    expect(await count("mail_sequence WHERE name = 'Kept as typed'")).toBe(0);
  });

  it.each([
    ['name', { name: '' }, 'field-name'],
    ['steps.0.delay', { 'steps.0.delay': '-5256000' }, 'field-steps-0-delay'],
    ['steps.0.delay', { 'steps.0.delay': 'soon' }, 'field-steps-0-delay'],
    ['steps.0.template', { 'steps.0.template': 'gone' }, 'field-steps-0-template'],
    ['steps.0.quietTo', { 'steps.0.quietTo': '21:00' }, 'field-steps-0-quietTo'],
    ['narrowedTo', { narrowedTo: randomUUID() }, 'field-narrowedTo'],
    ['steps.0.scoreAtLeast', { 'steps.0.scoreAtLeast': '40' }, 'field-steps-0-scoreAtLeast'],
  ] as const)('is refused with the error at its field: %s', async (_, wrong, field) => {
    const before = await count('mail_sequence');
    const page = await manager.post('/staff/mail/sequences', fields({ name: 'Refused', ...wrong }));
    expect(page.status).toBe(422);
    expect(page.text).toContain(`href="#${field}"`);
    expect(await count('mail_sequence')).toBe(before);
  });

  it('that somebody else has saved meanwhile is not overwritten, and nothing typed is lost', async () => {
    const here = await made();
    const mine = fields({ name: 'Mine', version: '1' });
    expect(
      (await manager.post(`${here}/edit`, fields({ name: 'Theirs', slug: 'theirs', version: '1' }))).location,
    ).toBe(here);
    const page = await manager.post(`${here}/edit`, mine);
    expect(page.status).toBe(409);
    expect(page.text).toContain('value="Mine"');
    expect(page.text).toContain('Save mine over it');
    expect((await manager.get(here)).text).toContain('Theirs');
    expect(page.text).toMatch(/name="version" value="2"/);
  });

  it('shows what it does in words for every trigger', async () => {
    for (const trigger of TRIGGERS) {
      const page = await manager.get(`/nl/staff/mail/sequences/new?trigger=${trigger}`);
      expect(page.status).toBe(200);
      expect(page.text).toContain('Wanneer ');
    }
  });

  it('leaves nobody out by a rule that has no words', () => {
    const rules = ['place-gone', 'just-told', 'not-consented', 'goal-reached', ...EXITS.map((exit) => `exit-${exit}`)];
    expect(rules.filter((rule) => !followUpReason(rule))).toEqual([]);
  });

  it('is found nowhere under an address that leads nowhere', async () => {
    for (const path of [randomUUID(), 'nonsense', `${randomUUID()}/preview`, `${randomUUID()}/edit`])
      expect((await manager.get(`/staff/mail/sequences/${path}`)).status).toBe(404);
  });
});
