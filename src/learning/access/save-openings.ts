import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database, type Transaction } from '../../platform/database/database.js';
import type { Viewer } from '../../platform/http/viewer.js';
import type { Openings } from './access.input.js';

/** Says when the modules and lessons of a course open. What the form did not hold stays as it is. */
@Injectable()
export class SaveOpenings {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /** @returns how many of them open at another time than before */
  async run(actor: Viewer, courseId: string, { modules, lessons }: Openings): Promise<number> {
    return this.database.transaction(async (tx) => {
      const changed =
        (await this.#save(tx, 'course_module', courseId, modules)) +
        (await this.#save(tx, 'lesson', courseId, lessons));
      if (changed > 0)
        await this.audit.write(tx, {
          actor,
          action: 'course.openings',
          subject: 'course',
          subjectId: courseId,
          details: { changed },
        });
      return changed;
    });
  }

  async #save(
    tx: Transaction,
    table: 'course_module' | 'lesson',
    courseId: string,
    openings: Openings['lessons'],
  ): Promise<number> {
    const rows = Object.entries(openings);
    // Only rows of this course, and of those only what changes.
    const changed = await tx.query(
      `UPDATE ${table} x SET opens_after_days = given.days, opens_on = given.day
       FROM unnest($2::uuid[], $3::int[], $4::date[]) AS given (id, days, day)
       WHERE x.id = given.id AND x.course_id = $1 AND (x.opens_after_days, x.opens_on) IS DISTINCT FROM (given.days, given.day)
       RETURNING x.id`,
      [courseId, rows.map(([id]) => id), rows.map(([, { days }]) => days), rows.map(([, { on }]) => on)],
    );
    return changed.length;
  }
}
