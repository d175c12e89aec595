import { Injectable } from '@nestjs/common';
import { EvidenceQueries } from '../../evidence/evidence.queries.js';
import { Clock } from '../../platform/clock.js';
import { notFound } from '../../platform/http/input.js';
import type { Visit } from '../../ui/web/visit.js';
import { attemptAnswer } from './attempt.answers.js';
import { AttemptQueries, type OwnAttempt } from './attempt.queries.js';
import { partsOf, type AttemptPart } from './attempt-parts.rules.js';
import type { AttemptView } from './attempts.views.js';
import type { Pictures } from './pages/pictures.js';
import type { ClaimTexts } from './pages/review-of.js';
import { PictureLibrary } from './picture-library.js';
import { tellsAtOnce } from './result.rules.js';
import { isSettled } from './review-of-item.js';

/** Everything that the pages of one attempt are drawn from. */
export interface AttemptSheets {
  own: OwnAttempt;
  attempt: AttemptView;
  parts: AttemptPart[];
  pictures: Pictures;
  claims: ClaimTexts;
}

/** Gathers what the pages of an attempt show, for the person whose it is. */
@Injectable()
export class AttemptPagesQueries {
  constructor(
    private readonly queries: AttemptQueries,
    private readonly library: PictureLibrary,
    private readonly evidence: EvidenceQueries,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not-found` when it is not hers, or not of this quiz */
  async of(visit: Visit, slug: string, attemptId: string): Promise<AttemptSheets> {
    const own = await this.queries.own(visit.person.id, attemptId, visit.locale, this.clock.now());
    if (own?.slug !== slug) throw notFound();
    const attempt = attemptAnswer(own, visit.t);
    const { questions } = attempt;
    const names = questions.flatMap(({ picture, options, blanks }) => [
      picture,
      ...[...options, ...blanks.flatMap((blank) => blank.options)].map((option) => option.picture),
    ]);
    const slugs = questions.flatMap(({ review }) => review?.feedback.flatMap(({ claims }) => claims) ?? []);
    const [pictures, claims] = await Promise.all([
      this.#pictures(
        names.filter((name) => name !== null),
        visit,
      ),
      this.evidence.notes([...new Set(slugs)], visit.locale),
    ]);
    return { own, attempt, parts: partsOf(questions), pictures, claims };
  }

  async #pictures(names: readonly string[], visit: Visit): Promise<Pictures> {
    return names.length === 0 ? new Map() : this.library.pictures([...new Set(names)], visit.locale);
  }
}

/** What hints and tries cost at a question, and whether it can still earn anything. */
export function stakesOf(own: OwnAttempt, part: AttemptPart): { penalty: number | null; settled: boolean } {
  const item = own.items.find(({ position }) => position === part.asked?.position);
  if (!item || !tellsAtOnce(own.way)) return { penalty: null, settled: false };
  const plays = own.way === 'adaptive' || item.question.hints.length > 0;
  return { penalty: plays ? item.question.penalty : null, settled: isSettled(own, item) };
}
