import { randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { changedMeanwhile } from '../masterclasses.errors.js';
import { identify, type Question } from './question.rules.js';
import { QuestionQueries } from './questions.queries.js';

/** Gives a masterclass another version of its questions; the earlier ones stay, for those who answered them. */
@Injectable()
export class SaveQuestions {
  constructor(
    private readonly database: Database,
    private readonly queries: QuestionQueries,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @param given.version the version that the person had before her; saving without a change makes no new one
   * @returns the version that holds now
   * @throws DomainError `not-found`, or `changed-meanwhile` when somebody else saved after it
   */
  async run(
    actor: Viewer,
    masterclassId: string,
    given: { version: number; questions: readonly Question[] },
    now: Date,
  ): Promise<number> {
    return this.database.transaction(async (tx) => {
      const found = await tx.query('SELECT 1 FROM masterclass WHERE id = $1 FOR UPDATE', [masterclassId]);
      if (found.length === 0) throw notFound();
      const versions = await this.queries.versions(masterclassId, tx);
      const last = versions.at(-1) ?? { version: 0, questions: [] };
      if (last.version !== given.version) throw changedMeanwhile();
      const questions = identify(given.questions, versions, newId);
      if (isDeepStrictEqual(questions, last.questions)) return last.version;
      const version = last.version + 1;
      await tx.query(
        'INSERT INTO masterclass_questions (masterclass_id, version, questions, created_at, created_by) VALUES ($1, $2, $3, $4, $5)',
        [masterclassId, version, JSON.stringify(questions), now, actor.id],
      );
      await this.audit.write(tx, {
        actor,
        action: 'masterclass.questions',
        subject: 'masterclass',
        subjectId: masterclassId,
        details: { version, questions: questions.length },
      });
      return version;
    });
  }
}

/** Short enough for an address of a form field, and never a word that a form uses itself. */
function newId(): string {
  return `q${randomBytes(5).toString('hex')}`;
}
