// A process of its own in which the same offers are answered in every way at once. Forked by offer-races.int.spec.ts, run as:
// <database> guarded|unguarded <name> <instant> <rounds>; the offers were made at the instant, each for an hour
import 'reflect-metadata';
import pg from 'pg';
import { startTestApp } from '../../support/app.js';
import { Database } from '../../../src/platform/database/database.js';
import { CancelRegistration } from '../../../src/registrations/cancel-registration.js';
import { AcceptOffer } from '../../../src/registrations/offers/accept-offer.js';
import { DeclineOffer } from '../../../src/registrations/offers/decline-offer.js';
import { LapseOffers } from '../../../src/registrations/offers/lapse-offers.js';

/** What one answer to an offer came to: `now` when it is this one that counted. */
export interface Answered {
  id: string;
  act: 'accept' | 'decline' | 'cancel' | 'late' | 'lapse';
  outcome: string;
}

const [databaseUrl = '', how, name, instant = '', rounds = '1'] = process.argv.slice(2);
const HOUR = 3_600_000;
const begin = new Date(instant);

const app = how === 'guarded' ? await startTestApp({ databaseUrl, role: 'web' }) : null;
const pool = new pg.Pool({ connectionString: databaseUrl, max: 12 });

interface Offer {
  id: string;
  session: string;
}

const openOffers = async () =>
  (await pool.query<Offer>("SELECT id, session_id AS session FROM registration WHERE status = 'offered' ORDER BY id"))
    .rows;

/** Every way in which an offer can end, all at once; in this round all offers made before it are past their hour. */
function answers(school: NonNullable<typeof app>, { id, session }: Offer, round: number): Promise<Answered>[] {
  const link = { link: id };
  const over = new Date(begin.getTime() + (round + 1) * HOUR);
  const acts: [Answered['act'], () => Promise<boolean | number>][] = [
    ['accept', () => school.get(AcceptOffer).run(link, id, undefined, begin)],
    ['decline', () => school.get(DeclineOffer).run(link, id, undefined, begin)],
    ['cancel', () => school.get(CancelRegistration).run(link, id, undefined, begin)],
    ['late', () => school.get(AcceptOffer).run(link, id, undefined, over)],
    ['lapse', () => school.get(Database).transaction((tx) => school.get(LapseOffers).run(tx, session, over))],
  ];
  return acts
    .sort(() => Math.random() - 0.5)
    .map(async ([act, run]) => {
      try {
        return { id, act, outcome: (await run()) ? 'now' : 'before' };
      } catch (error) {
        return { id, act, outcome: (error as { code?: string }).code ?? String(error) };
      }
    });
}

/**
 * Waits until the other process has looked at the same offer too, so that neither acts before both have looked: how far
 * apart a busy machine starts them decides nothing. Goes on alone after ten seconds, and the control then fails.
 */
async function meetTheOther(client: pg.PoolClient, id: string): Promise<void> {
  // Held for as long as the connection lives: whoever is quick must still be seen by whoever is slow.
  await client.query('SELECT pg_advisory_lock_shared(hashtext($1))', [id]);
  for (let look = 0; look < 1_000; look++) {
    // Who holds the shared lock of this offer?
    const { rows } = await client.query<{ here: number }>(
      `SELECT count(*)::int AS here FROM pg_locks
       WHERE locktype = 'advisory' AND mode = 'ShareLock' AND granted AND objid::bigint = hashtext($1)::bigint & 4294967295
         AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
      [id],
    );
    if (rows[0]!.here === 2) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Answers as the actions do, but without holding the session's row: one process accepts, the other lets lapse. */
async function answerUnguarded({ id, session }: Offer): Promise<Answered> {
  const client = await pool.connect();
  const act = name === 'a' ? 'accept' : 'lapse';
  try {
    await client.query('BEGIN');
    const { rows } = await client.query<{ open: boolean }>(
      "SELECT status = 'offered' AS open FROM registration WHERE id = $1",
      [id],
    );
    await meetTheOther(client, id);
    if (!rows[0]!.open) return { id, act, outcome: 'before' };
    if (act === 'accept')
      await client.query(
        "UPDATE registration SET status = 'confirmed', confirmed_at = $2, offer_expires_at = NULL, cancelled_at = NULL, cancelled_by = NULL, cancelled_was = NULL WHERE id = $1",
        [id, begin],
      );
    else {
      await client.query(
        "UPDATE registration SET status = 'cancelled', cancelled_was = 'offered', cancelled_at = $2, cancelled_by = 'clock', offer_expires_at = NULL WHERE id = $1",
        [id, begin],
      );
      await client.query('UPDATE session SET taken = taken - 1 WHERE id = $1', [session]);
    }
    return { id, act, outcome: 'now' };
  } finally {
    await client.query('COMMIT');
    client.release();
  }
}

process.once('message', () => {
  void (async () => {
    const said: Answered[] = [];
    for (let round = 0; round < Number(rounds); round++) {
      const offers = await openOffers();
      said.push(
        ...(await Promise.all(offers.flatMap((offer) => (app ? answers(app, offer, round) : answerUnguarded(offer))))),
      );
    }
    process.send!(said);
    // The process ends by itself once nothing is open any more; whoever forked it waits for that.
    await Promise.all([pool.end(), app?.close()]);
    process.disconnect();
  })();
});
process.send!('ready');
