import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../../platform/database/audit-log.js';
import { brokenConstraint, Database } from '../../../platform/database/database.js';
import { notFound } from '../../../platform/http/input.js';
import type { Viewer } from '../../../platform/http/viewer.js';
import { defineJob } from '../../../platform/queue/job.js';
import { JobQueues } from '../../../platform/queue/job-queues.js';
import { GRADABLE } from './regrade-lines.js';
import { regradeUnderWay } from './regrade.errors.js';
import type { RegradePolicy } from './regrade.rules.js';

/** Looks for questions that are being graded anew. */
export const WORK_THROUGH_REGRADES = defineJob('work', 'quizzes.regrade');

/** Writes down which answers to a question are to be graded anew, by which version; a job does it. */
@Injectable()
export class BeginRegrade {
  constructor(
    private readonly database: Database,
    private readonly queues: JobQueues,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `not-found`, or `regrade-under-way` */
  async run(
    actor: Viewer,
    questionId: string,
    given: { version: number; policy: RegradePolicy; reason: string },
    now: Date,
  ): Promise<string> {
    try {
      return await this.database.transaction(async (tx) => {
        const [version] = await tx.query<{ id: string }>(
          'SELECT id FROM question_version WHERE question_id = $1 AND version = $2',
          [questionId, given.version],
        );
        if (!version) throw notFound();
        const [made] = await tx.query<{ id: string }>(
          'INSERT INTO regrade (question_id, version_id, policy, reason, actor_id, at) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id',
          [questionId, version.id, given.policy, given.reason, actor.id, now],
        );
        const { id } = made!;
        const lines = await tx.query(
          `INSERT INTO regrade_line (regrade_id, attempt_id, position) SELECT $2, i.attempt_id, i.position FROM ${GRADABLE} RETURNING position`,
          [questionId, id],
        );
        await this.audit.write(tx, {
          actor,
          action: 'question.regrade',
          subject: 'question',
          subjectId: questionId,
          reason: given.reason,
          details: { regrade: id, version: given.version, policy: given.policy, answers: lines.length },
        });
        tx.afterCommit(() => this.queues.hint(WORK_THROUGH_REGRADES));
        return id;
      });
    } catch (error) {
      if (brokenConstraint(error) === 'regrade_under_way') throw regradeUnderWay();
      throw error;
    }
  }
}
