import { Controller, Get, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { notFound, slugParam } from '../platform/http/input.js';
import { ThisVisit, type Visit } from '../ui/web/visit.js';
import { ClaimUses } from './claim-uses.js';
import { EvidenceQueries } from './evidence.queries.js';
import { ClaimPage } from './pages/claim-page.js';
import { EvidencePage } from './pages/evidence-page.js';

/** An hour at most: a page tells whether a review is due, which no change announces. */
const FRESH_SECONDS = 3600;

/** The pages about how sure we are. */
@ApiExcludeController()
@Controller('evidence')
export class EvidencePages {
  constructor(
    private readonly evidence: EvidenceQueries,
    private readonly uses: ClaimUses,
  ) {}

  @Get()
  list(@ThisVisit() visit: Visit) {
    return visit.publicPage({ tags: ['evidence'], seconds: FRESH_SECONDS }, async () => (
      <EvidencePage claims={await this.evidence.claims(visit.locale)} />
    ));
  }

  @Get(':slug')
  one(@ThisVisit() visit: Visit, @Param('slug') slug: string) {
    slugParam(slug);
    return visit.publicPage({ tags: ['evidence', 'courses'], seconds: FRESH_SECONDS }, async () => {
      const claim = await this.evidence.claim(slug, visit.locale);
      if (!claim) throw notFound();
      return <ClaimPage claim={claim} uses={await this.uses.of(claim.id, visit.locale)} />;
    });
  }
}
