import type { QueryResultRow } from 'pg';
import { MailClaims } from '../../../src/platform/mail/mail-claims.js';
import { ClaimedBatch } from '../../../src/platform/mail/claimed-batch.js';
import { Clock } from '../../../src/platform/clock.js';
import type { Database, Transaction } from '../../../src/platform/database/database.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { until } from '../../support/until.js';
import { ledgerMail, type LedgerMail } from './mails.js';

let school: TestApp;
beforeAll(async () => {
  school = await startTestApp({ role: 'web' });
});
afterAll(() => school.close());
beforeEach(() => school.database.query('TRUNCATE mail, mail_address CASCADE'));

type Prepared = (name: string, sql: string, values: readonly unknown[]) => Promise<QueryResultRow[]>;

/** People who leave while senders claim and hand over their mail, a few at a time. */
class Race {
  /** Whose wish was answered; and of these, whose mail was turned away by then. */
  readonly answered = new Set<string>();
  readonly #turnedAway = new Set<string>();
  readonly faults: string[] = [];
  readonly handedOver = new Set<string>();

  constructor(
    readonly leavers: readonly LedgerMail[],
    readonly database: Database,
  ) {}

  /** Presses the button of her mail program, and looks what her answer is worth. */
  async leave({ id, unsubscribe }: LedgerMail): Promise<void> {
    const answer = await school
      .visitor()
      .post(
        `/mail/unsubscribe/${unsubscribe}`,
        { 'List-Unsubscribe': 'One-Click' },
        { origin: 'https://mail.example' },
      );
    if (answer.status !== 200) this.faults.push(`not answered: ${answer.status}`);
    this.answered.add(id);
    const [mail] = await school.database.query<{ state: string }>('SELECT state FROM mail WHERE id = $1', [id]);
    if (mail!.state === 'skipped') this.#turnedAway.add(id);
  }

  async send(): Promise<void> {
    const clock = school.get(Clock);
    const claims = new MailClaims(this.database, { check: () => Promise.resolve(new Map()) } as never, clock);
    for (let claim = await claims.take('bulk', 5); claim; claim = await claims.take('bulk', 5)) {
      for (const { id } of claim.mails) if (this.#turnedAway.has(id)) this.faults.push('claimed after her answer');
      const batch = new ClaimedBatch(claim, this.database, clock, { warn: () => undefined } as never);
      await this.someoneLeaves(claim.mails);
      for (const { id } of claim.mails) {
        const late = this.answered.has(id);
        if (!(await batch.progress([], [id])).has(id)) continue;
        this.handedOver.add(id);
        if (late) this.faults.push('handed over after her answer');
      }
      await batch.end();
    }
  }

  /** The mail server is slow: by then somebody among these has her answer, if anybody among them leaves. */
  async someoneLeaves(mails: readonly { id: string }[]): Promise<void> {
    const leaving = this.leavers.filter((leaver) => mails.some(({ id }) => id === leaver.id));
    if (leaving.length > 0) await until('an answer', () => leaving.some(({ id }) => this.answered.has(id)));
  }
}

const plan = async (people: number) => {
  const mails = await Promise.all(Array.from({ length: people }, () => ledgerMail(school, { state: 'due' })));
  await school.database.query(`UPDATE mail SET due_at = now() - interval '1 minute'`);
  return mails;
};

/** The database as senders see it, with words taken out of their prepared statements; `then` follows on each of those. */
function without(words: string, then: () => Promise<void>): Database {
  const bare = (prepared: Prepared): Prepared => {
    return async (name, sql, values) => {
      if (!sql.includes(words)) return prepared(name, sql, values);
      // A connection knows the whole statement by its name already.
      const rows = await prepared(`${name} without ${words.slice(0, 10)}`, sql.replace(words, ''), values);
      await then();
      return rows;
    };
  };
  const { database } = school;
  const unguarded = <T extends Database | Transaction>(on: T): Prepared => bare(on.prepared.bind(on));
  return Object.assign(Object.create(database) as Database, {
    prepared: unguarded(database),
    transaction: <T>(work: (tx: Transaction) => Promise<T>) =>
      database.transaction((tx) => work(Object.assign(tx, { prepared: unguarded(tx) }))),
  });
}

test('whoever leaves while senders are at her mail gets nothing once she has her answer, and everybody else gets hers', async () => {
  const mails = await plan(120);
  const race = new Race(
    mails.filter((_, index) => index % 4 !== 0),
    school.database,
  );
  await Promise.all([race.send(), race.send(), race.send(), ...race.leavers.map((leaver) => race.leave(leaver))]);
  expect(race.faults).toEqual([]);
  const stayed = mails.filter((mail) => !race.leavers.includes(mail));
  expect(stayed.filter(({ id }) => !race.handedOver.has(id))).toEqual([]);
  const left = await school.database.query(
    `SELECT id FROM mail WHERE NOT (id = ANY ($1::uuid[])) AND (state, reason) IS DISTINCT FROM ('skipped', 'unsubscribed')`,
    [[...race.handedOver]],
  );
  expect(left).toEqual([]);
});

test('without the look in the moment of handing over she would: the control', async () => {
  const leavers = await plan(5);
  const database = without("WHEN NOT p.wanted THEN 'unsubscribed'", () => Promise.resolve());
  const race = new Race(leavers, database);
  // All of it is claimed before anybody leaves.
  const sent = race.send();
  await until('the claim', async () => {
    const [row] = await school.database.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM mail WHERE state = 'claimed'`,
    );
    return row!.n === leavers.length;
  });
  await Promise.all(leavers.map((leaver) => race.leave(leaver)));
  await sent;
  expect(race.faults).toContain('handed over after her answer');
});

test('and without the lock on what is looked at it would be claimed after her answer: the control', async () => {
  const leavers = await plan(5);
  // Between the sender's look and its claim they leave, and wait for nobody.
  let left: Promise<unknown> | undefined;
  const database = without('FOR UPDATE SKIP LOCKED', () =>
    (left ??= Promise.all(leavers.map((leaver) => race.leave(leaver)))).then(() => undefined),
  );
  const race: Race = new Race(leavers, database);
  await race.send();
  expect(race.faults).toContain('claimed after her answer');
});
