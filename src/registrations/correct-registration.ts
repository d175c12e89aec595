import { Injectable } from '@nestjs/common';
import { AuditLog } from '../platform/database/audit-log.js';
import { Database } from '../platform/database/database.js';
import { Outbox } from '../platform/database/outbox.js';
import type { Locale } from '../platform/i18n/locales.js';
import { SessionTimeline } from '../masterclasses/session-timeline.js';
import { actsAs, type Claimant } from './registration.rules.js';
import { notYours, registrationCancelled } from './registrations.errors.js';
import { lockRegistration } from './session-seats.js';

/** What is put right. */
export interface Correction {
  name: string;
  locale: Locale;
  /** Left as it is when not given: staff do not know it. */
  timeZone?: string | undefined;
  /** Why staff do it; kept in the audit log. */
  reason?: string | undefined;
}

/** Corrects how somebody is called, in which language she gets mail, and her time zone. */
@Injectable()
export class CorrectRegistration {
  constructor(
    private readonly database: Database,
    private readonly timeline: SessionTimeline,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `not-found`, `not-yours`, `registration-cancelled` */
  async run(claimant: Claimant, id: string, { name, locale, timeZone, reason }: Correction, now: Date): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { registration } = await lockRegistration(tx, id);
      const by = actsAs(claimant, registration);
      if (!by) throw notYours();
      if (registration.status === 'cancelled') throw registrationCancelled();
      await tx.query(
        'UPDATE registration SET name = $2, locale = $3, time_zone = coalesce($4, time_zone) WHERE id = $1',
        [id, name, locale, timeZone ?? null],
      );
      await this.outbox.publish(tx, { name: 'registration.corrected', subjectId: id });
      const actor = by === 'staff' && 'viewer' in claimant ? claimant.viewer : null;
      if (actor)
        await this.audit.write(tx, {
          actor,
          action: 'registration.correct',
          subject: 'registration',
          subjectId: id,
          reason,
        });
      await this.timeline.note(
        tx,
        [{ sessionId: registration.sessionId, kind: 'corrected', registrationId: id, actorId: actor?.id }],
        now,
      );
    });
  }
}
