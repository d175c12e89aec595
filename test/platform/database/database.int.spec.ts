import { Injectable, Module } from '@nestjs/common';
import { ForgetSettledEvents } from '../../../src/platform/database/forget-settled-events.js';
import { Outbox, ListensTo, type DomainEvent, type EventListener } from '../../../src/platform/database/outbox.js';
import type { Transaction } from '../../../src/platform/database/database.js';
import { randomUUID } from 'node:crypto';
import { startTestApp, type TestApp } from '../../support/app.js';
import { Gate, until } from '../../support/until.js';

const heard: string[] = [];
let failures = 0;

@Injectable()
@ListensTo('test.happened', 'test-counter')
class Counter implements EventListener {
  async on(event: DomainEvent, tx: Transaction): Promise<void> {
    await tx.query(
      "INSERT INTO audit_entry (actor_name, action, subject, subject_id, at) VALUES ('test', 'heard', 'event', $1, now())",
      [event.subjectId],
    );
    if (failures > 0) {
      failures -= 1;
      throw new Error('not this time');
    }
    heard.push(event.subjectId);
  }
}

@Module({ providers: [Counter] })
class Listening {}

describe('a transaction', () => {
  let school: TestApp;
  beforeAll(async () => {
    school = await startTestApp({}, [Listening]);
    await school.database.query('CREATE TABLE plot (id int PRIMARY KEY, seeds int NOT NULL)');
    await school.database.query('INSERT INTO plot VALUES (1, 0), (2, 0)');
  });
  afterAll(() => school.close());

  const seeds = async (id: number) =>
    (await school.database.query<{ seeds: number }>('SELECT seeds FROM plot WHERE id = $1', [id]))[0]!.seeds;

  it('leaves nothing behind when its work throws, and runs no task that was to follow the commit', async () => {
    let followed = false;
    await expect(
      school.database.transaction(async (tx) => {
        await tx.query('UPDATE plot SET seeds = 99 WHERE id = 1');
        tx.afterCommit(() => {
          followed = true;
        });
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect([await seeds(1), followed]).toEqual([0, false]);
  });

  it('runs what follows the commit only once others can see the work', async () => {
    let seen = -1;
    await school.database.transaction(async (tx) => {
      await tx.query('UPDATE plot SET seeds = 1 WHERE id = 1');
      tx.afterCommit(async () => {
        seen = await seeds(1);
      });
    });
    expect(seen).toBe(1);
  });

  it('is done again as a whole when two lock each other out', async () => {
    await school.database.query('UPDATE plot SET seeds = 0');
    let [starts, held] = [0, 0];
    const bothHoldOne = new Gate();
    const cross = (first: number, second: number) =>
      school.database.transaction(async (tx) => {
        starts += 1;
        await tx.query('UPDATE plot SET seeds = seeds + 1 WHERE id = $1', [first]);
        held += 1;
        if (held === 2) bothHoldOne.open();
        await bothHoldOne.opened;
        await tx.query('UPDATE plot SET seeds = seeds + 1 WHERE id = $1', [second]);
      });
    await Promise.all([cross(1, 2), cross(2, 1)]);
    expect([await seeds(1), await seeds(2)]).toEqual([2, 2]);
    expect(starts).toBe(3);
  });

  it('gives its connection back, also after errors', async () => {
    for (let i = 0; i < 40; i++)
      await school.database.transaction(async (tx) => tx.query('SELECT 1/0')).catch(() => 'as expected');
    expect(school.database.pool.waitingCount).toBe(0);
    expect(await school.database.transaction(async (tx) => tx.query('SELECT 1 AS one'))).toEqual([{ one: 1 }]);
  });

  const happened = (id: string) =>
    school.database.transaction(async (tx) => school.get(Outbox).publish(tx, { name: 'test.happened', subjectId: id }));

  it('tells listeners what happened, once', async () => {
    const ids = Array.from({ length: 25 }, () => randomUUID());
    for (const id of ids) await happened(id);
    await until('all events', () => ids.every((id) => heard.includes(id)));
    expect(heard.filter((id) => ids.some((own) => own === id)).sort()).toEqual([...ids].sort());
  });

  it('tells nothing that was rolled back', async () => {
    const id = randomUUID();
    await school.database
      .transaction(async (tx) => {
        await school.get(Outbox).publish(tx, { name: 'test.happened', subjectId: id });
        throw new Error('no');
      })
      .catch((error: Error) => expect(error.message).toBe('no'));
    const rows = await school.database.query('SELECT 1 FROM domain_event WHERE subject_id = $1', [id]);
    expect(rows).toEqual([]);
  });

  it('takes back what a listener that fails has written, and lets it try again', async () => {
    failures = 1;
    const id = randomUUID();
    await happened(id);
    // The next heartbeat looks again.
    await until('the second try', () => heard.includes(id));
    const traces = await school.database.query('SELECT 1 FROM audit_entry WHERE subject_id = $1', [id]);
    expect([heard.filter((one) => one === id).length, traces.length]).toEqual([1, 1]);
  }, 20_000);

  it('forgets events a month after they were settled, and none before', async () => {
    const [old, recent, open] = [randomUUID(), randomUUID(), randomUUID()];
    await school.database.query(
      `INSERT INTO domain_event (name, subject_id, occurred_at, settled_at)
       VALUES ('test.past', $1, now() - interval '40 days', now() - interval '31 days'),
              ('test.past', $2, now() - interval '40 days', now() - interval '29 days'),
              ('test.past', $3, now() - interval '40 days', NULL)`,
      [old, recent, open],
    );
    await school.database.query(
      `INSERT INTO domain_event_handling (event_id, listener, handled_at)
       SELECT id, 'test-past', now() FROM domain_event WHERE name = 'test.past' AND subject_id <> $1`,
      [open],
    );
    await school.get(ForgetSettledEvents).handle();
    const rows = await school.database.query<{ id: string; handlings: number }>(
      `SELECT e.subject_id AS id, (SELECT count(*)::int FROM domain_event_handling WHERE event_id = e.id) AS handlings
       FROM domain_event e WHERE e.name = 'test.past' ORDER BY e.id`,
    );
    expect(rows).toEqual([
      { id: recent, handlings: 1 },
      { id: open, handlings: 0 },
    ]);
    const notes = "SELECT 1 FROM domain_event_handling WHERE listener = 'test-past'";
    expect(await school.database.query(notes)).toHaveLength(1);
  });

  it('keeps the audit log from being rewritten', async () => {
    await school.database.query(
      "INSERT INTO audit_entry (actor_name, action, subject, subject_id, at) VALUES ('a', 'b', 'c', 'd', now())",
    );
    await expect(school.database.query("UPDATE audit_entry SET action = 'x'")).rejects.toThrow('append-only');
    await expect(school.database.query('DELETE FROM audit_entry')).rejects.toThrow('append-only');
    await expect(school.database.query('TRUNCATE audit_entry')).rejects.toThrow('append-only');
  });
});
