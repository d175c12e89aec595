import { Injectable } from '@nestjs/common';
import { EvidenceQueries } from '../../evidence/evidence.queries.js';
import { Database } from '../../platform/database/database.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { nextRound } from './recall.rules.js';
import type { QuestionContent } from './recall-questions.js';
import { RecallSources } from './recall-sources.js';
import type { RecallQuestionView, RecallRoundView, RecallView } from './recall.views.js';

interface EnrolmentRow extends Record<string, unknown> {
  id: string;
  slug: string;
  title: string;
  finished_at: Date | null;
  recall_off: boolean;
  /** The round that comes next; null when none does. */
  due: number | null;
}

interface RoundRow extends Record<string, unknown> {
  id: string;
  round: number;
  expires_at: Date;
  completed_at: Date | null;
  questions: QuestionRow[];
}

interface QuestionRow {
  place: number;
  source: string;
  content: QuestionContent;
  answer: string | null;
  correct: boolean | null;
  right: string[] | null;
}

/** One's own recall rounds. */
@Injectable()
export class RecallQueries {
  constructor(
    private readonly database: Database,
    private readonly sources: RecallSources,
    private readonly evidence: EvidenceQueries,
  ) {}

  /**
   * What there is of a course for a person; null when she is not enrolled or the course is not there.
   * @param roundId the round to show, if it is hers
   */
  async ofCourse(
    personId: string,
    courseSlug: string,
    locale: Locale,
    now: Date,
    roundId: string | null = null,
  ): Promise<RecallView | null> {
    // Her enrolment, with the round that comes next.
    const [enrolment] = await this.database.query<EnrolmentRow>(
      `SELECT e.id, c.slug, coalesce(c.title ->> $3, c.title ->> 'en', c.slug) AS title, e.finished_at, e.recall_off, d.round AS due
       FROM enrolment e JOIN course c ON c.id = e.course_id LEFT JOIN recall_due d ON d.enrolment_id = e.id
       WHERE e.person_id = $1 AND c.slug = $2 AND c.status = 'published'`,
      [personId, courseSlug, locale],
    );
    if (!enrolment) return null;
    const { slug, title, finished_at: finishedAt, recall_off: off, due } = enrolment;
    const next = finishedAt && due ? nextRound(finishedAt, due, now) : null;
    return {
      course: { slug, title },
      finished: finishedAt !== null,
      off,
      round: off ? null : await this.#round(enrolment.id, locale, now, roundId),
      next: next && next.dueAt > now ? next.dueAt : null,
    };
  }

  async #round(
    enrolmentId: string,
    locale: Locale,
    now: Date,
    roundId: string | null,
  ): Promise<RecallRoundView | null> {
    // The round asked for, else the first that is open, else the one answered last.
    const [row] = await this.database.query<RoundRow>(
      `SELECT r.id, r.round, r.expires_at, r.completed_at,
         (SELECT jsonb_agg(jsonb_build_object('place', q.place, 'source', q.source, 'content', q.content, 'answer', q.answer, 'correct', q.correct, 'right', q.right_answers) ORDER BY q.place)
          FROM recall_question q WHERE q.round_id = r.id) AS questions
       FROM recall_round r WHERE r.enrolment_id = $1 AND (r.completed_at IS NOT NULL OR r.expires_at > $2)
       ORDER BY r.id IS NOT DISTINCT FROM $3::uuid DESC, r.completed_at IS NULL DESC, CASE WHEN r.completed_at IS NULL THEN r.round ELSE -r.round END LIMIT 1`,
      [enrolmentId, now, roundId],
    );
    if (!row) return null;
    const questions = await Promise.all(row.questions.map((question) => this.#question(question, locale)));
    return {
      ...{ id: row.id, round: row.round, expiresAt: row.expires_at, completed: row.completed_at !== null },
      questions: questions.filter((question) => question !== null),
    };
  }

  async #question(
    { place, source: name, content, answer, correct, right }: QuestionRow,
    locale: Locale,
  ): Promise<RecallQuestionView | null> {
    const source = this.sources.named(name);
    const asked = await source?.ask(content, locale);
    if (!source || !asked) return null;
    if (answer === null) return { ...asked, place, told: null };
    const notes = await this.evidence.notes(source.claims(content), locale);
    return { ...asked, place, told: { answer, correct, right: right ?? [], claims: [...notes.values()] } };
  }
}
