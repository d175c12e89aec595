import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import type { Viewer } from '../platform/http/viewer.js';
import { OpenLessons } from '../search/search-source.js';

/** Tells search which lessons somebody may read to the end: those of the courses she is enrolled in. */
@Injectable()
export class LessonsOpenToReader extends OpenLessons {
  constructor(private readonly database: Database) {
    super();
  }

  async among(viewer: Viewer, lessonIds: readonly string[]): Promise<ReadonlySet<string>> {
    // Which of these lessons are in a course in which this person is enrolled?
    const rows = await this.database.query<{ id: string }>(
      `SELECT l.id FROM lesson l JOIN enrolment e ON e.course_id = l.course_id AND e.person_id = $1 WHERE l.id = ANY ($2::uuid[])`,
      [viewer.id, lessonIds],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
