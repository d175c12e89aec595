import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database, type Queryable } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';
import type { Viewer } from '../../platform/http/viewer.js';
import type { Question } from '../questions/question.js';
import { questionChangedMeanwhile, questionKindStays, questionNameTaken } from './bank.errors.js';
import { categoriesIn, pathKey, type CategoryPath } from './categories.js';
import {
  citedClaimIds,
  holdNames,
  insertQuestions,
  insertVersions,
  lockQuestions,
  namesLike,
  type KeptQuestion,
  type NewQuestion,
  type NewVersion,
} from './question-batch.js';
import { FreeNames, nameFromStem } from './question-names.rules.js';

/** A question to be saved: a new one, or with `id` another version of one that is there. */
export interface QuestionToSave {
  id?: string;
  /** Made from the stem when left out. */
  name?: string;
  question: Question;
  /** Left out, they stay as they are. */
  tags?: readonly string[];
  /** The names of its category and those above it, outermost first; empty for none. Left out, it stays. */
  category?: CategoryPath;
  /** What changed, in the words of whoever changed it. */
  note?: string;
  /** The version that the editor began from; another one since then is a conflict. */
  begunFrom?: number;
}

/** What became of it. `same`: nothing had changed, so there is no new version. */
export interface SavedQuestion {
  id: string;
  name: string;
  version: number;
  versionId: string;
  outcome: 'new' | 'version' | 'same';
}

/** Who saves and when, and what happens when a given name is taken: refuse, add a version to that question, or use another name. */
export interface Saving {
  actor: string | null;
  now: Date;
  whenTaken: 'refuse' | 'version' | 'rename';
}

/** Creates a question of the bank or adds a version to it. */
@Injectable()
export class SaveQuestion {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `not-found`, `changed-meanwhile`, `name-taken`, `kind-stays`, `unknown-claim` */
  async run(actor: Viewer, given: QuestionToSave, now: Date): Promise<SavedQuestion> {
    return this.database.transaction(async (tx) => {
      const saved = await saveQuestionIn(tx, given, { actor: actor.id, now, whenTaken: 'refuse' });
      if (saved.outcome !== 'same')
        await this.audit.write(tx, {
          actor,
          action: saved.outcome === 'new' ? 'question.create' : 'question.version',
          subject: 'question',
          subjectId: saved.id,
          details: { version: saved.version },
        });
      return saved;
    });
  }
}

/** Saves one question inside a transaction. @throws as `SaveQuestion.run` */
export async function saveQuestionIn(tx: Queryable, given: QuestionToSave, saving: Saving): Promise<SavedQuestion> {
  const [saved] = await saveQuestions(tx, [given], saving);
  return saved!;
}

/**
 * Saves many questions inside a transaction, with a few statements for each thousand of them; the answers come in the
 * order of the list. @throws as `SaveQuestion.run`
 */
export async function saveQuestions(
  tx: Queryable,
  list: readonly QuestionToSave[],
  saving: Saving,
): Promise<SavedQuestion[]> {
  if (list.length === 0) return [];
  if (list.some(({ id }) => id === undefined)) await holdNames(tx);
  const kept = await lockQuestions(tx, defined(list, 'id'), saving.whenTaken === 'rename' ? [] : defined(list, 'name'));
  const claimIds = await citedClaimIds(
    tx,
    list.map(({ question }) => question),
  );
  const categories = await categoriesIn(
    tx,
    list.flatMap(({ category }) => (category?.length ? [category] : [])),
  );
  const plan = planSaving(list, kept, await freeNames(tx, list), saving);
  const categoryOf = ({ category = [] }: QuestionToSave) => categories.get(pathKey(category)) ?? null;
  await insertQuestions(
    tx,
    plan.made.map(({ given, id, name }): NewQuestion => ({
      id,
      name,
      kind: given.question.kind,
      tags: tidyTags(given.tags ?? []),
      categoryId: categoryOf(given),
    })),
    saving.now,
  );
  await insertVersions(tx, plan.versions, claimIds, saving);
  for (const { given, id } of plan.kept)
    if (given.tags || given.category) await placeQuestion(tx, id, given, categoryOf(given), saving.now);
  return plan.saved;
}

