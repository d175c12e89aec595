import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';

/** What somebody said of a section herself. */
export interface OwnUnclear {
  heading: string;
  nth: number;
  body: string;
}

/** One's own remarks on a lesson. */
@Injectable()
export class UnclearQueries {
  constructor(private readonly database: Database) {}

  /** What a person said of the sections of a lesson, the latest last. */
  async ofPerson(personId: string, lessonId: string): Promise<OwnUnclear[]> {
    // Her remarks on this lesson.
    return this.database.query<OwnUnclear & Record<string, unknown>>(
      'SELECT heading, nth, body FROM lesson_unclear WHERE person_id = $1 AND lesson_id = $2 ORDER BY told_at, id',
      [personId, lessonId],
    );
  }
}
