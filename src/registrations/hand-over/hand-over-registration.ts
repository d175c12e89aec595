import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database, type Transaction } from '../../platform/database/database.js';
import { Outbox } from '../../platform/database/outbox.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { hasBegun } from '../../masterclasses/session.rules.js';
import { SessionTimeline } from '../../masterclasses/session-timeline.js';
import { NO_CONSENT } from '../consents/consents.js';
import { endRegistration } from '../registration-end.js';
import { RegistrationMail } from '../registration-mail.js';
import { actsAs, type Claimant } from '../registration.rules.js';
import {
  notYours,
  registrationCancelled,
  sayConstraint,
  sessionCancelled,
  sessionPast,
} from '../registrations.errors.js';
import { countSeats, LOCKED_REGISTRATION, lockRegistration, type LockedRegistration } from '../session-seats.js';
import { acceptFirst, colleagueHasPlace, handOverToSelf, nothingToHandOver } from './hand-over.errors.js';

/** Who comes instead. */
export interface Colleague {
  name: string;
  email: string;
  /** The language of her mails. */
  locale: Locale;
}

/** Gives a confirmed place to a colleague: one registration ends as another, with its own link and UID, takes its place. */
@Injectable()
export class HandOverRegistration {
  constructor(
    private readonly database: Database,
    private readonly mail: RegistrationMail,
    private readonly timeline: SessionTimeline,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /**
   * The place is at no moment free, so nobody is passed over. A colleague who waits gets it and leaves the queue.
   * @param reason why staff do it; kept in the audit log
   * @returns the colleague's registration
   * @throws DomainError `not-found`, `not-yours`, `registration-cancelled`, `nothing-to-hand-over`, `accept-first`,
   *   `session-past`, `session-cancelled`, `hand-over-to-self`, `colleague-has-place`
   */
  async run(
    claimant: Claimant,
    id: string,
    { reason, ...colleague }: Colleague & { reason?: string | undefined },
    now: Date,
  ): Promise<{ id: string }> {
    try {
      return await this.database.transaction(async (tx) => {
        const { session, registration: giver } = await lockRegistration(tx, id);
        const by = actsAs(claimant, giver);
        if (!by) throw notYours();
        refuseWithoutPlace(giver);
        if (session.status === 'cancelled') throw sessionCancelled();
        if (session.status === 'finished' || hasBegun(session, now)) throw sessionPast();
        const waiting = await findColleague(tx, giver, colleague);
        const actor = by === 'staff' && 'viewer' in claimant ? claimant.viewer : null;
        if (actor)
          await this.audit.write(tx, {
            actor,
            action: 'registration.hand-over',
            subject: 'registration',
            subjectId: id,
            reason,
          });
        const gone = await endRegistration(tx, giver, by, now);
        const received = waiting ? await confirm(tx, waiting, now) : await insert(tx, giver, colleague, now);
        await countSeats(tx, session.id, { taken: 1, waiting: waiting ? -1 : 0 });
        await tx.query('UPDATE registration SET handed_over_to = $2 WHERE id = $1', [id, received.id]);
        await this.mail.write(tx, 'registration-handed-over', gone, session);
        await this.mail.write(tx, 'registration-received', received, session);
        await this.#note(tx, gone, received, actor?.id, now);
        return { id: received.id };
      });
    } catch (error) {
      throw sayConstraint(error);
    }
  }

  async #note(
    tx: Transaction,
    gone: LockedRegistration,
    received: LockedRegistration,
    actorId: string | undefined,
    now: Date,
  ): Promise<void> {
    const { sessionId } = gone;
    await this.timeline.note(
      tx,
      [{ sessionId, kind: 'handed-over', registrationId: gone.id, actorId, details: { to: received.id } }],
      now,
    );
    for (const [name, subjectId] of [
      ['registration.cancelled', gone.id],
      ['registration.confirmed', received.id],
    ] as const)
      await this.outbox.publish(tx, { name, subjectId, payload: { sessionId } });
  }
}

function refuseWithoutPlace({ status }: LockedRegistration): void {
  if (status === 'cancelled') throw registrationCancelled();
  if (status === 'waiting') throw nothingToHandOver();
  if (status === 'offered') throw acceptFirst();
}

/** The colleague's own registration where she waits for a place here; undefined where she has none. */
async function findColleague(
  tx: Transaction,
  { sessionId, email }: LockedRegistration,
  colleague: Colleague,
): Promise<LockedRegistration | undefined> {
  // Is this address here already, and is it the giver's own?
  const [found] = await tx.query<LockedRegistration & QueryResultRow & { own: boolean }>(
    `SELECT ${LOCKED_REGISTRATION}, email = $3 AS own FROM registration WHERE session_id = $1 AND email = $2 AND status <> 'cancelled' FOR UPDATE`,
    [sessionId, colleague.email, email],
  );
  if (found?.own) throw handOverToSelf();
  if (found && found.status !== 'waiting') throw colleagueHasPlace();
  return found;
}

async function confirm(tx: Transaction, { id }: LockedRegistration, now: Date): Promise<LockedRegistration> {
  const [row] = await tx.query<LockedRegistration & QueryResultRow>(
    `UPDATE registration SET status = 'confirmed', confirmed_at = $2, calendar_sequence = calendar_sequence + 1
     WHERE id = $1 RETURNING ${LOCKED_REGISTRATION}`,
    [id, now],
  );
  return row!;
}

async function insert(
  tx: Transaction,
  giver: LockedRegistration,
  { name, email, locale }: Colleague,
  now: Date,
): Promise<LockedRegistration> {
  // The time zone is a guess from the giver's; the colleague corrects it on her own page.
  const [row] = await tx.query<LockedRegistration & QueryResultRow>(
    `WITH turn AS (UPDATE session SET next_arrival = next_arrival + 1 WHERE id = $1 RETURNING next_arrival - 1 AS arrival)
     INSERT INTO registration (session_id, email, name, locale, time_zone, status, arrival, consent_version, created_at, confirmed_at)
     SELECT $1, $2, $3, $4, g.time_zone, 'confirmed', turn.arrival, '${NO_CONSENT}', $6, $6 FROM turn, registration g WHERE g.id = $5
     RETURNING ${LOCKED_REGISTRATION}`,
    [giver.sessionId, email, name, locale, giver.id, now],
  );
  return row!;
}
