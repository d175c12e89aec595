import { jest } from '@jest/globals';
import { MOMENTS } from '../../../src/follow-ups/planning/moments.sql.js';
import {
  NARROWED_BY,
  SUBJECT_OF,
  TRIGGERS,
  type SequenceDefinition,
  type Trigger,
} from '../../../src/follow-ups/sequence.rules.js';
import { SilentSequences } from '../../../src/follow-ups/why/silent-sequences.queries.js';
import { WhyQueries } from '../../../src/follow-ups/why/why.queries.js';
import { whyNoMail } from '../../../src/follow-ups/why/why.rules.js';
import { GRADINGS, gradedShare } from '../../../src/quizzes/attempts/grading.rules.js';
import { hasPassed } from '../../../src/quizzes/attempts/settle-attempt.js';
import { makeSession } from '../../registrations/sessions.js';
import { writeMail } from '../mails.js';
import { address, openFollowUps, sequence, step, type FollowUps } from '../sequences.js';
import { makeAttempt, makeQuizRow } from '../subjects.js';
import { makeViewer } from '../../support/people.js';
import { WORLDS, type World } from './worlds.js';

const HOUR = 3_600_000;
const TEMPLATES = {
  registration: 'any',
  enrolment: 'lesson',
  attempt: 'quiz',
  'claim-reader': 'claim',
  address: 'news',
};

let ups: FollowUps;
beforeAll(async () => {
  ups = await openFollowUps();
});
afterAll(() => ups.school.close());
beforeEach(() => ups.begin());

/** Switches a sequence of one step on. */
const on = (trigger: Trigger, more: Partial<SequenceDefinition> = {}, on = ups): Promise<string> => {
  const narrowed = trigger === 'silent' ? { days: 14 } : {};
  const steps = [step(trigger === 'before-start' ? -60 : 0, { template: TEMPLATES[SUBJECT_OF[trigger]] })];
  return on.on(
    sequence(trigger, { narrowed, topic: trigger === 'newsletter-confirmed' ? 'news' : 'learning', steps, ...more }),
  );
};

/**
 * What the planner did for her, and what the page says: its rules are asked once her mail is out of the way, as though the
 * planner had yet to come.
 */
async function outcome(
  id: string,
  { email }: Pick<World, 'email'>,
  from = ups,
): Promise<{ planned: boolean; why: string }> {
  const { database } = from.school;
  const planned = (await from.mailsOf(id)).some(({ recipient }) => recipient === email);
  await database.query('DELETE FROM mail WHERE step_id IN (SELECT id FROM mail_step WHERE sequence_id = $1)', [id]);
  const silent = await from.school.get(SilentSequences).of(email, from.now());
  return { planned, why: whyNoMail(silent.find((one) => one.id === id)!).why };
}

const planned = { planned: true, why: 'soon' };
const not = (why: string) => ({ planned: false, why });

describe.each(TRIGGERS)('the page and the planner are of one mind about %s', (trigger) => {
  it('that happens once a sequence is on', async () => {
    const world = await WORLDS[trigger](ups);
    const [all, hers] = [await on(trigger), await on(trigger, { narrowed: world.narrowed })];
    await world.happen();
    expect(await outcome(all, world)).toEqual(planned);
    expect(await outcome(hers, world)).toEqual(planned);
  });

  it('that happened before a sequence was on', async () => {
    const world = await WORLDS[trigger](ups);
    await world.happen();
    ups.school.clock.advance(HOUR);
    // A reminder tells of what is to come: it takes in whoever has a place.
    expect(await outcome(await on(trigger), world)).toEqual(
      trigger === 'before-start' ? planned : not('before-switched-on'),
    );
  });

  it('that has not happened, to somebody of whom nothing is known and to somebody to whom it might', async () => {
    const { almost, ...world } = await WORLDS[trigger](ups);
    const id = await on(trigger);
    expect(await outcome(id, { email: 'nobody@follow.example' })).toEqual(not('nothing-to-go-by'));
    if (!almost) return;
    await almost();
    expect(await outcome(id, world)).toEqual(not('not-triggered'));
  });
});

describe.each(TRIGGERS.filter((trigger) => NARROWED_BY[trigger] !== null))(
  'the page and the planner are of one mind about %s',
  (trigger) => {
    it('that happens elsewhere than a sequence is narrowed to', async () => {
      const world = await WORLDS[trigger](ups);
      const id = await on(trigger, { narrowed: world.elsewhere });
      await world.happen();
      expect(await outcome(id, world)).toEqual(not('elsewhere'));
    });
  },
);

