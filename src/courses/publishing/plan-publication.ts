import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database, type Transaction } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { checkMoment } from './plan.rules.js';
import { nothingToPublish } from './publishing.errors.js';
import { IS_PLAN_OF, planOf, type PlanTarget } from './plan-target.js';
import type { Publication } from './publish-lesson.js';
import { TABLES, type WritableKind } from '../writing/writable.js';

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
    target: PlanTarget,
    moment: Moment,
    how: Pick<Publication, 'locales' | 'saidOpenly' | 'alsoRequired'>,
    now: Date,
  ): Promise<void> {
    checkMoment(moment.at, now);
    const { owner, id, columns } = planOf(target);
    await this.database.transaction(async (tx) => {
      await this.#mark(tx, target, moment);
      await tx.query(`DELETE FROM publication_plan WHERE ${IS_PLAN_OF}`, columns);
      await tx.query(
        `INSERT INTO publication_plan (course_id, lesson_id, article_id, time_zone, locales, said_openly, also_required, planned_by, planned_by_name, planned_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, (SELECT id FROM person WHERE id = $8), $9, $10)`,
        [...columns, moment.timeZone, how.locales, how.saidOpenly, how.alsoRequired, actor.id, actor.name, now],
      );
      await this.audit.write(tx, {
        ...{ actor, action: `${owner}.plan`, subject: owner, subjectId: id },
        details: { at: moment.at.toISOString(), timeZone: moment.timeZone, locales: [...how.locales] },
      });
    });
  }

  async #mark(tx: Transaction, target: PlanTarget, { at }: Moment): Promise<void> {
    if ('articleId' in target) return this.#markText(tx, 'article', target.articleId, at);
    const { courseId, lessonId } = target;
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
    await this.#markText(tx, 'lesson', lessonId, at);
  }

  async #markText(tx: Transaction, kind: WritableKind, textId: string, at: Date): Promise<void> {
    const { owner, id, draft } = TABLES[kind];
    // What readers have needs a draft to be worth a plan.
    const [text] = await tx.query<{ idle: boolean }>(
      `UPDATE ${owner} l SET publish_at = $2 WHERE id = $1
       RETURNING status = 'published' AND NOT EXISTS (SELECT FROM ${draft} d WHERE d.${id} = l.id) AS idle`,
      [textId, at],
    );
    if (!text) throw notFound();
    if (text.idle) throw nothingToPublish();
  }
}
