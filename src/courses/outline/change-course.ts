import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { Course } from '../course.entity.js';
import { missingTexts, type CoursePatch } from './course.input.js';
import { fillTexts } from './course-texts.rules.js';
import { moveCourse } from './moved-addresses.js';
import { courseChanged, textsMissing } from './outline.errors.js';

/** Changes the settings and texts of a course. Its old address keeps leading to it. */
@Injectable()
export class ChangeCourse {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `not-found`, `changed-meanwhile`, `slug-taken`, or `texts-missing` for a published course */
  async run(actor: Viewer, courseSlug: string, input: CoursePatch, now: Date): Promise<{ slug: string }> {
    return this.database.transaction(async (tx) => {
      const course = await tx.manager.findOne(Course, {
        where: { slug: courseSlug },
        lock: { mode: 'pessimistic_write' },
      });
      if (!course) throw notFound();
      const { version, slug = course.slug, ...changes } = input;
      if (version !== undefined && version !== course.updatedAt.toISOString()) throw courseChanged();
      const before = { ...course };
      Object.assign(course, defined(changes), { updatedAt: now });
      if (changes.title) course.title = fillTexts(changes.title);
      if (course.isPublished()) {
        const missing = missingTexts(course);
        if (missing.length > 0) throw textsMissing(missing);
      }
      await moveCourse(tx, course.id, course.slug, slug);
      course.slug = slug;
      await tx.manager.save(course);
      const changed = (Object.keys(before) as (keyof typeof before)[]).filter(
        (field) => field !== 'updatedAt' && JSON.stringify(before[field]) !== JSON.stringify(course[field]),
      );
      await this.audit.write(tx, {
        actor,
        action: 'course.update',
        subject: 'course',
        subjectId: course.id,
        details: { changed },
      });
      return { slug };
    });
  }
}

/** What a patch truly says. */
function defined<T extends object>(changes: T): Partial<T> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Partial<T>;
}
