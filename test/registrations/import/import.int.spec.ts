import { WorkThroughImport } from '../../../src/registrations/import/work-through-import.js';
import { CancelRegistration } from '../../../src/registrations/cancel-registration.js';
import { RegisterForSession } from '../../../src/registrations/register-for-session.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { until } from '../../support/until.js';
import type { Answer, Visitor } from '../../support/visitor.js';
import { makeSession, seatsOf, signIn, wish } from '../sessions.js';

let app: TestApp;
let manager: Visitor;
beforeAll(async () => {
  app = await startTestApp();
  manager = app.visitor();
  await signIn(app, manager, ['manager']);
});
afterEach(() => app.clock.set(new Date()));
afterAll(() => app.close());

const words = (text: string) => text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const peopleOf = (sessionId: string) =>
  app.database.query<{ email: string; status: string; added: string; form: string }>(
    `SELECT email::text AS email, status, added_by AS added, source->>'form' AS form FROM registration WHERE session_id = $1 AND status <> 'cancelled' ORDER BY arrival`,
    [sessionId],
  );

/** Sends a list as a browser does: a file, or pasted lines. */
async function bring(sessionId: string, given: { file?: Buffer; name?: string; paste?: string }): Promise<Answer> {
  const edge = '----edge';
  const part = (head: string, body: Buffer | string) =>
    Buffer.concat([
      Buffer.from(`--${edge}\r\nContent-Disposition: form-data; ${head}\r\n\r\n`),
      Buffer.from(body),
      Buffer.from('\r\n'),
    ]);
  const body = Buffer.concat([
    part(`name="file"; filename="${given.name ?? ''}"`, given.file ?? ''),
    part('name="list"', given.paste ?? ''),
    Buffer.from(`--${edge}--\r\n`),
  ]);
  return manager.send('POST', `/staff/sessions/${sessionId}/imports`, body.toString('latin1'), {
    'content-type': `multipart/form-data; boundary=${edge}`,
    origin: app.url,
    'sec-fetch-site': 'same-origin',
  });
}

/** Brings a list of plain letters. @returns the address of its report */
async function report(sessionId: string, paste: string): Promise<string> {
  const answer = await bring(sessionId, { paste });
  expect(answer.status).toBe(303);
  return new URL(answer.location!, app.url).pathname;
}

const yes = (address: string) => manager.post(address, { reason: 'signed up at the fair', confirmation: 'on' });
const stateOf = async (address: string) =>
  (
    await app.database.query<{ state: string }>('SELECT state FROM registration_import WHERE id = $1', [
      address.split('/').at(-1),
    ])
  )[0]?.state;

