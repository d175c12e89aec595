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
import { lockSessions, type LockedSession } from '../session-seats.js';
import { adopt, findHeld, insertAll, positionsOf, type Held, type NewRegistration } from './desk.sql.js';
import { decidePlaces, type Place } from './places.rules.js';
import type { Served } from '../../platform/database/desk.js';

/** Who asks, for what, and when. */
export interface Asking {
  actor: Viewer | null;
  wish: RegistrationWish;
  now: Date;
}

/** Registers all who ask at about the same time: one commit and a handful of statements, however many they are. */
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
   * Serves them in the order given; one who is refused keeps nobody else back. Whatever is thrown concerns them all,
   * and nothing of it was done.
   */
  async run(asked: readonly Asking[]): Promise<Served<RegistrationAnswer>[]> {
    return this.database.transaction(async (tx) => {
      const sessions = await this.#openDesk(tx, asked);
      const held = await findHeld(tx, asked);
      const places = decidePlaces(
        sessions,
        asked.map(({ wish: { sessionId }, now }, n) => {
          const { first, id } = held[n]!;
          return { sessionId, first, held: id !== null, now };
        }),
      );
      const made = await insertAll(tx, sessions, asked, places);
      await this.#tell(tx, [...made.values()]);
      return this.#answer(tx, { asked, places, held, made });
    });
  }

  /** Whoever waits is served before whoever comes, should a place have become free a moment ago. */
  async #openDesk(tx: Transaction, asked: readonly Asking[]): Promise<Map<string, LockedSession>> {
    const ids = [...new Set(asked.map(({ wish }) => wish.sessionId))];
    const sessions = await lockSessions(tx, ids);
    const behind = [...sessions.values()].filter((session) => placesForWaiting(session) > 0).map(({ id }) => id);
    if (behind.length === 0) return sessions;
    for (const id of behind) await this.promote.run(tx, id, asked.at(-1)!.now);
    return lockSessions(tx, ids);
  }

  async #tell(tx: Transaction, made: readonly NewRegistration[]): Promise<void> {
    if (made.length === 0) return;
    const told = made.filter(({ asking }) => !asking.wish.quiet);
    await this.mail.writeEach(
      tx,
      told.map((registration) => ({
        kind: `registration-${registration.status}` as const,
        registration,
        session: registration.session,
      })),
    );
    await this.outbox.publishAll(
      tx,
      made.map(({ id, status, session }) => ({
        name: `registration.${status}` as const,
        subjectId: id,
        payload: { sessionId: session.id },
      })),
    );
    await this.#note(tx, made);
  }

  async #note(tx: Transaction, made: readonly NewRegistration[]): Promise<void> {
    await this.timeline.note(
      tx,
      made.map(({ id, status, asking: { actor, wish } }) => ({
        sessionId: wish.sessionId,
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
        details: { sessionId: wish.sessionId, by: wish.addedBy },
      });
    }
  }

  async #answer(tx: Transaction, { asked, places, held, made }: Batch): Promise<Served<RegistrationAnswer>[]> {
    const waiting = [...held.keys()].filter((n) => held[n]!.status === 'waiting');
    const positions = await positionsOf(
      tx,
      waiting.map((n) => asked[n]!.wish.sessionId),
      waiting.map((n) => held[n]!.id!),
    );
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
