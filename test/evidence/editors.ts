import type { Visitor } from '../support/visitor.js';
import type { TestApp } from '../support/app.js';

/** A text in three languages, as the fields of a form. */
export const inLanguages = (field: string, words: string): Record<string, string> => ({
  [`${field}.en`]: `${words} (en)`,
  [`${field}.nl`]: `${words} (nl)`,
  [`${field}.fr`]: `${words} (fr)`,
});

/** The form of a new claim. */
export const claimFields = (slug: string): Record<string, string> => ({
  slug,
  ...inLanguages('text', `The statement ${slug}`),
  ...inLanguages('scope', 'Adults'),
  ...inLanguages('population', 'Volunteers'),
});

/** The form of a proposed grade. */
export const gradeFields = (level: string, changes: Record<string, string> = {}): Record<string, string> => ({
  level,
  ...inLanguages('rationale', `Because ${level}`),
  reviewDue: '2027-11-28',
  ...changes,
});

/** Proposes a grade through the console, and gives the address of the proposal. */
export async function propose(editor: Visitor, claim: string, level: string): Promise<string> {
  const answer = await editor.post(`/staff/evidence/claims/${claim}/grades`, gradeFields(level));
  if (answer.status !== 303) throw new Error(`the proposal was answered with ${answer.status}`);
  editor.cookies.delete('notice');
  const page = await editor.get(`/staff/evidence/claims/${claim}`);
  const [, address] = /href="([^"]*\/grades\/[0-9a-f-]{36})"/.exec(page.text) ?? [];
  return address!;
}

/** The grades of a claim from the latest on, straight from the rows. */
export async function gradesOf({ database }: TestApp, claim: string): Promise<Record<string, unknown>[]> {
  return database.query(
    `SELECT g.level, g.grader, g.confirmer, g.proposer_id <> g.confirmer_id AS two FROM grade g JOIN claim c ON c.id = g.claim_id
     WHERE c.slug = $1 ORDER BY g.created_at DESC`,
    [claim],
  );
}
