import { fillStarter } from '../src/starter.js';
import { startTestApp, type TestApp } from './support/app.js';

const TABLES = [
  'person',
  'claim',
  'study',
  'grade',
  'course',
  'lesson',
  'lesson_text',
  'article',
  'masterclass',
  'session',
  'audit_entry',
];

let test: TestApp;
beforeEach(async () => {
  test = await startTestApp({ role: 'web' });
});
afterEach(() => test.close());

async function counts(): Promise<Record<string, number>> {
  const entries = TABLES.map(async (table) => {
    const [row] = await test.database.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`);
    return [table, row!.count] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

describe('the starter content', () => {
  it('gives the same rows when it is filled twice', async () => {
    expect(await fillStarter(test.app, new Date(), { demoPeople: true })).toBe(true);
    const first = await counts();
    expect(await fillStarter(test.app, new Date(), { demoPeople: true })).toBe(false);
    expect(await counts()).toEqual(first);
    expect(first.masterclass).toBeGreaterThanOrEqual(1);
    expect(first.person).toBe(2);
  });

  it('is filled once when several processes start at the same moment', async () => {
    const filled = await Promise.all(
      Array.from({ length: 4 }, () => fillStarter(test.app, new Date(), { demoPeople: false })),
    );
    expect(filled.filter(Boolean)).toHaveLength(1);
  });

  it('is taken up again where a killed process left it', async () => {
    await fillStarter(test.app, new Date(), { demoPeople: false });
    const whole = await counts();
    await test.database.query('ALTER TABLE audit_entry DISABLE TRIGGER USER');
    await test.database.query("DELETE FROM audit_entry WHERE action = 'starter.fill'");
    await test.database.query('DELETE FROM session');
    await test.database.query('DELETE FROM masterclass');
    expect(await fillStarter(test.app, new Date(), { demoPeople: false })).toBe(true);
    expect(await counts()).toEqual(whole);
  });

  it('does not come back after staff have taken it away', async () => {
    await fillStarter(test.app, new Date(), { demoPeople: false });
    await test.database.query('DELETE FROM session');
    await test.database.query('DELETE FROM masterclass');
    expect(await fillStarter(test.app, new Date(), { demoPeople: false })).toBe(false);
  });

  it('adds the demo people only where they are asked for', async () => {
    await fillStarter(test.app, new Date(), { demoPeople: false });
    expect((await counts()).person).toBe(0);
  });
});