function defined(list: readonly QuestionToSave[], key: 'id' | 'name'): string[] {
  return list.flatMap((one) => one[key] ?? []);
}

async function freeNames(tx: Queryable, list: readonly QuestionToSave[]): Promise<FreeNames> {
  const wanted = list.flatMap(({ id, name, question }) => (id === undefined ? [name ?? nameFromStem(question)] : []));
  return new FreeNames(wanted.length > 0 ? await namesLike(tx, wanted) : new Set());
}

interface Plan {
  made: { given: QuestionToSave; id: string; name: string }[];
  kept: { given: QuestionToSave; id: string }[];
  versions: NewVersion[];
  saved: SavedQuestion[];
}

/** Decides for each what is to be written. */
function planSaving(
  list: readonly QuestionToSave[],
  kept: readonly KeptQuestion[],
  free: FreeNames,
  { whenTaken }: Saving,
): Plan {
  const plan: Plan = { made: [], kept: [], versions: [], saved: [] };
  const byId = new Map(kept.map((one) => [one.id, one] as const));
  const byName = new Map(kept.map((one) => [one.name, one] as const));
  for (const given of list) {
    const content = JSON.parse(JSON.stringify(given.question)) as Question;
    const found = given.id !== undefined ? byId.get(given.id) : given.name ? byName.get(given.name) : undefined;
    if (given.id !== undefined && !found) throw notFound();
    if (found && given.id === undefined && whenTaken === 'refuse') throw questionNameTaken();
    if (found) {
      plan.kept.push({ given, id: found.id });
      plan.saved.push(planVersion(found, given, content, plan));
      // What stands in one list twice is there with its later content.
      continue;
    }
    const id = randomUUID();
    const versionId = randomUUID();
    const name = free.take(given.name ?? nameFromStem(given.question));
    plan.made.push({ given, id, name });
    plan.versions.push({ id: versionId, questionId: id, version: 1, content, note: given.note ?? '' });
    plan.saved.push({ id, name, version: 1, versionId, outcome: 'new' });
  }
  return plan;
}

function planVersion(found: KeptQuestion, given: QuestionToSave, content: Question, plan: Plan): SavedQuestion {
  if (given.begunFrom !== undefined && given.begunFrom !== found.version) throw questionChangedMeanwhile();
  if (found.kind !== content.kind) throw questionKindStays();
  const { id, name } = found;
  if (isDeepStrictEqual(content, found.content))
    return { id, name, version: found.version, versionId: found.versionId, outcome: 'same' };
  found.version += 1;
  found.versionId = randomUUID();
  found.content = content;
  plan.versions.push({
    id: found.versionId,
    questionId: id,
    version: found.version,
    content,
    note: given.note ?? '',
  });
  return { id, name, version: found.version, versionId: found.versionId, outcome: 'version' };
}

/** Tags in the one form in which they are kept: small letters, each once, in order. */
export function tidyTags(tags: readonly string[]): string[] {
  return [...new Set(tags.map((tag) => tag.normalize('NFC').trim().toLowerCase()).filter(Boolean))].sort();
}

async function placeQuestion(
  tx: Queryable,
  id: string,
  { tags, category }: QuestionToSave,
  categoryId: string | null,
  now: Date,
): Promise<void> {
  await tx.query(
    `UPDATE question SET tags = coalesce($2, tags), category_id = CASE WHEN $3 THEN $4::uuid ELSE category_id END, updated_at = $5
     WHERE id = $1`,
    [id, tags ? tidyTags(tags) : null, category !== undefined, categoryId, now],
  );
}
