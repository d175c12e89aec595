import { startTestApp, type TestApp } from '../../support/app.js';
import { clicksOf, sendReminder } from '../step-mail.js';

let school: TestApp;
beforeAll(async () => {
  // Without a worker: nothing changes but what is asked for.
  school = await startTestApp({ role: 'web' });
});
afterAll(() => school.close());

/** Every row of every table. */
async function everything(): Promise<Record<string, string>> {
  const tables = await school.database.query<{ name: string }>(
    `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename`,
  );
  const all: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await school.database.query<{ rows: string }>(
      `SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS rows FROM ${name} t`,
    );
    all[name] = row!.rows;
  }
  return all;
}

test('a scanner that opens every link of a reminder changes nothing, in no table, and counts nothing', async () => {
  const { id, links } = await sendReminder(school, 'scanned@example.org', { agrees: true });
  const kinds = [/^\/masterclasses\//, /^\/registrations\/[^/]+#/, /^\/registrations\/[^/]+\/join#/];
  for (const kind of [...kinds, /^\/mail\/unsubscribe\//, /^\/mail\/preferences\//])
    expect(links.filter((link) => kind.test(link))).toHaveLength(1);
  const sign = links.flatMap((link) => /#(m=[\w-]{43})$/.exec(link)?.[1] ?? [])[0]!;
  const before = await everything();
  const scanner = school.visitor();
  for (const link of links) {
    const [page = ''] = link.split('#');
    // What stands behind the # stays with whoever opens it; some programs send it on nonetheless.
    for (const path of [page, `${page}?${sign}`, `${page}%23${sign}`])
      for (const method of ['GET', 'HEAD', 'OPTIONS']) {
        const answer = await scanner.send(method, path, undefined, { accept: 'text/html' });
        expect([method, path, answer.status < 500]).toEqual([method, path, true]);
        // A redirect is a link too.
        if (answer.location) await scanner.follow(answer);
      }
    expect([link, (await scanner.follow(await scanner.get(page))).status]).toEqual([link, 200]);
  }
  expect(await everything()).toEqual(before);
  expect(await clicksOf(school, id)).toBe(0);
  // The control: the same look sees what the script of a page tells.
  await scanner.post('/mail/clicks', { m: sign.slice(2) });
  expect(await everything()).not.toEqual(before);
  expect(await clicksOf(school, id)).toBe(1);
});
