import { Injectable } from '@nestjs/common';
import { slugOf } from '../../evidence/slug.rules.js';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database, type Transaction } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';
import { holdNames } from '../bank/question-batch.js';
import { saveQuestions, type QuestionToSave } from '../bank/save-question.js';
import type { Question } from '../questions/question.js';
import { markKnown } from './check-import.js';
import { nothingDue, savedBefore } from './imports.errors.js';
import { makeQuizzes } from './make-quizzes.js';

interface DueLine {
  position: number;
  called: string;
  content: Question;
  tags: string[];
  category: string[];
}

/** At once: looking for free names costs as much for one question as for thousands. */
const ROWS = 10_000;

/** Saves the questions of a file exactly as its report showed them: all that are due, or none. */
@Injectable()
export class SaveImport {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @param from the states in which it may be saved
   * @returns how many questions are new
   * @throws DomainError `not-found`, `imported-before`, `nothing-to-save`
   */
  async run(
    actor: { id: string | null; name: string },
    id: string,
    now: Date,
    from: readonly string[] = ['checked'],
  ): Promise<number> {
    return this.database.transaction(async (tx) => {
      // How far is it? Held, so that a second yes waits here.
      const [found] = await tx.query<{ state: string; format: string }>(
        'SELECT state, format FROM question_import WHERE id = $1 FOR UPDATE',
        [id],
      );
      if (!found) throw notFound();
      if (!from.includes(found.state)) throw savedBefore();
      // Whoever saves the same file at this moment waits, and then finds its questions.
      await holdNames(tx);
      await markKnown(tx, id);
      const saved = await saveLines(tx, id, actor.id, now);
      const quizzes = await makeQuizzes(tx, id, now);
      if (saved + quizzes === 0) throw nothingDue();
      await tx.query(`UPDATE question_import SET state = 'done', held_until = NULL WHERE id = $1`, [id]);
      const details = { format: found.format, questions: saved, quizzes };
      await this.audit.write(tx, {
        actor,
        action: 'question.import',
        subject: 'question-import',
        subjectId: id,
        details,
      });
      return saved;
    });
  }
}

async function saveLines(tx: Transaction, id: string, actor: string | null, now: Date): Promise<number> {
  let saved = 0;
  for (let after = -1; ;) {
    // Which questions come next that are in the bank nowhere yet?
    const lines = await tx.query<DueLine & Record<string, unknown>>(
      `SELECT position, called, content, tags, category FROM question_import_line
       WHERE import_id = $1 AND position > $2 AND content IS NOT NULL AND known_id IS NULL AND same_as IS NULL
       ORDER BY position LIMIT ${ROWS}`,
      [id, after],
    );
    if (lines.length === 0) return saved;
    const made = await saveQuestions(tx, lines.map(toSave), { actor, now, whenTaken: 'rename' });
    await tx.query(
      `UPDATE question_import_line l SET saved_id = r.id FROM unnest($2::integer[], $3::uuid[]) AS r (position, id)
       WHERE l.import_id = $1 AND l.position = r.position`,
      [id, lines.map(({ position }) => position), made.map((one) => one.id)],
    );
    saved += made.length;
    after = lines.at(-1)!.position;
  }
}

function toSave({ called, content, tags, category }: DueLine): QuestionToSave {
  const name = slugOf(called, '').slice(0, 100).replace(/-+$/, '');
  return { ...(name && { name }), question: content, tags, category };
}
