// A process of its own that claims mail. Forked by claim-races.int.spec.ts, run as: <database> <what is off: nothing|locks|counting>
// With a lock off it waits at that place for the other process, so that both have looked before either acts.
import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { Clock } from '../../../src/platform/clock.js';
import { Database, type Transaction } from '../../../src/platform/database/database.js';
import { MailClaims } from '../../../src/platform/mail/mail-claims.js';

const [url = '', off = 'nothing'] = process.argv.slice(2);

const source = await new DataSource({ type: 'postgres', url, extra: { max: 4 } }).initialize();
let round = 0;

/** Both processes have come to this place of this round; goes on alone after ten seconds, and the control then fails. */
async function meetTheOther(database: Database): Promise<void> {
  round += 1;
  await database.query('INSERT INTO race_meeting VALUES ($1)', [round]);
  for (let look = 0; look < 1_000; look++) {
    const rows = await database.query('SELECT 1 FROM race_meeting WHERE round = $1', [round]);
    if (rows.length === 2) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** The database as the claims see it, with one kind of lock taken out of their statements. */
class Unlocked extends Database {
  override transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return super.transaction((tx) => {
      const { query, prepared } = tx;
      tx.query = async <R extends object>(sql: string, values?: readonly unknown[]): Promise<R[]> => {
        if (off !== 'counting' || !sql.includes('pg_advisory_xact_lock'))
          return query.call(tx, sql, values) as Promise<R[]>;
        return [];
      };
      tx.prepared = async <R extends object>(name: string, sql: string, values: readonly unknown[]): Promise<R[]> => {
        const said = (await prepared.call(
          tx,
          name,
          off === 'locks' ? sql.replace('FOR UPDATE SKIP LOCKED', '') : sql,
          values,
        )) as R[];
        const place = off === 'locks' ? 'mail-due-bulk' : off === 'counting' ? 'mail-had-this-week' : null;
        if (name === place && said.length >= (off === 'locks' ? 1 : 0)) await meetTheOther(new Database(source));
        return said;
      };
      return work(tx);
    });
  }
}

const guards = { check: () => Promise.resolve(new Map()) };
const claims = new MailClaims(
  off === 'nothing' ? new Database(source) : new Unlocked(source),
  guards as never,
  new Clock(),
);

process.once('message', () => {
  void (async () => {
    const claimed: string[] = [];
    for (let rounds = 0; rounds < 40; rounds++) {
      const claim = await claims.take('bulk', off === 'nothing' ? 3 : 1);
      if (!claim) break;
      claimed.push(...claim.mails.map(({ recipient }) => recipient));
    }
    process.send!(claimed);
    await source.destroy();
    process.disconnect();
  })();
});
process.send!('ready');
