import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { nameOfReadableLesson } from '../readable-lesson.js';
import type { GivenNote } from './note.input.js';
import { NoteChanged, tooManyNotes } from './notes.errors.js';

/** Most notes of one person on one lesson. */
export const MOST_NOTES = 200;

/**
 * Keeps a note or highlight, or what was changed of one's own words in it. Its id is made by whoever writes: sending it
 * again, after an answer that was lost, changes nothing. The marked words stay as they were marked.
 */
@Injectable()
export class SaveNote {
  constructor(private readonly database: Database) {}

  /**
   * @returns true when the note is new
   * @throws DomainError `not-found` for somebody else's note or a lesson that is not there, NotEnrolled or LessonClosed
   * for a lesson she cannot read, NoteChanged when another tab changed it after this one opened it, or `too-many-notes`
   */
  async run(actor: Pick<Viewer, 'id'>, id: string, given: GivenNote, now: Date): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      // Of two tabs that send the same note at once, the second waits for the first here.
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [actor.id]);
      const [before] = await tx.query<{ person_id: string; body: string; version: number }>(
        'SELECT person_id, body, version FROM lesson_note WHERE id = $1 FOR UPDATE',
        [id],
      );
      if (!before) {
        await this.#create(tx, actor, id, given, now);
        return true;
      }
      if (before.person_id !== actor.id) throw notFound();
      if (before.body === given.body) return false;
      if (before.version !== given.version) throw new NoteChanged(before.version, before.body);
      await tx.query('UPDATE lesson_note SET body = $2, version = version + 1, updated_at = $3 WHERE id = $1', [
        id,
        given.body,
        now,
      ]);
      return false;
    });
  }

  async #create(
    tx: Transaction,
    actor: Pick<Viewer, 'id'>,
    id: string,
    { lessonId, locale, quote, section, body }: GivenNote,
    now: Date,
  ): Promise<void> {
    const about = await nameOfReadableLesson(tx, actor, lessonId, locale, now);
    const [{ count } = { count: 0 }] = await tx.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM lesson_note WHERE person_id = $1 AND lesson_id = $2',
      [actor.id, lessonId],
    );
    if (count >= MOST_NOTES) throw tooManyNotes(MOST_NOTES);
    await tx.query(
      `INSERT INTO lesson_note (id, person_id, lesson_id, about, locale, quote, prefix, suffix, section, body, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)`,
      [
        ...[id, actor.id, lessonId, about, locale, quote?.exact ?? null],
        ...[quote?.prefix ?? '', quote?.suffix ?? '', section, body, now],
      ],
    );
  }
}
