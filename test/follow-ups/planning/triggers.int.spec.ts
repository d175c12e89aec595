import { EnrolInCourse } from '../../../src/learning/enrol-in-course.js';
import { MarkLessonDone } from '../../../src/learning/mark-lesson-done.js';
import { FinishSession } from '../../../src/masterclasses/finish-session.js';
import type { Viewer } from '../../../src/platform/http/viewer.js';
import { SetAttendance } from '../../../src/registrations/attendance/set-attendance.js';
import { makeCourse, signedIn as learner } from '../../learning/learners.js';
import { makeSession } from '../../registrations/sessions.js';
import type { TestApp } from '../../support/app.js';
import { makeViewer } from '../../support/people.js';
import { address, openFollowUps, sequence, step, type FollowUps } from '../sequences.js';
import { correctGrade, makeAttempt, makeClaim, makeQuizRow } from '../subjects.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

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

describe('what sets a sequence going', () => {
  const only = (masterclassId: string) => ({ narrowed: { masterclassId } });
  const subjects = async (id: string) =>
    (await ups.mailsOf(id)).map(({ subject, state, reason }) => [subject, reason ?? state]);

  it('registering, waiting, moving up and giving back', async () => {
    const session = await makeSession(school, { startsAt: at('2026-12-20T18:30:00Z'), capacity: 1 });
    const before = await ups.register(session.id);
    await ups.plan();
    const ids: Record<string, string> = {};
    for (const trigger of ['registered', 'waiting', 'promoted', 'cancelled'] as const)
      ids[trigger] = await ups.on(sequence(trigger, only(session.masterclassId)));
    const waits = await ups.register(session.id);
    await ups.plan();
    expect(await subjects(ids.waiting!)).toEqual([[waits, 'due']]);
    await ups.cancel(before);
    await ups.plan();
    expect(await subjects(ids.cancelled!)).toEqual([[before, 'due']]);
    expect(await subjects(ids.promoted!)).toEqual([[waits, 'due']]);
    // What happened before it was switched on is not taken in, and moving up is not registering.
    expect(await subjects(ids.registered!)).toEqual([]);
    expect(await ups.verdict((await ups.mailsOf(ids.waiting!))[0]!)).toBe('no-longer-waiting');
    await ups.cancel(waits);
    const third = await ups.register(session.id);
    await ups.plan();
    expect(await subjects(ids.registered!)).toEqual([[third, 'due']]);
    expect(await ups.verdict((await ups.mailsOf(ids.promoted!))[0]!)).toBe('place-gone');
  });

  it('a session that moves, once for each move, and only the last of them goes', async () => {
    const session = await makeSession(school, { startsAt: at('2026-12-20T18:30:00Z') });
    const id = await ups.on(sequence('session-changed', only(session.masterclassId)));
    await ups.register(session.id);
    await ups.plan();
    school.clock.advance(HOUR);
    await ups.move(session.id, at('2026-12-21T18:30:00Z'));
    await ups.plan();
    await ups.move(session.id, at('2026-12-22T18:30:00Z'));
    await ups.plan();
    const mails = await ups.mailsOf(id);
    expect(await Promise.all(mails.map((mail) => ups.verdict(mail)))).toEqual(['session-moved', 'go']);
  });

  it('having come or not, also when that is corrected afterwards', async () => {
    const session = await makeSession(school, { startsAt: at('2026-12-01T12:00:00Z') });
    const [came, missed, joined, unknown] = [
      await ups.register(session.id),
      await ups.register(session.id),
      await ups.register(session.id),
      await ups.register(session.id),
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
    const registration = await ups.register(session.id);
    const id = await ups.on(sequence('replay-watched', only(session.masterclassId)));
    await ups.happen({ name: 'replay.watched', subjectId: registration });
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
    await ups.happen({
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
    const quiz = await makeQuizRow(school, 'knowledge');
    const ids: Record<string, string> = {};
    for (const trigger of ['quiz-passed', 'quiz-failed', 'profile-done'] as const)
      ids[trigger] = await ups.on(
        sequence(trigger, {
          topic: 'learning',
          narrowed: trigger === 'profile-done' ? {} : { quizId: quiz },
          steps: [step(60, { template: 'quiz' })],
        }),
      );
    const failed = await makeAttempt(school, {
      quizId: quiz,
      personId: person.id,
      number: 1,
      mark: 2,
      finishedAt: ups.now(),
    });
    await ups.happen({ name: 'quiz.failed', subjectId: failed, payload: { quizId: quiz, personId: person.id } });
    const [mail] = await ups.mailsOf(ids['quiz-failed']!);
    expect(mail).toMatchObject({ subject: failed, recipient: person.email, about: quiz });
    expect(await ups.verdict(mail!)).toBe('go');
    const passed = await makeAttempt(school, {
      quizId: quiz,
      personId: person.id,
      number: 2,
      mark: 9,
      finishedAt: ups.now(),
    });
    await ups.happen({ name: 'quiz.passed', subjectId: passed, payload: { quizId: quiz, personId: person.id } });
    expect(await ups.verdict(mail!)).toBe('passed-since');
    expect(await subjects(ids['quiz-passed']!)).toEqual([[passed, 'due']]);
    const profile = await makeAttempt(school, {
      quizId: await makeQuizRow(school, 'profile'),
      personId: person.id,
      number: 1,
      mark: null,
      finishedAt: ups.now(),
    });
    await ups.happen({ name: 'profile.done', subjectId: profile, payload: {} });
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
    const claim = await makeClaim(school);
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
    const change = await correctGrade(school, claim, [course.lessonIds[0]!, second.lessonIds[0]!], ups.now());
    await ups.happen({ name: 'grade.changed', subjectId: claim.id, payload: { correctionId: change } });
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
    await ups.happen({ name: 'newsletter.confirmed', subjectId: row!.id });
    expect((await ups.mailsOf(id))[0]).toMatchObject({
      recipient: email,
      subject: row!.id,
      timeZone: 'Europe/Brussels',
    });
  });
});
