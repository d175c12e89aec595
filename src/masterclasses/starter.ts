import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Database, Transaction } from '../platform/database/database.js';
import { localeInput, timeZoneInput } from '../platform/http/input.js';
import { masterclassInput } from './masterclass.input.js';
import { fillTitle } from './masterclass.rules.js';
import { instantInDays } from './session.rules.js';

const plannedSession = z.strictObject({
  inDays: z.int().min(1),
  at: z.string().regex(/^\d\d:\d\d$/),
  timeZone: timeZoneInput,
  durationMinutes: z.int(),
  capacity: z.int(),
  language: localeInput,
  waitingList: z.boolean(),
});
const starterFile = z.array(masterclassInput.extend({ slug: z.string(), sessions: z.array(plannedSession) }));
type StarterMasterclass = z.output<typeof starterFile>[number];

/** Fills in the masterclasses that a new school starts with, their sessions counted from today. Once there, they stay as they are. */
export async function seedMasterclasses(database: Database, now: Date): Promise<void> {
  const file = new URL('./starter/masterclasses.yaml', import.meta.url);
  const masterclasses = starterFile.parse(parse(await readFile(file, 'utf8')));
  await database.transaction(async (tx) => {
    for (const masterclass of masterclasses) await seed(tx, masterclass, now);
  });
}

async function seed(tx: Transaction, masterclass: StarterMasterclass, now: Date): Promise<void> {
  const { slug, status, host, figure, title, subtitle, summary, body, programme, whatToBring, sessions } = masterclass;
  const [created] = await tx.query<{ id: string }>(
    `INSERT INTO masterclass (slug, status, host, figure, title, subtitle, summary, body, programme, what_to_bring, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11) ON CONFLICT (slug) DO NOTHING RETURNING id`,
    [slug, status, host, figure, fillTitle(title), subtitle, summary, body, programme, whatToBring, now],
  );
  if (!created) return;
  for (const { inDays, at, timeZone, durationMinutes, capacity, language, waitingList } of sessions) {
    await tx.query(
      `INSERT INTO session (masterclass_id, language, starts_at, time_zone, duration_minutes, capacity, waiting_list, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8)`,
      [
        created.id,
        language,
        instantInDays(now, inDays, at, timeZone),
        timeZone,
        durationMinutes,
        capacity,
        waitingList,
        now,
      ],
    );
  }
}
