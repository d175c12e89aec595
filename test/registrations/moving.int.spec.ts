import { RegisterForSession } from '../../src/registrations/register-for-session.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { form, makeSession, seatsOf, signIn, wish } from './sessions.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const path = (location: string | null) => new URL(location!, 'http://x').pathname;
const register = (id: string, email: string) => app.get(RegisterForSession).run(null, wish(id, email), new Date());

/** Two sessions of one masterclass; somebody has a place at the first. */
async function begin(email: string, other: { capacity: number; taken: number }) {
  const from = await makeSession(app, { capacity: 1 });
  const to = await makeSession(app, { capacity: other.capacity, masterclassId: from.masterclassId });
  const guest = app.visitor();
  const own = path((await guest.post(`/sessions/${from.id}/register`, form(email))).location);
  for (let n = 0; n < other.taken; n++) await register(to.id, `t${n}-${email}`);
  return { from, to, guest, own };
}

describe('another date', () => {
  it('is chosen on a page of its own; the place moves along', async () => {
    const { from, to, guest, own } = await begin('moves@date.example', { capacity: 2, taken: 1 });
    expect((await guest.get(own)).text).toContain(`${own}/move`);
    const page = await guest.get(`${own}/move`);
    expect(page.text).toContain(to.id);
    expect(page.text).not.toContain(`value="${from.id}"`);
    expect(page.text).toContain('1 free place');
    const answer = await guest.post(`${own}/move`, { sessionId: to.id });
    expect([answer.status, path(answer.location)]).toEqual([303, own]);
    expect((await guest.follow(answer)).text).toContain('You have moved');
    expect((await seatsOf(app, to.id)).counters.taken).toBe(2);
    expect((await seatsOf(app, from.id)).counters.taken).toBe(0);
    // Sent once more from the page before: the same answer, and nothing moves.
    expect((await guest.post(`${own}/move`, { sessionId: to.id })).status).toBe(303);
    expect((await seatsOf(app, to.id)).counters.taken).toBe(2);
  });

  it('that is full costs the place only after that was said and accepted', async () => {
    const email = 'gives-up@date.example';
    const { from, to, guest, own } = await begin(email, { capacity: 1, taken: 2 });
    await app.mail(email, 'registration-confirmed');
    expect((await guest.get(`${own}/move`)).text).toContain('only the waiting list');
    const asked = await guest.post(`${own}/move`, { sessionId: to.id });
    expect(asked.status).toBe(409);
    expect(asked.text).toContain('Give up your place and wait?');
    expect(asked.text).toContain('number 2 of its waiting list');
    expect((await seatsOf(app, from.id)).counters.taken).toBe(1);
    const meant = await guest.post(`${own}/move`, { sessionId: to.id, giveUpPlace: 'on' });
    expect((await guest.follow(meant)).text).toContain('You are number 2 in line');
    expect((await seatsOf(app, from.id)).counters.taken).toBe(0);
    const mail = await app.mail(email, 'registration-moved-to-queue');
    expect(mail.message!.calendar!.method).toBe('CANCEL');
    expect(mail.message!.text).toContain('you gave up your place');
  });

  it('offers none that is hers already, past, cancelled or of another masterclass, and says so when one is sent', async () => {
    const { from, to, guest, own } = await begin('none@date.example', { capacity: 5, taken: 0 });
    await register(to.id, 'none@date.example');
    const foreign = await makeSession(app);
    const of = { masterclassId: from.masterclassId };
    await makeSession(app, { ...of, status: 'cancelled' });
    await makeSession(app, { ...of, startsAt: new Date(Date.now() - 3_600_000) });
    expect((await guest.get(`${own}/move`)).text).toContain('There is no other date yet');
    expect((await guest.post(`${own}/move`, { sessionId: to.id })).text).toContain('There is no other date yet');
    const open = await makeSession(app, of);
    const hers = await guest.post(`${own}/move`, { sessionId: to.id });
    expect([hers.status, hers.text.includes('registered for that date already')]).toEqual([409, true]);
    const wrong = await guest.post(`${own}/move`, { sessionId: foreign.id });
    expect([wrong.status, wrong.text.includes('field-sessionId-error')]).toEqual([422, true]);
    const nothing = await guest.post(`${own}/move`, {});
    expect([nothing.status, nothing.text.includes('Choose a date.')]).toEqual([422, true]);
    expect(nothing.text).toContain(open.id);
    expect((await seatsOf(app, from.id)).counters.taken).toBe(1);
  });

  it('is not for a registration that is cancelled, nor for a link that is not ours', async () => {
    const { guest, own, to } = await begin('gone@date.example', { capacity: 2, taken: 0 });
    await guest.post(`${own}/cancel`);
    expect((await guest.get(`${own}/move`)).status).toBe(410);
    expect((await guest.post(`${own}/move`, { sessionId: to.id })).status).toBe(410);
    expect((await guest.get(`${own.slice(0, -2)}AA/move`)).status).toBe(404);
  });
});

