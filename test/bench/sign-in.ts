import pg from 'pg';
import { hashToken, newToken } from '../../src/platform/crypto/tokens.js';
import { findEmbeddedServer } from '../../src/platform/database/embedded-server.js';

/** A connection to the embedded database in a folder, for as long as `work` lasts. */
export async function withClient<T>(dataDir: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const server = await findEmbeddedServer(dataDir);
  const client = new pg.Client({ connectionString: server!.url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Signs a demo person in, as she would be after a click. @returns the cookie of her browser */
export async function signedInAs(dataDir: string, emailLike: string): Promise<string> {
  const token = newToken();
  await withClient(dataDir, (client) =>
    client.query(
      `INSERT INTO sign_in (person_id, token_hash, created_at, last_seen_at, expires_at)
       SELECT id, $1, now(), now(), now() + interval '1 day' FROM person WHERE email LIKE $2`,
      [hashToken(token), emailLike],
    ),
  );
  return `sign_in=${token}`;
}

/** Gives the owner of the cookie a place in a course. */
export async function enrol(url: string, course: string, cookie: string): Promise<void> {
  const { status } = await fetch(`${url}${course}/enrol`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, 'sec-fetch-site': 'same-origin' },
  });
  if (status !== 303) throw new Error(`could not enrol: ${status}`);
}
