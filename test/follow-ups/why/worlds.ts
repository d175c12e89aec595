import { randomUUID } from 'node:crypto';
import { CountAsWatched } from '../../../src/registrations/replay/count-as-watched.js';
import type { SequenceDefinition, Trigger } from '../../../src/follow-ups/sequence.rules.js';
import { EnrolInCourse } from '../../../src/learning/enrol-in-course.js';
import { MarkLessonDone } from '../../../src/learning/mark-lesson-done.js';
import { FinishSession } from '../../../src/masterclasses/finish-session.js';
import type { DomainEvent } from '../../../src/platform/database/outbox.js';
import { SetAttendance } from '../../../src/registrations/attendance/set-attendance.js';
import { makeCourse } from '../../learning/learners.js';
import { makeSession } from '../../registrations/sessions.js';
import { makeViewer } from '../../support/people.js';
import { address, type FollowUps } from '../sequences.js';
import { correctGrade, makeAttempt, makeClaim, makeQuizRow } from '../subjects.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Somebody to whom a trigger can happen. */
export interface World {
  email: string;
  narrowed: SequenceDefinition['narrowed'];
  /** The same kind of thing, of somebody else. */
  elsewhere: SequenceDefinition['narrowed'];
  /** Brings her so far that there is something of hers, which does not set the sequence going; not for triggers that begin with it. */
  almost?: () => Promise<unknown>;
  /** Lets it happen, and whatever hears of it hear. */
  happen: () => Promise<unknown>;
}

const SOON = new Date('2026-12-01T12:00:00Z');
const LATER = new Date('2026-12-20T18:30:00Z');

/** The narrowing of nothing of hers where it is a session, a course, a quiz or a claim. */
async function aSession(ups: FollowUps, startsAt = LATER, capacity = 10) {
  const session = await makeSession(ups.school, { startsAt, capacity });
  const other = await makeSession(ups.school, { startsAt });
  const email = address();
  return {
    email,
    session,
    register: () => ups.register(session.id, email),
    narrowed: { masterclassId: session.masterclassId },
    elsewhere: { masterclassId: other.masterclassId },
  };
}

async function aCourse(ups: FollowUps, lessons: number) {
  const [course, other] = [await makeCourse(ups.school, lessons), await makeCourse(ups.school, 1)];
  const person = await makeViewer(ups.school);
  let enrolmentId = '';
  return {
    email: person.email,
    person,
    course,
    narrowed: { courseId: course.id },
    elsewhere: { courseId: other.id },
    enrolment: () => enrolmentId,
    enrol: async () => {
      enrolmentId ||= (await ups.school.get(EnrolInCourse).run(person, course.slug, ups.now())).enrolmentId;
    },
    finish: (lesson: number) =>
      ups.school.get(MarkLessonDone).run(person, { enrolmentId, lessonId: course.lessonIds[lesson]! }, ups.now()),
  };
}

async function aQuiz(ups: FollowUps, kind: 'knowledge' | 'profile', other: 'knowledge' | 'profile' = kind) {
  const [quizId, elsewhere] = [await makeQuizRow(ups.school, kind), await makeQuizRow(ups.school, other)];
  const person = await makeViewer(ups.school);
  let number = 0;
  return {
    email: person.email,
    narrowed: kind === 'profile' ? {} : { quizId },
    elsewhere: kind === 'profile' ? {} : { quizId: elsewhere },
    attempt: async (mark: number | null, name: DomainEvent['name'], quiz = quizId) => {
      number += 1;
      const made = { quizId: quiz, personId: person.id, number, mark, finishedAt: ups.now() };
      await ups.happen({ name, subjectId: await makeAttempt(ups.school, made), payload: { quizId: quiz } });
    },
    other: elsewhere,
  };
}

async function atTheEnd(ups: FollowUps, attendance: 'attended' | 'no-show'): Promise<World> {
  const { session, register, ...world } = await aSession(ups, SOON);
  let id = '';
  const finish = async (which: 'attended' | 'no-show') => {
    id ||= await register();
    ups.school.clock.set('2026-12-01T12:30:00Z');
    await ups.school.get(SetAttendance).run(ups.actor, id, { attendance: which, reason: 'seen' }, ups.now());
    ups.school.clock.set('2026-12-01T13:30:00Z');
    await ups.school.get(FinishSession).run(ups.actor, session.id, ups.now());
    await ups.plan();
  };
  const other = attendance === 'attended' ? 'no-show' : 'attended';
  return { ...world, almost: () => finish(other), happen: () => finish(attendance) };
}

async function enrolled(
  ups: FollowUps,
  lessons: number,
  then: (course: Awaited<ReturnType<typeof aCourse>>) => Promise<unknown>,
): Promise<World> {
  const course = await aCourse(ups, lessons);
  const happen = async () => {
    await course.enrol();
    await then(course);
    await ups.plan();
  };
  return { ...course, almost: () => course.enrol().then(() => ups.plan()), happen };
}

