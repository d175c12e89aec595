import { Injectable } from '@nestjs/common';
import { AuditLog } from '../platform/database/audit-log.js';
import { Database } from '../platform/database/database.js';
import { notFound } from '../platform/http/input.js';
import type { Viewer } from '../platform/http/viewer.js';
import { checkStart } from './session-start.js';
import type { SessionInput } from './session.input.js';

/** Adds a session to a masterclass. */
@Injectable()
export class AddSession {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `not-found`, `starts-in-past`, `starts-too-late` */
  async run(actor: Viewer, masterclassId: string, input: SessionInput, now: Date): Promise<{ id: string }> {
    checkStart(input.startsAt, now);
    const { status, language, startsAt, timeZone, durationMinutes, capacity, waitingList } = input;
    return this.database.transaction(async (tx) => {
      const [created] = await tx.query<{ id: string }>(
        `INSERT INTO session (masterclass_id, status, language, starts_at, time_zone, duration_minutes, capacity, waiting_list, created_at, updated_at)
         SELECT id, $2, $3, $4, $5, $6, $7, $8, $9, $9 FROM masterclass WHERE id = $1 RETURNING id`,
        [masterclassId, status, language, startsAt, timeZone, durationMinutes, capacity, waitingList, now],
      );
      if (!created) throw notFound();
      await this.audit.write(tx, { actor, action: 'session.add', subject: 'session', subjectId: created.id });
      return created;
    });
  }
}
