import { slugOf } from '../../evidence/slug.rules.js';
import type { Transaction } from '../../platform/database/database.js';
import { LOCALES } from '../../platform/i18n/locales.js';
import type { ReviewRules } from '../quizzes/review.rules.js';
import type { ImportedQuiz } from './imports.views.js';

const ALL = { answers: true, marks: true, key: true, feedback: true };
/** What a test of a package says nothing of: all is shown once an attempt is over. */
const REVIEW: ReviewRules = {
  during: { answers: true, marks: false, key: false, feedback: false },
  ...{ justAfter: ALL, later: ALL, afterClose: ALL },
};

/**
 * Makes a draft of a quiz for each test of a package whose questions are in the bank now; tests that were saved with an earlier
 * import of the same questions are left alone. @returns how many were made
 */
export async function makeQuizzes(tx: Transaction, id: string, now: Date): Promise<number> {
  // Which tests does the package hold, and were questions saved?
  const [found] = await tx.query<{ quizzes: ImportedQuiz[]; saved: number }>(
    `SELECT quizzes, (SELECT count(*)::int FROM question_import_line l WHERE l.import_id = i.id AND l.saved_id IS NOT NULL) AS saved
     FROM question_import i WHERE id = $1`,
    [id],
  );
  if (!found || found.quizzes.length === 0 || found.saved === 0) return 0;
  const ids = await questionIds(tx, id);
  const made: ImportedQuiz[] = [];
  for (const quiz of found.quizzes) made.push(await makeQuiz(tx, quiz, ids, now));
  await tx.query('UPDATE question_import SET quizzes = $2 WHERE id = $1', [id, JSON.stringify(made)]);
  return made.filter(({ quizId }) => quizId !== null).length;
}

/** Each question of the import in the bank, by its place in the file. */
async function questionIds(tx: Transaction, id: string): Promise<Map<number, string>> {
  const rows = await tx.query<{ position: number; id: string }>(
    `SELECT l.position, coalesce(l.saved_id, l.known_id, first.saved_id, first.known_id) AS id
     FROM question_import_line l LEFT JOIN question_import_line first ON first.import_id = l.import_id AND first.position = l.same_as
     WHERE l.import_id = $1 AND l.content IS NOT NULL`,
    [id],
  );
  return new Map(rows.map((row) => [row.position, row.id]));
}

async function makeQuiz(
  tx: Transaction,
  quiz: ImportedQuiz,
  ids: ReadonlyMap<number, string>,
  now: Date,
): Promise<ImportedQuiz> {
  const slots = quiz.slots.filter(({ questions }) => questions.every((place) => ids.has(place)));
  if (slots.length === 0) return quiz;
  const title = quiz.called.trim().slice(0, 200) || 'QTI';
  const base = slugOf(title, 'quiz').slice(0, 100).replace(/-+$/, '');
  // Which addresses like this one are taken?
  const taken = await tx.query<{ slug: string }>(`SELECT slug FROM quiz WHERE slug = $1 OR slug LIKE $1 || '-%'`, [
    base,
  ]);
  const slugs = new Set(taken.map(({ slug }) => slug));
  let slug = base;
  for (let n = 2; slugs.has(slug); n++) slug = `${base}-${n}`;
  const words = (text: string) => JSON.stringify(Object.fromEntries(LOCALES.map((one) => [one, text])));
  const [made] = await tx.query<{ id: string }>(
    `INSERT INTO quiz (slug, kind, title, intro, way, review, created_at, updated_at)
     VALUES ($1, 'knowledge', $2, $3, 'deferred', $4, $5, $5) RETURNING id`,
    [slug, words(title), words(''), JSON.stringify(REVIEW), now],
  );
  for (const [n, slot] of slots.entries()) {
    const questions = slot.questions.map((place) => ids.get(place)!);
    const tag = slot.draw === null ? null : `${slug}-${n + 1}`;
    if (tag !== null)
      await tx.query('UPDATE question SET tags = array_append(tags, $2) WHERE id = ANY ($1::uuid[])', [questions, tag]);
    await tx.query(
      'INSERT INTO quiz_slot (quiz_id, position, question_id, tags, draw, mark) VALUES ($1, $2, $3, $4, $5, $6)',
      [made!.id, n + 1, tag === null ? questions[0] : null, tag === null ? null : [tag], slot.draw, slot.mark],
    );
  }
  return { ...quiz, quizId: made!.id, slug };
}
