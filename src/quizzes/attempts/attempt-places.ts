import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Shown } from './draw.rules.js';
import type { QuizWay } from './result.rules.js';

/** What one place of an attempt asks, and in which orders. */
export interface AskedItem {
  position: number;
  versionId: string;
  shown: Shown;
}

/** What stays as it was when an attempt began. Time, hints and the end are not among it. */
export interface AttemptPlace {
  personId: string;
  kind: 'knowledge' | 'profile';
  way: QuizWay;
  startedAt: Date;
  items: AskedItem[];
}

const MOST_REMEMBERED = 2_000;

/**
 * What attempts ask, kept in memory: read once, and not again for each of their answers. Nothing is decided by it alone:
 * whoever writes names the person and the version to the database, and forgets the attempt when they are others by now.
 */
@Injectable()
export class AttemptPlaces {
  readonly #known = new Map<string, AttemptPlace>();

  constructor(private readonly database: Database) {}

  /** Undefined when there is no such attempt; that is not remembered. */
  async of(attemptId: string): Promise<AttemptPlace | undefined> {
    return this.#known.get(attemptId) ?? this.#read(attemptId);
  }

  forget(attemptId: string): void {
    this.#known.delete(attemptId);
  }

  async #read(attemptId: string): Promise<AttemptPlace | undefined> {
    // Whose attempt it is, and what it asks in which orders.
    const [place] = await this.database.prepared<AttemptPlace & Record<string, unknown>>(
      'attempt-place',
      `SELECT a.person_id AS "personId", q.kind, a.way, a.started_at AS "startedAt",
         (SELECT jsonb_agg(jsonb_build_object('position', i.position, 'versionId', i.version_id, 'shown', i.shown))
          FROM attempt_item i WHERE i.attempt_id = a.id) AS items
       FROM attempt a JOIN quiz q ON q.id = a.quiz_id WHERE a.id = $1`,
      [attemptId],
    );
    if (!place) return undefined;
    this.#known.set(attemptId, place);
    if (this.#known.size > MOST_REMEMBERED) this.#known.delete(this.#known.keys().next().value!);
    return place;
  }
}
