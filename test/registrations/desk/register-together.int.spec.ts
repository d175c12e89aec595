import { CancelRegistration } from '../../../src/registrations/cancel-registration.js';
import { MoveToFront } from '../../../src/registrations/move-to-front.js';
import { RegisterForSession } from '../../../src/registrations/register-for-session.js';
import { RegistrationQueries } from '../../../src/registrations/registrations.queries.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { makeSession, seatsOf, signIn, wish } from '../sessions.js';

let app: TestApp;
let register: RegisterForSession;
const now = () => new Date();

beforeAll(async () => {
  app = await startTestApp({ role: 'web' });
  register = app.get(RegisterForSession);
});
afterAll(() => app.close());

const all = (sessionId: string, emails: string[]) =>
  Promise.all(emails.map((email) => register.run(null, wish(sessionId, email), now())));
const people = (count: number) => Array.from({ length: count }, (_, n) => `p${n}@together.example`);

it('serves them strictly in the order in which they asked, and tells each their true place in line', async () => {
  const session = await makeSession(app, { capacity: 20 });
  const answers = await all(session.id, people(600));
  expect(answers.map(({ status, position }) => [status, position])).toEqual(
    people(600).map((_, n) => (n < 20 ? ['confirmed', null] : ['waiting', n - 19])),
  );
  const rows = await app.database.query<{ email: string }>(
    'SELECT email::text FROM registration WHERE session_id = $1 ORDER BY arrival',
    [session.id],
  );
  expect(rows.map(({ email }) => email)).toEqual(people(600));
  expect(await seatsOf(app, session.id)).toEqual({
    counters: { capacity: 20, taken: 20, waiting: 580 },
    rows: { taken: 20, waiting: 580 },
  });
});

it('serves people of many sessions together, each session by itself', async () => {
  const sessions = await Promise.all(Array.from({ length: 12 }, () => makeSession(app, { capacity: 2 })));
  const asks = people(5).flatMap((email) => sessions.map(({ id }) => ({ id, email })));
  const answers = await Promise.all(asks.map(({ id, email }) => register.run(null, wish(id, email), now())));
  expect(answers.map(({ position }) => position)).toEqual(
    people(5).flatMap((_, n) => sessions.map(() => (n < 2 ? null : n - 1))),
  );
  for (const { id } of sessions) {
    const { counters, rows } = await seatsOf(app, id);
    expect(counters).toEqual({ capacity: 2, ...rows });
    expect(rows).toEqual({ taken: 2, waiting: 3 });
  }
});

it('needs one transaction, however many ask in the same instant', async () => {
  const session = await makeSession(app, { capacity: 5 });
  const transactions = async () =>
    (
      await app.database.query<{ n: string }>(
        'SELECT count(DISTINCT xmin::text)::int AS n FROM registration WHERE session_id = $1',
        [session.id],
      )
    )[0]!.n;
  await all(session.id, people(200));
  expect(await transactions()).toBe(1);
});

it('writes for each one mail, one event and one line of the timeline', async () => {
  const session = await makeSession(app, { capacity: 1 });
  const answers = await all(session.id, people(3));
  const ids = answers.map(({ id }) => id);
  const mails = await app.database.query('SELECT kind FROM mail WHERE subject_id = ANY ($1::uuid[])', [ids]);
  expect(mails.map(({ kind }) => String(kind)).sort()).toEqual([
    'registration-confirmed',
    'registration-waiting',
    'registration-waiting',
  ]);
  const events = await app.database.query(
    'SELECT name, subject_id AS id FROM domain_event e WHERE subject_id = ANY ($1::uuid[]) ORDER BY e.id',
    [ids],
  );
  expect(events).toEqual(ids.map((id, n) => ({ name: `registration.${n ? 'waiting' : 'confirmed'}`, id })));
  const timeline = await app.database.query(
    'SELECT kind, registration_id AS id FROM session_event e WHERE session_id = $1 ORDER BY e.id',
    [session.id],
  );
  expect(timeline).toEqual(ids.map((id, n) => ({ kind: n ? 'queued' : 'registered', id })));
});

it('answers an address that comes twice at once with its first registration, whatever its capitals', async () => {
  const session = await makeSession(app, { capacity: 2 });
  const form = { source: { form: 'secret' } };
  const ask = (email: string, more = {}) => register.run(null, { ...wish(session.id, email), ...more }, now());
  const [first, again, sameForm, other] = await Promise.all([
    ask('Zoë@example.org', form),
    ask('ZOË@example.org'),
    ask('zoë@example.org', form),
    ask('other@example.org'),
  ]);
  expect(again).toEqual({ ...first, repeated: true, mayManage: false });
  expect(sameForm).toEqual({ ...first, repeated: true, mayManage: true });
  expect(other).toMatchObject({ status: 'confirmed', repeated: false });
  expect((await seatsOf(app, session.id)).rows).toEqual({ taken: 2, waiting: 0 });
});

it('tells whoever asks again while waiting her place as it is now', async () => {
  const session = await makeSession(app, { capacity: 1 });
  const [, second, third] = await all(session.id, people(3));
  const manager = await signIn(app, app.visitor(), ['manager']);
  await app.get(MoveToFront).run(manager, third!.id, 'she travels far', now());
  const again = await all(session.id, people(3));
  expect(again.map(({ position, repeated }) => [position, repeated])).toEqual([
    [null, true],
    [2, true],
    [1, true],
  ]);
  expect((await app.get(RegistrationQueries).byId(second!.id, 'en'))!.position).toBe(2);
});

