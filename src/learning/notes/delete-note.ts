import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Viewer } from '../../platform/http/viewer.js';

/** Deletes one of one's own notes, for good. */
@Injectable()
export class DeleteNote {
  constructor(private readonly database: Database) {}

  /** Deleting what is not there, or is not hers, changes nothing. */
  async run(actor: Pick<Viewer, 'id'>, id: string): Promise<void> {
    await this.database.query('DELETE FROM lesson_note WHERE id = $1 AND person_id = $2', [id, actor.id]);
  }
}
