import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { ArchiveSequence } from '../../src/follow-ups/archive-sequence.js';
import { PauseSequence } from '../../src/follow-ups/pause-sequence.js';
import { Planner } from '../../src/follow-ups/planning/planner.js';
import { RecipientsOfSequence } from '../../src/follow-ups/recipients-of-sequence.js';
import { ResumeSequence } from '../../src/follow-ups/resume-sequence.js';
import { SaveSequence } from '../../src/follow-ups/save-sequence.js';
import type { Condition, SequenceDefinition } from '../../src/follow-ups/sequence.rules.js';
import { SequenceQueries } from '../../src/follow-ups/sequences.queries.js';
import { SwitchOnSequence } from '../../src/follow-ups/switch-on-sequence.js';
import { CancelSession } from '../../src/masterclasses/cancel-session.js';
import { FinishSession } from '../../src/masterclasses/finish-session.js';
import { UpdateSession } from '../../src/masterclasses/update-session.js';
import { EventRelay, Outbox, type DomainEvent } from '../../src/platform/database/outbox.js';
import type { Viewer } from '../../src/platform/http/viewer.js';
import { SetAttendance } from '../../src/registrations/attendance/set-attendance.js';
import { CancelRegistration } from '../../src/registrations/cancel-registration.js';
import { CorrectRegistration } from '../../src/registrations/correct-registration.js';
import { HandOverRegistration } from '../../src/registrations/hand-over/hand-over-registration.js';
import { RegisterForSession } from '../../src/registrations/register-for-session.js';
import { RescheduleRegistration } from '../../src/registrations/reschedule-registration.js';
import { EnrolInCourse } from '../../src/learning/enrol-in-course.js';
import { MarkLessonDone } from '../../src/learning/mark-lesson-done.js';
import { makeCourse, signedIn as learner } from '../learning/learners.js';
import { bearer } from '../masterclasses/factories.js';
import { makeSession, wish } from '../registrations/sessions.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { makeViewer, signedIn } from '../support/people.js';
import { FollowUps, makeTemplate, sequence, step } from './sequences.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NIGHT = { from: '21:00', to: '08:00' };

let school: TestApp;
let manager: Viewer;
let ups: FollowUps;
beforeAll(async () => {
  // Without a worker: what happens is heard, and planned, when a test says so.
  school = await startTestApp({ role: 'web' });
  manager = await makeViewer(school, ['manager']);
  ups = new FollowUps(school, manager);
  await makeTemplate(school, 'any', 'registered');
  await makeTemplate(school, 'lesson', 'enrolled');
  await makeTemplate(school, 'quiz', 'quiz-failed');
  await makeTemplate(school, 'claim', 'grade-changed');
  await makeTemplate(school, 'news', 'newsletter-confirmed');
});
afterAll(() => school.close());
beforeEach(async () => {
  school.clock.set('2026-12-01T10:00:00Z');
  // Sequences of earlier tests take in nobody any more.
  await school.database.query(
    `UPDATE mail_sequence SET status = 'archived', switched_on_at = coalesce(switched_on_at, now())`,
  );
});

const at = (time: string) => new Date(time);
const address = () => `${randomUUID().slice(0, 8)}@follow.example`;
const register = async (
  sessionId: string,
  email = address(),
  more: Partial<ReturnType<typeof wish>> & { consents?: Record<string, string> } = {},
) => (await school.get(RegisterForSession).run(null, { ...wish(sessionId, email), ...more }, ups.now())).id;
const cancel = (id: string) => school.get(CancelRegistration).run({ link: id }, id, undefined, ups.now());
const move = async (sessionId: string, startsAt: Date) => {
  const [row] = await school.database.query<{ updated_at: Date }>('SELECT updated_at FROM session WHERE id = $1', [
    sessionId,
  ]);
  await school
    .get(UpdateSession)
    .run(manager, sessionId, { startsAt, version: row!.updated_at.toISOString() }, ups.now());
};
const happen = (event: DomainEvent) =>
  school.database.transaction((tx) => school.get(Outbox).publish(tx, event)).then(() => ups.plan());
const states = async (id: string) => (await ups.mailsOf(id)).map(({ state, reason }) => reason ?? state);

