import { Injectable } from '@nestjs/common';
import { SessionTimeline } from '../masterclasses/session-timeline.js';
import { Database } from '../platform/database/database.js';
import type { Locale } from '../platform/i18n/locales.js';
import { actsAs, type Claimant } from './registration.rules.js';
import { notYours, registrationCancelled } from './registrations.errors.js';
import { lockRegistration } from './session-seats.js';

/** Corrects how somebody is called, in which language she gets mail, and her time zone. */
@Injectable()
export class CorrectRegistration {
  constructor(
    private readonly database: Database,
    private readonly timeline: SessionTimeline,
  ) {}

  /** @throws DomainError `not-found`, `not-yours`, `registration-cancelled` */
  async run(
    claimant: Claimant,
    id: string,
    change: { name: string; locale: Locale; timeZone: string },
    now: Date,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { registration } = await lockRegistration(tx, id);
      const by = actsAs(claimant, registration);
      if (!by) throw notYours();
      if (registration.status === 'cancelled') throw registrationCancelled();
      await tx.query('UPDATE registration SET name = $2, locale = $3, time_zone = $4 WHERE id = $1', [
        id,
        change.name,
        change.locale,
        change.timeZone,
      ]);
      const actorId = by === 'staff' && 'viewer' in claimant ? claimant.viewer.id : null;
      await this.timeline.note(
        tx,
        [{ sessionId: registration.sessionId, kind: 'corrected', registrationId: id, actorId }],
        now,
      );
    });
  }
}