describe('a list of people', () => {
  it('is looked at line by line first, and nobody is registered by that', async () => {
    const session = await makeSession(app, { capacity: 2 });
    const register = app.get(RegisterForSession);
    await register.run(null, wish(session.id, 'here@list.example'), new Date());
    const left = await register.run(null, wish(session.id, 'left@list.example'), new Date());
    await app.get(CancelRegistration).run({ link: left.id }, left.id, undefined, new Date());
    const address = await report(
      session.id,
      'Naam;E-mail;Taal\nAnn;ann@list.example;frans\nBob;HERE@list.example;nl\nCel;no address;nl\nDé;ann@LIST.example;nl\nEls;left@list.example;Deutsch\nFay;=cmd();nl\n',
    );
    const { text } = await manager.get(address);
    const said = words(text);
    for (const sentence of [
      'Pasted lines, read as UTF-8 with semicolons',
      'Naam → name · E-mail → e-mail · Taal → language',
      'Ann ann@list.example 2 Gets a place',
      '3 Is registered already',
      '4 Not an e-mail address',
      '5 The same address as in line 2',
      '6 Waits, number 1 Language not known here; the session’s is taken. Cancelled before',
      '7 A formula, not a text: refused',
      'Import the 2 good lines',
    ])
      expect(said).toContain(sentence);
    expect(await peopleOf(session.id)).toHaveLength(1);
    expect(words((await manager.get(`${address}?only=problems`)).text)).not.toContain('Gets a place');
    const refused = await manager.post(address, { reason: ' ' });
    expect([refused.status, (await peopleOf(session.id)).length]).toEqual([422, 1]);
  });

  it('is imported in its order once somebody vouches for it: with mail, audit, timeline and a report that stays', async () => {
    const session = await makeSession(app, { capacity: 1 });
    const address = await report(session.id, 'e-mail,name\na@order.example,A\nb@order.example,B\nc@order.example,+C');
    expect((await yes(address)).status).toBe(303);
    expect(await peopleOf(session.id)).toMatchObject([
      { email: 'a@order.example', status: 'confirmed', added: 'import' },
      { email: 'b@order.example', status: 'waiting', added: 'import' },
      { email: 'c@order.example', status: 'waiting', added: 'import' },
    ]);
    await app.mail('a@order.example', 'registration-confirmed');
    await app.mail('c@order.example', 'registration-waiting');
    const audit = await app.database.query<{ action: string; reason: string }>(
      `SELECT action, reason FROM audit_entry WHERE subject_id = $1 OR details->>'sessionId' = $1 ORDER BY action`,
      [session.id],
    );
    expect(audit.map(({ action }) => action)).toEqual([
      ...Array.from({ length: 3 }, () => 'registration.add'),
      'registration.import',
    ]);
    expect(new Set(audit.map(({ reason }) => reason))).toEqual(new Set(['signed up at the fair']));
    const [event] = await app.database.query<{ details: unknown }>(
      "SELECT details FROM session_event WHERE session_id = $1 AND kind = 'import'",
      [session.id],
    );
    expect(event!.details).toMatchObject({ lines: 3 });
    expect(words((await manager.get(address)).text)).toContain('Waits, number 2');
    const file = await manager.get(`/nl${address}/report.csv`);
    expect(file.text).toContain('Regel;E-mail;Naam;Wat er gebeurt;Opmerking');
    expect(file.text).toContain(`4;c@order.example;'+C;Wacht, nummer 2;"Begint als een formule; blijft gewone tekst."`);
    // A second yes changes nothing.
    const again = await yes(address);
    expect([again.status, words(again.text).includes('was imported already')]).toEqual([409, true]);
    expect(await peopleOf(session.id)).toHaveLength(3);
  });

  it('may come as a file, whose name stands in the report', async () => {
    const session = await makeSession(app);
    const file = Buffer.from('naam;e-mail\nAnn;ann@file.example\n');
    const { text } = await manager.follow(await bring(session.id, { name: 'lijst.csv', file }));
    expect(words(text)).toContain('lijst.csv, read as UTF-8 with semicolons');
  });

  it('that cannot be read says why at the file, and keeps what was pasted', async () => {
    const session = await makeSession(app);
    for (const [paste, why] of [
      ['', 'There are no people in this list'],
      ['just;words\nand;more', 'No column with addresses was found'],
      ['e-mail;name\n"a@b.example;A', 'is opened and never closed'],
    ] as const) {
      const refused = await bring(session.id, { paste });
      expect([refused.status, words(refused.text).includes(why)]).toEqual([422, true]);
      if (paste) expect(refused.text).toContain(paste.split('\n')[0]!.replaceAll('"', '&quot;'));
    }
    const big = await bring(session.id, { name: 'big.csv', file: Buffer.alloc(2.2 * 1024 * 1024, 'x') });
    expect([big.status, words(big.text).includes('more than 2 MB')]).toEqual([422, true]);
  });

  it('of ten thousand goes on in the queue, in its order, beyond no capacity, and goes on after a stop', async () => {
    const session = await makeSession(app, { capacity: 2000 });
    const lines = Array.from({ length: 10_000 }, (_, n) => `m${n}@many.example,Person ${n}`);
    const address = await report(session.id, ['email,name', ...lines].join('\n'));
    // Without a mail to each of them: the sending is another test's matter.
    expect((await manager.post(address, { reason: 'signed up at the fair' })).status).toBe(303);
    await Promise.all([app.get(WorkThroughImport).handle(), app.get(WorkThroughImport).handle()]);
    await until('the end of the import', async () => (await stateOf(address)) === 'done', 90);
    const people = await peopleOf(session.id);
    expect(people.map(({ email }) => email)).toEqual(lines.map((line) => line.split(',')[0]));
    expect((await seatsOf(app, session.id)).counters).toMatchObject({ taken: 2000, waiting: 8000 });
    // As if the last lines had been registered, but not yet noted, when a worker was killed.
    const id = address.split('/').at(-1);
    await app.database.query("UPDATE registration_import SET state = 'importing', done_at = NULL WHERE id = $1", [id]);
    await app.database.query(
      "UPDATE registration_import_line SET state = 'due', registration_id = NULL WHERE import_id = $1 AND line > 9900",
      [id],
    );
    await until('the end after the stop', async () => {
      await app.get(WorkThroughImport).handle();
      return (await stateOf(address)) === 'done';
    });
    expect(await peopleOf(session.id)).toHaveLength(10_000);
    const [refused] = await app.database.query<{ count: number }>(
      "SELECT count(*)::int AS count FROM registration_import_line WHERE import_id = $1 AND state <> 'done'",
      [id],
    );
    expect(refused!.count).toBe(0);
  }, 120_000);

  it('that nobody said yes to is forgotten after a day', async () => {
    const session = await makeSession(app);
    const address = await report(session.id, 'email,name\nx@gone.example,X');
    app.clock.advance(25 * 60 * 60_000);
    await app.get(WorkThroughImport).handle();
    expect((await manager.get(address)).status).toBe(404);
  });
});

