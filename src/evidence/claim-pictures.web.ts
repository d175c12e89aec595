import { Controller, Get, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { notFound, slugParam } from '../platform/http/input.js';
import { localizePath } from '../platform/i18n/locales.js';
import { SharePictures } from '../ui/web/share-pictures.js';
import { ThisVisit, type Visit } from '../ui/web/visit.js';
import { claimPicture } from './claim.pictures.js';
import { EvidenceQueries } from './evidence.queries.js';

/** Pictures of claims for link previews. */
@ApiExcludeController()
@Controller('pictures/evidence')
export class ClaimPictures {
  constructor(
    private readonly evidence: EvidenceQueries,
    private readonly pictures: SharePictures,
  ) {}

  @Get(':slug/:file')
  async claim(@ThisVisit() visit: Visit, @Param('slug') slug: string, @Param('file') file: string) {
    const claim = await this.evidence.claim(slugParam(slug), visit.locale);
    if (!claim) throw notFound();
    return this.pictures.answer(visit, claimPicture(claim, visit.t), file, (name) =>
      localizePath(visit.locale, `/pictures/evidence/${slug}/${name}`),
    );
  }
}
