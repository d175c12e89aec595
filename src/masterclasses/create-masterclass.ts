import { Injectable } from '@nestjs/common';
import { AuditLog } from '../platform/database/audit-log.js';
import { Database } from '../platform/database/database.js';
import type { Viewer } from '../platform/http/viewer.js';
import type { MasterclassInput } from './masterclass.input.js';
import { fillTitle, slugOf } from './masterclass.rules.js';
import { slugTaken } from './masterclasses.errors.js';

/** Creates a masterclass; sessions are added to it afterwards. */
@Injectable()
export class CreateMasterclass {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `slug-taken` */
  async run(actor: Viewer, input: MasterclassInput, now: Date): Promise<{ id: string; slug: string }> {
    const title = fillTitle(input.title);
    const slug = input.slug || slugOf(title.en);
    return this.database.transaction(async (tx) => {
      const [created] = await tx.query<{ id: string }>(
        `INSERT INTO masterclass (slug, status, host, figure, title, subtitle, summary, body, programme, what_to_bring, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11) ON CONFLICT (slug) DO NOTHING RETURNING id`,
        [
          slug,
          input.status,
          input.host,
          input.figure,
          title,
          input.subtitle,
          input.summary,
          input.body,
          input.programme,
          input.whatToBring,
          now,
        ],
      );
      if (!created) throw slugTaken();
      await this.audit.write(tx, {
        actor,
        action: 'masterclass.create',
        subject: 'masterclass',
        subjectId: created.id,
      });
      return { id: created.id, slug };
    });
  }
}
