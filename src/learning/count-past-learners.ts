import { Injectable } from '@nestjs/common';
import { PastLearners } from '../evidence/grades/past-learners.js';
import { Database } from '../platform/database/database.js';

/** Tells the evidence how many people a changed grade reaches too late. */
@Injectable()
export class CountPastLearners extends PastLearners {
  constructor(private readonly database: Database) {
    super();
  }

  async count(lessonIds: readonly string[]): Promise<number> {
    if (lessonIds.length === 0) return 0;
    // How many people have completed one of these lessons?
    const [row] = await this.database.query<{ people: number }>(
      `SELECT count(DISTINCT e.person_id)::int AS people FROM lesson_completion d JOIN enrolment e ON e.id = d.enrolment_id
       WHERE d.lesson_id = ANY ($1::uuid[])`,
      [lessonIds],
    );
    return row!.people;
  }
}
