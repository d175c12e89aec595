import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database, type Transaction } from '../../platform/database/database.js';
import { Outbox } from '../../platform/database/outbox.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { SessionTimeline } from '../../masterclasses/session-timeline.js';
import { PromoteFromWaitingList } from '../promote-from-waiting-list.js';
import type { RegistrationAnswer, RegistrationWish } from '../register-for-session.js';
import { RegistrationMail } from '../registration-mail.js';
import { placesForWaiting } from '../registration.rules.js';
import { refusal } from '../registrations.errors.js';
import { lockSession, type LockedSession } from '../session-seats.js';
import { adopt, findHeld, insertAll, positionsOf, type Held, type NewRegistration } from './desk.sql.js';
import { decidePlaces, type Place } from './places.rules.js';
import type { Served } from './seat-desk.js';

/** Who asks, for what, and when. */
export interface Asking {
  actor: Viewer | null;
  wish: RegistrationWish;
  now: Date;
}

/** Registers all who ask for one session at about the same time: one lock, one commit, and a handful of statements. */
@Injectable()
export class RegisterTogether {
  constructor(
    private readonly database: Database,
    private readonly promote: PromoteFromWaitingList,
    private readonly mail: RegistrationMail,
    private readonly outbox: Outbox,
    private readonly timeline: SessionTimeline,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Serves them in the order given; one who is refused keeps nobody else back.
   * @throws DomainError `not-found`; whatever is thrown concerns them all, and nothing of it was done
   */
  async run(sessionId: string, asked: readonly Asking[]): Promise<Served<RegistrationAnswer>[]> {
    return this.database.transaction(async (tx) => {
      const session = await this.#openDesk(tx, sessionId, asked.at(-1)!.now);
      const held = await findHeld(
        tx,
        sessionId,
        asked.map(({ wish }) => wish.email),
      );
      const places = decidePlaces(
        session,
        asked.map(({ now }, n) => ({ first: held[n]!.first, held: held[n]!.id !== null, now })),
      );
      const made = await insertAll(tx, sessionId, asked, places);
      await this.#tell(tx, session, [...made.values()]);
      return this.#answer(tx, sessionId, { asked, places, held, made });
    });
  }

  /** Whoever waits is served before whoever comes, should a place have become free a moment ago. */
  async #openDesk(tx: Transaction, sessionId: string, now: Date): Promise<LockedSession> {
    const session = await lockSession(tx, sessionId);
    if (placesForWaiting(session) === 0) return session;
    await this.promote.run(tx, sessionId, now);
    return lockSession(tx, sessionId);
  }

  async #tell(tx: Transaction, session: LockedSession, made: readonly NewRegistration[]): Promise<void> {
    await this.mail.writeAll(
      tx,
      made.map((registration) => ({ kind: `registration-${registration.status}` as const, registration })),
      session,
    );
    await this.outbox.publishAll(
      tx,
      made.map(({ id, status }) => ({
        name: `registration.${status}` as const,
        subjectId: id,
        payload: { sessionId: session.id },
      })),
    );
    await this.#note(tx, session.id, made);
  }

  async #note(tx: Transaction, sessionId: string, made: readonly NewRegistration[]): Promise<void> {
    if (made.length === 0) return;
    await this.timeline.note(
      tx,
      made.map(({ id, status, asking: { actor, wish } }) => ({
        sessionId,
        kind: status === 'confirmed' ? 'registered' : 'queued',
        registrationId: id,
        actorId: wish.addedBy ? actor?.id : null,
        details: wish.addedBy ? { by: wish.addedBy } : {},
      })),
      made.at(-1)!.asking.now,
    );
    for (const { id, asking } of made) {
      const { actor, wish } = asking;
      if (!actor || wish.reason === undefined) continue;
      await this.audit.write(tx, {
        actor,
        action: 'registration.add',
        subject: 'registration',
        subjectId: id,
        reason: wish.reason,
        details: { sessionId, by: wish.addedBy },
      });
    }
  }

  async #answer(
    tx: Transaction,
    sessionId: string,
    { asked, places, held, made }: Batch,
  ): Promise<Served<RegistrationAnswer>[]> {
    const waiting = held.filter(({ status }) => status === 'waiting').map(({ id }) => id!);
    const positions = await positionsOf(tx, sessionId, waiting);
    const fresh = (n: number): RegistrationAnswer => {
      const place = places[n]!;
      const { id, status } = made.get(n)!;
      return {
        id,
        status,
        position: place.kind === 'waiting' ? place.position : null,
        repeated: false,
        mayManage: true,
      };
    };
    const served: Served<RegistrationAnswer>[] = [];
    for (const [n, place] of places.entries()) {
      if (place.kind === 'refused') served.push({ refusal: refusal(place.why) });
      else if (place.kind === 'held') {
        const { id, status } = held[n] as HeldRow;
        const mayManage = await provesOwner(tx, asked[n]!, held[n] as HeldRow);
        served.push({ answer: { id, status, position: positions.get(id) ?? null, repeated: true, mayManage } });
      } else if (place.kind === 'same') {
        const { id, personId, asking } = made.get(place.as)!;
        const mayManage = await provesOwner(tx, asked[n]!, { id, personId, form: asking.wish.source?.form ?? null });
        served.push({ answer: { ...fresh(place.as), repeated: true, mayManage } });
      } else served.push({ answer: fresh(n) });
    }
    return served;
  }
}

type HeldRow = Held & { id: string; status: NonNullable<Held['status']> };

interface Batch {
  asked: readonly Asking[];
  places: readonly Place[];
  held: readonly Held[];
  made: ReadonlyMap<number, NewRegistration>;
}

/** Typing an address proves nothing; sending the same form again does, and so does a verified account. */
async function provesOwner(
  tx: Transaction,
  { actor, wish }: Asking,
  first: { id: string; personId: string | null; form: string | null },
): Promise<boolean> {
  if (wish.source?.form && wish.source.form === first.form) return true;
  if (!actor) return false;
  if (first.personId !== null) return first.personId === actor.id;
  return adopt(tx, first.id, actor.id);
}