describe('a reminder', () => {
  it('is planned for everybody with a place when it is switched on, and for whoever comes later', async () => {
    const session = await makeSession(school, { startsAt: at('2026-12-10T18:30:00Z'), capacity: 2 });
    const first = await register(session.id);
    const id = await ups.on(sequence('before-start', { narrowed: { masterclassId: session.masterclassId } }));
    const second = await register(session.id);
    await register(session.id);
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
    const registration = await register(session.id);
    await ups.plan();
    const [before] = await ups.mailsOf(id);
    await move(session.id, at('2026-12-11T18:30:00Z'));
    // The sender may look before the planner has.
    expect(await ups.verdict(before!)).toBe('session-moved');
    await ups.plan();
    expect(await states(id)).toEqual(['rescheduled', 'due']);
    await move(session.id, at('2026-12-10T18:30:00Z'));
    await ups.plan();
    expect(await states(id)).toEqual(['rescheduled', 'due', 'rescheduled']);
    const due = (await ups.mailsOf(id)).find(({ state }) => state === 'due')!;
    expect(due.dueAt).toEqual(at('2026-12-10T17:30:00Z'));
    expect(await ups.verdict(due)).toBe('go');
    await cancel(registration);
    expect(await ups.verdict(due)).toBe('place-gone');
    await ups.plan();
    expect(await states(id)).toEqual(['rescheduled', 'place-gone', 'rescheduled']);
  });

  it('that was sent is not sent again when its session comes back to that hour', async () => {
    const session = await makeSession(school, { startsAt: at('2026-12-10T18:30:00Z') });
    const id = await ups.on(
      sequence('before-start', { narrowed: { masterclassId: session.masterclassId }, steps: [step(-1440 * 2)] }),
    );
    await register(session.id);
    await ups.plan();
    await school.database.query(`UPDATE mail SET state = 'accepted' WHERE id = $1`, [(await ups.mailsOf(id))[0]!.id]);
    await move(session.id, at('2026-12-20T18:30:00Z'));
    await ups.plan();
    await move(session.id, at('2026-12-10T18:30:00Z'));
    await ups.plan();
    expect((await states(id)).sort()).toEqual(['accepted', 'rescheduled']);
  });

  it('does not go for a session that was called off, before or after its planner has heard of it', async () => {
    const session = await makeSession(school, { startsAt: at('2026-12-10T18:30:00Z') });
    const id = await ups.on(sequence('before-start', { narrowed: { masterclassId: session.masterclassId } }));
    await register(session.id);
    await ups.plan();
    const [mail] = await ups.mailsOf(id);
    await school.get(CancelSession).run(manager, session.id, { reason: 'ill' }, ups.now());
    expect(await ups.verdict(mail!)).toBe('session-cancelled');
    await ups.plan();
    expect(await states(id)).toEqual(['session-cancelled']);
  });

  it('follows a place to whoever it is handed over to, and a person to another session', async () => {
    const session = await makeSession(school, { startsAt: at('2026-12-10T18:30:00Z') });
    const other = await makeSession(school, {
      startsAt: at('2026-12-12T18:30:00Z'),
      masterclassId: session.masterclassId,
    });
    const id = await ups.on(sequence('before-start', { narrowed: { masterclassId: session.masterclassId } }));
    const giver = await register(session.id);
    const mover = await register(session.id);
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
    await register(session.id);
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

describe('local hours', () => {
  const hours = async (
    moment: string,
    zone: string,
    delay: number,
    quiet: { from: string; to: string } | null,
    earlier = false,
  ) => {
    const [row] = await school.database.query<{ local: string }>(
      `SELECT to_char(mail_awake(follow_up_moment($1, $2, $3), $2, $4::time, $5::time, $6) AT TIME ZONE $2, 'YYYY-MM-DD HH24:MI') AS local`,
      [moment, zone, delay, quiet?.from ?? null, quiet?.to ?? null, earlier],
    );
    return row!.local;
  };

  it.each([
    // Summer time ends in the night of 25 October 2026 and of 31 October 2027, and begins on 28 March 2027.
    [
      'a day before keeps the hour over the end of summer time',
      '2026-10-25T18:30:00Z',
      'Europe/Brussels',
      -1440,
      null,
      false,
      '2026-10-24 19:30',
    ],
    [
      'a day before keeps the hour over its beginning',
      '2027-03-28T17:30:00Z',
      'Europe/Brussels',
      -1440,
      null,
      false,
      '2027-03-27 19:30',
    ],
    [
      'three days after keep the hour over its end',
      '2027-10-29T17:30:00Z',
      'Europe/Brussels',
      3 * 1440,
      null,
      false,
      '2027-11-01 19:30',
    ],
    [
      'hours are hours, also in that night',
      '2026-10-25T00:30:00Z',
      'Europe/Brussels',
      60,
      null,
      false,
      '2026-10-25 02:30',
    ],
    [
      'an hour before is an hour before',
      '2027-03-28T01:30:00Z',
      'Europe/Brussels',
      -60,
      null,
      true,
      '2027-03-28 01:30',
    ],
    [
      'the night ends at eight on the morning after summer time ended',
      '2026-10-24T20:30:00Z',
      'Europe/Brussels',
      0,
      NIGHT,
      false,
      '2026-10-25 08:00',
    ],
    [
      'the night ends at eight on the morning after it began',
      '2027-03-27T21:30:00Z',
      'Europe/Brussels',
      0,
      NIGHT,
      false,
      '2027-03-28 08:00',
    ],
    [
      'a reminder in the night goes the evening before',
      '2027-03-28T05:00:00Z',
      'Europe/Brussels',
      -60,
      NIGHT,
      true,
      '2027-03-27 20:00',
    ],
    [
      'quiet hours at noon',
      '2026-12-01T12:10:00Z',
      'Europe/Brussels',
      0,
      { from: '12:30', to: '14:00' },
      false,
      '2026-12-01 14:00',
    ],
    [
      'quiet hours that end at an hour that does not exist',
      '2027-03-28T00:30:00Z',
      'Europe/Brussels',
      0,
      { from: '22:00', to: '02:30' },
      false,
      '2027-03-28 03:30',
    ],
    [
      'at the end of the quiet hours it may go',
      '2026-12-01T07:00:00Z',
      'Europe/Brussels',
      0,
      NIGHT,
      false,
      '2026-12-01 08:00',
    ],
    ['another continent', '2026-11-01T02:00:00Z', 'America/New_York', 0, NIGHT, false, '2026-11-01 08:00'],
  ] as const)('%s', async (_, moment, zone, delay, quiet, earlier, expected) => {
    expect(await hours(moment, zone, delay, quiet, earlier)).toBe(expected);
  });

  it('never leave a mail in the quiet hours, at whatever minute of the days around a change', async () => {
    // None may come out in the night, nor on the wrong side of its moment.
    const rows = await school.database.query(
      `SELECT zone, at, earlier, a.out FROM unnest(ARRAY['Europe/Brussels', 'America/New_York', 'Australia/Lord_Howe']) zone,
         unnest(ARRAY['2026-03-08', '2026-03-29', '2026-04-05', '2026-10-04', '2026-10-25', '2026-11-01', '2027-03-28', '2027-10-31']::date[]) day,
         generate_series(day - interval '1 day', day + interval '2 days', '13 minutes') at, unnest(ARRAY[true, false]) earlier
         CROSS JOIN LATERAL (SELECT mail_awake(at, zone, '21:00', '08:00', earlier) AS out) a
       WHERE (a.out AT TIME ZONE zone)::time >= '21:00' OR (a.out AT TIME ZONE zone)::time < '08:00' OR (earlier AND a.out > at) OR (NOT earlier AND a.out < at) LIMIT 5`,
    );
    expect(rows).toEqual([]);
  });

  it('are the recipient’s: each gets it in her own morning, and a corrected clock is reckoned with', async () => {
    const session = await makeSession(school, { startsAt: at('2026-12-10T18:30:00Z') });
    const id = await ups.on(
      sequence('registered', {
        narrowed: { masterclassId: session.masterclassId },
        steps: [step(11 * 60, { quiet: NIGHT })],
      }),
    );
    const here = await register(session.id);
    await register(session.id, address(), { timeZone: 'America/New_York' });
    await ups.plan();
    const minutes = (await ups.mailsOf(id)).map(({ dueAt }) => dueAt.toISOString().slice(0, 13));
    expect(minutes).toEqual(['2026-12-01T21', '2026-12-02T07']);
    await school
      .get(CorrectRegistration)
      .run({ link: here }, here, { name: 'Ann', locale: 'fr', timeZone: 'Pacific/Auckland' }, ups.now());
    await ups.plan();
    const mail = (await ups.mailsOf(id)).find(({ subject }) => subject === here)!;
    expect(mail).toMatchObject({ timeZone: 'Pacific/Auckland' });
    expect(mail.dueAt.toISOString().slice(0, 16)).toBe('2026-12-01T21:00');
  });

  it('are those of the school where Postgres does not know the zone that a browser named', async () => {
    const session = await makeSession(school, { startsAt: at('2026-12-10T18:30:00Z') });
    const id = await ups.on(sequence('registered', { narrowed: { masterclassId: session.masterclassId } }));
    const registration = await register(session.id);
    await school.database.query(`UPDATE registration SET time_zone = 'Moon/Tranquility' WHERE id = $1`, [registration]);
    await ups.plan();
    expect((await ups.mailsOf(id))[0]).toMatchObject({ subject: registration, timeZone: 'Europe/Brussels' });
  });

  it('hold at the claim too: what is late waits for the end of the night', async () => {
    const session = await makeSession(school, { startsAt: at('2026-12-10T18:30:00Z') });
    const id = await ups.on(
      sequence('registered', {
        narrowed: { masterclassId: session.masterclassId },
        steps: [step(60, { quiet: NIGHT })],
      }),
    );
    await register(session.id);
    await ups.plan();
    const [mail] = await ups.mailsOf(id);
    expect(await ups.verdict(mail!, at('2026-12-01T22:00:00Z'))).toEqual(at('2026-12-02T07:00:00Z'));
    expect(await ups.verdict(mail!, at('2026-12-02T07:00:00Z'))).toBe('go');
  });
});

describe('what sets a sequence going', () => {
  const only = (masterclassId: string) => ({ narrowed: { masterclassId } });
  const subjects = async (id: string) =>
    (await ups.mailsOf(id)).map(({ subject, state, reason }) => [subject, reason ?? state]);

  it('registering, waiting, moving up and giving back', async () => {
    const session = await makeSession(school, { startsAt: at('2026-12-20T18:30:00Z'), capacity: 1 });
    const before = await register(session.id);
    await ups.plan();
    const ids: Record<string, string> = {};
    for (const trigger of ['registered', 'waiting', 'promoted', 'cancelled'] as const)
      ids[trigger] = await ups.on(sequence(trigger, only(session.masterclassId)));
    const waits = await register(session.id);
    await ups.plan();
    expect(await subjects(ids.waiting!)).toEqual([[waits, 'due']]);
    await cancel(before);
    await ups.plan();
    expect(await subjects(ids.cancelled!)).toEqual([[before, 'due']]);
    expect(await subjects(ids.promoted!)).toEqual([[waits, 'due']]);
    // What happened before it was switched on is not taken in, and moving up is not registering.
    expect(await subjects(ids.registered!)).toEqual([]);
    expect(await ups.verdict((await ups.mailsOf(ids.waiting!))[0]!)).toBe('no-longer-waiting');
    await cancel(waits);
    const third = await register(session.id);
    await ups.plan();
    expect(await subjects(ids.registered!)).toEqual([[third, 'due']]);
    expect(await ups.verdict((await ups.mailsOf(ids.promoted!))[0]!)).toBe('place-gone');
  });

  it('a session that moves, once for each move, and only the last of them goes', async () => {
    const session = await makeSession(school, { startsAt: at('2026-12-20T18:30:00Z') });
    const id = await ups.on(sequence('session-changed', only(session.masterclassId)));
    await register(session.id);
    await ups.plan();
    school.clock.advance(HOUR);
    await move(session.id, at('2026-12-21T18:30:00Z'));
    await ups.plan();
    await move(session.id, at('2026-12-22T18:30:00Z'));
    await ups.plan();
    const mails = await ups.mailsOf(id);
    expect(await Promise.all(mails.map((mail) => ups.verdict(mail)))).toEqual(['session-moved', 'go']);
  });

  it('having come or not, also when that is corrected afterwards', async () => {
    const session = await makeSession(school, { startsAt: at('2026-12-01T12:00:00Z') });
    const [came, missed, joined, unknown] = [
      await register(session.id),
      await register(session.id),
      await register(session.id),
      await register(session.id),
    ];
    const attended = await ups.on(sequence('attended', { ...only(session.masterclassId), steps: [step(120)] }));
    const away = await ups.on(sequence('missed', only(session.masterclassId)));
    school.clock.set('2026-12-01T12:30:00Z');
    await school.get(SetAttendance).run(manager, came, { attendance: 'attended' }, ups.now());
    await school.get(SetAttendance).run(manager, missed, { attendance: 'no-show' }, ups.now());
    await school.database.query('UPDATE registration SET joined_at = $2 WHERE id = $1', [joined, ups.now()]);
    school.clock.set('2026-12-01T13:30:00Z');
    await school.get(FinishSession).run(manager, session.id, ups.now());
    await ups.plan();
    expect((await subjects(attended)).map(([who]) => who).sort()).toEqual([came, joined].sort());
    expect(await subjects(away)).toEqual([[missed, 'due']]);
    expect((await ups.mailsOf(attended))[0]!.dueAt).toEqual(at('2026-12-01T15:15:00Z'));
    await school.get(SetAttendance).run(manager, came, { attendance: 'no-show', reason: 'a mistake' }, ups.now());
    await ups.plan();
    const mail = (await ups.mailsOf(attended)).find(({ subject }) => subject === came)!;
    expect(await ups.verdict(mail)).toBe('condition-attended');
    expect((await subjects(away)).map(([who]) => who).sort()).toEqual([came, missed].sort());
    expect((await subjects(attended)).map(([who]) => who)).not.toContain(unknown);
  });

  it('a recording that was watched, once a room tells of it', async () => {
    const session = await makeSession(school);
    const registration = await register(session.id);
    const id = await ups.on(sequence('replay-watched', only(session.masterclassId)));
    await happen({ name: 'replay.watched', subjectId: registration });
    expect(await subjects(id)).toEqual([[registration, 'due']]);
  });

  it('enrolling, lessons, the end of a course, and the questions to remember by', async () => {
    const course = await makeCourse(school, 2);
    const { person } = await learner(school);
    const ids: Record<string, string> = {};
    for (const trigger of ['enrolled', 'lesson-finished', 'course-finished', 'recall-due'] as const)
      ids[trigger] = await ups.on(
        sequence(trigger, {
          topic: 'learning',
          narrowed: { courseId: course.id },
          steps: [step(2880, { template: 'lesson' })],
        }),
      );
    school.clock.advance(HOUR);
    const { enrolmentId } = await school.get(EnrolInCourse).run(person, course.slug, ups.now());
    await school.get(MarkLessonDone).run(person, { enrolmentId, lessonId: course.lessonIds[0]! }, ups.now());
    await ups.plan();
    expect(await subjects(ids.enrolled!)).toEqual([[enrolmentId, 'due']]);
    const [lesson] = await ups.mailsOf(ids['lesson-finished']!);
    expect(lesson).toMatchObject({ subject: enrolmentId, about: course.lessonIds[0] });
    expect(await ups.verdict(lesson!)).toBe('go');
    school.clock.advance(HOUR);
    await school.get(MarkLessonDone).run(person, { enrolmentId, lessonId: course.lessonIds[1]! }, ups.now());
    await ups.plan();
    expect(await subjects(ids['course-finished']!)).toEqual([[enrolmentId, 'due']]);
    expect(await ups.verdict(lesson!)).toBe('exit-course-finished');
    const [round] = await school.database.query<{ id: string }>(
      'INSERT INTO recall_round (enrolment_id, round, drawn_at, expires_at) VALUES ($1, 2, $2, $3) RETURNING id',
      [enrolmentId, ups.now(), at('2026-12-30T00:00:00Z')],
    );
    await happen({
      name: 'recall.due',
      subjectId: round!.id,
      payload: { enrolmentId, courseId: course.id, personId: person.id, round: 2 },
    });
    const [recall] = await ups.mailsOf(ids['recall-due']!);
    expect(recall).toMatchObject({ subject: enrolmentId, version: 2, about: round!.id });
    expect(await ups.verdict(recall!)).toBe('go');
    await school.database.query('UPDATE recall_round SET completed_at = $2 WHERE id = $1', [round!.id, ups.now()]);
    expect(await ups.verdict(recall!)).toBe('recall-over');
  });

  it('falling silent, each time anew, and not for those who were silent before', async () => {
    const course = await makeCourse(school, 2);
    const { person } = await learner(school);
    const old = await learner(school);
    const enrol = async (who: Pick<Viewer, 'id'>) =>
      (await school.get(EnrolInCourse).run(who, course.slug, ups.now())).enrolmentId;
    await enrol(old.person);
    school.clock.advance(20 * DAY);
    const enrolmentId = await enrol(person);
    const id = await ups.on(
      sequence('silent', {
        topic: 'learning',
        narrowed: { courseId: course.id, days: 14 },
        steps: [step(0, { template: 'lesson', expiresMinutes: 7 * 1440 })],
      }),
    );
    school.clock.advance(13 * DAY);
    await ups.plan();
    expect(await subjects(id)).toEqual([]);
    school.clock.advance(DAY + HOUR);
    await ups.plan();
    await ups.plan();
    const [first] = await ups.mailsOf(id);
    expect(await subjects(id)).toEqual([[enrolmentId, 'due']]);
    expect(await ups.verdict(first!)).toBe('go');
    await school.get(MarkLessonDone).run(person, { enrolmentId, lessonId: course.lessonIds[0]! }, ups.now());
    expect(await ups.verdict(first!)).toBe('exit-came-back');
    school.clock.advance(14 * DAY + HOUR);
    await ups.plan();
    expect(await subjects(id)).toHaveLength(2);
    expect(await ups.verdict((await ups.mailsOf(id))[1]!)).toBe('go');
  });

  it('quizzes and profiles, by ids alone', async () => {
    const person = await makeViewer(school);
    const quiz = await makeQuizRow('knowledge');
    const ids: Record<string, string> = {};
    for (const trigger of ['quiz-passed', 'quiz-failed', 'profile-done'] as const)
      ids[trigger] = await ups.on(
        sequence(trigger, {
          topic: 'learning',
          narrowed: trigger === 'profile-done' ? {} : { quizId: quiz },
          steps: [step(60, { template: 'quiz' })],
        }),
      );
    const failed = await makeAttempt(quiz, person.id, 1, 2);
    await happen({ name: 'quiz.failed', subjectId: failed, payload: { quizId: quiz, personId: person.id } });
    const [mail] = await ups.mailsOf(ids['quiz-failed']!);
    expect(mail).toMatchObject({ subject: failed, recipient: person.email, about: quiz });
    expect(await ups.verdict(mail!)).toBe('go');
    const passed = await makeAttempt(quiz, person.id, 2, 9);
    await happen({ name: 'quiz.passed', subjectId: passed, payload: { quizId: quiz, personId: person.id } });
    expect(await ups.verdict(mail!)).toBe('passed-since');
    expect(await subjects(ids['quiz-passed']!)).toEqual([[passed, 'due']]);
    const profile = await makeAttempt(await makeQuizRow('profile'), person.id, 1, null);
    await happen({ name: 'profile.done', subjectId: profile, payload: {} });
    expect(await subjects(ids['profile-done']!)).toEqual([[profile, 'due']]);
    const [row] = await school.database.query<{ all: string }>(
      'SELECT to_jsonb(m)::text AS all FROM mail m WHERE subject_id = $1',
      [profile],
    );
    expect(row!.all).not.toMatch(/answer|response|factor/);
  });

  it('a grade that changed, once for each reader of a lesson that states the claim', async () => {
    const [course, second] = [await makeCourse(school, 1), await makeCourse(school, 1)];
    const { person } = await learner(school);
    const claim = await makeClaim();
    const id = await ups.on(
      sequence('grade-changed', {
        topic: 'evidence',
        narrowed: { claimId: claim.id },
        steps: [step(0, { template: 'claim' })],
      }),
    );
    const enrolments: string[] = [];
    for (const each of [course, second]) {
      const { enrolmentId } = await school.get(EnrolInCourse).run(person, each.slug, ups.now());
      await school.get(MarkLessonDone).run(person, { enrolmentId, lessonId: each.lessonIds[0]! }, ups.now());
      enrolments.push(enrolmentId);
      school.clock.advance(HOUR);
    }
    const change = await correct(claim, [course.lessonIds[0]!, second.lessonIds[0]!]);
    await happen({ name: 'grade.changed', subjectId: claim.id, payload: { correctionId: change } });
    expect(await subjects(id)).toEqual([[enrolments[0], 'due']]);
    const [mail] = await ups.mailsOf(id);
    expect(mail!.about).toBe(change);
    expect(await ups.verdict(mail!)).toBe('go');
    await school.database.query('UPDATE grade_correction SET ended_at = $2, ended_by = $1 WHERE id = $1', [
      change,
      ups.now(),
    ]);
    expect(await ups.verdict(mail!)).toBe('grade-changed-again');
  });

  it('a newsletter that was confirmed', async () => {
    const email = address();
    const [row] = await school.database.query<{ id: string }>(
      'INSERT INTO mail_address (email, created_at) VALUES ($1, now()) RETURNING id',
      [email],
    );
    await school.database.query(
      `INSERT INTO mail_consent_event (address_id, topic, kind, locale, place, at) VALUES ($1, 'news', 'confirmed', 'fr', 'footer', now())`,
      [row!.id],
    );
    const id = await ups.on(
      sequence('newsletter-confirmed', { topic: 'news', steps: [step(0, { template: 'news' })] }),
    );
    await happen({ name: 'newsletter.confirmed', subjectId: row!.id });
    expect((await ups.mailsOf(id))[0]).toMatchObject({
      recipient: email,
      subject: row!.id,
      timeZone: 'Europe/Brussels',
    });
  });
});

describe('the guard', () => {
  const ask = async (
    conditions: readonly Condition[],
    more: Partial<SequenceDefinition> = {},
    consents: Record<string, string> = {},
  ) => {
    const session = await makeSession(school, { startsAt: at('2026-12-20T18:30:00Z') });
    const id = await ups.on(
      sequence('registered', {
        narrowed: { masterclassId: session.masterclassId },
        steps: [step(60, { conditions })],
        ...more,
      }),
    );
    const registration = await register(session.id, address(), {
      source: { heard: 'friend', utm: { utm_source: 'Spring' } },
      consents,
    } as never);
    await ups.plan();
    const [mail] = await ups.mailsOf(id);
    return { id, session, registration, mail: mail!, verdict: () => ups.verdict(mail!) };
  };

  it.each<[string, Condition, string]>([
    ['her language', { kind: 'language', is: 'en' }, 'go'],
    ['another language', { kind: 'language', is: 'fr' }, 'condition-language'],
    ['no certificate', { kind: 'has-certificate', is: false }, 'go'],
    ['a certificate', { kind: 'has-certificate', is: true }, 'condition-has-certificate'],
    ['her campaign, however it is written', { kind: 'tag', is: 'spring' }, 'go'],
    ['another campaign', { kind: 'tag', is: 'autumn' }, 'condition-tag'],
    ['a consent she did not give', { kind: 'consent', is: 'follow-up' }, 'not-consented'],
    ['having come', { kind: 'attended', is: true }, 'condition-attended'],
    ['not having come', { kind: 'attended', is: false }, 'go'],
  ])('asks for %s', async (_, condition, expected) => {
    expect(await (await ask([condition])).verdict()).toBe(expected);
  });

  it('asks for the score of a quiz', async () => {
    const person = await makeViewer(school);
    const quiz = await makeQuizRow('knowledge');
    const steps = [{ kind: 'quiz-score', atLeast: 50 } as const, { kind: 'quiz-score-below', below: 50 } as const].map(
      (condition) => step(60, { template: 'quiz', conditions: [condition] }),
    );
    const id = await ups.on(sequence('quiz-passed', { topic: 'learning', narrowed: { quizId: quiz }, steps }));
    await happen({ name: 'quiz.passed', subjectId: await makeAttempt(quiz, person.id, 1, 6), payload: {} });
    const mails = await ups.mailsOf(id);
    expect((await Promise.all(mails.map((mail) => ups.verdict(mail)))).sort()).toEqual([
      'condition-quiz-score-below',
      'go',
    ]);
  });

  it('sends what follows a session to nobody who did not agree to it', async () => {
    expect(await (await ask([], { topic: 'after-session' })).verdict()).toBe('not-consented');
    expect(await (await ask([], { topic: 'after-session' }, { 'follow-up': '2026-11' })).verdict()).toBe('go');
  });

  it('ends at the goal and at the exits', async () => {
    const one = await ask([], { goal: 'registered-again', exits: ['enrolled'] });
    expect(await one.verdict()).toBe('go');
    const [{ email } = { email: '' }] = await school.database.query<{ email: string }>(
      'SELECT email::text FROM registration WHERE id = $1',
      [one.registration],
    );
    const person = await makeViewer(school, [], { email });
    school.clock.advance(HOUR);
    const course = await makeCourse(school, 1);
    await school.get(EnrolInCourse).run(person, course.slug, ups.now());
    expect(await one.verdict()).toBe('exit-enrolled');
    const other = await makeSession(school, { startsAt: at('2026-12-23T18:30:00Z') });
    await register(other.id, email);
    expect(await one.verdict()).toBe('goal-reached');
  });

  it('waits while the sequence is paused, goes on when it is resumed, and sends nothing of an archived one', async () => {
    const one = await ask([]);
    await school.get(PauseSequence).run(manager, one.id);
    school.clock.advance(2 * HOUR);
    const until = await one.verdict();
    expect((until as Date).getTime()).toBeGreaterThan(ups.now().getTime());
    await school.database.query('UPDATE mail SET due_at = $2 WHERE id = $1', [one.mail.id, until]);
    await school.get(ResumeSequence).run(manager, one.id);
    expect((await ups.mailsOf(one.id))[0]!.dueAt.getTime()).toBeLessThanOrEqual(ups.now().getTime());
    expect(await one.verdict()).toBe('go');
    await school.get(ArchiveSequence).run(manager, one.id);
    expect(await states(one.id)).toEqual(['sequence-archived']);
    expect(await one.verdict()).toBe('sequence-archived');
  });
});

describe('a sequence in the hands of staff', () => {
  const api = async () => {
    const headers = await bearer(school, 'manager');
    return (method: string, path: string, body?: unknown) => school.visitor().api(method, path, body, headers);
  };
  const save = (id: string | null, definition: SequenceDefinition, version = 1) =>
    school.get(SaveSequence).run(manager, id, definition, version);

  it.each<[string, Partial<SequenceDefinition>, string, RegExp]>([
    [
      'a delay of minus ten years',
      { trigger: 'before-start', steps: [step(-5_256_000)] },
      'sequence.steps.0.delayMinutes',
      /366 days/,
    ],
    ['a step before what it follows', { steps: [step(-60)] }, 'sequence.steps.0.delayMinutes', /zero or more/],
    [
      'a reminder after the start',
      { trigger: 'before-start', steps: [step(60)] },
      'sequence.steps.0.delayMinutes',
      /negative delay/,
    ],
    [
      'quiet hours that are equal',
      { steps: [step(0, { quiet: { from: '21:00', to: '21:00' } })] },
      'sequence.steps.0.quiet.to',
      /same time/,
    ],
    [
      'quiet hours for almost all the day',
      { steps: [step(0, { quiet: { from: '08:00', to: '07:00' } })] },
      'sequence.steps.0.quiet.to',
      /four hours/,
    ],
    [
      'an hour that is none',
      { steps: [step(0, { quiet: { from: '25:00', to: '08:00' } })] },
      'sequence.steps.0.quiet.from',
      /21:00/,
    ],
    [
      'a condition that nothing is known of',
      { steps: [step(0, { conditions: [{ kind: 'quiz-score', atLeast: 5 }] })] },
      'sequence.steps.0.conditions.0',
      /nothing is known/,
    ],
    [
      'narrowing to what it is not about',
      { narrowed: { courseId: randomUUID() } },
      'sequence.narrowed.courseId',
      /narrowed/,
    ],
    ['silence without days', { trigger: 'silent', steps: [] }, 'sequence.narrowed.days', /how many days/],
    ['an exit that cannot be noticed', { exits: ['came-back'] }, 'sequence.exits.0', /noticed/],
    ['a short name that is none', { slug: 'Not Short' }, 'sequence.slug', /Small letters/],
  ])('is refused with %s, at its field, in words', async (_, changes, field, words) => {
    const ask = await api();
    const made = await ask('POST', '/api/v1/sequences', sequence('registered'));
    const { id, version } = made.json<{ id: string; version: number }>();
    const answer = await ask('PUT', `/api/v1/sequences/${id}`, {
      version,
      sequence: sequence('registered', changes),
    });
    expect(answer.status).toBe(422);
    const { errors } = answer.json<{ errors: { field: string; detail: string }[] }>();
    expect(errors).toContainEqual({ field, detail: expect.stringMatching(words) });
    expect((await school.get(SequenceQueries).get(id))!.version).toBe(version);
  });

  it('refuses a text that does not exist or is about something else, what it is narrowed to that is gone, and a second of its name', async () => {
    await expect(
      save(null, sequence('registered', { steps: [step(0), step(0, { template: 'nowhere' })] })),
    ).rejects.toMatchObject({
      code: 'template-unknown',
      fields: [{ field: 'steps.1.template', values: { name: 'nowhere' } }],
    });
    await expect(
      save(null, sequence('registered', { steps: [step(0, { template: 'lesson' })] })),
    ).rejects.toMatchObject({ code: 'template-for-other-trigger' });
    await expect(
      save(null, sequence('registered', { narrowed: { masterclassId: randomUUID() } })),
    ).rejects.toMatchObject({
      code: 'narrowed-gone',
      fields: [{ field: 'narrowed.masterclassId' }],
    });
    const given = sequence('registered');
    await save(null, given);
    await expect(save(null, given)).rejects.toMatchObject({ code: 'slug-taken', fields: [{ field: 'slug' }] });
  });

  it('is not overwritten by whoever saw an older version, and two who save at once are one who saves', async () => {
    const given = sequence('registered');
    const { id } = await save(null, given);
    const saved = await Promise.allSettled([
      save(id, { ...given, name: 'One' }),
      save(id, { ...given, name: 'Other' }),
    ]);
    // Two saves that each leave the steps out as new ones: the loser has changed nothing at all.
    expect(saved.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(save(id, given)).rejects.toMatchObject({ code: 'changed-meanwhile', values: { yours: 1, now: 2 } });
  });

  it('keeps the ids of its steps; what is due goes by the step as it is now, and what was sent stays sent', async () => {
    const session = await makeSession(school, { startsAt: at('2026-12-20T18:30:00Z') });
    const id = await ups.on(
      sequence('registered', {
        narrowed: { masterclassId: session.masterclassId },
        steps: [step(60), step(120), step(180)],
      }),
    );
    await register(session.id);
    await ups.plan();
    const [first, second, third] = await ups.mailsOf(id);
    await school.database.query(`UPDATE mail SET state = 'accepted' WHERE id = $1`, [first!.id]);
    const before = (await school.get(SequenceQueries).get(id))!;
    const [a, b] = before.steps;
    await save(
      id,
      {
        ...before,
        steps: [
          { ...b!, delayMinutes: 240 },
          { ...a!, delayMinutes: 300 },
        ],
      },
      before.version,
    );
    const after = (await school.get(SequenceQueries).get(id))!;
    expect(after.steps.map(({ id: stepId, version }) => [stepId, version])).toEqual([
      [b!.id, 2],
      [a!.id, 2],
    ]);
    const mails = await ups.mailsOf(id);
    const of = (mail?: { id: string }) => mails.find((one) => one.id === mail!.id)!;
    expect(of(first)).toMatchObject({ state: 'accepted', dueAt: first!.dueAt });
    expect(of(second).dueAt.getTime()).toBe(second!.dueAt.getTime() + 2 * HOUR);
    expect(of(third)).toMatchObject({ state: 'skipped', reason: 'step-removed' });
    await ups.plan();
    expect(await ups.mailsOf(id)).toHaveLength(3);
    await expect(save(id, { ...after, trigger: 'waiting' }, after.version)).rejects.toMatchObject({
      code: 'trigger-fixed',
    });
  });

  it('asks for the number to be typed before it sends to more than twenty people at once', async () => {
    const session = await makeSession(school, { startsAt: at('2026-12-02T12:00:00Z'), capacity: 50 });
    await Promise.all(Array.from({ length: 21 }, () => register(session.id)));
    await ups.plan();
    school.clock.set('2026-12-01T13:00:00Z');
    const ask = await api();
    const { id } = await save(
      null,
      sequence('before-start', { narrowed: { masterclassId: session.masterclassId }, steps: [step(-1440)] }),
    );
    const on = (body: object) => ask('POST', `/api/v1/sequences/${id}/switch-on`, body);
    const refused = await on({});
    expect(refused.status).toBe(409);
    expect(refused.json<object>()).toMatchObject({ code: 'type-the-number', errors: [{ field: 'typedNumber' }] });
    expect(refused.text).toContain('21 people');
    expect((await on({ typedNumber: 20 })).json<object>()).toMatchObject({ code: 'number-wrong' });
    expect((await on({ typedNumber: 21 })).json<object>()).toMatchObject({ status: 'on' });
    await ups.plan();
    expect(await ups.mailsOf(id)).toHaveLength(21);
  });

  it('shows before it is switched on exactly who gets what when, and who does not', async () => {
    const session = await makeSession(school, { startsAt: at('2026-12-10T07:30:00Z'), capacity: 20 });
    for (const timeZone of ['Europe/Brussels', 'America/New_York', 'Asia/Tokyo'])
      await register(session.id, address(), { timeZone });
    await register(session.id, address(), { locale: 'fr' as never });
    const given = sequence('before-start', {
      narrowed: { masterclassId: session.masterclassId },
      steps: [step(-1440, { quiet: NIGHT }), step(-60, { quiet: NIGHT, conditions: [{ kind: 'language', is: 'en' }] })],
    });
    const { id } = await save(null, given);
    const ask = await api();
    const shown = await school.get(RecipientsOfSequence).preview(id, 10);
    expect((await ask('GET', `/api/v1/sequences/${id}/recipients?limit=10`)).json<object>()).toEqual(
      JSON.parse(JSON.stringify(shown)),
    );
    expect(shown.steps.map(({ people, leftOut }) => [people, leftOut])).toEqual([
      [4, []],
      [3, [{ reason: 'condition-language', people: 1 }]],
    ]);
    await school.get(SwitchOnSequence).run(manager, id, { typedNumber: null });
    await ups.plan();
    const mails = await ups.mailsOf(id);
    const { steps } = (await school.get(SequenceQueries).get(id))!;
    for (const [n, one] of shown.steps.entries()) {
      const planned = mails.filter((mail) => mail.step === steps[n]!.id);
      const expected = [...one.first, ...one.firstLeftOut];
      const key = (row: { recipient: string; dueAt: Date }) => `${row.recipient} ${row.dueAt.toISOString()}`;
      expect(planned.map(key).sort()).toEqual(expected.map(key).sort());
      for (const mail of planned)
        expect(await ups.verdict(mail, mail.dueAt)).toBe(
          expected.find(({ recipient }) => recipient === mail.recipient)!.leftOut ?? 'go',
        );
    }
    expect((await ask('GET', '/api/v1/sequences')).json<{ items: object[] }>().items).toContainEqual(
      expect.objectContaining({ id, status: 'on', due: 8, steps: 2 }),
    );
  });

  it('is for managers', async () => {
    const visitor = await signedIn(school, 'editor');
    expect((await visitor.api('GET', '/api/v1/sequences')).status).toBe(403);
    expect((await school.visitor().api('GET', '/api/v1/sequences')).status).toBe(401);
  });
});

describe('planning', () => {
  /** Plans the same reminder from several connections at once. @returns how many mails there are of each person and step */
  async function race(definition: SequenceDefinition): Promise<number[]> {
    const session = await makeSession(school, { startsAt: at('2026-12-10T18:30:00Z'), capacity: 20 });
    for (let n = 0; n < 5; n++) await register(session.id);
    await ups.plan();
    const { id } = await school
      .get(SaveSequence)
      .run(manager, null, { ...definition, narrowed: { masterclassId: session.masterclassId } }, 1);
    await school.database.query(`UPDATE mail_sequence SET status = 'on', switched_on_at = $2 WHERE id = $1`, [
      id,
      ups.now(),
    ]);
    let ready = 0;
    let go: () => void;
    const all = new Promise<void>((resolve) => (go = resolve));
    const planOnce = () =>
      school.database.transaction(async (tx) => {
        // All have begun before the first plans.
        if (++ready === 3) go();
        await all;
        await school.get(Planner).plan(tx, 'before-start', { kind: 'everybody' }, ups.now());
      });
    await Promise.all([planOnce(), planOnce(), planOnce()]);
    const rows = await school.database.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM mail m JOIN mail_step st ON st.id = m.step_id WHERE st.sequence_id = $1 GROUP BY m.subject_id, m.step_id',
      [id],
    );
    return rows.map(({ count }) => count);
  }

  it('the same from several processes at once plans it once', async () => {
    expect(await race(sequence('before-start'))).toEqual([1, 1, 1, 1, 1]);
  });

  it('would plan it more than once without its constraints', async () => {
    await school.database.query('DROP INDEX mail_one_a_step, mail_one_a_moment');
    try {
      expect((await race(sequence('before-start'))).every((count) => count === 3)).toBe(true);
    } finally {
      await school.database.query(`DELETE FROM mail WHERE step_id IS NOT NULL`);
      await school.database.query(
        'CREATE UNIQUE INDEX mail_one_a_step ON mail (step_id, subject_id, recipient, subject_version) WHERE step_id IS NOT NULL',
      );
      await school.database.query(
        `CREATE UNIQUE INDEX mail_one_a_moment ON mail (step_id, subject_id, recipient, moment) WHERE step_id IS NOT NULL AND state <> 'skipped'`,
      );
    }
  });

  it('for a wave of registrations is a handful of statements, and one that cannot be planned keeps no other back', async () => {
    const session = await makeSession(school, { startsAt: at('2026-12-10T18:30:00Z'), capacity: 200 });
    const id = await ups.on(
      sequence('before-start', {
        narrowed: { masterclassId: session.masterclassId },
        steps: [step(-60, { quiet: NIGHT })],
      }),
    );
    const registrations = await Promise.all(Array.from({ length: 60 }, () => register(session.id)));
    await school.database.query(`CREATE FUNCTION refuse_one() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.subject_id = '${registrations[30]}' AND NEW.step_id IS NOT NULL THEN RAISE EXCEPTION 'not this one'; END IF; RETURN NEW; END $$`);
    await school.database.query(
      'CREATE TRIGGER refuse_one BEFORE INSERT ON mail FOR EACH ROW EXECUTE FUNCTION refuse_one()',
    );
    const spy = jest.spyOn(school.database, 'transaction');
    try {
      await school.get(EventRelay).handle();
      expect(await ups.mailsOf(id)).toHaveLength(59);
      await school.database.query('DROP FUNCTION refuse_one CASCADE');
      spy.mockClear();
      await school.get(EventRelay).handle();
      expect(spy.mock.calls.length).toBeLessThanOrEqual(2);
    } finally {
      spy.mockRestore();
    }
    expect(await ups.mailsOf(id)).toHaveLength(60);
  });
});

async function makeQuizRow(kind: 'knowledge' | 'profile'): Promise<string> {
  const words = { en: 'A quiz', nl: 'Een quiz', fr: 'Un quiz' };
  const [row] = await school.database.query<{ id: string }>(
    `INSERT INTO quiz (slug, kind, status, title, intro, way, pass_share, review, instrument, created_at, updated_at)
     VALUES ($1, $2, 'published', $3, $3, 'deferred', CASE WHEN $2 = 'knowledge' THEN 0.5 END, '{}', CASE WHEN $2 = 'profile' THEN '{}'::jsonb END, now(), now()) RETURNING id`,
    [`quiz-${randomUUID().slice(0, 8)}`, kind, words],
  );
  return row!.id;
}

async function makeAttempt(quizId: string, personId: string, number: number, mark: number | null): Promise<string> {
  const [row] = await school.database.query<{ id: string }>(
    `INSERT INTO attempt (quiz_id, person_id, number, way, started_at, finished_at, mark, most) VALUES ($1, $2, $3, 'deferred', $4, $4, $5, $6) RETURNING id`,
    [quizId, personId, number, ups.now(), mark, mark === null ? null : 10],
  );
  return row!.id;
}

async function makeClaim(): Promise<{ id: string; gradeId: string }> {
  const words = { en: 'A claim', nl: 'Een bewering', fr: 'Une affirmation' };
  const [claim] = await school.database.query<{ id: string }>(
    `INSERT INTO claim (slug, text, scope, population, created_at) VALUES ($1, $2, '{}', '{}', now()) RETURNING id`,
    [`claim-${randomUUID().slice(0, 8)}`, words],
  );
  const [grade] = await school.database.query<{ id: string }>(
    `INSERT INTO grade (claim_id, level, rationale, grader, graded_on, review_due, created_at) VALUES ($1, 'strong', $2, 'G', '2026-01-01', '2027-06-01', now()) RETURNING id`,
    [claim!.id, words],
  );
  return { id: claim!.id, gradeId: grade!.id };
}

async function correct({ id, gradeId }: { id: string; gradeId: string }, lessons: readonly string[]): Promise<string> {
  const [row] = await school.database.query<{ id: string }>(
    `INSERT INTO grade_correction (claim_id, grade_id, from_level, to_level, changed_at) VALUES ($1, $2, 'weak', 'strong', now()) RETURNING id`,
    [id, gradeId],
  );
  await school.database.query(
    'INSERT INTO grade_correction_lesson (correction_id, lesson_id) SELECT $1, unnest($2::uuid[])',
    [row!.id, lessons],
  );
  return row!.id;
}