it('lets one bad wish fail alone', async () => {
  const session = await makeSession(app, { capacity: 5 });
  const bad = { ...wish(session.id, 'bad@example.org'), name: 'x'.repeat(121) };
  const answers = await Promise.allSettled([
    register.run(null, wish(session.id, 'a@example.org'), now()),
    register.run(null, bad, now()),
    register.run(null, wish(session.id, 'b@example.org'), now()),
  ]);
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect((await seatsOf(app, session.id)).rows.taken).toBe(2);
});

it('refuses by name those for whom there is nothing left, and nobody else', async () => {
  const session = await makeSession(app, { capacity: 2, waitingList: false });
  const answers = await Promise.allSettled(
    people(4).map((email) => register.run(null, wish(session.id, email), now())),
  );
  expect(answers.map((one) => (one.status === 'fulfilled' ? one.value.status : (one.reason as Error)))).toEqual([
    'confirmed',
    'confirmed',
    expect.objectContaining({ code: 'session-full' }),
    expect.objectContaining({ code: 'session-full' }),
  ]);
  await expect(all('00000000-0000-4000-8000-000000000000', people(2))).rejects.toMatchObject({ code: 'not-found' });
});

it('serves whoever waits before those who come, also when a place was freed behind its back', async () => {
  const session = await makeSession(app, { capacity: 1 });
  const [, waits] = await all(session.id, people(2));
  await app.database.query('UPDATE session SET capacity = 2 WHERE id = $1', [session.id]);
  const [comes] = await all(session.id, ['later@example.org']);
  expect(comes).toMatchObject({ status: 'waiting', position: 1 });
  const [row] = await app.database.query('SELECT status FROM registration WHERE id = $1', [waits!.id]);
  expect(row).toEqual({ status: 'confirmed' });
});

it('puts only the own address into an account, for each of those who ask together', async () => {
  const session = await makeSession(app);
  const ann = await signIn(app, app.visitor(), ['learner'], { email: 'ann@together.example' });
  const ben = await signIn(app, app.visitor(), ['learner'], { email: 'ben@together.example' });
  const answers = await Promise.all([
    register.run(ann, wish(session.id, 'ann@together.example'), now()),
    register.run(ben, wish(session.id, 'colleague@together.example'), now()),
    register.run(ben, wish(session.id, 'Ben@together.example'), now()),
    register.run(ben, wish(session.id, 'ben@together.example'), now()),
  ]);
  expect(answers.map(({ mayManage, repeated }) => [mayManage, repeated])).toEqual([
    [true, false],
    [true, false],
    [true, false],
    [true, true],
  ]);
  const rows = await app.database.query(
    'SELECT person_id AS "personId" FROM registration WHERE session_id = $1 ORDER BY arrival',
    [session.id],
  );
  expect(rows).toEqual([{ personId: ann.id }, { personId: null }, { personId: ben.id }]);
});

it('keeps the answers, the consents and how she was added, and why in the audit log', async () => {
  const session = await makeSession(app);
  const manager = await signIn(app, app.visitor(), ['manager']);
  const { id } = await register.run(
    manager,
    {
      ...wish(session.id, 'byhand@example.org'),
      answers: { q1: ['a', 'b'] },
      questionsVersion: 3,
      consents: { 'follow-up': '2026-11' },
      source: { heard: 'friend' },
      addedBy: 'staff',
      reason: 'she asked by telephone',
    },
    now(),
  );
  const [row] = await app.database.query(
    'SELECT answers, questions_version, consents, source, added_by FROM registration WHERE id = $1',
    [id],
  );
  expect(row).toEqual({
    answers: { q1: ['a', 'b'] },
    questions_version: 3,
    consents: { 'follow-up': '2026-11' },
    source: { heard: 'friend' },
    added_by: 'staff',
  });
  const audit = await app.database.query('SELECT action, reason FROM audit_entry WHERE subject_id = $1', [id]);
  expect(audit).toEqual([{ action: 'registration.add', reason: 'she asked by telephone' }]);
  const timeline = await app.database.query('SELECT actor_id, details FROM session_event WHERE registration_id = $1', [
    id,
  ]);
  expect(timeline).toEqual([{ actor_id: manager.id, details: { by: 'staff' } }]);
});

it('gives back in order what is cancelled while others ask', async () => {
  const session = await makeSession(app, { capacity: 3 });
  const first = await all(session.id, people(10));
  await Promise.all([
    ...first.slice(0, 3).map(({ id }) => app.get(CancelRegistration).run({ link: id }, id, undefined, now())),
    ...Array.from({ length: 30 }, (_, n) => register.run(null, wish(session.id, `new${n}@together.example`), now())),
  ]);
  const rows = await app.database.query<{ email: string }>(
    "SELECT email::text FROM registration WHERE session_id = $1 AND status = 'confirmed' ORDER BY arrival",
    [session.id],
  );
  expect(rows.map(({ email }) => email)).toEqual(['p3@together.example', 'p4@together.example', 'p5@together.example']);
});