/** How each trigger comes about. */
export const WORLDS: Readonly<Record<Trigger, (ups: FollowUps) => Promise<World>>> = {
  registered: async (ups) => {
    const { register, session, ...world } = await aSession(ups, LATER, 1);
    return {
      ...world,
      almost: async () => {
        await ups.register(session.id);
        await register();
        await ups.plan();
      },
      happen: () => register().then(() => ups.plan()),
    };
  },
  waiting: async (ups) => {
    const { register, session, ...world } = await aSession(ups, LATER, 1);
    const happen = async () => {
      await ups.register(session.id);
      await register();
      await ups.plan();
    };
    return { ...world, almost: () => register().then(() => ups.plan()), happen };
  },
  promoted: async (ups) => {
    const { register, session, ...world } = await aSession(ups, LATER, 1);
    const happen = async () => {
      const first = await ups.register(session.id);
      await register();
      ups.school.clock.advance(HOUR / 2);
      await ups.cancel(first);
      await ups.plan();
    };
    return { ...world, almost: () => register().then(() => ups.plan()), happen };
  },
  cancelled: async (ups) => {
    const { register, ...world } = await aSession(ups);
    const happen = async () => {
      await ups.cancel(await register());
      await ups.plan();
    };
    return { ...world, almost: () => register().then(() => ups.plan()), happen };
  },
  'session-changed': async (ups) => {
    const { register, session, ...world } = await aSession(ups);
    const happen = async () => {
      await register();
      ups.school.clock.advance(HOUR / 2);
      await ups.move(session.id, new Date(LATER.getTime() + DAY));
      await ups.plan();
    };
    return { ...world, almost: () => register().then(() => ups.plan()), happen };
  },
  'before-start': async (ups) => {
    const { register, ...world } = await aSession(ups);
    const almost = async () => {
      await ups.cancel(await register());
      await ups.plan();
    };
    return { ...world, almost, happen: () => register().then(() => ups.plan()) };
  },
  attended: (ups) => atTheEnd(ups, 'attended'),
  missed: (ups) => atTheEnd(ups, 'no-show'),
  'replay-watched': async (ups) => {
    const { register, session, ...world } = await aSession(ups);
    const happen = async () => {
      const watcher = { registrationId: await register(), sessionId: session.id };
      const { database } = ups.school;
      await database.transaction((tx) => ups.school.get(CountAsWatched).within(tx, watcher, 'said', ups.now()));
      await ups.plan();
    };
    return { ...world, almost: () => register().then(() => ups.plan()), happen };
  },
  enrolled: async (ups) => {
    const { almost: _, ...world } = await enrolled(ups, 2, async () => undefined);
    return world;
  },
  'lesson-finished': (ups) => enrolled(ups, 2, ({ finish }) => finish(0)),
  'course-finished': (ups) => enrolled(ups, 1, ({ finish }) => finish(0)),
  silent: async (ups) => {
    const world = await enrolled(ups, 2, async () => {
      ups.school.clock.advance(14 * DAY + HOUR);
    });
    return { ...world, narrowed: { ...world.narrowed, days: 14 }, elsewhere: { ...world.elsewhere, days: 14 } };
  },
  'recall-due': (ups) =>
    enrolled(ups, 1, async (course) => {
      const [round] = await ups.school.database.query<{ id: string }>(
        `INSERT INTO recall_round (enrolment_id, round, drawn_at, expires_at) VALUES ($1, 1, $2::timestamptz, $2::timestamptz + interval '9 days') RETURNING id`,
        [course.enrolment(), ups.now()],
      );
      const payload = { enrolmentId: course.enrolment(), courseId: course.course.id, round: 1 };
      await ups.happen({ name: 'recall.due', subjectId: round!.id, payload });
    }),
  'quiz-passed': async (ups) => {
    const { attempt, ...world } = await aQuiz(ups, 'knowledge');
    return { ...world, almost: () => attempt(2, 'quiz.failed'), happen: () => attempt(9, 'quiz.passed') };
  },
  'quiz-failed': async (ups) => {
    const { attempt, ...world } = await aQuiz(ups, 'knowledge');
    return { ...world, almost: () => attempt(9, 'quiz.passed'), happen: () => attempt(2, 'quiz.failed') };
  },
  'profile-done': async (ups) => {
    const { attempt, other, ...world } = await aQuiz(ups, 'profile', 'knowledge');
    return {
      ...world,
      almost: () => attempt(9, 'quiz.passed', other),
      happen: () => attempt(null, 'profile.done'),
    };
  },
  'grade-changed': async (ups) => {
    const [claim, other] = [await makeClaim(ups.school), await makeClaim(ups.school)];
    const world = await enrolled(ups, 2, async ({ finish, course }) => {
      await finish(0);
      const note = await correctGrade(ups.school, claim, [course.lessonIds[0]!], ups.now());
      await ups.happen({ name: 'grade.changed', subjectId: claim.id, payload: { correctionId: note } });
    });
    return { ...world, narrowed: { claimId: claim.id }, elsewhere: { claimId: other.id } };
  },
  'newsletter-confirmed': async (ups) => {
    const email = `${randomUUID().slice(0, 8)}@news.example`;
    const [row] = await ups.school.database.query<{ id: string }>(
      'INSERT INTO mail_address (email, created_at) VALUES ($1, now()) RETURNING id',
      [email],
    );
    const happen = async () => {
      await ups.school.database.query(
        `INSERT INTO mail_consent_event (address_id, topic, kind, locale, place, at) VALUES ($1, 'news', 'confirmed', 'fr', 'footer', $2)`,
        [row!.id, ups.now()],
      );
      await ups.happen({ name: 'newsletter.confirmed', subjectId: row!.id });
    };
    return { email, narrowed: {}, elsewhere: {}, almost: async () => undefined, happen };
  },
};
