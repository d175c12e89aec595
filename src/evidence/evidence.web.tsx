import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { notFound, parseInput, slugParam } from '../platform/http/input.js';
import { ThisVisit, type Visit } from '../ui/web/visit.js';
import { ClaimUses } from './claim-uses.js';
import { evidenceFilter } from './evidence.input.js';
import { EvidenceQueries } from './evidence.queries.js';
import { GradeQueries } from './grades/grades.queries.js';
import { ClaimPage } from './pages/claim-page.js';
import { EvidencePage } from './pages/evidence-page.js';
import { HowWeGradePage } from './pages/how-we-grade-page.js';

/** An hour at most: a page tells whether a review is due, which no change announces. */
const FRESH_SECONDS = 3600;

/** The pages about how sure we are. */
@ApiExcludeController()
@Controller('evidence')
export class EvidencePages {
  constructor(
    private readonly evidence: EvidenceQueries,
    private readonly grades: GradeQueries,
    private readonly uses: ClaimUses,
  ) {}

  @Get()
  list(@ThisVisit() visit: Visit, @Query() query: unknown) {
    const { grade, topic } = parseInput(evidenceFilter, query);
    return visit.publicPage({ tags: ['evidence', 'courses'], seconds: FRESH_SECONDS }, async () => {
      const [claims, topics] = await Promise.all([this.evidence.claims(visit.locale), this.uses.topics(visit.locale)]);
      const known = topics.some(({ slug }) => slug === topic) ? topic : undefined;
      return <EvidencePage claims={claims} topics={topics} wanted={{ grade, topic: known }} />;
    });
  }

  @Get('how-we-grade')
  how(@ThisVisit() visit: Visit) {
    return visit.publicPage({ tags: ['evidence'], seconds: FRESH_SECONDS }, () => <HowWeGradePage />);
  }

  @Get(':slug')
  one(@ThisVisit() visit: Visit, @Param('slug') slug: string) {
    slugParam(slug);
    return visit.publicPage({ tags: ['evidence', 'courses', 'articles'], seconds: FRESH_SECONDS }, async () => {
      const claim = await this.evidence.claim(slug, visit.locale);
      if (!claim) throw notFound();
      const [corrections, uses, articles] = await Promise.all([
        this.grades.correctionsOfClaim(claim.id, visit.locale),
        this.uses.of(claim.id, visit.locale),
        this.uses.articles(claim.id, visit.locale),
      ]);
      return <ClaimPage {...{ claim, corrections, uses, articles }} />;
    });
  }
}
