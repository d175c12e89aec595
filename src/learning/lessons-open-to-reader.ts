import { Injectable } from '@nestjs/common';
import { ReaderProgress } from '../courses/reader-progress.js';
import { Database } from '../platform/database/database.js';
import type { Viewer } from '../platform/http/viewer.js';
import { OpenLessons } from '../search/search-source.js';

/** Tells search which lessons somebody may read to the end: those of her courses that are not closed to her still. */
@Injectable()
export class LessonsOpenToReader extends OpenLessons {
  constructor(
    private readonly database: Database,
    private readonly progress: ReaderProgress,
  ) {
    super();
  }

  async among(viewer: Viewer, lessonIds: readonly string[]): Promise<ReadonlySet<string>> {
    // Which of these lessons are in a course in which this person is enrolled?
    const rows = await this.database.query<{ id: string; course_id: string }>(
      `SELECT l.id, l.course_id FROM lesson l JOIN enrolment e ON e.course_id = l.course_id AND e.person_id = $1
       WHERE l.id = ANY ($2::uuid[])`,
      [viewer.id, lessonIds],
    );
    const courses = [...new Set(rows.map((row) => row.course_id))];
    const closed = new Set(
      (await Promise.all(courses.map((id) => this.progress.of(viewer, id)))).flatMap((one) => [
        ...(one?.closedUntil.keys() ?? []),
      ]),
    );
    return new Set(rows.map(({ id }) => id).filter((id) => !closed.has(id)));
  }
}
