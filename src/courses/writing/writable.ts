import type { Transaction } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';
import { lessonNotFound } from '../courses.errors.js';

/** What is written in drafts, published in revisions and translated: lessons and articles. */
export type WritableKind = 'lesson' | 'article';

/** One lesson or article. */
export interface Writable {
  kind: WritableKind;
  id: string;
}

/** The names in SQL for what is kept of a kind of text; lessons and articles have the same tables. */
export interface WritableTables {
  /** The table of the thing itself, and the column by which the others name it. */
  owner: string;
  id: string;
  text: string;
  revision: string;
  draft: string;
  version: string;
}

const tables = (kind: WritableKind): WritableTables => ({
  owner: kind,
  id: `${kind}_id`,
  text: `${kind}_text`,
  revision: `${kind}_revision`,
  draft: `${kind}_draft`,
  version: `${kind}_draft_version`,
});

/** Where each kind of text is kept. */
export const TABLES: Readonly<Record<WritableKind, WritableTables>> = {
  lesson: tables('lesson'),
  article: tables('article'),
};

/** Those who write and publish one text take turns; learners who finish a lesson meanwhile are not held up. @throws DomainError `lesson-not-found` or `not-found` */
export async function lockText(tx: Transaction, { kind, id }: Writable): Promise<void> {
  const [found] = await tx.query(`SELECT 1 FROM ${TABLES[kind].owner} WHERE id = $1 FOR NO KEY UPDATE`, [id]);
  if (!found) throw kind === 'lesson' ? lessonNotFound() : notFound();
}
