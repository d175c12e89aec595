import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { piecesOf, type ReceivedFile } from '../../platform/http/received-file.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { ImportPackage } from './import-package.js';
import { withPackage } from './open-package.js';
import { notZip } from './transfer.errors.js';
import type { ImportChoices } from './transfer.views.js';

/** Packages and reports are forgotten after so long. */
const KEPT_MILLISECONDS = 7 * 24 * 60 * 60_000;

/** Looks at a package that staff bring in and says what taking it in would do. Changes no course. */
@Injectable()
export class CheckPackage {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportPackage,
  ) {}

  /**
   * @returns the id of the report
   * @throws DomainError `not-zip`
   */
  async run(actor: Viewer, file: ReceivedFile, choices: ImportChoices, now: Date): Promise<string> {
    const report = await withPackage(file.path, file.name, (from) =>
      this.imports.run(actor, from, { ...choices, dryRun: true }, now),
    );
    if (!report) throw notZip();
    const { publish, withdrawMissing, replaceDrafts } = choices;
    return this.database.transaction(async (tx) => {
      await tx.query('DELETE FROM course_import WHERE at < $1', [new Date(now.getTime() - KEPT_MILLISECONDS)]);
      const [made] = await tx.query<{ id: string }>(
        `INSERT INTO course_import (actor_id, actor_name, file_name, publish, withdraw_missing, replace_drafts, report, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
        [actor.id, actor.name, file.name, publish, withdrawMissing, replaceDrafts, JSON.stringify(report), now],
      );
      if (report.counts.refused > 0) return made!.id;
      let part = 0;
      for await (const bytes of piecesOf(file.path))
        await tx.query('INSERT INTO course_import_part (import_id, part, bytes) VALUES ($1, $2, $3)', [
          made!.id,
          ++part,
          bytes,
        ]);
      return made!.id;
    });
  }
}
