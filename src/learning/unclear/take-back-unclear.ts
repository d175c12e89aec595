import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Viewer } from '../../platform/http/viewer.js';
import type { GivenSection } from './unclear.input.js';

/** Takes back that a section was unclear, also when the section is gone. */
@Injectable()
export class TakeBackUnclear {
  constructor(private readonly database: Database) {}

  /** Taking back what is not there, or is not hers, changes nothing. */
  async run(
    actor: Pick<Viewer, 'id'>,
    lessonId: string,
    { heading, nth }: Pick<GivenSection, 'heading' | 'nth'>,
  ): Promise<void> {
    await this.database.query(
      'DELETE FROM lesson_unclear WHERE person_id = $1 AND lesson_id = $2 AND heading = $3 AND nth = $4',
      [actor.id, lessonId, heading, nth],
    );
  }
}
