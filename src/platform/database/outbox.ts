import { Inject, Injectable, SetMetadata, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { Clock } from '../clock.js';
import { LOG, type Log } from '../log/log.js';
import { PeopleFirst } from '../people-first.js';
import { defineJob, HandlesJob, type JobHandler } from '../queue/job.js';
import { JobQueues } from '../queue/job-queues.js';
import { Database, type Transaction } from './database.js';

/** Looks for domain events that some listener has not dealt with. */
export const RELAY_EVENTS = defineJob('work', 'events.relay');

/** Something that happened, written in the transaction in which it happened. Payloads hold ids, never personal data. */
export interface DomainEvent {
  name: `${string}.${string}`;
  subjectId: string;
  payload?: Record<string, unknown>;
}

/** An event as a listener gets it. */
export type HeardEvent = DomainEvent & { id: string; occurredAt: Date };

/** Acts on an event, inside a transaction that also notes that it has: exactly once, as far as Postgres sees. */
export interface EventListener {
  on(event: HeardEvent, tx: Transaction): Promise<void>;

  /** The same for a run of events of one name at once, for who can: thousands who register are one transaction, not as many. */
  onAll?(events: readonly HeardEvent[], tx: Transaction): Promise<void>;
}

const LISTENER = Symbol('listens to');

/** Marks a provider as a listener. `listener` is its lasting name: it is stored with each event that it dealt with. */
export const ListensTo = (
  event: DomainEvent['name'] | readonly DomainEvent['name'][],
  listener: string,
): ClassDecorator => SetMetadata(LISTENER, { events: [event].flat(), listener });

/** Writes events; what stands to the right in the import order reads them. */
@Injectable()
export class Outbox {
  constructor(
    private readonly queues: JobQueues,
    private readonly clock: Clock,
  ) {}

  /** Writes the event in the same transaction as what it tells of. */
  async publish(tx: Transaction, event: DomainEvent): Promise<void> {
    await this.publishAll(tx, [event]);
  }

  /** Writes all of these in one statement, in their order. */
  async publishAll(tx: Transaction, events: readonly DomainEvent[]): Promise<void> {
    if (events.length === 0) return;
    await tx.prepared(
      'publish-events',
      `INSERT INTO domain_event (name, subject_id, payload, occurred_at) SELECT e.name, e.subject_id, e.payload, $2
       FROM ROWS FROM (jsonb_to_recordset($1::jsonb) AS (name text, subject_id uuid, payload jsonb)) WITH ORDINALITY AS e ORDER BY e.ordinality`,
      [
        JSON.stringify(
          events.map(({ name, subjectId, payload }) => ({ name, subject_id: subjectId, payload: payload ?? {} })),
        ),
        this.clock.now(),
      ],
    );
    tx.afterCommit(() => this.announce());
  }

  /** Has events looked at that a statement of somebody's own wrote beside what they tell of. */
  announce(): void {
    this.queues.hint(RELAY_EVENTS);
  }
}

interface EventRow {
  id: string;
  name: DomainEvent['name'];
  subject_id: string;
  payload: Record<string, unknown>;
  occurred_at: Date;
}

/** Hands each event to its listeners, oldest first; one that throws is tried again at a later look. */
@Injectable()
@HandlesJob(RELAY_EVENTS)
export class EventRelay implements JobHandler, OnApplicationBootstrap {
  readonly #listeners = new Map<string, { name: string; listener: EventListener }[]>();

  constructor(
    private readonly database: Database,
    private readonly discovery: DiscoveryService,
    private readonly clock: Clock,
    private readonly people: PeopleFirst,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    for (const { metatype, instance } of this.discovery.getProviders()) {
      const marked = metatype
        ? (Reflect.getMetadata(LISTENER, metatype) as { events: string[]; listener: string } | undefined)
        : undefined;
      for (const event of marked?.events ?? []) this.#add(event, marked!.listener, instance as EventListener);
    }
  }

  #add(event: string, name: string, listener: EventListener): void {
    const known = this.#listeners.get(event) ?? [];
    if (known.some((other) => other.name === name)) throw new Error(`two listeners are called ${name}`);
    this.#listeners.set(event, [...known, { name, listener }]);
  }

  async handle(stopping?: AbortSignal): Promise<void> {
    let after = '0';
    while (!stopping?.aborted) {
      const rows = await this.database.query<EventRow>(
        'SELECT id, name, subject_id, payload, occurred_at FROM domain_event WHERE settled_at IS NULL AND id > $1 ORDER BY id LIMIT 200',
        [after],
      );
      if (rows.length === 0) return;
      // Most events have no listener yet: those are settled together.
      const unheard = rows.filter((row) => !this.#listeners.has(row.name)).map((row) => row.id);
      if (unheard.length > 0) {
        await this.database.query('UPDATE domain_event SET settled_at = $2 WHERE id = ANY ($1::bigint[])', [
          unheard,
          this.clock.now(),
        ]);
      }
      for (const run of this.#runsOf(rows)) if (!stopping?.aborted) await this.#deliver(run);
      after = rows.at(-1)!.id;
      await this.people.giveWay();
    }
  }

  /** Neighbours of one name go together where all who listen to it can take them so. */
  #runsOf(rows: readonly EventRow[]): EventRow[][] {
    const runs: EventRow[][] = [];
    for (const row of rows) {
      const listeners = this.#listeners.get(row.name);
      if (!listeners) continue;
      const last = runs.at(-1);
      if (last?.[0]!.name === row.name && listeners.every(({ listener }) => 'onAll' in listener)) last.push(row);
      else runs.push([row]);
    }
    return runs;
  }

  async #deliver(run: readonly EventRow[]): Promise<void> {
    try {
      for (const { name, listener } of this.#listeners.get(run[0]!.name) ?? [])
        await this.database.transaction((tx) => this.#hand(tx, run, name, listener));
      await this.database.query('UPDATE domain_event SET settled_at = $2 WHERE id = ANY ($1::bigint[])', [
        run.map(({ id }) => id),
        this.clock.now(),
      ]);
    } catch (error) {
      // One that cannot be dealt with must not keep its neighbours open.
      if (run.length > 1) for (const row of run) await this.#deliver([row]);
      else
        this.log.error(
          { err: error, event: run[0]!.id, name: run[0]!.name },
          'a listener failed; the event stays open',
        );
    }
  }

  async #hand(tx: Transaction, run: readonly EventRow[], name: string, listener: EventListener): Promise<void> {
    // The row is the lock as well: a second relay waits here and then finds the work done.
    const first = await tx.query<{ event_id: string }>(
      `INSERT INTO domain_event_handling (event_id, listener, handled_at) SELECT id, $2, $3 FROM unnest($1::bigint[]) AS e (id) ORDER BY id
       ON CONFLICT DO NOTHING RETURNING event_id`,
      [run.map(({ id }) => id), name, this.clock.now()],
    );
    const mine = new Set(first.map((row) => row.event_id));
    const events = run.filter(({ id }) => mine.has(id)).map(toEvent);
    if (events.length > 0 && listener.onAll) await listener.onAll(events, tx);
    else for (const event of events) await listener.on(event, tx);
  }
}

function toEvent({ id, name, subject_id: subjectId, payload, occurred_at: occurredAt }: EventRow): HeardEvent {
  return { id, name, subjectId, payload, occurredAt };
}
