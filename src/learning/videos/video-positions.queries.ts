import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';

/** Tells people where they were in a video. */
@Injectable()
export class VideoPositionQueries {
  constructor(private readonly database: Database) {}

  /** Seconds from its beginning; 0 for a video she has not begun. */
  async of(personId: string, name: string): Promise<number> {
    // How far did this person watch the video of this name?
    const [row] = await this.database.query<{ seconds: number }>(
      'SELECT p.seconds FROM video_position p JOIN media m ON m.id = p.media_id WHERE p.person_id = $1 AND m.name = $2',
      [personId, name],
    );
    return row?.seconds ?? 0;
  }
}
