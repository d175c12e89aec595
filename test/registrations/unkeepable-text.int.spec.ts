import { RegisterForSession } from '../../src/registrations/register-for-session.js';
import { RegistrationLinks } from '../../src/registrations/registration-links.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { ask, question } from './questions/asking.js';
import { body, form, makeSession, signIn, wish } from './sessions.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const NUL = 'Ann\u0000';
const HALF = 'Ann\ud83d';

async function begin() {
  const session = await makeSession(app);
  const [trade] = await ask(app, session, [question({ kind: 'short' })]);
  return { session, trade: `answers.${trade!.id}`, tradeId: trade!.id };
}
const peopleAt = async (id: string) =>
  (await app.database.query('SELECT 1 FROM registration WHERE session_id = $1', [id])).length;

it('a NUL in any text of the form is told at its field, with nothing saved and everything still typed', async () => {
  const { session, trade } = await begin();
  for (const field of ['name', 'email', 'timeZone', 'note', trade, 'utm_source']) {
    const fields = { ...form('nul@example.org'), heardOther: 'still here', [field]: NUL };
    const answer = await app.visitor().post(`/sessions/${session.id}/register`, fields);
    expect([field, answer.status]).toEqual([field, 422]);
    expect(answer.text).toContain('still here');
    if (!field.startsWith('utm')) expect(answer.text).toContain(`field-${field.replace('.', '-')}-error`);
  }
  expect(await peopleAt(session.id)).toBe(0);
});

it('the API names the field, for NUL and for half a pair of surrogates', async () => {
  const { session, tradeId } = await begin();
  const bodies: [string, Record<string, unknown>][] = [NUL, HALF].flatMap((text) => [
    ['name', body('nul@example.org', { name: text })],
    ['answers.note', body('nul@example.org', { answers: { note: text } })],
    [`answers.${tradeId}`, body('nul@example.org', { answers: { [tradeId]: text } })],
  ]);
  for (const [field, wrong] of bodies) {
    const answer = await app.visitor().api('POST', `/api/v1/sessions/${session.id}/registrations`, wrong);
    const { code, errors } = answer.json<{ code: string; errors: { field: string }[] }>();
    expect([answer.status, code, errors.map((error) => error.field)]).toEqual([422, 'invalid-input', [field]]);
  }
  const key = body('nul@example.org', { answers: { '\u0000': 'x' } });
  const answer = await app.visitor().api('POST', `/api/v1/sessions/${session.id}/registrations`, key);
  expect([answer.status, answer.json().code]).toEqual([422, 'invalid-input']);
  expect(await peopleAt(session.id)).toBe(0);
});

it('no page behind the personal link and none of staff answers it with a failure of ours', async () => {
  const { session, trade } = await begin();
  const { id } = await app.get(RegisterForSession).run(null, wish(session.id, 'ann@nul.example'), new Date());
  const own = `/registrations/${app.get(RegistrationLinks).token(id)}`;
  const details = { name: NUL, locale: 'nl', timeZone: 'UTC' };
  const colleague = { name: NUL, email: 'bea@nul.example', locale: 'nl' };
  for (const [page, fields] of [
    [own, details],
    [`${own}/answers`, { [trade]: NUL }],
    [`${own}/hand-over`, colleague],
  ] as const)
    expect([page, (await app.visitor().post(page, fields)).status]).toEqual([page, 422]);
  const manager = app.visitor();
  await signIn(app, manager, ['manager']);
  const staff = `/staff/registrations/${id}`;
  expect((await manager.post(`${staff}/cancel`, { cancelReason: NUL })).status).toBe(422);
  expect((await manager.post(`${staff}/hand-over`, { ...colleague, handReason: 'x' })).status).toBe(422);
  expect((await manager.post(`/staff/sessions/${session.id}/add`, { ...colleague, reason: 'x' })).status).toBe(422);
  for (const list of [`/staff/sessions/${session.id}`, `/staff/sessions/${session.id}/check-in`])
    expect((await manager.get(`${list}?search=%00`)).status).toBeLessThan(500);
  expect(await app.database.query('SELECT name, status FROM registration WHERE id = $1', [id])).toEqual([
    { name: 'Ann Peeters', status: 'confirmed' },
  ]);
});
