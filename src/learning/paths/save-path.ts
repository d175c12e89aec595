import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/database/audit-log.js';
import { brokenConstraint, Database, type Transaction } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';
import type { Viewer } from '../../platform/http/viewer.js';
import type { GivenPath } from './path.input.js';
import { changedMeanwhile, courseGone, slugTaken } from './paths.errors.js';

/** Makes a path, or saves another version of it: its texts, its state and its courses in order. */
@Injectable()
export class SavePath {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @param id the path to save, or null for a new one
   * @throws DomainError `not-found`, `slug-taken`, `course-gone`, or `changed-meanwhile` when somebody saved after this person opened it
   */
  async run(actor: Viewer, id: string | null, given: GivenPath, now: Date): Promise<string> {
    try {
      return await this.database.transaction(async (tx) => {
        const pathId = id === null ? await this.#create(tx, given, now) : await this.#update(tx, id, given, now);
        await tx.query('DELETE FROM path_course WHERE path_id = $1', [pathId]);
        await tx.query(
          'INSERT INTO path_course (path_id, course_id, position) SELECT $1, id, at FROM unnest($2::uuid[]) WITH ORDINALITY AS course (id, at)',
          [pathId, given.courses],
        );
        await this.audit.write(tx, {
          actor,
          action: id === null ? 'path.created' : 'path.saved',
          subject: 'path',
          subjectId: pathId,
          details: { status: given.status, courses: given.courses.length },
        });
        return pathId;
      });
    } catch (error) {
      const constraint = brokenConstraint(error);
      if (constraint === 'path_slug_key') throw slugTaken();
      if (constraint === 'path_course_course_id_fkey') throw courseGone();
      throw error;
    }
  }

  async #create(tx: Transaction, { slug, status, title, summary }: GivenPath, now: Date): Promise<string> {
    const [created] = await tx.query<{ id: string }>(
      `INSERT INTO path (slug, position, status, title, summary, updated_at)
       SELECT $1, coalesce(max(position), 0) + 1, $2, $3, $4, $5 FROM path RETURNING id`,
      [slug, status, title, summary, now],
    );
    return created!.id;
  }

  async #update(tx: Transaction, id: string, given: GivenPath, now: Date): Promise<string> {
    const [before] = await tx.query<{ version: number }>('SELECT version FROM path WHERE id = $1 FOR UPDATE', [id]);
    if (!before) throw notFound();
    if (before.version !== given.version) throw changedMeanwhile();
    const { slug, status, title, summary } = given;
    await tx.query(
      'UPDATE path SET slug = $2, status = $3, title = $4, summary = $5, version = version + 1, updated_at = $6 WHERE id = $1',
      [id, slug, status, title, summary, now],
    );
    return id;
  }
}
