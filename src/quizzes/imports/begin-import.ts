import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { JobQueues } from '../../platform/queue/job-queues.js';
import { nothingDue, savedBefore } from './imports.errors.js';
import { WORK_THROUGH_QUESTION_IMPORTS } from './work-through-question-imports.js';

/** Says yes to a large file; the work itself follows. */
@Injectable()
export class BeginImport {
  constructor(
    private readonly database: Database,
    private readonly queues: JobQueues,
  ) {}

  /** @throws DomainError `not-found`, `imported-before`, `nothing-to-save` */
  async run(actor: Pick<Viewer, 'id' | 'name'>, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      // How far is it? Held, so that a second yes waits here.
      const [found] = await tx.query<{ state: string }>('SELECT state FROM question_import WHERE id = $1 FOR UPDATE', [
        id,
      ]);
      if (!found) throw notFound();
      if (found.state !== 'checked') throw savedBefore();
      const [due] = await tx.query(
        'SELECT 1 FROM question_import_line WHERE import_id = $1 AND content IS NOT NULL AND known_id IS NULL AND same_as IS NULL LIMIT 1',
        [id],
      );
      if (!due) throw nothingDue();
      await tx.query(`UPDATE question_import SET state = 'saving', actor_id = $2, actor_name = $3 WHERE id = $1`, [
        ...[id, actor.id, actor.name],
      ]);
      tx.afterCommit(() => this.queues.hint(WORK_THROUGH_QUESTION_IMPORTS));
    });
  }
}
