import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';
import type { Viewer } from '../../platform/http/viewer.js';

/** Keeps what the owner of a certificate agrees to: whether its page may be found, and whether the badge carries her name. */
@Injectable()
export class ShareCertificate {
  constructor(private readonly database: Database) {}

  /** @throws DomainError `not-found` when it is not hers */
  async run(
    actor: Pick<Viewer, 'id'>,
    certificateId: string,
    choice: { public: boolean; nameInBadge: boolean },
  ): Promise<void> {
    const changed = await this.database.query(
      `UPDATE certificate k SET public = $3, name_in_badge = $4 FROM enrolment e
       WHERE k.id = $1 AND e.id = k.enrolment_id AND e.person_id = $2 RETURNING k.id`,
      [certificateId, actor.id, choice.public, choice.nameInBadge],
    );
    if (changed.length === 0) throw notFound();
  }
}
