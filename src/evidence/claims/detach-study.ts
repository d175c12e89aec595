import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';

/** Takes a study from behind a claim; the study itself stays. Doing it twice is doing it once. */
@Injectable()
export class DetachStudy {
  constructor(private readonly database: Database) {}

  async run(claimSlug: string, studySlug: string): Promise<void> {
    await this.database.query(
      `DELETE FROM claim_study WHERE claim_id = (SELECT id FROM claim WHERE slug = $1)
         AND study_id = (SELECT id FROM study WHERE slug = $2)`,
      [claimSlug, studySlug],
    );
  }
}
