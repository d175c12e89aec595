import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { Database } from '../../platform/database/database.js';
import { hasBegun } from '../../masterclasses/session.rules.js';
import { QuestionQueries } from '../../masterclasses/questions/questions.queries.js';
import { actsAs, type Claimant } from '../registration.rules.js';
import { notYours, registrationCancelled, sessionPast } from '../registrations.errors.js';
import { lockRegistration } from '../session-seats.js';
import type { Answers } from './answers.rules.js';

/** Answers as they are to be from now on. */
export interface CorrectedAnswers {
  answers: Answers;
  /** The version of the questions that they answer. */
  version: number;
  /** True to delete what she answered to questions that are asked no longer. */
  forgetOthers: boolean;
}

/** Corrects what somebody answered to a masterclass's questions. */
@Injectable()
export class CorrectAnswers {
  constructor(
    private readonly database: Database,
    private readonly questions: QuestionQueries,
  ) {}

  /**
   * What she answered to questions that are asked no longer stays as it was, unless she wants it deleted.
   * @throws DomainError `not-found`, `not-yours`, `registration-cancelled`, `session-past`
   */
  async run(
    claimant: Claimant,
    id: string,
    { answers, version, forgetOthers }: CorrectedAnswers,
    now: Date,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { session, registration } = await lockRegistration(tx, id);
      if (!actsAs(claimant, registration)) throw notYours();
      if (registration.status === 'cancelled') throw registrationCancelled();
      if (hasBegun(session, now)) throw sessionPast();
      const set = await this.questions.ofMasterclass(session.masterclassId, tx);
      const asked = new Set(set.questions.map((question) => question.id));
      // What did she answer before?
      const [row] = await tx.query<{ answers: Answers } & QueryResultRow>(
        'SELECT answers FROM registration WHERE id = $1',
        [id],
      );
      const kept = forgetOthers ? [] : Object.entries(row!.answers).filter(([question]) => !asked.has(question));
      await tx.query('UPDATE registration SET answers = $2, questions_version = $3 WHERE id = $1', [
        id,
        JSON.stringify({ ...Object.fromEntries(kept), ...answers }),
        version,
      ]);
    });
  }
}
