import { open, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database, type Transaction } from '../../platform/database/database.js';
import { DomainError } from '../../platform/errors.js';
import { defineJob, HandlesJob, type JobHandler } from '../../platform/queue/job.js';
import { ImportPackage } from './import-package.js';
import { withPackage } from './open-package.js';
import type { ImportChoices, TransferReport } from './transfer.views.js';

/** Looks for packages that somebody said yes to. */
export const WORK_THROUGH_COURSE_IMPORTS = defineJob('work', 'courses.import');

/** A worker has a package for itself for so long; one that was killed is followed by another after it. */
const HOLD_MILLISECONDS = 5 * 60_000;

interface OpenImport extends ImportChoices {
  actorId: string;
  actorName: string;
  fileName: string;
  report: TransferReport;
}

/** Takes in the packages that somebody said yes to: each as a whole or not at all. */
@Injectable()
@HandlesJob(WORK_THROUGH_COURSE_IMPORTS)
export class WorkThroughCourseImports implements JobHandler {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportPackage,
    private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    // Which packages wait to be taken in?
    const waiting = await this.database.query<{ id: string }>(
      `SELECT id FROM course_import WHERE state = 'importing' ORDER BY at`,
    );
    for (const { id } of waiting) await this.run(id);
  }

  /** Takes in one package; nothing while another worker has it. */
  async run(id: string): Promise<void> {
    const found = await this.#hold(id);
    if (!found) return;
    try {
      await this.#takeIn(id, found);
    } catch (error) {
      // Somebody else imports the same course: whoever asked is told, and can ask again. After any other failure the
      // package is tried again once its time is over.
      if (error instanceof DomainError)
        await this.database.query(
          `UPDATE course_import SET state = 'checked', held_until = NULL WHERE id = $1 AND state = 'importing'`,
          [id],
        );
      throw error;
    }
  }

  async #takeIn(id: string, { actorId, actorName, fileName, report: seen, ...choices }: OpenImport): Promise<void> {
    const actor = { id: actorId, name: actorName };
    const folder = await mkdtemp(join(tmpdir(), 'skin-school-import-'));
    try {
      const path = join(folder, 'course.zip');
      await this.#unpackTo(path, id);
      const asSeen = async (tx: Transaction, now: TransferReport) => {
        if (told(now) !== told(seen)) return false;
        await tx.query(`UPDATE course_import SET state = 'done', report = $2, held_until = NULL WHERE id = $1`, [
          id,
          JSON.stringify(now),
        ]);
        await tx.query('DELETE FROM course_import_part WHERE import_id = $1', [id]);
        return true;
      };
      const report = await withPackage(path, fileName, (from) =>
        this.imports.run(actor, from, { ...choices, dryRun: false }, this.clock.now(), asSeen),
      );
      if (!report) throw new Error(`the kept package ${id} cannot be opened`);
      // What nobody has seen is not saved: it is shown first. Where it was taken in, this finds nothing to do.
      await this.database.query(
        `UPDATE course_import SET state = $2, report = $3, changed_meanwhile = true, held_until = NULL WHERE id = $1 AND state = 'importing'`,
        [id, report.counts.refused > 0 ? 'refused' : 'checked', JSON.stringify(report)],
      );
    } finally {
      await rm(folder, { recursive: true });
    }
  }

  async #unpackTo(path: string, id: string): Promise<void> {
    const file = await open(path, 'w', 0o600);
    try {
      for (let part = 1; ; part++) {
        const [row] = await this.database.query<{ bytes: Buffer }>(
          'SELECT bytes FROM course_import_part WHERE import_id = $1 AND part = $2',
          [id, part],
        );
        if (!row) return;
        await file.write(row.bytes);
      }
    } finally {
      await file.close();
    }
  }

  async #hold(id: string): Promise<OpenImport | null> {
    const now = this.clock.now();
    const [found] = await this.database.query<OpenImport & Record<string, unknown>>(
      `UPDATE course_import SET held_until = $2 WHERE id = $1 AND state = 'importing' AND (held_until IS NULL OR held_until <= $3)
       RETURNING actor_id AS "actorId", actor_name AS "actorName", file_name AS "fileName", report, publish,
         withdraw_missing AS "withdrawMissing", replace_drafts AS "replaceDrafts"`,
      [id, new Date(now.getTime() + HOLD_MILLISECONDS), now],
    );
    return found ?? null;
  }
}

/** What a person was told would happen, without the remarks. */
function told({ lines }: TransferReport): string {
  return lines
    .map(({ file, at, outcome, what }) => [file, at, outcome, what].join(' '))
    .sort()
    .join('\n');
}
