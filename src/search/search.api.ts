import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Clock } from '../platform/clock.js';
import { parseInput } from '../platform/http/input.js';
import { LOCALES, negotiateLocale } from '../platform/i18n/locales.js';
import { MOST_LETTERS, MOST_PAGES, SEARCH_KINDS, searchApiInput, searchOutput } from './search.input.js';
import { SEARCHES } from './search.limits.js';
import { SearchQueries } from './search.queries.js';

/** Search for programs. */
@ApiTags('Search')
@Controller('api/v1/search')
export class SearchApi {
  constructor(
    private readonly search: SearchQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  @RouteConfig(SEARCHES)
  @ApiOperation({ summary: 'Search everything that is published, in one language' })
  @ApiQuery({
    name: 'q',
    required: true,
    schema: { type: 'string', maxLength: MOST_LETTERS },
    description: 'Words; "quoted" ones stand together, -one is left out, `or` chooses',
    example: 'massage',
  })
  @ApiQuery({ name: 'kind', required: false, enum: SEARCH_KINDS })
  @ApiQuery({ name: 'locale', required: false, enum: LOCALES, description: 'Accept-Language decides when left out' })
  @ApiQuery({ name: 'page', required: false, schema: { type: 'integer', minimum: 1, maximum: MOST_PAGES, default: 1 } })
  @ApiQuery({
    name: 'exact',
    required: false,
    schema: { type: 'boolean', default: false },
    description: 'Never widens the search when nothing is found',
  })
  @ApiOkResponse({ schema: z.toJSONSchema(searchOutput, { target: 'openapi-3.0' }) as object })
  async find(
    @Query() query: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.output<typeof searchOutput>> {
    const { locale: wish, ...input } = parseInput(
      searchApiInput.extend({ q: searchApiInput.shape.q.pipe(z.string().min(1)) }),
      query,
    );
    const locale = wish ?? negotiateLocale(request.headers['accept-language']);
    const { onlyCommonWords: _, ...found } = await this.search.find(input, locale, request.viewer, this.clock.now());
    void reply.header('content-language', locale).header('vary', 'accept-language, authorization, cookie');
    void reply.header('cache-control', 'private, no-store');
    return found;
  }
}
