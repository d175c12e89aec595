import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { JobQueues } from '../../platform/queue/job-queues.js';
import { mediumPart } from './medium-names.rules.js';
import { importedBefore, packageRefused } from './transfer.errors.js';
import type { TransferReport } from './transfer.views.js';
import { WORK_THROUGH_COURSE_IMPORTS } from './work-through-course-imports.js';

/** An image or video that is new or changed takes about as long as so many texts. */
const TEXTS_A_MEDIUM = 40;

/** Says yes to a package that was looked at; the work itself follows. */
@Injectable()
export class BeginCourseImport {
  constructor(
    private readonly database: Database,
    private readonly queues: JobQueues,
  ) {}

  /**
   * @returns how much work it is, as a number of texts
   * @throws DomainError `not-found`, `imported-before`, `package-refused`
   */
  async run(actor: Viewer, id: string): Promise<number> {
    return this.database.transaction(async (tx) => {
      // How far is it? Held, so that a second yes waits here.
      const [found] = await tx.query<{ state: string; report: TransferReport }>(
        'SELECT state, report FROM course_import WHERE id = $1 FOR UPDATE',
        [id],
      );
      if (!found) throw notFound();
      if (found.state !== 'checked') throw importedBefore();
      const { counts, lines } = found.report;
      if (counts.refused > 0) throw packageRefused(counts.refused);
      await tx.query(
        `UPDATE course_import SET state = 'importing', changed_meanwhile = false, actor_id = $2, actor_name = $3 WHERE id = $1`,
        [id, actor.id, actor.name],
      );
      tx.afterCommit(() => this.queues.hint(WORK_THROUGH_COURSE_IMPORTS));
      const media = lines.filter(
        ({ file, outcome }) => mediumPart(file.replace(/^.*(?=media\/)/, '')) && outcome !== 'unchanged',
      );
      return lines.length + media.length * TEXTS_A_MEDIUM;
    });
  }
}
