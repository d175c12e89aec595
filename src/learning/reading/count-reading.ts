import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '../../platform/database/database.js';
import type { Viewer } from '../../platform/http/viewer.js';
import type { LessonOfEnrolment } from '../own-enrolment.js';
import { MOST_AT_ONCE_SECONDS, PAGE_MEMORY_MILLISECONDS, secondsToAdd } from './reading.rules.js';

/** How long an open page has been read, all in all since it was opened. */
export interface ToldReading {
  /** Names the page; without a name it only tells that it is open. */
  page?: string | undefined;
  /** Seconds in which it was in front and somebody was there. */
  read: number;
}

interface ReadingRow extends Record<string, unknown> {
  seconds: number;
  counted_until: Date;
}

/** Notes that a lesson is open to somebody, and adds up how long she reads it. */
@Injectable()
export class CountReading {
  constructor(private readonly database: Database) {}

  /** @returns how many seconds were added; none when the enrolment is not hers or the lesson is not one of its course */
  async run(actor: Pick<Viewer, 'id'>, at: LessonOfEnrolment, { page, read }: ToldReading, now: Date): Promise<number> {
    return this.database.transaction(async (tx) => {
      const row = await open(tx, actor, at, read, now);
      if (!row || !page || read === 0) return 0;
      const toldBefore = await remember(tx, at, page, read, now);
      const more = secondsToAdd(read, { seconds: row.seconds, toldBefore, countedUntil: row.counted_until }, now);
      if (more === 0) return 0;
      await tx.query(
        'UPDATE lesson_reading SET seconds = seconds + $3, counted_until = $4 WHERE enrolment_id = $1 AND lesson_id = $2',
        [at.enrolmentId, at.lessonId, more, now],
      );
      return more;
    });
  }
}

/** The row of this lesson and learner, made when there is none, and held: of two windows the second waits here. */
async function open(
  tx: Transaction,
  actor: Pick<Viewer, 'id'>,
  { enrolmentId, lessonId }: LessonOfEnrolment,
  read: number,
  now: Date,
): Promise<ReadingRow | null> {
  // What a page tells first, it may have read before we heard of it.
  const since = new Date(now.getTime() - Math.min(read, MOST_AT_ONCE_SECONDS) * 1000);
  const [row] = await tx.prepared<ReadingRow>(
    'open-reading',
    `INSERT INTO lesson_reading AS r (enrolment_id, course_id, lesson_id, opened_at, last_at, counted_until)
     SELECT e.id, e.course_id, l.id, $4, $4, $5 FROM enrolment e JOIN lesson l ON l.id = $3 AND l.course_id = e.course_id AND l.status = 'published'
     WHERE e.id = $1 AND e.person_id = $2
     ON CONFLICT (enrolment_id, lesson_id) DO UPDATE SET last_at = greatest(r.last_at, excluded.last_at)
     RETURNING seconds, counted_until`,
    [enrolmentId, actor.id, lessonId, now, since],
  );
  return row ?? null;
}

/** Keeps what a page has told. @returns what it had told before */
async function remember(
  tx: Transaction,
  { enrolmentId, lessonId }: LessonOfEnrolment,
  page: string,
  read: number,
  now: Date,
): Promise<number> {
  const place = [enrolmentId, lessonId, page];
  const [before] = await tx.query<{ seconds: number }>(
    'SELECT seconds FROM lesson_reading_page WHERE enrolment_id = $1 AND lesson_id = $2 AND page = $3',
    place,
  );
  if (!before)
    await tx.query('DELETE FROM lesson_reading_page WHERE enrolment_id = $1 AND lesson_id = $2 AND told_at < $3', [
      ...[enrolmentId, lessonId],
      new Date(now.getTime() - PAGE_MEMORY_MILLISECONDS),
    ]);
  await tx.query(
    `INSERT INTO lesson_reading_page AS p (enrolment_id, lesson_id, page, seconds, told_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (enrolment_id, lesson_id, page) DO UPDATE SET seconds = greatest(p.seconds, excluded.seconds), told_at = excluded.told_at`,
    [...place, read, now],
  );
  return before?.seconds ?? 0;
}
