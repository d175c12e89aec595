import { RegisterForSession } from '../../../src/registrations/register-for-session.js';
import { CancelRegistration } from '../../../src/registrations/cancel-registration.js';
import { WorkThroughBulk } from '../../../src/registrations/bulk/work-through-bulk.js';
import type { Viewer } from '../../../src/platform/http/viewer.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { until } from '../../support/until.js';
import type { Answer, Visitor } from '../../support/visitor.js';
import { makeSession, seatsOf, signIn, wish } from '../sessions.js';

let app: TestApp;
let manager: Visitor;
let actor: Viewer;
beforeAll(async () => {
  app = await startTestApp();
  manager = app.visitor();
  actor = await signIn(app, manager, ['manager']);
});
afterEach(() => app.clock.set(new Date()));
afterAll(() => app.close());

const MINUTE = 60_000;
let people = 0;

/** Registers so many at a session, in order. */
async function register(sessionId: string, count: number): Promise<{ id: string; email: string }[]> {
  const made = [];
  for (let n = 0; n < count; n++) {
    const email = `b${people++}@bulk.example`;
    const { id } = await app.get(RegisterForSession).run(null, wish(sessionId, email, `Person ${people}`), new Date());
    made.push({ id, email });
  }
  return made;
}

const statuses = async (ids: readonly { id: string }[]) => {
  const rows = await app.database.query<{ id: string; status: string }>(
    'SELECT id, status FROM registration WHERE id = ANY ($1::uuid[])',
    [ids.map(({ id }) => id)],
  );
  return ids.map(({ id }) => rows.find((row) => row.id === id)!.status);
};

const line = async (sessionId: string) =>
  (
    await app.database.query<{ id: string }>(
      "SELECT id FROM registration WHERE session_id = $1 AND status = 'waiting' ORDER BY priority DESC, arrival",
      [sessionId],
    )
  ).map(({ id }) => id);

const ask = (sessionId: string, query: string) => manager.get(`/staff/sessions/${sessionId}/bulk?${query}`);
const idsIn = (registrations: readonly { id: string }[]) => registrations.map(({ id }) => `ids=${id}`).join('&');
/** The fields of the form on a page of a plan, as a browser would send them. */
function fieldsOf({ text }: Answer): Record<string, string[]> {
  const form = /<form[^>]*method="post"[^>]*\/bulk"[^>]*>.*?<\/form>/s.exec(text)?.[0] ?? '';
  const fields: Record<string, string[]> = {};
  for (const [input] of form.matchAll(/<input type="hidden"[^>]*>/g)) {
    const of = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(input)?.[1] ?? '';
    (fields[of('name')] ??= []).push(of('value'));
  }
  return fields;
}

/** Asks, reads the plan and says yes to it. @returns the address of the report */
async function doIt(sessionId: string, query: string): Promise<string> {
  const plan = await ask(sessionId, query);
  const answer = await manager.post(`/staff/sessions/${sessionId}/bulk`, { ...fieldsOf(plan), reason: 'room flooded' });
  expect([answer.status, answer.location]).toEqual([303, expect.stringContaining('/staff/bulk/')]);
  return new URL(answer.location!, app.url).pathname;
}

const undo = (report: string) => manager.post(`${report}/undo`);
const words = (text: string) => text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const mailsOf = async (email: string) => (await app.mails(email)).map(({ kind, state }) => `${kind} ${state}`);

async function expectAgreement(sessionId: string): Promise<void> {
  const { counters, rows } = await seatsOf(app, sessionId);
  expect({ taken: counters.taken, waiting: counters.waiting }).toEqual(rows);
  expect(counters.taken).toBeLessThanOrEqual(counters.capacity);
}

