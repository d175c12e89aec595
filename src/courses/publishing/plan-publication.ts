import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database, type Transaction } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { checkMoment } from './plan.rules.js';
import { nothingToPublish } from './publishing.errors.js';
import type { Publication } from './publish-lesson.js';

/** When something is to be published, and on whose clock that was chosen. */
export interface Moment {
  at: Date;
  timeZone: string;
}

/** Plans the publication of a lesson or a course. A new plan takes the place of the one before. */
@Injectable()
export class PlanPublication {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /**
   * The checklist is asked at the moment itself, of the drafts as they are then: until then they may be written on.
   * @throws DomainError `not-found`, `plan-in-past`, `plan-too-far` or `nothing-to-publish`
   */
  async run(
    actor: Viewer,
    target: { courseId: string; lessonId: string | null },
    moment: Moment,
    how: Pick<Publication, 'locales' | 'saidOpenly' | 'alsoRequired'>,
    now: Date,
  ): Promise<void> {
    checkMoment(moment.at, now);
    await this.database.transaction(async (tx) => {
      await this.#mark(tx, target, moment);
      await tx.query('DELETE FROM publication_plan WHERE course_id = $1 AND lesson_id IS NOT DISTINCT FROM $2::uuid', [
        target.courseId,
        target.lessonId,
      ]);
      await tx.query(
        `INSERT INTO publication_plan (course_id, lesson_id, time_zone, locales, said_openly, also_required, planned_by, planned_by_name, planned_at)
         VALUES ($1, $2, $3, $4, $5, $6, (SELECT id FROM person WHERE id = $7), $8, $9)`,
        [
          target.courseId,
          target.lessonId,
          moment.timeZone,
          how.locales,
          how.saidOpenly,
          how.alsoRequired,
          actor.id,
          actor.name,
          now,
        ],
      );
      await this.audit.write(tx, {
        actor,
        action: target.lessonId ? 'lesson.plan' : 'course.plan',
        subject: target.lessonId ? 'lesson' : 'course',
        subjectId: target.lessonId ?? target.courseId,
        details: { at: moment.at.toISOString(), timeZone: moment.timeZone, locales: [...how.locales] },
      });
    });
  }

  async #mark(tx: Transaction, { courseId, lessonId }: { courseId: string; lessonId: string | null }, { at }: Moment) {
    if (lessonId === null) {
      const [course] = await tx.query<{ status: string }>(
        'UPDATE course SET publish_at = $2 WHERE id = $1 RETURNING status',
        [courseId, at],
      );
      if (!course) throw notFound();
      if (course.status === 'published') throw nothingToPublish();
      return;
    }
    // The course first, as everybody who publishes does, so that nobody waits for the other.
    await tx.query('SELECT id FROM course WHERE id = $1 FOR UPDATE', [courseId]);
    // A lesson that readers have needs a draft to be worth a plan.
    const [lesson] = await tx.query<{ idle: boolean }>(
      `UPDATE lesson l SET publish_at = $3 WHERE id = $1 AND course_id = $2
       RETURNING status = 'published' AND NOT EXISTS (SELECT FROM lesson_draft d WHERE d.lesson_id = l.id) AS idle`,
      [lessonId, courseId, at],
    );
    if (!lesson) throw notFound();
    if (lesson.idle) throw nothingToPublish();
  }
}
