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
