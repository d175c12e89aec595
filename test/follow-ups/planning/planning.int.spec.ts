import { jest } from '@jest/globals';
import { Planner } from '../../../src/follow-ups/planning/planner.js';
import { SaveSequence } from '../../../src/follow-ups/save-sequence.js';
import type { SequenceDefinition } from '../../../src/follow-ups/sequence.rules.js';
import { EventRelay } from '../../../src/platform/database/outbox.js';
import type { Viewer } from '../../../src/platform/http/viewer.js';
import { makeSession } from '../../registrations/sessions.js';
import type { TestApp } from '../../support/app.js';
import { type FollowUps, openFollowUps, sequence, step } from '../sequences.js';

const NIGHT = { from: '21:00', to: '08:00' };

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

describe('planning', () => {
  /** Plans the same reminder from several connections at once. @returns how many mails there are of each person and step */
  async function race(definition: SequenceDefinition): Promise<number[]> {
    const session = await makeSession(school, { startsAt: at('2026-12-10T18:30:00Z'), capacity: 20 });
    for (let n = 0; n < 5; n++) await ups.register(session.id);
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
    const registrations = await Promise.all(Array.from({ length: 60 }, () => ups.register(session.id)));
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
