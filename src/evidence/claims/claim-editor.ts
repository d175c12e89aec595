import { Injectable } from '@nestjs/common';
import { notFound } from '../../platform/http/input.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { ClaimUses } from '../claim-uses.js';
import { EvidenceQueries } from '../evidence.queries.js';
import { GradeQueries } from '../grades/grades.queries.js';
import { ClaimStaffQueries } from './claims.queries.js';

/** Gathers what the page of a claim in the console shows. */
@Injectable()
export class ClaimEditor {
  constructor(
    private readonly claims: ClaimStaffQueries,
    private readonly evidence: EvidenceQueries,
    private readonly grades: GradeQueries,
    private readonly uses: ClaimUses,
  ) {}

  /** @throws DomainError `not-found` */
  async open(slug: string, locale: Locale) {
    const claim = await this.claims.one(slug);
    if (!claim) throw notFound();
    const [grades, proposals, corrections, uses, studies] = await Promise.all([
      this.evidence.grades(claim.id, locale),
      this.grades.proposals(claim.id),
      this.grades.correctionsOfClaim(claim.id, locale),
      this.uses.of(claim.id, locale),
      this.claims.studyChoices(),
    ]);
    const choices = studies.map(({ slug: value, authors, year, title }) => ({
      value,
      label: [authors, year, title.en ?? title.nl ?? title.fr].filter(Boolean).join(', ').slice(0, 160),
    }));
    return { claim, grades, proposals, corrections, uses, choices };
  }
}
