import { RecipientsOfSequence } from '../../../src/follow-ups/recipients-of-sequence.js';
import { CancelSession } from '../../../src/masterclasses/cancel-session.js';
import type { Viewer } from '../../../src/platform/http/viewer.js';
import { HandOverRegistration } from '../../../src/registrations/hand-over/hand-over-registration.js';
import { RescheduleRegistration } from '../../../src/registrations/reschedule-registration.js';
import { makeSession } from '../../registrations/sessions.js';
import type { TestApp } from '../../support/app.js';
import { address, type FollowUps, openFollowUps, sequence, step } from '../sequences.js';

let school: TestApp;
let manager: Viewer;
let ups: FollowUps;
beforeAll(async () => {
  ups = await openFollowUps();
  ({ school, actor: manager } = ups);
});
afterAll(() => school.close());
beforeEach(() => ups.begin());

const at = (time: string) => new Date(time);

describe('a reminder', () => {
  it('is planned for everybody with a place when it is switched on, and for whoever comes later', async () => {
    const session = await makeSession(school, { startsAt: at('2026-12-10T18:30:00Z'), capacity: 2 });
    const first = await ups.register(session.id);
    const id = await ups.on(sequence('before-start', { narrowed: { masterclassId: session.masterclassId } }));
    const second = await ups.register(session.id);
    await ups.register(session.id);
    await ups.plan();
    const mails = await ups.mailsOf(id);
    expect(mails.map(({ subject }) => subject).sort()).toEqual([first, second].sort());
    expect(mails[0]).toMatchObject({
      state: 'due',
      dueAt: at('2026-12-10T17:30:00Z'),
      expiresAt: at('2026-12-10T18:30:00Z'),
      about: session.id,
    });
    await ups.plan();
    expect(await ups.mailsOf(id)).toHaveLength(2);
  });

  it('moves with its session, back as well, and never tells of a place that is gone', async () => {
    const session = await makeSession(school, { startsAt: at('2026-12-10T18:30:00Z') });
    const id = await ups.on(sequence('before-start', { narrowed: { masterclassId: session.masterclassId } }));
    const registration = await ups.register(session.id);
    await ups.plan();
    const [before] = await ups.mailsOf(id);
    await ups.move(session.id, at('2026-12-11T18:30:00Z'));
    // The sender may look before the planner has.
    expect(await ups.verdict(before!)).toBe('session-moved');
    await ups.plan();
    expect(await ups.states(id)).toEqual(['rescheduled', 'due']);
    await ups.move(session.id, at('2026-12-10T18:30:00Z'));
    await ups.plan();
    expect(await ups.states(id)).toEqual(['rescheduled', 'due', 'rescheduled']);
    const due = (await ups.mailsOf(id)).find(({ state }) => state === 'due')!;
    expect(due.dueAt).toEqual(at('2026-12-10T17:30:00Z'));
    expect(await ups.verdict(due)).toBe('go');
    await ups.cancel(registration);
    expect(await ups.verdict(due)).toBe('place-gone');
    await ups.plan();
    expect(await ups.states(id)).toEqual(['rescheduled', 'place-gone', 'rescheduled']);
  });

  it('that was sent is not sent again when its session comes back to that hour', async () => {
    const session = await makeSession(school, { startsAt: at('2026-12-10T18:30:00Z') });
    const id = await ups.on(
      sequence('before-start', { narrowed: { masterclassId: session.masterclassId }, steps: [step(-1440 * 2)] }),
    );
    await ups.register(session.id);
    await ups.plan();
    await school.database.query(`UPDATE mail SET state = 'accepted' WHERE id = $1`, [(await ups.mailsOf(id))[0]!.id]);
    await ups.move(session.id, at('2026-12-20T18:30:00Z'));
    await ups.plan();
    await ups.move(session.id, at('2026-12-10T18:30:00Z'));
    await ups.plan();
    expect((await ups.states(id)).sort()).toEqual(['accepted', 'rescheduled']);
  });

  it('does not go for a session that was called off, before or after its planner has heard of it', async () => {
    const session = await makeSession(school, { startsAt: at('2026-12-10T18:30:00Z') });
    const id = await ups.on(sequence('before-start', { narrowed: { masterclassId: session.masterclassId } }));
    await ups.register(session.id);
    await ups.plan();
    const [mail] = await ups.mailsOf(id);
    await school.get(CancelSession).run(manager, session.id, { reason: 'ill' }, ups.now());
    expect(await ups.verdict(mail!)).toBe('session-cancelled');
    await ups.plan();
    expect(await ups.states(id)).toEqual(['session-cancelled']);
  });

  it('follows a place to whoever it is handed over to, and a person to another session', async () => {
    const session = await makeSession(school, { startsAt: at('2026-12-10T18:30:00Z') });
    const other = await makeSession(school, {
      startsAt: at('2026-12-12T18:30:00Z'),
      masterclassId: session.masterclassId,
    });
    const id = await ups.on(sequence('before-start', { narrowed: { masterclassId: session.masterclassId } }));
    const giver = await ups.register(session.id);
    const mover = await ups.register(session.id);
    await ups.plan();
    const received = await school
      .get(HandOverRegistration)
      .run({ link: giver }, giver, { name: 'Bea Maes', email: address(), locale: 'nl' }, ups.now());
    await school.get(RescheduleRegistration).run({ link: mover }, mover, { to: other.id }, ups.now());
    await ups.plan();
    const mails = await ups.mailsOf(id);
    const of = (subject: string) =>
      mails
        .filter((mail) => mail.subject === subject)
        .map(({ state, reason, dueAt }) => [reason ?? state, dueAt.toISOString()]);
    expect(of(giver)).toEqual([['place-gone', '2026-12-10T17:30:00.000Z']]);
    expect(of(received.id)).toEqual([['due', '2026-12-10T17:30:00.000Z']]);
    expect(of(mover)).toEqual([
      ['rescheduled', '2026-12-10T17:30:00.000Z'],
      ['due', '2026-12-12T17:30:00.000Z'],
    ]);
  });

  it('is not planned for whoever came after its turn, nor once it has expired', async () => {
    const session = await makeSession(school, { startsAt: at('2026-12-02T09:00:00Z') });
    await ups.register(session.id);
    const given = sequence('before-start', {
      narrowed: { masterclassId: session.masterclassId },
      steps: [step(-1440, { expiresMinutes: 60 })],
    });
    // The turn of the first was an hour and more ago before she came; that of nobody is still to come.
    expect((await school.get(RecipientsOfSequence).preview(given, 5)).steps[0]).toMatchObject({
      people: 0,
      leftOut: [{ reason: 'just-told', people: 1 }],
    });
    const id = await ups.on(given);
    expect(await ups.mailsOf(id)).toEqual([]);
    await school.database.query(
      `UPDATE registration SET confirmed_at = '2026-11-01T00:00:00Z', created_at = '2026-11-01T00:00:00Z' WHERE session_id = $1`,
      [session.id],
    );
    school.clock.set('2026-12-01T10:30:00Z');
    expect((await school.get(RecipientsOfSequence).preview(id, 5)).steps[0]).toMatchObject({
      people: 0,
      leftOut: [{ reason: 'expired', people: 1 }],
    });
  });
});