describe('cancelling many', () => {
  it('says first what will happen to whom, and then does just that, with a reason and a report line by line', async () => {
    const session = await makeSession(app, { capacity: 2 });
    const [a, b, c, d] = await register(session.id, 4);
    await app.get(CancelRegistration).run({ link: d!.id }, d!.id, undefined, new Date());
    const chosen = idsIn([a!, c!, d!]);
    const plan = words((await ask(session.id, `do=cancel&${chosen}`)).text);
    expect(plan).toContain('3 people are selected');
    expect(plan).toContain('1 person loses the place');
    expect(plan).toContain('1 person leaves the waiting list');
    expect(plan).toContain('Had ended already (1)');
    expect(await statuses([a!, b!, c!, d!])).toEqual(['confirmed', 'confirmed', 'waiting', 'cancelled']);
    const report = await doIt(session.id, `do=cancel&${chosen}`);
    expect(await statuses([a!, b!, c!, d!])).toEqual(['cancelled', 'confirmed', 'cancelled', 'cancelled']);
    const text = words((await manager.get(report)).text);
    expect(text).toContain('Place given back');
    expect(text).toContain('Left the waiting list');
    expect(text).toContain('Had ended already');
    const audit = await app.database.query(
      `SELECT action, reason FROM audit_entry WHERE subject_id IN ($1, $2) ORDER BY id`,
      [a!.id, c!.id],
    );
    expect(audit).toEqual([
      { action: 'registration.cancel', reason: 'room flooded' },
      { action: 'registration.cancel', reason: 'room flooded' },
    ]);
    await expectAgreement(session.id);
  });

  it('asks for a reason, and keeps the choice while it does', async () => {
    const session = await makeSession(app);
    const [a] = await register(session.id, 1);
    const plan = await ask(session.id, `do=cancel&${idsIn([a!])}`);
    const refused = await manager.post(`/staff/sessions/${session.id}/bulk`, { ...fieldsOf(plan), reason: ' ' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain(`name="ids" value="${a!.id}"`);
    expect(await statuses([a!])).toEqual(['confirmed']);
    expect(words((await ask(session.id, 'do=cancel')).text)).toContain('Nobody is selected');
  });

  it('that is undone at once tells nobody anything, and everybody is where they were, with a higher SEQUENCE', async () => {
    const session = await makeSession(app, { capacity: 5 });
    const both = await register(session.id, 2);
    for (const { email } of both) await app.mail(email, 'registration-confirmed');
    const report = await doIt(session.id, `do=cancel&${idsIn(both)}`);
    expect(await mailsOf(both[0]!.email)).toEqual(['registration-confirmed accepted', 'registration-cancelled due']);
    expect(words((await manager.get(report)).text)).toContain('2 people get their places back');
    expect((await undo(report)).status).toBe(303);
    expect(await statuses(both)).toEqual(['confirmed', 'confirmed']);
    app.clock.advance(5 * MINUTE);
    for (const { email } of both)
      expect(await mailsOf(email)).toEqual(['registration-confirmed accepted', 'registration-cancelled skipped']);
    const [row] = await app.database.query<{ n: number }>(
      'SELECT calendar_sequence AS n FROM registration WHERE id = $1',
      [both[0]!.id],
    );
    expect(row!.n).toBe(2);
    const [event] = await app.database.query<{ kind: string; actor_id: string }>(
      "SELECT kind, actor_id FROM session_event WHERE registration_id = $1 AND kind = 'restored'",
      [both[0]!.id],
    );
    expect(event).toEqual({ kind: 'restored', actor_id: actor.id });
    await expectAgreement(session.id);
  });

  it('that is undone after its mails have gone confirms anew, with a higher SEQUENCE than the cancellation', async () => {
    const session = await makeSession(app, { capacity: 5 });
    const [a] = await register(session.id, 1);
    // Were the place gone before this mail is written, it would be skipped.
    await app.mail(a!.email, 'registration-confirmed');
    const report = await doIt(session.id, `do=cancel&${idsIn([a!])}`);
    app.clock.advance(3 * MINUTE);
    const cancelled = await app.mail(a!.email, 'registration-cancelled');
    await undo(report);
    const again = await until(
      'the second confirmation',
      async () =>
        (await app.mails(a!.email)).filter(
          ({ kind, state }) => kind === 'registration-confirmed' && state === 'accepted',
        )[1],
    );
    const sequence = (mail: typeof again) => Number(/SEQUENCE:(\d+)/.exec(mail.message!.calendar!.content)![1]);
    expect(cancelled.message!.calendar!.method).toBe('CANCEL');
    expect(again.message!.calendar!.method).toBe('REQUEST');
    expect(sequence(again)).toBeGreaterThan(sequence(cancelled));
  });

  it('overtakes nobody when it is undone: whose place has gone comes to the front, in the old order, and was told so', async () => {
    const session = await makeSession(app, { capacity: 3 });
    const [a, b, c, next, after, last] = await register(session.id, 6);
    const report = await doIt(session.id, `do=cancel&${idsIn([a!, b!])}`);
    expect(await statuses([a!, b!, c!, next!, after!, last!])).toEqual(
      'cancelled cancelled confirmed confirmed confirmed waiting'.split(' '),
    );
    expect(words((await manager.get(report)).text)).toContain('The places of 2 people have gone to the next in line');
    await undo(report);
    expect(await statuses([next!, after!])).toEqual(['confirmed', 'confirmed']);
    expect(await line(session.id)).toEqual([a!.id, b!.id, last!.id]);
    // She still has the invitation, although no cancellation was sent: it is taken back.
    const mail = await app.mail(a!.email, 'registration-restored');
    expect(mail.message!.calendar!.method).toBe('CANCEL');
    expect(mail.message!.text).toContain('number 1');
    expect(words((await manager.get(report)).text)).toContain('Waits at the front of the line');
    await expectAgreement(session.id);
  });

  it('is undone once: a second time, or after ten minutes, there are words', async () => {
    const session = await makeSession(app);
    const [a, b] = await register(session.id, 2);
    const first = await doIt(session.id, `do=cancel&${idsIn([a!])}`);
    const second = await doIt(session.id, `do=cancel&${idsIn([b!])}`);
    await undo(first);
    const again = await undo(first);
    expect([again.status, words(again.text).includes('This was undone before')]).toEqual([409, true]);
    app.clock.advance(11 * MINUTE);
    const late = await undo(second);
    expect([late.status, words(late.text).includes('The ten minutes for undoing have passed')]).toEqual([410, true]);
    expect(late.text).not.toContain(`action="${second}/undo"`);
    expect(await statuses([a!, b!])).toEqual(['confirmed', 'cancelled']);
  });

  it('leaves whoever registered again meanwhile with her new registration', async () => {
    const session = await makeSession(app);
    const [a] = await register(session.id, 1);
    const report = await doIt(session.id, `do=cancel&${idsIn([a!])}`);
    await app.get(RegisterForSession).run(null, wish(session.id, a!.email), new Date());
    await undo(report);
    expect(await statuses([a!])).toEqual(['cancelled']);
    expect(words((await manager.get(report)).text)).toContain('Is registered there already');
    await expectAgreement(session.id);
  });
});

it('gives back an offer as an offer, and no place beyond the capacity, where the session asks for acceptance', async () => {
  const session = await makeSession(app, { capacity: 1 });
  await app.database.query('UPDATE session SET acceptance = true WHERE id = $1', [session.id]);
  const [placed, offered, last] = await register(session.id, 3);
  const first = await doIt(session.id, `do=cancel&${idsIn([placed!])}`);
  expect(await statuses([placed!, offered!, last!])).toEqual(['cancelled', 'offered', 'waiting']);
  const second = await doIt(session.id, `do=cancel&${idsIn([offered!, last!])}`);
  expect(await statuses([placed!, offered!, last!])).toEqual(['cancelled', 'cancelled', 'cancelled']);
  await undo(second);
  expect(await statuses([offered!, last!])).toEqual(['offered', 'waiting']);
  await undo(first);
  expect(await statuses([placed!, offered!, last!])).toEqual(['waiting', 'offered', 'waiting']);
  expect(await line(session.id)).toEqual([placed!.id, last!.id]);
  await expectAgreement(session.id);
});

describe('moving many', () => {
  it('moves those for whom there is a place, says why not of the others, and puts all back where they stood', async () => {
    const from = await makeSession(app, { capacity: 2 });
    const to = await makeSession(app, { capacity: 1, masterclassId: from.masterclassId });
    const [a, b, waits, other] = await register(from.id, 4);
    const all = [a!, b!, other!];
    const asked = await ask(from.id, `do=move&${idsIn(all)}`);
    expect(words(asked.text)).toContain('1 free place');
    const plan = words((await ask(from.id, `do=move&to=${to.id}&${idsIn(all)}`)).text);
    expect(plan).toContain('1 person gets a place on the other date');
    expect(plan).toContain('1 person waits for the other date');
    expect(plan).toContain('only the waiting list is left (1)');
    const report = await doIt(from.id, `do=move&to=${to.id}&${idsIn(all)}`);
    const where = async (id: string) =>
      (await app.database.query<{ at: string }>('SELECT session_id AS at FROM registration WHERE id = $1', [id]))[0]!
        .at;
    expect(await Promise.all(all.map(({ id }) => where(id)))).toEqual([to.id, from.id, to.id]);
    // The place that came free went to the first in line; so whoever moved away from it keeps the one she has now.
    expect(await statuses([a!, b!, waits!, other!])).toEqual(['confirmed', 'confirmed', 'confirmed', 'waiting']);
    await undo(report);
    expect(await Promise.all(all.map(({ id }) => where(id)))).toEqual([to.id, from.id, from.id]);
    expect(await line(from.id)).toEqual([other!.id]);
    expect((await mailsOf(other!.email)).slice(1)).toEqual([
      'registration-waiting skipped',
      'registration-waiting skipped',
    ]);
    await expectAgreement(from.id);
    await expectAgreement(to.id);
  });
});

describe('putting many to the front', () => {
  it('keeps their own order, loses nobody a place, and goes back to the line as it was', async () => {
    const session = await makeSession(app, { capacity: 1 });
    const [placed, w1, w2, w3, w4] = await register(session.id, 5);
    const before = await line(session.id);
    const report = await doIt(session.id, `do=front&${idsIn([placed!, w3!, w4!])}`);
    expect(await line(session.id)).toEqual([w3!.id, w4!.id, w1!.id, w2!.id]);
    expect(words((await manager.get(report)).text)).toContain('Does not wait');
    await undo(report);
    expect(await line(session.id)).toEqual(before);
  });
});

describe('everybody who matches', () => {
  it('is exactly those who were shown: when the list has changed since, it is shown once more', async () => {
    const session = await makeSession(app, { capacity: 1 });
    await register(session.id, 3);
    const plan = await ask(session.id, 'do=cancel&all=on&status=waiting');
    expect(words(plan.text)).toContain('2 people are selected');
    await register(session.id, 1);
    const sent = { ...fieldsOf(plan), reason: 'too late' };
    const refused = await manager.post(`/staff/sessions/${session.id}/bulk`, sent);
    expect(refused.status).toBe(409);
    expect(words(refused.text)).toContain('the list has changed: 3 people match now');
    expect(refused.text).toContain('too late');
    const done = await manager.post(`/staff/sessions/${session.id}/bulk`, { ...fieldsOf(refused), reason: 'too late' });
    expect(done.status).toBe(303);
    expect(await line(session.id)).toEqual([]);
  });

  it('may be many: the work goes on in the queue, the report shows how far it is, and it goes on after a stop', async () => {
    const session = await makeSession(app, { capacity: 200 });
    await Promise.all(Array.from({ length: 90 }, () => register(session.id, 1)));
    const report = await doIt(session.id, 'do=cancel&all=on');
    const id = report.split('/').at(-1)!;
    const state = async () =>
      (await app.database.query<{ state: string }>('SELECT state FROM bulk_action WHERE id = $1', [id]))[0]!.state;
    await until('the end of the act', async () => (await state()) === 'done', 20);
    expect((await seatsOf(app, session.id)).counters.taken).toBe(0);
    // As if a worker had been killed in the middle of the undoing: another finds the lines that are left.
    await app.database.query(
      `UPDATE bulk_action SET state = 'undoing', undo_actor_id = actor_id, undo_actor_name = actor_name, undo_at = now(), held_until = now() - interval '1 minute' WHERE id = $1`,
      [id],
    );
    const page = await manager.get(report);
    if (page.text.includes('Being undone')) expect(page.headers.get('refresh')).toBe('2');
    await Promise.all([app.get(WorkThroughBulk).handle(), app.get(WorkThroughBulk).handle()]);
    await until('the end of the undoing', async () => (await state()) === 'undone', 20);
    expect((await seatsOf(app, session.id)).counters.taken).toBe(90);
    await expectAgreement(session.id);
  });
});

it('never oversells and never overtakes while others register during the act and its undoing', async () => {
  const session = await makeSession(app, { capacity: 10 });
  const first = await register(session.id, 14);
  const crowd = (count: number) => Array.from({ length: count }, () => register(session.id, 1));
  const [report] = await Promise.all([doIt(session.id, `do=cancel&${idsIn(first.slice(0, 8))}`), ...crowd(12)]);
  await expectAgreement(session.id);
  await Promise.all([undo(report), undo(report), ...crowd(12)]);
  await expectAgreement(session.id);
  const { counters } = await seatsOf(app, session.id);
  expect(counters.taken).toBe(10);
  // Those who waited before have their places; those whose place had gone stand before everybody who came later.
  expect(await statuses(first.slice(8))).toEqual(Array.from({ length: 6 }, () => 'confirmed'));
  const waiting = await line(session.id);
  const back = first.slice(0, 8).map(({ id }) => id);
  expect(waiting.slice(0, 8)).toEqual(back);
});

it('is for managers alone', async () => {
  const session = await makeSession(app);
  const [a] = await register(session.id, 1);
  const report = await doIt(session.id, `do=cancel&${idsIn([a!])}`);
  const host = app.visitor();
  await signIn(app, host, ['host']);
  expect((await host.get(`/staff/sessions/${session.id}/bulk?do=cancel`)).status).toBe(403);
  expect((await host.get(report)).status).toBe(403);
  expect((await host.post(`${report}/undo`)).status).toBe(403);
});