describe('why there is no mail', () => {
  it('names the rule that leaves her out of each step', async () => {
    const session = await makeSession(ups.school, { startsAt: new Date('2026-12-03T18:30:00Z') });
    const email = address();
    const late = await on('registered', { steps: [step(0, { expiresMinutes: 5 })] });
    const early = await on('before-start', { steps: [step(-5 * 1440)] });
    const one = await on('before-start', { steps: [step(-5 * 1440), step(-60)] });
    await ups.register(session.id, email);
    ups.school.clock.advance(2 * HOUR);
    await ups.plan();
    expect([await outcome(late, { email }), await outcome(early, { email }), await outcome(one, { email })]).toEqual([
      not('left-out'),
      not('left-out'),
      planned,
    ]);
    const silent = await ups.school.get(SilentSequences).of(email, ups.now());
    const rules = new Map(silent.map(({ id, leftOut }) => [id, leftOut]));
    expect([rules.get(late), rules.get(early), rules.get(one)]).toEqual(['expired', 'just-told', null]);
  });

  it.each(GRADINGS)(
    'goes by the results that quizzes go by, where one counts several attempts: %s',
    async (grading) => {
      const ids = [await on('quiz-passed'), await on('quiz-failed')];
      for (const marks of [
        [9, 4],
        [4, 9],
        [2, 9, 3],
        [6, 1],
      ]) {
        const person = await makeViewer(ups.school);
        const quizId = await makeQuizRow(ups.school, 'knowledge');
        await ups.school.database.query('UPDATE quiz SET grading = $2 WHERE id = $1', [quizId, grading]);
        const finishedAt = ups.now();
        for (const [n, mark] of marks.entries())
          // Those before the last are of a time when neither sequence was on.
          await makeAttempt(ups.school, {
            quizId,
            personId: person.id,
            number: n + 1,
            mark,
            finishedAt: n + 1 < marks.length ? new Date(finishedAt.getTime() - HOUR) : finishedAt,
          });
        const silent = await ups.school.get(SilentSequences).of(person.email, ups.now());
        const taken = ids.map((id) => silent.find((one) => one.id === id)!.standing!.taken);
        const share = gradedShare(
          grading,
          marks.map((mark) => mark / 10),
        );
        const passed = hasPassed(share!, 0.5);
        expect(taken).toEqual([passed, !passed]);
      }
    },
  );
});

describe('the page', () => {
  it('asks the database as often of a short ledger as of a long one', async () => {
    const { database } = ups.school;
    const asked = async (email: string) => {
      const spies = [jest.spyOn(database, 'query'), jest.spyOn(database, 'prepared')];
      try {
        await ups.school.get(WhyQueries).about(email, 'en', ups.now());
        return spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
      } finally {
        for (const spy of spies) spy.mockRestore();
      }
    };
    const few = await asked('nobody@follow.example');
    expect(few).toBeLessThanOrEqual(7);
    for (let n = 0; n < 15; n++) await writeMail(ups.school, { recipient: 'many@follow.example' });
    for (const trigger of ['registered', 'silent', 'quiz-passed'] as const) await on(trigger);
    expect(await asked('many@follow.example')).toBe(few);
  });
});

describe('a rule that is changed', () => {
  const rule = MOMENTS.registered as { holds: string };
  const was = rule.holds;
  afterEach(() => {
    rule.holds = was;
  });

  it.each([
    ['is followed by the page as well', 'FALSE', not('not-triggered')],
    ['would show if the page went by one of its own', was, not('soon')],
  ])('%s', async (_, onThePage, expected) => {
    // A school of its own, whose connections have planned nothing yet.
    const fresh = await openFollowUps();
    try {
      await fresh.begin();
      const world = await WORLDS.registered(fresh);
      const id = await on('registered', {}, fresh);
      rule.holds = 'FALSE';
      await world.happen();
      rule.holds = onThePage;
      expect(await outcome(id, world, fresh)).toEqual(expected);
    } finally {
      await fresh.school.close();
    }
  });
});

describe('the names of triggers', () => {
  it('are the same in the rules and in every constraint of the database', async () => {
    // Which names does each constraint on a column of triggers allow?
    const rows = await ups.school.database.query<{ on: string; names: string[] }>(
      `SELECT c.conrelid::regclass::text AS on, (SELECT array_agg(m[1] ORDER BY m[1]) FROM regexp_matches(pg_get_constraintdef(c.oid), '''([a-z-]+)''::text', 'g') m) AS names
       FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)
       WHERE c.contype = 'c' AND a.attname = 'trigger' ORDER BY 1`,
    );
    const names = [...TRIGGERS].sort();
    expect(rows).toEqual(['mail_planning', 'mail_sequence', 'mail_template'].map((table) => ({ on: table, names })));
  });
});
