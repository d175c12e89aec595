import type { Queryable, Transaction } from '../../platform/database/database.js';
import type { Outbox } from '../../platform/database/outbox.js';
import type { Faults } from './faults.js';
import { FAULT_WORDS as words } from './faults.messages.js';
import type { PackageQuiz } from './package.input.js';
import type { PackageCourse } from './read-package.js';

/** The quizzes of a course as a package says them, in their order. */
export async function quizzesOf(on: Queryable, courseId: string): Promise<PackageQuiz[]> {
  return on.query<PackageQuiz & Record<string, unknown>>(
    `SELECT q.slug AS quiz, k.required FROM course_quiz k JOIN quiz q ON q.id = k.quiz_id WHERE k.course_id = $1 ORDER BY k.position`,
    [courseId],
  );
}

/** Looks whether the school has the quizzes that a package names, and whether those that it requires can be passed. */
export async function checkQuizzes(tx: Transaction, courses: readonly PackageCourse[], faults: Faults): Promise<void> {
  const named = courses.flatMap(({ quizzes }) => quizzes.map(({ quiz }) => quiz));
  if (named.length === 0) return;
  // Which of these quizzes are there, and can they be passed?
  const rows = await tx.query<{ slug: string; knowledge: boolean; passable: boolean }>(
    `SELECT slug, kind = 'knowledge' AS knowledge, status = 'published' AND pass_share IS NOT NULL AS passable FROM quiz WHERE slug = ANY ($1)`,
    [named],
  );
  const known = new Map(rows.map((row) => [row.slug, row]));
  for (const { file, quizzes, quizLines } of courses)
    for (const [n, { quiz: slug, required }] of quizzes.entries()) {
      const quiz = known.get(slug);
      const line = quizLines[n]!;
      if (!quiz?.knowledge) faults.add(file, line, words.quizUnknown, { slug });
      else if (required && !quiz.passable) faults.add(file, line, words.quizNotPassable, { slug });
      else if (quizzes.findIndex((one) => one.quiz === slug) < n) faults.add(file, line, words.quizTwice, { slug });
    }
}

/** Leaves a course with exactly these quizzes, in this order; who is under way is looked at once that is saved. */
export async function saveQuizzes(
  tx: Transaction,
  course: string,
  quizzes: readonly PackageQuiz[],
  outbox: Outbox | null,
): Promise<void> {
  const [row] = await tx.query<{ id: string }>('SELECT id FROM course WHERE slug = $1', [course]);
  const { id } = row!;
  if (JSON.stringify(await quizzesOf(tx, id)) === JSON.stringify(quizzes)) return;
  await tx.query(
    'DELETE FROM course_quiz k USING quiz q WHERE q.id = k.quiz_id AND k.course_id = $1 AND q.slug <> ALL ($2)',
    [id, quizzes.map(({ quiz }) => quiz)],
  );
  await tx.query(
    `INSERT INTO course_quiz (course_id, quiz_id, position, required)
     SELECT $1, q.id, n.position, (n.value ->> 'required')::boolean
     FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS n (value, position) JOIN quiz q ON q.slug = n.value ->> 'quiz'
     ON CONFLICT (course_id, quiz_id) DO UPDATE SET position = excluded.position, required = excluded.required`,
    [id, JSON.stringify(quizzes)],
  );
  await outbox?.publish(tx, { name: 'course.quizzes-changed', subjectId: id });
}
