import { seedEvidence } from '../src/evidence/starter.js';
import { STARTER_SEQUENCES } from '../src/follow-ups/starter-sequences.js';
import { seedQuizzes } from '../src/quizzes/starter.js';
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
  'question_category',
  'question',
  'question_version',
  'question_claim',
  'quiz',
  'quiz_slot',
  'masterclass',
  'session',
  'mail_template',
  'mail_template_text',
  'mail_sequence',
  'mail_step',
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
    expect(first.quiz).toBe(4);
    expect(first.mail_sequence).toBe(STARTER_SEQUENCES.length);
    expect(first.mail_step).toBe(STARTER_SEQUENCES.flatMap(({ steps }) => steps).length);
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

  it('leaves quizzes and questions as staff made them when they are filled again', async () => {
    const { database } = test;
    await seedEvidence(database, new Date());
    await seedQuizzes(database, new Date());
    const rows = () =>
      database.query(
        `SELECT q.name AS name, q.version, v.content, q.updated_at FROM question q
         JOIN question_version v ON v.question_id = q.id AND v.version = q.version
         UNION ALL SELECT slug, 0, to_jsonb(quiz), updated_at FROM quiz ORDER BY name, version`,
      );
    await database.query(`UPDATE quiz SET status = 'withdrawn', title = '{"en": "Ours"}' WHERE slug = 'skin-ageing'`);
    await database.query(`UPDATE question SET tags = '{ours}' WHERE name = 'massage-gua'`);
    const before = { counts: await counts(), rows: await rows() };
    await seedQuizzes(database, new Date());
    expect({ counts: await counts(), rows: await rows() }).toEqual(before);
    expect(await database.query("SELECT tags FROM question WHERE name = 'massage-gua'")).toEqual([{ tags: ['ours'] }]);
  });

  it('adds the demo people only where they are asked for', async () => {
    await fillStarter(test.app, new Date(), { demoPeople: false });
    expect((await counts()).person).toBe(0);
  });
});
