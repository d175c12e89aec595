import type { INestApplicationContext } from '@nestjs/common';
import { seedPeople } from './accounts/starter.js';
import { seedCourses } from './courses/starter.js';
import { seedEvidence } from './evidence/starter.js';
import { seedSequences } from './follow-ups/starter.js';
import { seedTemplates } from './follow-ups/starter-templates.js';
import { seedPaths } from './learning/paths/starter.js';
import { seedMasterclasses } from './masterclasses/starter.js';
import { AuditLog } from './platform/database/audit-log.js';
import { Database } from './platform/database/database.js';
import { seedQuizzes } from './quizzes/starter.js';
import { ReplayFiles } from './registrations/replay/replay-files.js';
import { seedDemoReplay } from './registrations/replay/starter.js';

/** Any number will do, as long as every process uses the same one. */
const LOCK = 7_226_411;

/** Fills what one feature brings along; the same a second time changes nothing. */
type Seed = (database: Database, now: Date) => Promise<void>;

/** The starter content in the order in which one part refers to another. */
const CONTENT: readonly Seed[] = [
  seedEvidence,
  seedQuizzes,
  seedCourses,
  seedPaths,
  seedMasterclasses,
  seedTemplates,
  seedSequences,
];

/**
 * Fills a new database with the starter content. Two processes that start at once take turns, and one that was killed
 * in the middle is continued by the next.
 * @param demoPeople adds the demo learner, a session that she missed with its replay, and the demo staff member, for trying the school out on one machine
 * @returns whether anything was filled now
 */
export async function fillStarter(
  app: INestApplicationContext,
  now: Date,
  { demoPeople }: { demoPeople: boolean },
): Promise<boolean> {
  const database = app.get(Database, { strict: false });
  // The lock lives as long as its connection, so that a killed process leaves none behind.
  const guard = await database.pool.connect();
  try {
    await guard.query('SELECT pg_advisory_lock($1)', [LOCK]);
    try {
      if (!(await isNew(database))) return false;
      if (demoPeople) await seedPeople(database, now);
      for (const seed of CONTENT) await seed(database, now);
      if (demoPeople) await seedDemoReplay(database, app.get(ReplayFiles, { strict: false }), now);
      const audit = app.get(AuditLog, { strict: false });
      await database.transaction((tx) =>
        audit.write(tx, {
          actor: { id: null, name: 'starter' },
          action: 'starter.fill',
          subject: 'database',
          subjectId: 'starter',
        }),
      );
      return true;
    } finally {
      await guard.query('SELECT pg_advisory_unlock($1)', [LOCK]);
    }
  } finally {
    guard.release();
  }
}

/** New is a database that was never filled and that nobody has given both a course and a masterclass. */
async function isNew(database: Database): Promise<boolean> {
  const [row] = await database.query<{ fresh: boolean }>(
    `SELECT NOT EXISTS (SELECT 1 FROM audit_entry WHERE action = 'starter.fill')
        AND NOT (EXISTS (SELECT 1 FROM course) AND EXISTS (SELECT 1 FROM masterclass)) AS fresh`,
  );
  return row!.fresh;
}
