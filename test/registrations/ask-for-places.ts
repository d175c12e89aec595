// A process of its own in which many people ask for a place at once. Forked by seats.int.spec.ts, run as:
// <database> <session> guarded|unguarded|same <name> <people>; `same`: both processes ask for the same people
import 'reflect-metadata';
import pg from 'pg';
import { startTestApp } from '../support/app.js';
import { RegisterForSession } from '../../src/registrations/register-for-session.js';
import { wish } from './sessions.js';

const [databaseUrl = '', sessionId = '', how, name = '', people = '0'] = process.argv.slice(2);

/** Registers as the action does, but looks at the places without holding the session's row. */
async function askUnguarded(pool: pg.Pool, email: string): Promise<string> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const { rows } = await client.query<{ free: boolean }>(
      'SELECT taken < capacity AS free FROM session WHERE id = $1',
      [sessionId],
    );
    await new Promise((resolve) => setTimeout(resolve, 20));
    const status = rows[0]!.free ? 'confirmed' : 'waiting';
    await client.query(
      `WITH turn AS (UPDATE session SET next_arrival = next_arrival + 1, taken = taken + $3, waiting = waiting + $4 WHERE id = $1 RETURNING next_arrival - 1 AS arrival)
       INSERT INTO registration (session_id, email, name, locale, time_zone, status, arrival, consent_version, created_at, confirmed_at)
       SELECT $1, $2, 'Ann', 'en', 'UTC', $5, turn.arrival, 'x', now(), CASE WHEN $5 = 'confirmed' THEN now() END FROM turn`,
      [sessionId, email, status === 'confirmed' ? 1 : 0, status === 'waiting' ? 1 : 0, status],
    );
    await client.query('COMMIT');
    return status;
  } catch (error) {
    await client.query('ROLLBACK');
    return (error as { constraint?: string }).constraint ?? String(error);
  } finally {
    client.release();
  }
}

const app = how !== 'unguarded' ? await startTestApp({ databaseUrl, role: 'web' }) : null;
const pool = new pg.Pool({ connectionString: databaseUrl, max: 12 });

async function ask(email: string): Promise<string> {
  if (!app) return askUnguarded(pool, email);
  try {
    const { status, repeated } = await app.get(RegisterForSession).run(null, wish(sessionId, email), new Date());
    return repeated ? 'repeated' : status;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

process.once('message', () => {
  const asked = Array.from({ length: Number(people) }, (_, n) =>
    ask(`${how === 'same' ? 'both' : name}${n}@race.example`),
  );
  void Promise.all(asked).then(async (answers) => {
    const counts: Record<string, number> = {};
    for (const answer of answers) counts[answer] = (counts[answer] ?? 0) + 1;
    process.send!(counts);
    // The process ends by itself once nothing is open any more; whoever forked it waits for that.
    await Promise.all([pool.end(), app?.close()]);
    process.disconnect();
  });
});
process.send!('ready');
