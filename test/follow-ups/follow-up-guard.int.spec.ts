import { ArchiveSequence } from '../../src/follow-ups/archive-sequence.js';
import { PauseSequence } from '../../src/follow-ups/pause-sequence.js';
import { ResumeSequence } from '../../src/follow-ups/resume-sequence.js';
import type { Condition, SequenceDefinition } from '../../src/follow-ups/sequence.rules.js';
import { EnrolInCourse } from '../../src/learning/enrol-in-course.js';
import type { Viewer } from '../../src/platform/http/viewer.js';
import { makeCourse } from '../learning/learners.js';
import { makeSession } from '../registrations/sessions.js';
import type { TestApp } from '../support/app.js';
import { makeViewer } from '../support/people.js';
import { address, type FollowUps, openFollowUps, sequence, step } from './sequences.js';
import { makeAttempt, makeQuizRow } from './subjects.js';

const HOUR = 3_600_000;

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
    const registration = await ups.register(session.id, address(), {
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
    const quiz = await makeQuizRow(school, 'knowledge');
    const steps = [{ kind: 'quiz-score', atLeast: 50 } as const, { kind: 'quiz-score-below', below: 50 } as const].map(
      (condition) => step(60, { template: 'quiz', conditions: [condition] }),
    );
    const id = await ups.on(sequence('quiz-passed', { topic: 'learning', narrowed: { quizId: quiz }, steps }));
    await ups.happen({
      name: 'quiz.passed',
      subjectId: await makeAttempt(school, {
        quizId: quiz,
        personId: person.id,
        number: 1,
        mark: 6,
        finishedAt: ups.now(),
      }),
      payload: {},
    });
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
    await ups.register(other.id, email);
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
    expect(await ups.states(one.id)).toEqual(['sequence-archived']);
    expect(await one.verdict()).toBe('sequence-archived');
  });
});
