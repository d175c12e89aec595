import { DeliveryQueries } from '../../../src/follow-ups/delivery/delivery.queries.js';
import { TallyMail } from '../../../src/follow-ups/delivery/tally-mail.js';
import { SequenceQueries } from '../../../src/follow-ups/sequences.queries.js';
import { WorkbenchQueries } from '../../../src/follow-ups/workbench/workbench.queries.js';
import type { Queryable } from '../../../src/platform/database/database.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { until } from '../../support/until.js';
import { dayOf, fatesOf, latencyOf, makeSequences, readLedger, writeMails } from './counted-by-hand.js';

/** Nights on which the clocks of these zones change, in Santiago at midnight itself, and the days around them. */
const STRETCHES = [
  ['Europe/Brussels', '2024-03-29', '2024-04-02'],
  ['Europe/Brussels', '2024-10-25', '2024-10-29'],
  ['America/Santiago', '2024-04-05', '2024-04-09'],
  ['America/Santiago', '2024-09-06', '2024-09-10'],
  ['Asia/Kathmandu', '2024-03-29', '2024-04-02'],
  ['UTC', '2024-10-25', '2024-10-29'],
] as const;
/** Seven days before this, some of the mails had been settled, in the middle of an hour. */
const NOW = new Date('2024-11-04T10:20:00Z');
const WEEK_BEFORE = new Date('2024-10-28T10:20:00Z');

let test: TestApp;
let sequences: string[];

beforeAll(async () => {
  // A web process only: no worker may touch the mails of these tests.
  test = await startTestApp({ role: 'web' });
  sequences = await makeSequences(test);
  await writeMails(
    test,
    STRETCHES.map(([, from, to]) => [from, to]),
    sequences,
  );
});
afterAll(() => test.close());

const goOn = () => test.get(TallyMail).handle();
const inTally = async () =>
  (await test.database.query<{ n: number }>('SELECT coalesce(sum(mails), 0)::int AS n FROM mail_tally'))[0]!.n;

/** What the page says of some days beside what counting each of their mails gives. */
async function bothWays([zone, from, to]: readonly [string, string, string]) {
  const ledger = await readLedger(test);
  const meant = ledger.filter((mail) => dayOf(mail, zone) >= from && dayOf(mail, zone) <= to);
  const figures = await test.get(DeliveryQueries).figures({ from, to }, zone);
  const days = figures.days.map(({ day }) => meant.filter((mail) => dayOf(mail, zone) === day));
  const reasons = meant.flatMap(({ state, reason }) => (reason === null ? [] : [`${state} ${reason}`]));
  const told = {
    all: figures.all,
    latency: figures.latency,
    days: figures.days,
    topics: Object.fromEntries(figures.topics.map(({ topic, ...fates }) => [topic, fates])),
    steps: Object.fromEntries(figures.steps.map(({ step, ...fates }) => [step.id, fates])),
    reasons: Object.fromEntries(figures.reasons.map(({ state, reason, count }) => [`${state} ${reason}`, count])),
  };
  const by = (key: (mail: (typeof meant)[number]) => string | null) => {
    const keys = new Set(meant.map(key).filter((one) => one !== null));
    return Object.fromEntries([...keys].map((one) => [one, fatesOf(meant.filter((mail) => key(mail) === one))]));
  };
  const counted = {
    all: fatesOf(meant),
    latency: latencyOf(meant),
    days: figures.days.map(({ day }, n) => ({ day, ...fatesOf(days[n]!), latency: latencyOf(days[n]!) })),
    topics: by(({ topic }) => topic),
    steps: by((mail) => mail.step_id),
    reasons: Object.fromEntries(
      [...new Set(reasons)].map((one) => [one, reasons.filter((other) => other === one).length]),
    ),
  };
  return { told, counted };
}

/** Asks that every figure is what counting each mail gives. */
async function expectRight(): Promise<void> {
  for (const stretch of STRETCHES) {
    const { told, counted } = await bothWays(stretch);
    expect(counted.all.planned).toBeGreaterThan(500);
    expect(Object.keys(counted.steps)).toHaveLength(6);
    expect({ stretch, ...told }).toEqual({ stretch, ...counted });
  }
  await expectWeekRight();
}

/** The same of a week's figures of sequences. */
async function expectWeekRight(): Promise<void> {
  const ledger = await readLedger(test);
  const rows = await test.get(WorkbenchQueries).rows(NOW);
  for (const id of sequences) {
    const of = (mails: typeof ledger, state: string) => mails.filter((mail) => mail.state === state).length;
    const mails = ledger.filter(({ sequence }) => sequence === id);
    const since = mails.filter((mail) => mail.settled_at !== null && mail.settled_at > WEEK_BEFORE);
    const due = of(mails, 'due') + of(mails, 'claimed');
    const week = { due, sent: of(since, 'accepted'), skipped: of(since, 'skipped'), failed: of(since, 'failed') };
    expect(week.sent).toBeGreaterThan(0);
    expect(week.sent).toBeLessThan(of(mails, 'accepted'));
    expect(rows.find((row) => row.id === id)).toMatchObject(week);
    const step = await test.get(WorkbenchQueries).figures(id, NOW);
    const ids = [...new Set(mails.map((mail) => mail.step_id!))];
    const sum = (name: keyof typeof week) => ids.reduce((all, one) => all + step(one)[name], 0);
    expect({ due: sum('due'), sent: sum('sent'), skipped: sum('skipped'), failed: sum('failed') }).toEqual(week);
  }
}

