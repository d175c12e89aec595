import { Controller, Get, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Clock } from '../platform/clock.js';
import { notFound, slugParam } from '../platform/http/input.js';
import { localizePath } from '../platform/i18n/locales.js';
import { SharePictures } from '../ui/web/share-pictures.js';
import { ThisVisit, type Visit } from '../ui/web/visit.js';
import { masterclassPicture } from './masterclass.pictures.js';
import { MasterclassQueries } from './masterclasses.queries.js';

/** Pictures of masterclasses for link previews; drafts have none. */
@ApiExcludeController()
@Controller('pictures/masterclasses')
export class MasterclassPictures {
  constructor(
    private readonly queries: MasterclassQueries,
    private readonly pictures: SharePictures,
    private readonly clock: Clock,
  ) {}

  @Get(':slug/:file')
  async masterclass(@ThisVisit() visit: Visit, @Param('slug') slug: string, @Param('file') file: string) {
    const masterclass = await this.queries.bySlug(slugParam(slug), visit.locale, this.clock.now());
    if (!masterclass) throw notFound();
    return this.pictures.answer(visit, masterclassPicture(masterclass, visit.t), file, (name) =>
      localizePath(visit.locale, `/pictures/masterclasses/${slug}/${name}`),
    );
  }
}
