import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../../platform/database/audit-log.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import { notFound } from '../../../platform/http/input.js';
import type { Viewer } from '../../../platform/http/viewer.js';
import { lockQuiz } from '../../making/save-quiz.js';
import { instrumentInput, type Factor, type Instrument } from '../instrument.input.js';
import { factorHasItems, factorTaken } from './instrument.errors.js';
import { nextVersion } from './instrument-versions.js';

/** Pages that stand beside those of factors. */
const PAGES = ['new', 'try', 'items'];

/** Changes the factors of a profile. Each change is a new version; whoever answered under an old one keeps that. */
@Injectable()
export class SaveInstrument {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Adds a factor, or changes the one of that name.
   * @throws DomainError `not-found`, `changed-meanwhile`, or `factor-taken` when a new one has the name of another
   */
  async factor(
    actor: Viewer,
    at: { quizId: string; slug: string | null; revision: number },
    factor: Factor,
    now: Date,
  ) {
    return this.#change(actor, at, now, ({ factors }) => {
      const names = new Set([...PAGES, ...factors.map(({ slug }) => slug)]);
      if (at.slug === null && names.has(factor.slug)) throw factorTaken();
      if (at.slug !== null && !factors.some(({ slug }) => slug === at.slug)) throw notFound();
      // Items know it by its name, so that stays.
      return at.slug === null
        ? [...factors, factor]
        : factors.map((one) => (one.slug === at.slug ? { ...factor, slug: one.slug } : one));
    });
  }

  /** @throws DomainError `not-found`, `changed-meanwhile`, or `factor-has-items` while items load on it */
  async remove(actor: Viewer, at: { quizId: string; slug: string; revision: number }, now: Date) {
    return this.#change(actor, at, now, async ({ factors }, tx) => {
      if (factors.length < 2 || !factors.some(({ slug }) => slug === at.slug)) throw notFound();
      const items = await tx.query(
        `SELECT 1 FROM quiz_slot s JOIN question o ON o.id = s.question_id JOIN question_version v ON v.question_id = o.id AND v.version = o.version
         WHERE s.quiz_id = $1 AND v.content -> 'loads' @> jsonb_build_array(jsonb_build_object('factor', $2::text))`,
        [at.quizId, at.slug],
      );
      if (items.length > 0) throw factorHasItems(items.length);
      return factors.filter(({ slug }) => slug !== at.slug);
    });
  }

  /**
   * Moves a factor one place; at the end it stays where it is. Wheel and tables follow the order of the version that a
   * result is read under.
   * @throws DomainError `not-found`, or `changed-meanwhile` when the list is not the one that was seen
   */
  async move(
    actor: Viewer,
    at: { quizId: string; slug: string; revision: number },
    way: 'up' | 'down',
    now: Date,
  ): Promise<{ version: number }> {
    return this.#change(actor, at, now, ({ factors }) => {
      const from = factors.findIndex(({ slug }) => slug === at.slug);
      if (from < 0) throw notFound();
      const to = Math.min(factors.length - 1, Math.max(0, from + (way === 'up' ? -1 : 1)));
      return factors.toSpliced(from, 1).toSpliced(to, 0, factors[from]!);
    });
  }

  async #change(
    actor: Viewer,
    { quizId, slug, revision }: { quizId: string; slug: string | null; revision: number },
    now: Date,
    change: (before: Instrument, tx: Transaction) => Factor[] | Promise<Factor[]>,
  ): Promise<{ version: number }> {
    return this.database.transaction(async (tx) => {
      await lockQuiz(tx, quizId, revision);
      const [quiz] = await tx.query<{ instrument: unknown }>(
        `SELECT instrument FROM quiz WHERE id = $1 AND kind = 'profile'`,
        [quizId],
      );
      if (!quiz) throw notFound();
      const before = instrumentInput.parse(quiz.instrument);
      const factors = await change(before, tx);
      if (isDeepStrictEqual(factors, before.factors)) return { version: before.version };
      const version = await nextVersion(tx, quizId);
      const instrument = instrumentInput.parse({ version, factors });
      await tx.query(
        'INSERT INTO profile_instrument (quiz_id, version, instrument, created_at, created_by) VALUES ($1, $2, $3, $4, $5)',
        [quizId, version, instrument, now, actor.id],
      );
      await tx.query('UPDATE quiz SET instrument = $2, updated_at = $3, revision = revision + 1 WHERE id = $1', [
        quizId,
        instrument,
        now,
      ]);
      const details = { version, factor: slug };
      await this.audit.write(tx, { actor, action: 'quiz.instrument', subject: 'quiz', subjectId: quizId, details });
      return { version };
    });
  }
}
