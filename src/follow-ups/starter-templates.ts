import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Database } from '../platform/database/database.js';
import { LOCALES } from '../platform/i18n/locales.js';
import { TRIGGERS } from './sequence.rules.js';
import { STARTER_SEQUENCES } from './starter-sequences.js';

const text = z.strictObject({
  subject: z.string(),
  preheader: z.string(),
  button: z.string(),
  body: z.string().transform((body) => body.trim()),
});
const starterFile = z.strictObject({
  trigger: z.enum(TRIGGERS),
  buttonTarget: z.string(),
  en: text,
  nl: text,
  fr: text,
});

/** A template the school comes with. */
export type StarterTemplate = z.output<typeof starterFile> & { name: string };

/** Reads the texts that the steps of the starter sequences send. */
export async function starterTemplates(): Promise<StarterTemplate[]> {
  const names = [...new Set(STARTER_SEQUENCES.flatMap(({ steps }) => steps.map(({ template }) => template)))];
  return Promise.all(
    names.map(async (name) => {
      const file = await readFile(new URL(`./starter/${name}.yaml`, import.meta.url), 'utf8');
      return { name, ...starterFile.parse(parse(file)) };
    }),
  );
}

/** Fills in the texts that a new school starts with. Once there, they stay as they are. */
export async function seedTemplates(database: Database, now: Date): Promise<void> {
  const templates = await starterTemplates();
  await database.transaction(async (tx) => {
    for (const { name, trigger, buttonTarget, ...texts } of templates) {
      const [made] = await tx.query<{ id: string }>(
        `INSERT INTO mail_template (name, trigger, created_at, updated_at) VALUES ($1, $2, $3, $3)
         ON CONFLICT (name) DO NOTHING RETURNING id`,
        [name, trigger, now],
      );
      if (!made) continue;
      for (const locale of LOCALES) {
        const original = { ...texts[locale], buttonTarget };
        await tx.query(
          `INSERT INTO mail_template_text (template_id, locale, subject, preheader, body, button, button_target, original, updated_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
          [
            made.id,
            locale,
            original.subject,
            original.preheader,
            original.body,
            original.button,
            buttonTarget,
            original,
            now,
          ],
        );
      }
    }
  });
}
