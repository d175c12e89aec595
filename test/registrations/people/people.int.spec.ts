import { randomUUID } from 'node:crypto';
import { PeopleQueries } from '../../../src/registrations/people/people.queries.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';
import { makeSession, signIn } from '../sessions.js';

let app: TestApp;
let manager: Visitor;
beforeAll(async () => {
  app = await startTestApp();
  manager = app.visitor();
  await signIn(app, manager, ['manager']);
});
afterAll(() => app.close());

interface Given {
  name?: string;
  email?: string;
  status?: string;
  locale?: string;
  was?: string;
  by?: string;
  priority?: number;
  source?: object;
  attendance?: string;
}

/** Puts people into a session, in order. */
async function fill(sessionId: string, people: readonly Given[]): Promise<void> {
  await app.database.query(
    `INSERT INTO registration (session_id, email, name, locale, time_zone, status, arrival, priority, source, consent_version, created_at,
       confirmed_at, cancelled_at, cancelled_was, cancelled_by, offer_expires_at, attendance)
     SELECT $1, p.email, p.name, p.locale, 'Europe/Brussels', p.status, p.n, p.priority, p.source, '2026-11', now() - p.n * interval '1 minute',
       CASE p.status WHEN 'confirmed' THEN now() END, CASE p.status WHEN 'cancelled' THEN now() END, p.was, p.by,
       CASE p.status WHEN 'offered' THEN now() + interval '1 day' END, p.attendance
     FROM jsonb_to_recordset($2::jsonb) AS p (n int, email text, name text, locale text, status text, priority int, source jsonb, was text, by text, attendance text)`,
    [
      sessionId,
      JSON.stringify(
        people.map((one, n) => ({
          n: n + 1,
          email: one.email ?? `${randomUUID()}@list.example`,
          name: one.name ?? `Person ${n + 1}`,
          locale: one.locale ?? 'en',
          status: one.status ?? 'confirmed',
          priority: one.priority ?? 0,
          source: one.source ?? {},
          was: one.was ?? (one.status === 'cancelled' ? 'confirmed' : null),
          by: one.by ?? (one.status === 'cancelled' ? 'attendee' : null),
          attendance: one.attendance ?? null,
        })),
      ),
    ],
  );
}

