import { CancelRegistration } from '../../src/registrations/cancel-registration.js';
import { RegisterForSession } from '../../src/registrations/register-for-session.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { makeSession, seatsOf, signIn, wish } from './sessions.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ role: 'web' });
});
afterAll(() => app.close());

const register = async (sessionId: string, email: string) =>
  (await app.get(RegisterForSession).run(null, wish(sessionId, email), new Date())).id;

const rowOf = async (id: string) =>
  (await app.database.query<Record<string, unknown>>('SELECT * FROM registration WHERE id = $1', [id]))[0]!;

it('lets staff accept an offer, choose another date and hand a place over for somebody, each with its reason on record', async () => {
  const session = await makeSession(app, { capacity: 1, acceptance: true });
  const full = await makeSession(app, { capacity: 1, masterclassId: session.masterclassId });
  const holder = await register(session.id, 'holder@acts.example');
  const ann = await register(session.id, 'ann@acts.example');
  await register(full.id, 'full@acts.example');
  await app.get(CancelRegistration).run({ link: holder }, holder, undefined, new Date());
  const manager = app.visitor();
  await signIn(app, manager, ['manager']);
  const page = `/staff/registrations/${ann}`;

  const silent = await manager.post(`${page}/accept`, { acceptReason: '' });
  expect([silent.status, silent.text.includes('field-acceptReason-error')]).toEqual([422, true]);
  const accepted = await manager.follow(await manager.post(`${page}/accept`, { acceptReason: 'by telephone' }));
  expect(accepted.text).toContain('The place is accepted for this person');

  const move = { sessionId: full.id, moveReason: 'she asked' };
  const asked = await manager.post(`${page}/move`, move);
  expect([asked.status, asked.text.includes('Tick this box'), asked.text.includes('she asked')]).toEqual([
    409,
    true,
    true,
  ]);
  expect((await seatsOf(app, session.id)).rows.taken).toBe(1);

  const colleague = { name: 'Bea Maes', email: 'bea@acts.example', locale: 'fr', handReason: 'wrong address' };
  const handed = await manager.follow(await manager.post(`${page}/hand-over`, colleague));
  expect(handed.text).toContain('This is the new registration');
  expect(handed.text).toContain('bea@acts.example');
  expect((await manager.post(`${page}/hand-over`, colleague)).status).toBe(410);
  const audit = await app.database.query(
    'SELECT action, reason FROM audit_entry WHERE subject_id = $1 ORDER BY action',
    [ann],
  );
  expect(audit).toEqual([
    { action: 'registration.accept-offer', reason: 'by telephone' },
    { action: 'registration.hand-over', reason: 'wrong address' },
  ]);
  const host = app.visitor();
  await signIn(app, host, ['host']);
  expect((await host.post(`${page}/accept`, { acceptReason: 'x' })).status).toBe(403);
});

it('lets staff correct a name and the language of the mails, with the reason on record and nothing else changed', async () => {
  const session = await makeSession(app, { capacity: 1 });
  const place = await register(session.id, 'ann@correct.example');
  const waits = await register(session.id, 'waits@correct.example');
  const manager = app.visitor();
  await signIn(app, manager, ['manager']);
  const page = `/staff/registrations/${place}`;
  const shown = await manager.get(page);
  expect(shown.text).toContain('Hand the place over to the right one');
  expect((await manager.get(`/staff/registrations/${waits}`)).text).toContain('add the person by hand');

  const right = { correctName: '  Anne  Péeters ', correctLocale: 'fr' };
  const silent = await manager.post(`${page}/correct`, { ...right, correctReason: ' ' });
  expect([silent.status, silent.text.includes('field-correctReason-error')]).toEqual([422, true]);
  expect(silent.text).toContain('Anne  Péeters');
  const strange = await manager.post(`${page}/correct`, { correctName: '', correctLocale: 'de', correctReason: 'x' });
  for (const field of ['correctName', 'correctLocale']) expect(strange.text).toContain(`field-${field}-error`);

  const before = await rowOf(place);
  const saved = await manager.follow(await manager.post(`${page}/correct`, { ...right, correctReason: 'a typo' }));
  expect(saved.text).toContain('The details are saved');
  expect(await rowOf(place)).toEqual({ ...before, name: 'Anne Péeters', locale: 'fr' });
  const audit = await app.database.query('SELECT action, reason FROM audit_entry WHERE subject_id = $1', [place]);
  expect(audit).toEqual([{ action: 'registration.correct', reason: 'a typo' }]);
  const events = await app.database.query(
    "SELECT 1 FROM session_event WHERE registration_id = $1 AND kind = 'corrected' AND actor_id IS NOT NULL",
    [place],
  );
  expect(events).toHaveLength(1);

  await app.get(CancelRegistration).run({ link: place }, place, undefined, new Date());
  expect((await manager.get(page)).text).not.toContain(`${page}/correct`);
  expect((await manager.post(`${page}/correct`, { ...right, correctReason: 'too late' })).status).toBe(410);
  const host = app.visitor();
  await signIn(app, host, ['host']);
  expect((await host.post(`/staff/registrations/${waits}/correct`, { ...right, correctReason: 'x' })).status).toBe(403);
});
