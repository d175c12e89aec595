import { Injectable } from '@nestjs/common';
import { ListensTo, type DomainEvent, type EventListener } from '../../platform/database/outbox.js';
import type { Transaction } from '../../platform/database/database.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { MailAddresses } from './mail-addresses.js';

/** The consent of a registration has its proof beside all others of the address. */
@Injectable()
@ListensTo('registration.consent-changed', 'consent.note-of-registration')
export class WhenRegistrationConsentChanged implements EventListener {
  constructor(private readonly addresses: MailAddresses) {}

  async on({ subjectId, payload, occurredAt }: DomainEvent & { occurredAt: Date }, tx: Transaction): Promise<void> {
    // Whose registration is it?
    const [registration] = await tx.query<{ email: string; locale: Locale }>(
      'SELECT email::text AS email, locale FROM registration WHERE id = $1',
      [subjectId],
    );
    if (!registration) return;
    const { email, locale } = registration;
    const id = await this.addresses.lock(tx, email, occurredAt);
    const given = payload?.given === true;
    const wording = typeof payload?.wording === 'string' ? payload.wording : null;
    await this.addresses.note(
      tx,
      id,
      [{ topic: 'after-session', kind: given ? 'given' : 'withdrawn', place: 'registration', wording, locale }],
      occurredAt,
    );
  }
}
