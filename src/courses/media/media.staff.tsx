import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { RequiresRole } from '../../platform/http/access.js';
import { parseInput } from '../../platform/http/input.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { mediaQuery } from './media.input.js';
import { MediaQueries } from './media.queries.js';
import type { MediaChoice } from './media.views.js';

/** The console's pages about images and videos. */
@ApiExcludeController()
@Controller('staff/media')
@RequiresRole('editor', 'manager')
export class StaffMediaPages {
  constructor(private readonly media: MediaQueries) {}

  /** What an editor can put into a text; her dialog asks this while she types. */
  @Get('list.json')
  async choices(@ThisVisit() visit: Visit): Promise<MediaChoice[]> {
    const { q, kind } = parseInput(mediaQuery, visit.request.query);
    void visit.reply.header('cache-control', 'private, no-store');
    return this.media.choices(q, kind, visit.locale);
  }
}