/** Ids of settled mails, one in so many. */
const some = async (state: string, oneIn: number) =>
  (
    await test.database.query<{ id: string }>(
      `SELECT id FROM mail WHERE state = $1 AND bounced_at IS NULL ORDER BY created_at, id`,
      [state],
    )
  ).flatMap(({ id }, n) => (n % oneIn === 0 ? [id] : []));

const comeBack = (on: Queryable, ids: readonly string[]) =>
  on.query("UPDATE mail SET bounced_at = now(), bounce_status = '5.1.1' WHERE id = ANY ($1::uuid[])", [ids]);

const beginAnew = async () => {
  await test.database.query("UPDATE mail_tallied SET until = '-infinity'");
  await test.database.query('TRUNCATE mail_tally, mail_tally_took');
};

/** Lets the tally begin anew while a transaction has changed and settled mails and is not over. */
async function goOnMeanwhile(): Promise<void> {
  await beginAnew();
  const [returned, due] = [await some('accepted', 11), await some('due', 2)];
  expect(returned.length * due.length).toBeGreaterThan(0);
  let [going, over] = [Promise.resolve(), false];
  await test.database.transaction(async (tx) => {
    await comeBack(tx, returned);
    await tx.query(
      "UPDATE mail SET state = 'accepted', settled_at = date_trunc('second', now()) WHERE id = ANY ($1::uuid[])",
      [due],
    );
    going = goOn().then(() => void (over = true));
    await until('the tally to wait, or to be through', async () => {
      const waiting = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%mail_tally_go_on%'`;
      return over || (await test.database.query(waiting)).length > 0;
    });
  });
  await going;
}

/** Asks that everything but what came back is still right: a guard was off. */
async function expectBouncedWrong(): Promise<void> {
  const { told, counted } = await bothWays(STRETCHES[0]);
  expect(told.all.bounced).toBeLessThan(counted.all.bounced);
  expect({ ...told.all, bounced: 0 }).toEqual({ ...counted.all, bounced: 0 });
}

describe('the figures of mail are what counting each mail gives', () => {
  it('while none of them is in the tally', async () => {
    expect(await inTally()).toBe(0);
    await expectRight();
  });

  it('once they are, and when the tally is asked to go on again', async () => {
    await goOn();
    const settled = (await readLedger(test)).filter(({ settled_at: at }) => at !== null).length;
    expect(await inTally()).toBe(settled);
    await goOn();
    expect(await inTally()).toBe(settled);
    await expectRight();
  });

  it('after mails of the tally came back, were tried again, brought back, written and taken away', async () => {
    await comeBack(test.database, await some('accepted', 5));
    await test.database.query(
      "UPDATE mail SET state = 'due', reason = NULL, attempts = 0, settled_at = NULL WHERE id = ANY ($1::uuid[])",
      [[...(await some('failed', 3)), ...(await some('skipped', 4))]],
    );
    await test.database.query(
      "UPDATE mail SET state = 'accepted', settled_at = date_trunc('second', now()) WHERE id = ANY ($1::uuid[])",
      [await some('due', 6)],
    );
    await test.database.query(
      "UPDATE mail SET state = 'accepted', settled_at = due_at + interval '5 seconds' WHERE id = ANY ($1::uuid[])",
      [await some('due', 7)],
    );
    await test.database.query('DELETE FROM mail WHERE id = ANY ($1::uuid[])', [await some('accepted', 9)]);
    await expectRight();
    await goOn();
    await expectRight();
  });

  it('when the tally goes on while somebody is changing and settling mails', async () => {
    await goOnMeanwhile();
    await expectRight();
  });

  it('of one topic, of one sequence, and of sequences of all time', async () => {
    const [zone, from, to] = STRETCHES[0];
    const ledger = await readLedger(test);
    const meant = ledger.filter((mail) => dayOf(mail, zone) >= from && dayOf(mail, zone) <= to);
    const [sequence] = sequences;
    const ofTopic = await test.get(DeliveryQueries).figures({ from, to, topic: 'news' }, zone);
    const ofSequence = await test.get(DeliveryQueries).figures({ from, to, sequence }, zone);
    expect(ofTopic.all).toEqual(fatesOf(meant.filter(({ topic }) => topic === 'news')));
    expect(ofSequence.all).toEqual(fatesOf(meant.filter((mail) => mail.sequence === sequence)));
    expect(ofSequence.latency).toEqual(latencyOf(meant.filter((mail) => mail.sequence === sequence)));
    for (const line of (await test.get(SequenceQueries).list()).filter(({ id }) => sequences.includes(id))) {
      const { waiting: due, accepted, skipped, failed } = fatesOf(ledger.filter((mail) => mail.sequence === line.id));
      expect(line).toMatchObject({ due, accepted, skipped, failed });
    }
  });

  it('only because the tally waits for whoever is changing a mail: without the lock, they are wrong', async () => {
    const [correct] = await test.database.query<{ sql: string }>(
      "SELECT pg_get_functiondef('mail_tally_correct'::regproc) AS sql",
    );
    expect(correct!.sql).toContain('FOR SHARE');
    await test.database.query(correct!.sql.replace('FOR SHARE', ''));
    await goOnMeanwhile();
    await test.database.query(correct!.sql);
    await expectBouncedWrong();
  });

  it('only because the tally hears of what changes: with that off, they are wrong', async () => {
    await beginAnew();
    await goOn();
    await expectRight();
    await test.database.query('ALTER TABLE mail DISABLE TRIGGER mail_tally_changed');
    await comeBack(test.database, await some('accepted', 3));
    await test.database.query('ALTER TABLE mail ENABLE TRIGGER mail_tally_changed');
    await expectBouncedWrong();
  });
});
