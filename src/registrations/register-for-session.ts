import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { Database, type Transaction } from '../platform/database/database.js';
import { Outbox } from '../platform/database/outbox.js';
import type { Viewer } from '../platform/http/viewer.js';
import type { Locale } from '../platform/i18n/locales.js';
import { PromoteFromWaitingList } from './promote-from-waiting-list.js';
import { RegistrationMail } from './registration-mail.js';
import type { RegistrationSource, RegistrationStatus } from './registration.entity.js';
import { CONSENT_VERSION, countsOf, decidePlace } from './registration.rules.js';
import { refusal, sayConstraint } from './registrations.errors.js';
import {
  countSeats,
  LOCKED_REGISTRATION,
  lockSession,
  type LockedRegistration,
  type LockedSession,
} from './session-seats.js';

/** Somebody's wish to come to a session. */
export interface RegistrationWish {
  sessionId: string;
  email: string;
  name: string;
  locale: Locale;
  timeZone: string;
  note?: string;
  source?: RegistrationSource;
}

/** What came of it. */
export interface RegistrationAnswer {
  id: string;
  status: RegistrationStatus;
  /** True when the address was registered before: this is that first registration, unchanged. */
  repeated: boolean;
  /** True when the asker has shown that the registration is theirs, and may be given its personal link. */
  mayManage: boolean;
}

/** Gives somebody a place at a session, or a place in its queue. */
@Injectable()
export class RegisterForSession {
  constructor(
    private readonly database: Database,
    private readonly promote: PromoteFromWaitingList,
    private readonly mail: RegistrationMail,
    private readonly outbox: Outbox,
  ) {}

  /**
   * One address has one live registration for a session: asking again answers with the first.
   * @throws DomainError `session-full`, `session-past`, `session-cancelled`, `not-found`
   */
  async run(actor: Viewer | null, wish: RegistrationWish, now: Date): Promise<RegistrationAnswer> {
    try {
      return await this.database.transaction(async (tx) => {
        await lockSession(tx, wish.sessionId);
        const first = await findLive(tx, wish);
        if (first)
          return {
            id: first.id,
            status: first.status,
            repeated: true,
            mayManage: await provesOwner(tx, actor, wish, first),
          };
        // Whoever waits is served before whoever comes, should a place have become free a moment ago.
        await this.promote.run(tx, wish.sessionId, now);
        const session = await lockSession(tx, wish.sessionId);
        const place = decidePlace(session, now);
        if (place !== 'confirmed' && place !== 'waiting') throw refusal(place);
        const registration = await insert(tx, actor, wish, place, now);
        await countSeats(tx, session.id, countsOf(place));
        await this.#tell(tx, registration, session);
        return { id: registration.id, status: place, repeated: false, mayManage: true };
      });
    } catch (error) {
      throw sayConstraint(error);
    }
  }

  async #tell(tx: Transaction, registration: LockedRegistration, session: LockedSession): Promise<void> {
    const confirmed = registration.status === 'confirmed';
    await this.mail.write(tx, confirmed ? 'registration-confirmed' : 'registration-waiting', registration, session);
    await this.outbox.publish(tx, {
      name: confirmed ? 'registration.confirmed' : 'registration.waiting',
      subjectId: registration.id,
      payload: { sessionId: session.id },
    });
  }
}

type First = { id: string; status: RegistrationStatus; personId: string | null; source: RegistrationSource };

async function findLive(tx: Transaction, { sessionId, email }: RegistrationWish): Promise<First | undefined> {
  // Has this address, however it is capitalised, a place here or a place in the queue?
  const [row] = await tx.query<First & QueryResultRow>(
    `SELECT id, status, person_id AS "personId", source FROM registration
     WHERE session_id = $1 AND email = $2 AND status <> 'cancelled'`,
    [sessionId, email],
  );
  return row;
}

/** Typing an address proves nothing; sending the same form again does, and so does a verified account. */
async function provesOwner(
  tx: Transaction,
  actor: Viewer | null,
  wish: RegistrationWish,
  first: First,
): Promise<boolean> {
  if (wish.source?.form && wish.source.form === first.source.form) return true;
  if (!actor) return false;
  if (first.personId !== null) return first.personId === actor.id;
  // Is this the verified address of whoever asks? Then the guest's registration was theirs, and joins the account.
  const adopted = await tx.query(
    `UPDATE registration r SET person_id = p.id FROM person p
     WHERE r.id = $1 AND p.id = $2 AND p.email = r.email AND p.email_verified_at IS NOT NULL RETURNING r.id`,
    [first.id, actor.id],
  );
  return adopted.length === 1;
}

async function insert(
  tx: Transaction,
  actor: Viewer | null,
  wish: RegistrationWish,
  status: 'confirmed' | 'waiting',
  now: Date,
): Promise<LockedRegistration> {
  // Only somebody's own address joins their account: staff may register others.
  const [row] = await tx.query<LockedRegistration & QueryResultRow>(
    `WITH turn AS (UPDATE session SET next_arrival = next_arrival + 1 WHERE id = $1 RETURNING next_arrival - 1 AS arrival)
     INSERT INTO registration (session_id, person_id, email, name, locale, time_zone, status, arrival, note, source, consent_version, created_at, confirmed_at)
     SELECT $1, (SELECT id FROM person WHERE id = $2 AND email = $3), $3, $4, $5, $6, $7, turn.arrival, $8, $9, $10, $11, $12 FROM turn
     RETURNING ${LOCKED_REGISTRATION}`,
    [
      wish.sessionId,
      actor?.id ?? null,
      wish.email,
      wish.name,
      wish.locale,
      wish.timeZone,
      status,
      wish.note ?? null,
      wish.source ?? {},
      CONSENT_VERSION,
      now,
      status === 'confirmed' ? now : null,
    ],
  );
  return row!;
}
