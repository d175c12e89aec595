import type { Transaction } from '../../platform/database/database.js';
import { lessonNotFound } from '../courses.errors.js';

/** Those who write and publish one lesson take turns; learners who finish it meanwhile are not held up. @throws DomainError `lesson-not-found` */
export async function lockLesson(tx: Transaction, lessonId: string): Promise<void> {
  const [lesson] = await tx.query('SELECT 1 FROM lesson WHERE id = $1 FOR NO KEY UPDATE', [lessonId]);
  if (!lesson) throw lessonNotFound();
}