const body = (text: string) => /<tbody>.*<\/tbody>/s.exec(text)?.[0] ?? '';
const names = (text: string) => [...body(text).matchAll(/registrations\/[\w-]+">([^<]+)</g)].map(([, name]) => name);

describe('the list of a session’s people', () => {
  it('tells apart how registrations ended, and each filter in the address shows just its own', async () => {
    const { id } = await makeSession(app, { capacity: 50 });
    await fill(id, [
      { name: 'Placed', attendance: 'attended' },
      { name: 'Offered', status: 'offered', locale: 'nl' },
      { name: 'Second', status: 'waiting' },
      { name: 'First', status: 'waiting', priority: 1 },
      { name: 'Left', status: 'cancelled' },
      { name: 'Declined', status: 'cancelled', was: 'offered' },
      { name: 'Lapsed', status: 'cancelled', was: 'offered', by: 'clock' },
      { name: 'Friendly', source: { heard: 'friend', utm: { utm_source: 'mailing' } } },
      { name: 'Clicked', source: { utm: { utm_source: 'mailing' } } },
    ]);
    const list = async (query: string) => names((await manager.get(`/staff/sessions/${id}${query}`)).text);
    expect(await list('')).toEqual('Placed Friendly Clicked Offered First Second Left Declined Lapsed'.split(' '));
    expect(await list('?status=lapsed')).toEqual(['Lapsed']);
    expect(await list('?status=declined')).toEqual(['Declined']);
    expect(await list('?status=cancelled')).toEqual(['Left']);
    expect(await list('?status=waiting')).toEqual(['First', 'Second']);
    expect(await list('?language=nl')).toEqual(['Offered']);
    expect(await list('?attendance=attended')).toEqual(['Placed']);
    expect(await list('?attendance=open')).toEqual(['Friendly', 'Clicked']);
    expect(await list('?source=mailing')).toEqual(['Clicked']);
    expect(await list('?sort=name&status=waiting&search=s')).toEqual(['First', 'Second']);
    expect(await list('?sort=oldest')).toEqual((await list('?sort=newest')).reverse());
    // Nonsense in the address is no filter.
    expect((await list('?status=x&language=de&sort=up&page=-4')).length).toBe(9);
    expect((await list('?page=99')).length).toBe(9);
    const { text } = await manager.get(`/nl/staff/sessions/${id}`);
    for (const words of ['Wacht, nummer 1', 'Aanbod vervallen', 'Aanbod geweigerd', 'Aangeboden tot'])
      expect(text).toContain(words);
  });

  it('goes page by page through everybody once, and its number of statements does not grow', async () => {
    const { id } = await makeSession(app, { capacity: 1000 });
    await fill(
      id,
      Array.from({ length: 250 }, (_, n) => ({ status: n < 120 ? 'confirmed' : 'waiting' })),
    );
    const seen: string[] = [];
    for (const page of [1, 2, 3])
      seen.push(...(names((await manager.get(`/staff/sessions/${id}?page=${page}`)).text) as string[]));
    expect(seen).toEqual(Array.from({ length: 250 }, (_, n) => `Person ${n + 1}`));
    const { text } = await manager.get(`/staff/sessions/${id}?page=3`);
    expect(text).toContain('201–250 of 250');
    const counting = { n: 0 };
    const people = new PeopleQueries({
      query: (sql: string, values: unknown[]) => {
        counting.n += 1;
        return app.database.query(sql, values);
      },
    } as never);
    await people.page(id, { search: '' }, 'line', 1);
    expect(counting.n).toBe(2);
  });

  it('is read by hosts, who get no boxes and no addresses to change anything', async () => {
    const { id } = await makeSession(app);
    await fill(id, [{ name: 'Only Read' }]);
    const host = app.visitor();
    await signIn(app, host, ['host']);
    const { text } = await host.get(`/staff/sessions/${id}`);
    expect(text).toContain('Only Read');
    expect(text).not.toMatch(/type="checkbox"|\/staff\/registrations\//);
  });
});

it('takes out those who match, in the language of the page and for Excel, and notes how many', async () => {
  const { id } = await makeSession(app);
  await fill(id, [{ name: '=HYPERLINK("x")' }, { name: 'Zoë', status: 'waiting' }]);
  const file = await manager.get(`/fr/staff/sessions/${id}/registrations.csv?separator=semicolon&status=waiting`);
  expect(file.text.split('\r\n')[1]).toMatch(/^En attente;1;Zoë;/);
  expect(file.text).not.toContain('HYPERLINK');
  expect((await manager.get(`/staff/sessions/${id}/registrations.csv`)).text).toContain(`"'=HYPERLINK(""x"")"`);
  const audit = await app.database.query(
    "SELECT details->'rows' AS rows FROM audit_entry WHERE subject_id = $1 AND action = 'registration.export' ORDER BY id",
    [id],
  );
  expect(audit).toEqual([{ rows: 1 }, { rows: 2 }]);
});

it('prints those with a place by name, and no addresses', async () => {
  const { id } = await makeSession(app);
  await fill(id, [
    { name: 'Zoë', email: 'zoe@sheet.example' },
    { name: 'Émile' },
    { name: 'anna' },
    { name: 'Waits', status: 'waiting' },
  ]);
  const host = app.visitor();
  await signIn(app, host, ['host']);
  const { text } = await host.get(`/staff/sessions/${id}/print`);
  expect([...text.matchAll(/<th scope="row">([^<]+)</g)].map(([, name]) => name)).toEqual(['anna', 'Émile', 'Zoë']);
  expect(text).not.toMatch(/sheet\.example|Waits/);
  expect(text).toContain('3 people have a place');
});
