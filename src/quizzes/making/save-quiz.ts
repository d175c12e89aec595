import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { freeSlug, slugOf } from '../../evidence/slug.rules.js';
import { AuditLog } from '../../platform/database/audit-log.js';
import { brokenConstraint, Database, type Transaction } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { LOCALES } from '../../platform/i18n/locales.js';
import type { Instrument } from '../profiles/instrument.input.js';
import { nextVersion } from '../profiles/instrument/instrument-versions.js';
import { ArrangeSlots } from './arrange-slots.js';
import { Outbox } from '../../platform/database/outbox.js';
import { CoursesOfQuiz } from '../quizzes/courses-of-quiz.js';
import { quizChangedMeanwhile, quizRequired, quizSlugTaken } from './making.errors.js';
import type { QuizInput, QuizSettings } from './quiz.input.js';

/** Creates a quiz or changes its settings, and its places where they are given. */
@Injectable()
export class SaveQuiz {
  constructor(
    private readonly database: Database,
    private readonly slots: ArrangeSlots,
    private readonly courses: CoursesOfQuiz,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @param id the quiz to change; null for a new one
   * @param begunFrom the revision that the person had before her
   * @throws DomainError `not-found`, `slug-taken`, `changed-meanwhile`, `bad-slots`, or `quiz-required` when a course
   * asks for a pass and there would be none
   */
  async run(
    actor: Viewer,
    id: string | null,
    given: QuizSettings & Partial<Pick<QuizInput, 'kind' | 'instrument' | 'slots'>>,
    now: Date,
    begunFrom?: number,
  ): Promise<{ id: string; revision: number }> {
    try {
      return await this.database.transaction(async (tx) => {
        const saved = id === null ? await insert(tx, given, now) : await update(tx, id, given, now, begunFrom);
        if (given.slots) await this.slots.within(tx, saved.id, given.slots);
        const action = id === null ? 'quiz.create' : 'quiz.update';
        if (id !== null) await this.outbox.publish(tx, { name: 'quiz.changed', subjectId: id });
        await this.audit.write(tx, {
          actor,
          action,
          subject: 'quiz',
          subjectId: saved.id,
          details: { revision: saved.revision },
        });
        return saved;
      });
    } catch (error) {
      const broken = brokenConstraint(error);
      if (broken === 'quiz_slug_key') throw quizSlugTaken();
      if (broken === 'quiz_is_required' && id !== null) throw quizRequired(await this.courses.requiring(id));
      throw error;
    }
  }
}

const columns = (given: QuizSettings) => [
  given.title,
  given.intro,
  given.way,
  given.timeLimitSeconds,
  given.graceSeconds,
  given.opensAt,
  given.closesAt,
  given.attemptsAllowed,
  given.grading,
  given.passShare,
  given.shuffle,
  given.review,
  given.timeZone,
];

async function insert(
  tx: Transaction,
  given: QuizSettings & Partial<Pick<QuizInput, 'kind' | 'instrument'>>,
  now: Date,
): Promise<{ id: string; revision: number }> {
  const [made] = await tx.query<{ id: string; revision: number }>(
    `INSERT INTO quiz (title, intro, way, time_limit_seconds, grace_seconds, opens_at, closes_at, attempts_allowed, grading, pass_share,
       shuffle, review, time_zone, slug, kind, instrument, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $17) RETURNING id, revision`,
    [
      ...columns(given),
      given.slug || (await slugFor(tx, given)),
      given.kind ?? 'knowledge',
      given.instrument ?? null,
      now,
    ],
  );
  return made!;
}

async function slugFor(tx: Transaction, { title }: QuizSettings): Promise<string> {
  const wanted = slugOf(LOCALES.map((locale) => title[locale]).find(Boolean) ?? '', 'quiz');
  // Which addresses that begin so are taken?
  const rows = await tx.query<{ slug: string }>('SELECT slug FROM quiz WHERE slug = $1 OR slug LIKE $1 || $2', [
    wanted,
    '-%',
  ]);
  return freeSlug(wanted, new Set(rows.map(({ slug }) => slug)));
}

async function update(
  tx: Transaction,
  id: string,
  given: QuizSettings & Partial<Pick<QuizInput, 'instrument'>>,
  now: Date,
  begunFrom: number | undefined,
): Promise<{ id: string; revision: number }> {
  await lockQuiz(tx, id, begunFrom);
  const [saved] = await tx.query<{ id: string; revision: number }>(
    `UPDATE quiz SET title = $1, intro = $2, way = $3, time_limit_seconds = $4, grace_seconds = $5, opens_at = $6, closes_at = $7,
       attempts_allowed = $8, grading = $9, pass_share = $10, shuffle = $11, review = $12, time_zone = $13, slug = coalesce(nullif($14, ''), slug),
       instrument = CASE WHEN kind = 'profile' THEN coalesce($15, instrument) END, updated_at = $16, revision = revision + 1
     WHERE id = $17 RETURNING id, revision`,
    [...columns(given), given.slug, await instrumentOf(tx, id, given.instrument ?? null), now, id],
  );
  return saved!;
}

/** The factors of a profile under a number of their own where they differ from those it has: a result keeps what it was read under. */
async function instrumentOf(tx: Transaction, id: string, given: Instrument | null): Promise<Instrument | null> {
  if (!given) return null;
  const [quiz] = await tx.query<{ instrument: Instrument | null }>('SELECT instrument FROM quiz WHERE id = $1', [id]);
  const before = quiz!.instrument;
  if (before && isDeepStrictEqual(before.factors, given.factors)) return before;
  return { ...given, version: Math.max(given.version, await nextVersion(tx, id)) };
}

/** Holds a quiz against other changes. @throws DomainError `not-found`, `changed-meanwhile` */
export async function lockQuiz(tx: Transaction, id: string, begunFrom?: number): Promise<{ status: string }> {
  const [quiz] = await tx.query<{ revision: number; status: string }>(
    'SELECT revision, status FROM quiz WHERE id = $1 FOR UPDATE',
    [id],
  );
  if (!quiz) throw notFound();
  if (begunFrom !== undefined && quiz.revision !== begunFrom) throw quizChangedMeanwhile();
  return quiz;
}
