import type { Viewer } from '../../../src/platform/http/viewer.js';
import { CancelRegistration } from '../../../src/registrations/cancel-registration.js';
import { AttendanceQueries } from '../../../src/registrations/attendance/attendance.queries.js';
import { JoinSession } from '../../../src/registrations/joining/join-session.js';
import { RegisterForSession } from '../../../src/registrations/register-for-session.js';
import { RegistrationLinks } from '../../../src/registrations/registration-links.js';
import { bearer } from '../../masterclasses/factories.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';
import { makeSession, signIn, wish } from '../sessions.js';

let app: TestApp;
let host: Visitor;
let person: Viewer;
beforeAll(async () => {
  app = await startTestApp();
  host = app.visitor();
  person = await signIn(app, host, ['host']);
});
afterAll(() => app.close());
afterEach(() => app.clock.set(new Date()));

const NAMES = ['Ann Peeters', 'Bert Maes', 'Célia Dubois', 'Dirk Claes'];

/** A session that begins now, with four places; the last one waits. */
async function aClass() {
  const session = await makeSession(app, { capacity: NAMES.length });
  const people: string[] = [];
  for (const [n, name] of [...NAMES, 'Els Waits'].entries())
    people.push(
      (await app.get(RegisterForSession).run(null, wish(session.id, `p${n}@class.example`, name), new Date())).id,
    );
  await app.database.query(
    "UPDATE session SET starts_at = now(), join_url = 'https://meet.example/room' WHERE id = $1",
    [session.id],
  );
  return { id: session.id, people, list: `/staff/sessions/${session.id}/check-in` };
}
const tick = (list: string, registration: string, attendance: string, more: Record<string, string> = {}) =>
  host.post(list, { registration, attendance, ...more });
const attendanceOf = async (id: string) =>
  (
    await app.database.query<{ attendance: string | null }>('SELECT attendance FROM registration WHERE id = $1', [id])
  )[0]!.attendance;
const audited = (id: string) =>
  app.database.query<{ action: string; reason: string | null; details: unknown }>(
    'SELECT action, reason, details FROM audit_entry WHERE subject_id = $1 ORDER BY id',
    [id],
  );
const noted = async (id: string) =>
  (
    await app.database.query<{ kind: string; actor_id: string | null }>(
      "SELECT kind, actor_id FROM session_event WHERE registration_id = $1 AND kind IN ('joined', 'attended', 'no-show', 'attendance-cleared') ORDER BY id",
      [id],
    )
  ).map(({ kind, actor_id }) => [kind, actor_id]);
const counts = (id: string) => app.get(AttendanceQueries).counts(id);
const end = () => app.clock.advance(80 * 60_000);