describe('adding one person', () => {
  const person = (email: string, more: Record<string, string> = {}) => ({
    email,
    name: 'Lena Maes',
    locale: 'nl',
    timeZone: 'Europe/Brussels',
    reason: 'asked by phone',
    confirmation: 'on',
    ...more,
  });

  it('gives a place where one is free, and says how she agreed', async () => {
    const session = await makeSession(app, { capacity: 1 });
    const answer = await manager.post(`/staff/sessions/${session.id}/add`, person('one@add.example'));
    expect(words((await manager.follow(answer)).text)).toContain('Added, with a place.');
    expect(await peopleOf(session.id)).toMatchObject([{ email: 'one@add.example', added: 'staff' }]);
    await app.mail('one@add.example', 'registration-confirmed');
    const twice = await manager.post(`/staff/sessions/${session.id}/add`, person('ONE@add.example'));
    expect([twice.status, words(twice.text).includes('already registered for this session')]).toEqual([409, true]);
    expect(twice.text).toContain('asked by phone');
  });

  it('overtakes the queue only when staff say so, never the capacity, and sends nothing when that is wished', async () => {
    const session = await makeSession(app, { capacity: 1 });
    for (const email of ['x1@add.example', 'x2@add.example'])
      await app.get(RegisterForSession).run(null, wish(session.id, email), new Date());
    const path = `/staff/sessions/${session.id}/add`;
    const last = await manager.post(path, person('last@add.example'));
    expect(words((await manager.follow(last)).text)).toContain('waiting as number 2');
    const { confirmation: _, ...quiet } = person('front@add.example', { place: 'front' });
    await manager.post(path, quiet);
    const [first] = await app.database.query<{ email: string }>(
      "SELECT email::text AS email FROM registration WHERE session_id = $1 AND status = 'waiting' ORDER BY priority DESC, arrival LIMIT 1",
      [session.id],
    );
    expect(first!.email).toBe('front@add.example');
    expect(await app.mails('front@add.example')).toEqual([]);
    expect((await seatsOf(app, session.id)).counters).toMatchObject({ taken: 1, waiting: 3 });
  });

  it('is refused with the number of places where there is neither a place nor a queue', async () => {
    const session = await makeSession(app, { capacity: 1, waitingList: false });
    await app.get(RegisterForSession).run(null, wish(session.id, 'full@add.example'), new Date());
    const refused = await manager.post(
      `/staff/sessions/${session.id}/add`,
      person('more@add.example', { place: 'front' }),
    );
    expect(refused.status).toBe(409);
    expect(words(refused.text)).toContain('The only place is taken');
    expect(refused.text).toContain('more@add.example');
    expect(await peopleOf(session.id)).toHaveLength(1);
  });
});
