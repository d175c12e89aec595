import { readdir, readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import type { Database, Transaction } from '../platform/database/database.js';
import type { Localized } from '../platform/i18n/locales.js';
import type { GradeLevel } from '../ui/components/evidence.js';
import type { Direction } from './study.entity.js';

const FOLDER = new URL('./starter/', import.meta.url);
/** Who gave the grades that the school opens with: a name, so it is the same in every language. */
const FIRST_GRADER = 'Skin School';

interface StarterStudy {
  slug: string;
  authors: string;
  year: number | null;
  title: Localized;
  journal: string | null;
  citation: string | null;
  doi: string | null;
  design: Localized | null;
  size: Localized | null;
  funder: Localized | null;
  conflict: Localized | null;
}

interface StarterClaim {
  slug: string;
  text: Localized;
  scope: Localized;
  population: Localized;
  grade: { level: GradeLevel; rationale: Localized; gradedOn: string; reviewDue: string } | null;
  studies: { study: string; direction: Direction; note: Localized | null }[];
}

/** Fills in the studies, claims and grades that the school opens with; what is there already stays as it is. */
export async function seedEvidence(database: Database, now: Date): Promise<void> {
  const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.yaml')).sort();
  const parts = await Promise.all(
    files.map(
      async (name) =>
        parse(await readFile(new URL(name, FOLDER), 'utf8')) as { studies: StarterStudy[]; claims: StarterClaim[] },
    ),
  );
  await database.transaction(async (tx) => {
    for (const study of parts.flatMap((part) => part.studies)) await addStudy(tx, study);
    for (const claim of parts.flatMap((part) => part.claims)) await addClaim(tx, claim, now);
  });
}

async function addStudy(tx: Transaction, study: StarterStudy): Promise<void> {
  // No starter study counts as checked: a person has to compare it with the paper first.
  await tx.query(
    `INSERT INTO study (slug, authors, year, title, journal, citation, doi, design, size, funder, conflict, origin)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'starter') ON CONFLICT (slug) DO NOTHING`,
    [
      study.slug,
      study.authors,
      study.year,
      study.title,
      study.journal,
      study.citation,
      study.doi,
      study.design,
      study.size,
      study.funder,
      study.conflict,
    ],
  );
}

async function addClaim(tx: Transaction, claim: StarterClaim, now: Date): Promise<void> {
  const [added] = await tx.query<{ id: string }>(
    'INSERT INTO claim (slug, text, scope, population, created_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (slug) DO NOTHING RETURNING id',
    [claim.slug, claim.text, claim.scope, claim.population, now],
  );
  if (!added) return;
  for (const { study, direction, note } of claim.studies) {
    const linked = await tx.query(
      'INSERT INTO claim_study (claim_id, study_id, direction, note) SELECT $1, id, $3, $4 FROM study WHERE slug = $2 RETURNING study_id',
      [added.id, study, direction, note],
    );
    if (linked.length === 0) throw new Error(`the claim ${claim.slug} names the study ${study}, which is not there`);
  }
  if (!claim.grade) return;
  const { level, rationale, gradedOn, reviewDue } = claim.grade;
  await tx.query(
    'INSERT INTO grade (claim_id, level, rationale, grader, graded_on, review_due, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    [added.id, level, rationale, FIRST_GRADER, gradedOn, reviewDue, now],
  );
}
