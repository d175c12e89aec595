import { Injectable } from '@nestjs/common';
import type { Transaction } from '../platform/database/database.js';
import { MailOutbox } from '../platform/mail/mail-outbox.js';
import type { LockedRegistration, LockedSession } from './session-seats.js';

/** The mails of this feature. */
export type RegistrationMailKind =
  | 'registration-confirmed'
  | 'registration-waiting'
  | 'registration-promoted'
  | 'registration-cancelled'
  | 'registration-moved-to-queue'
  | 'registration-offered'
  | 'registration-declined'
  | 'registration-lapsed'
  | 'registration-handed-over'
  | 'registration-received'
  | 'registration-restored'
  | 'session-changed'
  | 'session-cancelled';

/** Two wishes for the link within this time are one, so that nobody can fill somebody else's mailbox. */
const LINK_MILLISECONDS = 10 * 60_000;

/** What a mail needs to know of the registration that it tells of. */
type Told = Pick<LockedRegistration, 'id' | 'email' | 'locale' | 'calendarSequence'> & {
  offerExpiresAt?: Date | null;
};

/** Writes the mails about registrations as rows. */
@Injectable()
export class RegistrationMail {
  constructor(private readonly outbox: MailOutbox) {}

  /** Writes the mail in the transaction of what it tells of; one that was written for this state before is not doubled. */
  async write(
    tx: Transaction,
    kind: RegistrationMailKind,
    registration: Told,
    session: Pick<LockedSession, 'calendarSequence' | 'startsAt'>,
  ): Promise<void> {
    await this.writeAll(tx, [{ kind, registration }], session);
  }

  /** Writes several mails about registrations at one session in one statement. */
  async writeAll(
    tx: Transaction,
    mails: readonly { kind: RegistrationMailKind; registration: Told }[],
    session: Pick<LockedSession, 'calendarSequence' | 'startsAt'>,
  ): Promise<void> {
    await this.writeEach(
      tx,
      mails.map((mail) => ({ ...mail, session })),
    );
  }

  /** The same for registrations at different sessions. */
  async writeEach(
    tx: Transaction,
    mails: readonly {
      kind: RegistrationMailKind;
      registration: Told;
      session: Pick<LockedSession, 'calendarSequence' | 'startsAt'>;
    }[],
  ): Promise<void> {
    await this.outbox.enqueueAll(
      tx,
      mails.map(({ kind, registration, session }) => ({
        kind,
        dedupeKey: `${kind}/${registration.id}/${session.calendarSequence + registration.calendarSequence}`,
        recipient: registration.email,
        locale: registration.locale,
        subjectId: registration.id,
        // An offer is news until its deadline, everything else until the session begins.
        expiresAt: (kind === 'registration-offered' && registration.offerExpiresAt) || session.startsAt,
      })),
    );
  }

  /** Writes the mail with nothing but the personal link in it. */
  async writeLink(
    tx: Transaction,
    registration: Pick<LockedRegistration, 'id' | 'email' | 'locale'>,
    expiresAt: Date,
    now: Date,
  ): Promise<void> {
    await this.outbox.enqueue(tx, {
      kind: 'registration-link',
      dedupeKey: `registration-link/${registration.id}/asked-${Math.floor(now.getTime() / LINK_MILLISECONDS)}`,
      recipient: registration.email,
      locale: registration.locale,
      subjectId: registration.id,
      expiresAt,
    });
  }
}

/** The SEQUENCE that a mail written by `write` tells of; null for a mail that is not about a state. */
export function sequenceOf({ dedupeKey }: { dedupeKey: string }): number | null {
  const version = dedupeKey.slice(dedupeKey.lastIndexOf('/') + 1);
  return /^\d+$/.test(version) ? Number(version) : null;
}
