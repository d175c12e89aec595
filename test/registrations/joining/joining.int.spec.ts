import { CancelRegistration } from '../../../src/registrations/cancel-registration.js';
import { RegisterForSession } from '../../../src/registrations/register-for-session.js';
import { RegistrationLinks } from '../../../src/registrations/registration-links.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { makeSession, wish } from '../sessions.js';

const ROOM = 'https://meet.example.org/room-4711?pwd=secret';

let app: TestApp;
beforeAll(async () => (app = await startTestApp()));
afterAll(() => app.close());

async function aPlace(given: { minutes: number; joinUrl?: string | null; capacity?: number }) {
  const session = await makeSession(app, { capacity: given.capacity ?? 5 });
  const { id } = await app.get(RegisterForSession).run(null, wish(session.id, 'ann@join.example'), new Date());
  await app.database.query('UPDATE session SET starts_at = $2, join_url = $3 WHERE id = $1', [
    session.id,
    new Date(Date.now() + given.minutes * 60_000),
    given.joinUrl === undefined ? ROOM : given.joinUrl,
  ]);
  const token = app.get(RegistrationLinks).token(id);
  return { id, sessionId: session.id, path: `/registrations/${token}/join`, mine: `/registrations/${token}` };
}

const traces = (id: string) =>
  app.database.query<{ kind: string; at: Date; joined_at: Date }>(
    `SELECT e.kind, e.at, r.joined_at FROM session_event e JOIN registration r ON r.id = e.registration_id WHERE r.id = $1 AND e.kind = 'joined'`,
    [id],
  );

describe('the personal join link', () => {
  it('shows one button and changes nothing until it is pressed, for mail scanners follow links', async () => {
    const { id, path } = await aPlace({ minutes: 10 });
    const page = await app.visitor().get(path);
    expect(page.status).toBe(200);
    expect(page.text).toContain('The door is open');
    expect(page.text).not.toContain('meet.example.org');
    expect(await traces(id)).toEqual([]);
  });

  it('leads to the meeting, and notes the first time only', async () => {
    const { id, path } = await aPlace({ minutes: 10 });
    const visitor = app.visitor();
    const first = await visitor.post(path);
    expect([first.status, first.location]).toEqual([303, ROOM]);
    const [noted] = await traces(id);
    app.clock.advance(60_000);
    expect((await visitor.post(path)).location).toBe(ROOM);
    expect(await traces(id)).toEqual([noted]);
    app.clock.set(new Date());
  });

  it('lets the browser follow the form’s redirect out of the school, on this page alone', async () => {
    const { path, mine } = await aPlace({ minutes: 10 });
    const policy = async (of: string) => (await app.visitor().get(of)).headers.get('content-security-policy');
    expect(await policy(path)).toContain("form-action 'self' https:");
    expect(await policy(mine)).not.toContain('https:');
  });

  it.each([
    ['too early', { minutes: 45 }, 'You are early'],
    ['after the end', { minutes: -76 }, 'The session is over'],
    ['while the address is not known', { minutes: 10, joinUrl: null }, 'being prepared'],
  ])('says so in words when somebody comes %s, and notes nothing', async (_, given, words) => {
    const { id, path } = await aPlace(given);
    const visitor = app.visitor();
    expect((await visitor.get(path)).text).toContain(words);
    const pressed = await visitor.post(path);
    expect(pressed.status).toBe(409);
    expect(pressed.text).toContain(words);
    expect(await traces(id)).toEqual([]);
  });

  it('gives the hour of the door in the reader’s zone, in her language, with how long it still is', async () => {
    const { path, id } = await aPlace({ minutes: 24 * 60 * 5 });
    await app.database.query("UPDATE registration SET time_zone = 'Asia/Tokyo' WHERE id = $1", [id]);
    const page = await app.visitor().get(`/nl${path}`);
    expect(page.text).toContain('Je bent vroeg');
    expect(page.text).toContain('Tokio');
    expect(page.text).toContain('over 5 dagen');
  });

  it('does not let in whoever waits, was offered a place, or cancelled, and says what to do next', async () => {
    const { id, path, sessionId } = await aPlace({ minutes: 10, capacity: 1 });
    const visitor = app.visitor();
    const become = (set: string) => app.database.query(`UPDATE registration SET ${set} WHERE id = $1`, [id]);
    await become("status = 'waiting'");
    expect((await visitor.post(path)).text).toContain('You are on the waiting list');
    await become("status = 'offered', offered_at = now(), offer_expires_at = now() + interval '1 hour'");
    expect((await visitor.post(path)).text).toContain('Accept it first');
    await become("status = 'confirmed', offered_at = NULL, offer_expires_at = NULL");
    await app.database.query("UPDATE session SET starts_at = now() + interval '2 hours' WHERE id = $1", [sessionId]);
    await app.get(CancelRegistration).run({ link: id }, id, undefined, new Date());
    const shut = await visitor.post(path);
    expect([shut.status, shut.location]).toEqual([409, null]);
    expect(shut.text).toContain('cancelled');
    expect(await traces(id)).toEqual([]);
  });

  it('is refused with a token that is not ours', async () => {
    const { path } = await aPlace({ minutes: 10 });
    const forged = path.replace(/.\/join$/, (end) => (end.startsWith('A') ? 'B/join' : 'A/join'));
    expect((await app.visitor().post(forged)).status).toBe(404);
  });

  it('is where the address of the meeting stands: never on public pages, in the API or in calendar entries', async () => {
    const { mine, sessionId } = await aPlace({ minutes: 60 });
    const [{ slug } = { slug: '' }] = await app.database.query<{ slug: string }>(
      'SELECT m.slug FROM masterclass m JOIN session s ON s.masterclass_id = m.id WHERE s.id = $1',
      [sessionId],
    );
    const visitor = app.visitor();
    for (const path of [
      `/masterclasses/${slug}`,
      `/sessions/${sessionId}/register`,
      `/api/v1/sessions/${sessionId}`,
      `/api/v1/masterclasses/${slug}`,
      mine,
      `${mine}/invitation.ics`,
    ]) {
      const answer = await visitor.get(path);
      expect([path, answer.status]).toEqual([path, 200]);
      expect(answer.text).not.toContain('meet.example.org');
    }
  });

  it('stands on the page of the registration from the day it has a place until the session is over', async () => {
    const { mine, sessionId } = await aPlace({ minutes: 24 * 60 });
    expect((await app.visitor().get(mine)).text).toContain(`href="${mine}/join"`);
    await app.database.query("UPDATE session SET starts_at = now() - interval '3 hours' WHERE id = $1", [sessionId]);
    expect((await app.visitor().get(mine)).text).not.toContain(`href="${mine}/join"`);
  });

  it('pressed twice at the same moment notes one arrival', async () => {
    const { id, path } = await aPlace({ minutes: 10 });
    const answers = await Promise.all([1, 2, 3, 4].map(() => app.visitor().post(path)));
    expect(answers.map(({ location }) => location)).toEqual([ROOM, ROOM, ROOM, ROOM]);
    expect(await traces(id)).toHaveLength(1);
  });
});
