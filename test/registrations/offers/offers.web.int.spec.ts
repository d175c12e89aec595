import { CancelRegistration } from '../../../src/registrations/cancel-registration.js';
import { RegisterForSession } from '../../../src/registrations/register-for-session.js';
import { RegistrationLinks } from '../../../src/registrations/registration-links.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';
import { makeSession, wish } from '../sessions.js';

let app: TestApp;
let guest: Visitor;
beforeAll(async () => {
  app = await startTestApp({ role: 'web' });
  guest = app.visitor();
});
afterAll(() => app.close());

const own = (id: string) => `/registrations/${app.get(RegistrationLinks).token(id)}`;
const register = async (sessionId: string, email: string) =>
  (await app.get(RegisterForSession).run(null, wish(sessionId, email), new Date())).id;
const expire = (id: string) =>
  app.database.query('UPDATE registration SET offer_expires_at = $2 WHERE id = $1', [id, new Date()]);

/** Somebody to whom a place is offered, and somebody who waits behind her. */
async function offer(name: string) {
  const session = await makeSession(app, { capacity: 1, acceptance: true });
  const holder = await register(session.id, `holder@${name}.example`);
  const first = await register(session.id, `first@${name}.example`);
  const second = await register(session.id, `second@${name}.example`);
  await app.get(CancelRegistration).run({ link: holder }, holder, undefined, new Date());
  return { session, first, second };
}

describe('the page of somebody to whom a place is offered', () => {
  it('says until when, takes the acceptance, and answers a second one in words', async () => {
    const { first } = await offer('accepts');
    const page = await guest.get(own(first));
    expect(page.text).toContain('Held for you until');
    expect(page.text).toContain(`action="${own(first)}/accept"`);
    expect((await guest.get(`${own(first)}/invitation.ics`)).status).toBe(409);
    const done = await guest.follow(await guest.post(`${own(first)}/accept`));
    expect(done.text).toContain('The place is yours');
    expect(done.text).toContain('You have a place');
    expect((await guest.follow(await guest.post(`${own(first)}/accept`))).text).toContain('You accepted it before');
    expect((await guest.post(`${own(first)}/decline`)).status).toBe(409);
  });

  it('asks before declining, and a scanner that follows every link has changed nothing', async () => {
    const { first, second } = await offer('declines');
    for (const link of ['', '/decline', '/cancel', '/move']) await guest.get(own(first) + link);
    expect((await guest.get(own(first))).text).toContain('Held for you until');
    expect((await guest.get(`${own(first)}/decline`)).text).toContain('Yes, decline the place');
    expect((await guest.follow(await guest.post(`${own(first)}/decline`))).text).toContain('You declined the place');
    expect((await guest.get(own(second))).text).toContain('Held for you until');
    expect((await guest.follow(await guest.post(`${own(first)}/decline`))).text).toContain('cancelled before');
  });

  it('says that the time is over from the deadline on, whether or not anybody has noted it, and refuses the answer', async () => {
    const { first, second } = await offer('late');
    await expire(first);
    const page = await guest.get(own(first));
    expect(page.text).toContain('The time to accept is over');
    expect(page.text).not.toContain('/accept"');
    const late = await guest.follow(await guest.post(`${own(first)}/accept`));
    expect(late.text).toContain('Your answer came after the deadline');
    expect(late.text).toContain('Register again');
    expect((await guest.get(own(second))).text).toContain('Held for you until');
  });

  it('leaves somebody who waits nothing to accept, and words her leaving as leaving the list', async () => {
    const { second } = await offer('waits');
    expect((await guest.get(own(second))).text).toContain('we hold it for the first in line');
    expect((await guest.post(`${own(second)}/accept`)).status).toBe(409);
    const left = await guest.follow(await guest.post(`${own(second)}/cancel`));
    expect(left.text).toContain('You are off the waiting list');
    expect(left.text).toContain('You have left the waiting list');
  });

  it('is kind to whoever never got a place once the session has begun, and refuses everything from then on', async () => {
    const { session, first, second } = await offer('begun');
    await app.database.query('UPDATE session SET starts_at = $2 WHERE id = $1', [session.id, new Date()]);
    expect((await guest.get(own(second))).text).toContain('It began before a place came free for you');
    expect((await guest.get(own(first))).text).toContain('The time to accept is over');
    expect((await guest.post(`${own(second)}/cancel`)).status).toBe(410);
  });
});

it('is answered by programs with the token of the link, with the code of the refusal', async () => {
  const { first, second } = await offer('api');
  const call = (id: string, what: string, token?: string) =>
    guest.api('POST', `/api/v1/registrations/${id}/${what}`, token === undefined ? {} : { token });
  const token = (id: string) => app.get(RegistrationLinks).token(id);
  expect((await call(first, 'accept')).status).toBe(401);
  expect((await call(first, 'accept', token(second))).status).toBe(403);
  expect((await call(second, 'accept', token(second))).json().code).toBe('no-offer');
  const declined = await call(first, 'decline', token(first));
  expect([declined.status, declined.json()]).toEqual([200, { id: first, status: 'cancelled' }]);
  const accepted = await call(second, 'accept', token(second));
  expect([accepted.status, accepted.json()]).toEqual([200, { id: second, status: 'confirmed' }]);
  const late = await offer('api-late');
  await expire(late.first);
  const refused = await call(late.first, 'accept', token(late.first));
  expect([refused.status, refused.json().code]).toEqual([410, 'offer-lapsed']);
});
