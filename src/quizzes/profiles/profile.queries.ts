import { Injectable } from '@nestjs/common';
import { EvidenceQueries } from '../../evidence/evidence.queries.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { AnswerSeal } from '../attempts/answer-seal.js';
import { QuestionVersions } from '../attempts/question-versions.js';
import { CONSENT_VERSION } from './consent.rules.js';
import { instrumentInput } from './instrument.input.js';
import { PageTitles } from './page-titles.js';
import { readFactors, type AnsweredItem, type FactorScore } from './profile.rules.js';
import type { FactorView, ProfileQuiz, ProfileState, ResultSummary, ResultView } from './profiles.views.js';

/** Reads the profile and one's own results. Nothing of them is kept anywhere: a result is read from sealed answers each time. */
@Injectable()
export class ProfileQueries {
  constructor(
    private readonly database: Database,
    private readonly versions: QuestionVersions,
    private readonly seal: AnswerSeal,
    private readonly evidence: EvidenceQueries,
    private readonly titles: PageTitles,
  ) {}

  /** The profile that is offered. @throws DomainError `not-found` when there is none, or it has been withdrawn */
  async profile(): Promise<ProfileQuiz> {
    // The oldest published profile: the school has one at a time.
    const [quiz] = await this.database.query<Omit<ProfileQuiz, 'instrument'> & { instrument: unknown }>(
      `SELECT q.id, q.slug, q.title, q.intro, q.instrument,
         (SELECT count(*)::int FROM quiz_slot s JOIN question o ON o.id = s.question_id WHERE s.quiz_id = q.id AND o.kind <> 'text') AS questions
       FROM quiz q WHERE q.kind = 'profile' AND q.status = 'published' ORDER BY q.created_at, q.slug LIMIT 1`,
    );
    if (!quiz) throw notFound();
    return { ...quiz, instrument: instrumentInput.parse(quiz.instrument) };
  }

  /** Where a person stands with it. */
  async stateOf(personId: string, quizId: string): Promise<ProfileState> {
    // Her consent to the words as they are now, and the attempt under way.
    const [state] = await this.database.query<Omit<ProfileState, 'results'>>(
      `SELECT (SELECT given_at FROM profile_consent WHERE person_id = $1 AND withdrawn_at IS NULL AND version = $3) AS "consentedAt",
         (SELECT id FROM attempt WHERE person_id = $1 AND quiz_id = $2 AND finished_at IS NULL) AS "underWay"`,
      [personId, quizId, CONSENT_VERSION],
    );
    return { ...state!, results: await this.results(personId) };
  }

  /** Her finished profiles, the latest first. */
  async results(personId: string): Promise<ResultSummary[]> {
    return this.database.query<ResultSummary & Record<string, unknown>>(
      `SELECT a.id AS "attemptId", a.finished_at AS "finishedAt" FROM attempt a JOIN quiz q ON q.id = a.quiz_id
       WHERE a.person_id = $1 AND q.kind = 'profile' AND a.finished_at IS NOT NULL ORDER BY a.finished_at DESC, a.number DESC`,
      [personId],
    );
  }

  /**
   * One result of one's own, beside an earlier one: the one that is named, else the last before it.
   * @throws DomainError `not-found` also for somebody else's
   */
  async result(personId: string, attemptId: string, withId: string | null, locale: Locale): Promise<ResultView> {
    const all = await this.results(personId);
    const own = all.find((one) => one.attemptId === attemptId);
    if (!own) throw notFound();
    const others = all.filter((one) => one !== own);
    const before = withId
      ? others.find((one) => one.attemptId === withId)
      : others.find(({ finishedAt }) => finishedAt <= own.finishedAt);
    const { quiz, items } = await this.#answersOf(personId, attemptId);
    const factors = readFactors(quiz.instrument, items, locale);
    const earlier = before ? await this.#factorsOf(personId, before.attemptId, locale) : [];
    const asked = items.filter(({ question }) => question.kind !== 'text');
    return {
      ...own,
      profile: { slug: quiz.slug, title: quiz.title },
      factors: await this.#told(factors, earlier, locale),
      answered: asked.filter(({ response }) => response !== null).length,
      asked: asked.length,
      comparedWith: before ?? null,
      others,
    };
  }

  async #factorsOf(personId: string, attemptId: string, locale: Locale): Promise<FactorScore[]> {
    const { quiz, items } = await this.#answersOf(personId, attemptId);
    return readFactors(quiz.instrument, items, locale);
  }

  async #answersOf(personId: string, attemptId: string) {
    // The attempt's items in their order, each with the sealed answer that stands: the highest turn that was in time.
    const rows = await this.database.query<{ position: number; versionId: string; sealed: Buffer | null }>(
      `SELECT i.position, i.version_id AS "versionId", s.sealed FROM attempt a JOIN attempt_item i ON i.attempt_id = a.id
       LEFT JOIN LATERAL (
         SELECT t.sealed FROM attempt_answer t WHERE t.attempt_id = i.attempt_id AND t.position = i.position AND t.came <> 'late'
         ORDER BY t.client_turn DESC, t.given_at DESC, t.client_id DESC LIMIT 1) s ON true
       WHERE a.id = $1 AND a.person_id = $2 ORDER BY i.position`,
      [attemptId, personId],
    );
    const questions = await this.versions.of(rows.map(({ versionId }) => versionId));
    const items: AnsweredItem[] = [];
    for (const { position, versionId, sealed } of rows)
      items.push({
        position,
        question: questions.get(versionId)!,
        response: sealed && (await this.seal.open(personId, sealed)),
      });
    return { quiz: await this.#instrumentOf(attemptId), items };
  }

  async #instrumentOf(attemptId: string): Promise<Pick<ProfileQuiz, 'slug' | 'title' | 'instrument'>> {
    // The profile in the version under which she began: what it makes of answers has changed since, perhaps.
    const [quiz] = await this.database.query<Pick<ProfileQuiz, 'slug' | 'title'> & { instrument: unknown }>(
      `SELECT q.slug, q.title, coalesce(p.instrument, q.instrument) AS instrument FROM attempt a JOIN quiz q ON q.id = a.quiz_id
       LEFT JOIN profile_instrument p ON p.quiz_id = a.quiz_id AND p.version = a.instrument_version WHERE a.id = $1`,
      [attemptId],
    );
    return { ...quiz!, instrument: instrumentInput.parse(quiz!.instrument) };
  }

  async #told(factors: FactorScore[], earlier: FactorScore[], locale: Locale): Promise<FactorView[]> {
    const [claims, titles] = await Promise.all([
      this.evidence.notes([...new Set(factors.flatMap(({ factor }) => factor.claims))], locale),
      this.titles.of([...new Set(factors.flatMap(({ factor }) => factor.lessons))], locale),
    ]);
    return factors.map((one) => ({
      ...one,
      claims: one.factor.claims.flatMap((slug) => claims.get(slug) ?? []),
      lessons: one.factor.lessons.flatMap((path) => (titles.has(path) ? [{ path, title: titles.get(path)! }] : [])),
      before: earlier.find(({ factor }) => factor.slug === one.factor.slug)?.score ?? null,
    }));
  }
}
