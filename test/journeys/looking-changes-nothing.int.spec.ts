import { IssueSignInLink } from '../../src/accounts/issue-sign-in-link.js';
import { fillStarter } from '../../src/starter.js';
import { form } from '../registrations/sessions.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { makePerson, signedIn } from '../support/people.js';
import { until } from '../support/until.js';
import type { Visitor } from '../support/visitor.js';

let school: TestApp;
beforeAll(async () => {
  school = await startTestApp();
  await fillStarter(school.app, new Date(), { demoPeople: true });
});
afterAll(() => school.close());

/**
 * A fingerprint of each table, rows and all. What is noted about the visit itself is left out: when a sign-in was last
 * used, and that a member of staff took out a list of people.
 */
async function everything(): Promise<Record<string, string>> {
  const tables = await school.database.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('sign_in', 'audit_entry') ORDER BY 1",
  );
  const prints: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await school.database.query<{ print: string }>(
      `SELECT count(*) || ' ' || md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS print FROM "${name}" t`,
    );
    prints[name] = row!.print;
  }
  const [others] = await school.database.query<{ print: string }>(
    `SELECT (SELECT count(*) FROM sign_in) || ' ' || (SELECT count(*) FROM audit_entry WHERE action <> 'registration.export') AS print`,
  );
  return { ...prints, others: others!.print };
}

/** Waits until nothing is under way that was asked for before. */
const allSettled = () =>
  until('an end of the work', async () => {
    const open = `SELECT 1 FROM mail WHERE state IN ('due', 'claimed') AND due_at <= now() UNION ALL SELECT 1 FROM domain_event WHERE settled_at IS NULL`;
    return (await school.database.query(open)).length === 0;
  });

/** Follows every link from some addresses on, as a mail scanner would; a page of each kind is enough. */
async function followEverything(visitor: Visitor, from: readonly string[]): Promise<string[]> {
  const [waiting, seen] = [[...from], new Set(from)];
  const faults: string[] = [];
  const ofKind = new Map<string, number>();
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const answer = await visitor.get(path);
    if (answer.status >= 500) faults.push(`${answer.status} ${path}`);
    const links = [...answer.text.matchAll(/<a[^>]* href="([^"#]+)/g)].map(([, link = '']) => link);
    for (const raw of [...links, answer.location ?? '']) {
      const link = raw.replaceAll('&amp;', '&');
      const kind = link.replace(/\?.*$/, '').replace(/[\w-]{20,}|(?<=\/)\d+/g, ':id');
      const met = ofKind.get(kind) ?? 0;
      if (!link.startsWith('/') || link.startsWith('/assets/') || seen.has(link) || met >= 3) continue;
      ofKind.set(kind, met + 1);
      seen.add(link);
      waiting.push(link);
    }
  }
  return faults.concat(seen.size > from.length + 10 ? [] : [`only ${seen.size} addresses were found`]);
}

it('whoever follows every link, of mails and of pages, changes nothing at all', async () => {
  const [session] = await school.database.query<{ id: string }>("SELECT id FROM session WHERE status = 'published'");
  const guest = school.visitor();
  const own = (await guest.post(`/sessions/${session!.id}/register`, form('scanned@example.org'))).location!;
  expect(own).toContain('/registrations/');
  const { email } = await makePerson(school);
  const token = await school.get(IssueSignInLink).run({ id: null, name: 'test' }, { email }, new Date());
  const manager = await signedIn(school, 'manager', 'editor');
  await allSettled();

  const before = await everything();
  expect(
    await followEverything(school.visitor(), ['/', '/nl/', own, `${own}/cancel`, `/sign-in/link/${token}`]),
  ).toEqual([]);
  expect(await followEverything(manager, ['/me', '/me/account', '/staff', own])).toEqual([]);
  expect(await everything()).toEqual(before);
}, 120_000);
