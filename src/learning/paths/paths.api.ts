import { Controller, Get, Headers, Param } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { notFound, slugParam } from '../../platform/http/input.js';
import { negotiateLocale } from '../../platform/i18n/locales.js';
import { PathQueries } from './path.queries.js';
import { pathOutput, pathsOutput, type PathView } from './path.views.js';

/** Learning paths for programs. */
@Controller('api/v1/paths')
@ApiTags('Learning')
export class PathsApi {
  constructor(private readonly paths: PathQueries) {}

  @Get()
  @ApiOperation({ summary: 'The published learning paths', description: 'Texts follow Accept-Language.' })
  @ApiOkResponse({ standardSchema: pathsOutput })
  async list(@Headers('accept-language') languages?: string): Promise<{ items: PathView[]; next: null }> {
    return { items: await this.paths.paths(negotiateLocale(languages)), next: null };
  }

  @Get(':slug')
  @ApiOperation({ summary: 'A learning path with its courses in order' })
  @ApiOkResponse({ standardSchema: pathOutput })
  @ApiNotFoundResponse({ description: 'There is no such path' })
  async one(@Param('slug') slug: string, @Headers('accept-language') languages?: string): Promise<PathView> {
    const path = await this.paths.path(slugParam(slug), negotiateLocale(languages));
    if (!path) throw notFound();
    return path;
  }
}
