import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';
import type { Localized } from '../../platform/i18n/locales.js';
import type { Direction } from '../study.entity.js';
import { unknownStudy } from './claims.errors.js';

/** Puts a study behind a claim, or says anew how it bears on it. */
@Injectable()
export class AttachStudy {
  constructor(private readonly database: Database) {}

  /** @throws DomainError `not-found`, `unknown-study` */
  async run(
    claimSlug: string,
    studySlug: string,
    bearing: { direction: Direction; note: Partial<Localized> | null },
  ): Promise<void> {
    const [claim] = await this.database.query<{ id: string }>('SELECT id FROM claim WHERE slug = $1', [claimSlug]);
    if (!claim) throw notFound();
    const attached = await this.database.query(
      `INSERT INTO claim_study (claim_id, study_id, direction, note) SELECT $1, id, $3, $4 FROM study WHERE slug = $2
       ON CONFLICT (claim_id, study_id) DO UPDATE SET direction = excluded.direction, note = excluded.note RETURNING study_id`,
      [claim.id, studySlug, bearing.direction, bearing.note],
    );
    if (attached.length === 0) throw unknownStudy();
  }
}
