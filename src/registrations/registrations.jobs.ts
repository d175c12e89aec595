import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import type { Transaction } from '../platform/database/database.js';
import { ListensTo, type DomainEvent, type EventListener } from '../platform/database/outbox.js';
import { AdoptRegistrations } from './adopt-registrations.js';
import { CancelRegistrationsOfSession } from './cancel-registrations-of-session.js';
import { CutOffers } from './offers/cut-offers.js';
import { PromoteFromWaitingList } from './promote-from-waiting-list.js';
import { TellOfChangedSession } from './tell-of-changed-session.js';

/** The parts of a plan that stand in people's calendars, as `session.changed` names them. */
const HOUR: readonly unknown[] = ['startsAt', 'timeZone', 'durationMinutes'];

/** A session that was called off calls off its registrations. */
@Injectable()
@ListensTo('session.cancelled', 'registrations.cancel-all')
export class WhenSessionCancelled implements EventListener {
  constructor(
    private readonly cancelAll: CancelRegistrationsOfSession,
    private readonly clock: Clock,
  ) {}

  async on(event: DomainEvent, tx: Transaction): Promise<void> {
    await this.cancelAll.run(tx, event.subjectId, this.clock.now());
  }
}

/** A new hour reaches everybody who is registered; no offer outlasts an earlier start. */
@Injectable()
@ListensTo('session.changed', 'registrations.tell-of-hour')
export class WhenSessionChanged implements EventListener {
  constructor(
    private readonly cut: CutOffers,
    private readonly tell: TellOfChangedSession,
    private readonly clock: Clock,
  ) {}

  async on(event: DomainEvent, tx: Transaction): Promise<void> {
    const fields = event.payload?.fields;
    if (!Array.isArray(fields) || !fields.some((field) => HOUR.includes(field))) return;
    await this.cut.run(tx, event.subjectId);
    await this.tell.run(tx, event.subjectId, this.clock.now());
  }
}

/** New places go to those who wait. */
@Injectable()
@ListensTo('session.capacity-raised', 'registrations.promote')
export class WhenCapacityRaised implements EventListener {
  constructor(
    private readonly promote: PromoteFromWaitingList,
    private readonly clock: Clock,
  ) {}

  async on(event: DomainEvent, tx: Transaction): Promise<void> {
    await this.promote.run(tx, event.subjectId, this.clock.now());
  }
}

/** A verified address brings its registrations into the account. */
@Injectable()
@ListensTo('person.verified', 'registrations.adopt')
export class WhenPersonVerified implements EventListener {
  constructor(
    private readonly adopt: AdoptRegistrations,
    private readonly clock: Clock,
  ) {}

  async on(event: DomainEvent, tx: Transaction): Promise<void> {
    await this.adopt.run(tx, event.subjectId, this.clock.now());
  }
}