describe('the link that was lost', () => {
  const links = async (email: string) => (await app.mails(email)).filter(({ kind }) => kind === 'registration-link');

  it('is mailed to the address that is registered, and the answer is the same for one that is not', async () => {
    const { from, own } = await begin('lost@link.example', { capacity: 1, taken: 0 });
    const ask = async (email: string) => {
      const guest = app.visitor();
      const answer = await guest.post(`/sessions/${from.id}/register/link`, { email });
      const page = await guest.follow(answer);
      return { status: answer.status, location: answer.location, text: page.text };
    };
    const known = await ask('LOST@link.example');
    expect(known.text).toContain('If that address is registered');
    expect(await ask('stranger@link.example')).toEqual(known);
    const mail = await app.mail('lost@link.example', 'registration-link');
    expect(mail.message!.text).toContain(own);
    expect(mail.message!.calendar).toBeUndefined();
    await ask('lost@link.example');
    expect(await links('lost@link.example')).toHaveLength(1);
    expect(await app.mails('stranger@link.example')).toEqual([]);
  });

  it('is offered where the form is refused because the address is registered', async () => {
    const { from } = await begin('again@link.example', { capacity: 3, taken: 0 });
    const refused = await app.visitor().post(`/sessions/${from.id}/register`, form('again@link.example'));
    expect(refused.status).toBe(409);
    expect(refused.text).toContain(`action="/sessions/${from.id}/register/link"`);
    expect(refused.text).toContain('name="email" value="again@link.example"');
    const page = await app.visitor().get(`/sessions/${from.id}/register`);
    expect(page.text).toContain(`href="/sessions/${from.id}/register/link"`);
    const wrong = await app.visitor().post(`/sessions/${from.id}/register/link`, { email: 'no address' });
    expect([wrong.status, wrong.text.includes('no address')]).toEqual([422, true]);
  });
});

it('tells the people of a session that is called off what staff wrote to them, and not the reason on record', async () => {
  const { from, own, guest } = await begin('told@off.example', { capacity: 1, taken: 0 });
  await register(from.id, 'told2@off.example');
  await app.mail('told@off.example', 'registration-confirmed');
  const manager = app.visitor();
  await signIn(app, manager, ['manager']);
  expect((await manager.get(`/staff/sessions/${from.id}/cancel`)).text).toContain('2 people');
  const answer = await manager.post(`/staff/sessions/${from.id}/cancel`, {
    reason: 'burn-out of the host',
    message: 'We meet again in spring & look forward to it.',
  });
  expect((await manager.follow(answer)).text).toContain('2 people are told by mail');
  for (const email of ['told@off.example', 'told2@off.example']) {
    const { text } = (await app.mail(email, 'session-cancelled')).message!;
    expect(text).toContain('We meet again in spring & look forward to it.');
    expect(text).not.toContain('burn-out');
  }
  expect((await guest.get(own)).text).toContain('We meet again in spring &amp; look forward to it.');
  expect(JSON.stringify((await guest.api('GET', `/api/v1/sessions/${from.id}`)).json())).not.toContain('spring');
});
