import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database, type Queryable, type Transaction } from '../../platform/database/database.js';
import { Outbox } from '../../platform/database/outbox.js';
import { notFound } from '../../platform/http/input.js';
import { Course } from '../course.entity.js';
import { missingTexts } from '../outline/course.input.js';
import { mayShow, type CourseFaults } from './course-publication.rules.js';
import type { Publisher } from './publish-lesson.js';
import { courseNotPublishable, nothingToPublish, notPublished } from './publishing.errors.js';

/** Shows a course in the catalogue, or takes it out again. Its lessons are published one by one, and only then seen. */
@Injectable()
export class PublishCourse {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `not-found`, `course-not-publishable`, `nothing-to-publish` or `not-published` */
  run(actor: Publisher, courseId: string, status: 'published' | 'draft', now: Date): Promise<void> {
    return this.database.transaction(async (tx) => {
      const course = await this.lock(tx, courseId);
      if (!course) throw notFound();
      if (course.status === status) throw status === 'published' ? nothingToPublish() : notPublished();
      if (status === 'published' && !mayShow(await this.faults(course, tx))) throw courseNotPublishable();
      await this.within(tx, actor, courseId, status, now);
    });
  }

  lock(tx: Transaction, courseId: string): Promise<Course | null> {
    return tx.manager.findOne(Course, { where: { id: courseId }, lock: { mode: 'pessimistic_write' } });
  }

  /** What keeps a course from being shown. */
  async faults(course: Course, on: Queryable = this.database): Promise<CourseFaults> {
    const lessons = await on.query(
      `SELECT 1 FROM lesson l WHERE l.course_id = $1 AND l.status = 'published' AND EXISTS (SELECT FROM lesson_text t WHERE t.lesson_id = l.id) LIMIT 1`,
      [course.id],
    );
    return { missing: missingTexts(course), noLessons: lessons.length === 0 };
  }

  /** The same for a course that is locked and was checked. */
  async within(
    tx: Transaction,
    actor: Publisher,
    courseId: string,
    status: 'published' | 'draft',
    now: Date,
  ): Promise<void> {
    await tx.query('UPDATE course SET status = $2, publish_at = NULL, updated_at = $3 WHERE id = $1', [
      courseId,
      status,
      now,
    ]);
    await tx.query('DELETE FROM publication_plan WHERE course_id = $1 AND lesson_id IS NULL', [courseId]);
    const act = status === 'published' ? 'published' : 'withdrawn';
    await this.outbox.publish(tx, { name: `course.${act}`, subjectId: courseId });
    await this.audit.write(tx, {
      actor,
      action: status === 'published' ? 'course.publish' : 'course.withdraw',
      subject: 'course',
      subjectId: courseId,
    });
  }
}