describe('the check-in list', () => {
  it('lets a host tick somebody off with one tap and comes back to that line', async () => {
    const { id, people, list } = await aClass();
    const answer = await tick(list, people[0]!, 'attended', { search: 'pee' });
    expect([answer.status, answer.location]).toEqual([303, `${list}?search=pee#r-${people[0]}`]);
    expect(await attendanceOf(people[0]!)).toBe('attended');
    await tick(list, people[1]!, 'no-show');
    await tick(list, people[1]!, 'clear');
    expect(await attendanceOf(people[1]!)).toBeNull();
    expect(await noted(people[1]!)).toEqual([
      ['no-show', person.id],
      ['attendance-cleared', person.id],
    ]);
    expect(await counts(id)).toMatchObject({ places: 4, attended: 1, noShow: 0, unchecked: 3 });
    expect(await audited(people[0]!)).toEqual([
      { action: 'registration.attendance', reason: null, details: { was: null, attendance: 'attended' } },
    ]);
  });

  it('says the same thing once, however often it is tapped', async () => {
    const { people, list } = await aClass();
    await Promise.all([1, 2, 3].map(() => tick(list, people[0]!, 'attended')));
    expect(await noted(people[0]!)).toHaveLength(1);
  });

  it('finds names and addresses, in part and in any case, and shows those not yet ticked off', async () => {
    const { people, list } = await aClass();
    await tick(list, people[0]!, 'attended');
    const names = async (query: string) =>
      [...(await host.get(`${list}?${query}`)).text.matchAll(/check-in-name">([^<]+)/g)].map(([, name]) => name);
    expect(await names('')).toEqual(NAMES);
    expect(await names('search=CÉLIA')).toEqual(['Célia Dubois']);
    expect(await names('search=p3%40class')).toEqual(['Dirk Claes']);
    expect(await names('show=unchecked')).toEqual(NAMES.slice(1));
    expect(await names('show=attended')).toEqual(['Ann Peeters']);
    expect(await names('search=%25')).toEqual([]);
    expect(await names('show=nonsense&after=')).toEqual(NAMES);
    expect((await host.get(`${list}?after=bm9uc2Vuc2U`)).status).toBe(422);
  });

  it('is only for places: not for whoever waits or has cancelled, nor for another session’s people', async () => {
    const { id, people, list } = await aClass();
    const other = await aClass();
    expect((await tick(list, people[4]!, 'attended')).status).toBe(409);
    expect((await tick(list, other.people[0]!, 'attended')).status).toBe(404);
    await app.database.query("UPDATE session SET starts_at = now() + interval '1 day' WHERE id = $1", [id]);
    await app.get(CancelRegistration).run({ link: people[0]! }, people[0]!, undefined, new Date());
    expect((await tick(list, people[0]!, 'attended')).status).toBe(410);
    await app.database.query("UPDATE session SET status = 'cancelled' WHERE id = $1", [id]);
    expect((await tick(list, people[1]!, 'attended')).status).toBe(410);
    expect(await attendanceOf(people[1]!)).toBeNull();
  });

  it('is shut for learners and guests', async () => {
    const { people, list } = await aClass();
    const learner = app.visitor();
    await signIn(app, learner);
    expect((await learner.get(list)).status).toBe(403);
    expect((await learner.post(list, { registration: people[0]!, attendance: 'attended' })).status).toBe(403);
    expect(await attendanceOf(people[0]!)).toBeNull();
  });

  it('asks why once the session has ended, and keeps what was chosen', async () => {
    const { people, list } = await aClass();
    await tick(list, people[0]!, 'no-show');
    end();
    const asked = await tick(list, people[0]!, 'attended', { search: 'ann' });
    expect(asked.status).toBe(422);
    expect(asked.text).toContain('Correct: Ann Peeters');
    expect(asked.text).toMatch(/value="attended" checked/);
    expect(asked.text).not.toContain('data-error-summary');
    const empty = await tick(list, people[0]!, 'attended', { reason: ' ' });
    expect(empty.text).toContain('data-error-summary');
    expect(await attendanceOf(people[0]!)).toBe('no-show');
    await tick(list, people[0]!, 'attended', { reason: 'She came by phone' });
    expect(await attendanceOf(people[0]!)).toBe('attended');
    expect((await audited(people[0]!)).at(-1)).toEqual({
      action: 'registration.attendance',
      reason: 'She came by phone',
      details: { was: 'no-show', attendance: 'attended' },
    });
  });
});

describe('the end of a check-in', () => {
  it('ticks off whoever joined, then the rest, and leaves alone what was ticked by hand', async () => {
    const { id, people, list } = await aClass();
    await app.get(JoinSession).run(people[0]!, new Date());
    await app.get(JoinSession).run(people[1]!, new Date());
    await tick(list, people[1]!, 'no-show');
    expect((await host.post(`${list}/close`, { step: 'joined' })).status).toBe(409);
    end();
    await host.post(`${list}/close`, { step: 'joined' });
    expect(await Promise.all(people.map(attendanceOf))).toEqual(['attended', 'no-show', null, null, null]);
    await host.post(`${list}/close`, { step: 'rest' });
    expect(await Promise.all(people.map(attendanceOf))).toEqual(['attended', 'no-show', 'no-show', 'no-show', null]);
    expect(await audited(id)).toHaveLength(2);
  });

  it('can be taken back, once, without what was corrected since', async () => {
    const { id, people, list } = await aClass();
    end();
    await host.post(`${list}/close`, { step: 'rest' });
    await tick(list, people[0]!, 'attended', { reason: 'Seen in the room' });
    const step = (await app.get(AttendanceQueries).lastStep(id))!;
    expect(step).toMatchObject({ step: 'rest', people: 3 });
    expect((await host.get(list)).text).toContain('3 people marked as no-show');
    await Promise.all([1, 2].map(() => host.post(`${list}/undo`, { step: step.id })));
    expect(await Promise.all(people.map(attendanceOf))).toEqual(['attended', null, null, null, null]);
    expect(await noted(people[1]!)).toEqual([
      ['no-show', person.id],
      ['attendance-cleared', person.id],
    ]);
    expect(await app.get(AttendanceQueries).lastStep(id)).toBeNull();
  });
});

describe('attendance for programs', () => {
  it('is told by a staff token, with a reason after the end', async () => {
    const { people } = await aClass();
    const authorization = await bearer(app, 'host');
    const put = (body: unknown, headers: Record<string, string> = authorization) =>
      app.visitor().api('PUT', `/api/v1/registrations/${people[0]}/attendance`, body, headers);
    expect((await put({ attendance: 'attended' })).json()).toMatchObject({ id: people[0], attendance: 'attended' });
    expect((await put({ attendance: null })).json()).toMatchObject({ attendance: null });
    expect((await put({ attendance: 'maybe' })).status).toBe(422);
    expect((await put({ attendance: 'attended' }, {})).status).toBe(401);
    end();
    const refused = await put({ attendance: 'no-show' });
    expect([refused.status, refused.json<{ code: string }>().code]).toEqual([422, 'reason-needed']);
    expect((await put({ attendance: 'no-show', reason: 'Never seen' })).status).toBe(200);
  });
});

it('somebody who came reads so on her own page and in her school', async () => {
  const session = await makeSession(app);
  const visitor = app.visitor();
  const learner = await signIn(app, visitor);
  const { id } = await app.get(RegisterForSession).run(learner, wish(session.id, learner.email), new Date());
  await app.database.query("UPDATE session SET starts_at = now() - interval '1 day' WHERE id = $1", [session.id]);
  const mine = `/registrations/${app.get(RegistrationLinks).token(id)}`;
  expect((await visitor.get(mine)).text).not.toContain('You were there');
  expect((await visitor.get('/me')).text).not.toContain(mine);
  await tick(`/staff/sessions/${session.id}/check-in`, id, 'attended', { reason: 'In the room' });
  expect((await visitor.get(mine)).text).toContain('You were there');
  expect((await visitor.get('/me')).text).toContain(mine);
});
