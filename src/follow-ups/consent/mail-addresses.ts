import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/database.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { COUNTABLE } from './counting/counting.consents.js';
import { ErasedAddresses } from './erasure/erased-addresses.js';

/** What a mail says about itself to whoever holds one of its links. */
export type ConsentKind =
  'asked' | 'confirmed' | 'given' | 'withdrawn' | 'one-click' | 'by-mail' | 'complained' | 'bounced' | 'released';

/** Something said about mail, as it is kept for proof. */
export interface ConsentEvent {
  topic: string;
  kind: ConsentKind;
  /** Where it was said: `footer`, `preferences`, `registration`, `webhook`. */
  place: string;
  /** The name of the wording that was agreed to. */
  wording?: string | null | undefined;
  /** The language in which it was read. */
  locale?: Locale | null | undefined;
  mailId?: string | null | undefined;
}

/** The addresses that the mail knows, and the proof of what they said. */
@Injectable()
export class MailAddresses {
  constructor(private readonly erased: ErasedAddresses) {}

  /** The id of an address, which is made known if it was not; until the end of the transaction nobody else changes what it wants. */
  async lock(tx: Transaction, email: string, now: Date): Promise<string> {
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO mail_address (email, created_at) VALUES ($1, $2)
       ON CONFLICT (email) DO UPDATE SET email = mail_address.email RETURNING id`,
      [email, now],
    );
    return row!.id;
  }

  /** Keeps what was said, in the order in which it was. Whoever was erased and asks for mail anew is written to again. */
  async note(tx: Transaction, addressId: string, events: readonly ConsentEvent[], now: Date): Promise<void> {
    for (const { topic, kind, place, wording = null, locale = null, mailId = null } of events)
      await tx.query(
        `INSERT INTO mail_consent_event (address_id, topic, kind, wording, locale, place, mail_id, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [addressId, topic, kind, wording, locale, place, mailId, now],
      );
    const released = events.some(({ kind }) => kind === 'released');
    if (released || events.some(asksForMail)) await this.erased.forget(tx, addressId, { released });
  }
}

function asksForMail({ kind, topic }: ConsentEvent): boolean {
  return (kind === 'given' || kind === 'confirmed') && !(COUNTABLE as readonly string[]).includes(topic);
}
