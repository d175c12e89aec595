import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { notFound, parseInput, slugParam } from '../platform/http/input.js';
import { LOCALES, negotiateLocale } from '../platform/i18n/locales.js';
import { ClaimUses } from './claim-uses.js';
import { claimOutput, languageInput } from './evidence.input.js';
import { EvidenceQueries } from './evidence.queries.js';
import { GradeQueries } from './grades/grades.queries.js';

/** The evidence for programs. */
@ApiTags('Evidence')
@Controller('api/v1')
export class EvidenceApi {
  constructor(
    private readonly evidence: EvidenceQueries,
    private readonly uses: ClaimUses,
    private readonly grades: GradeQueries,
  ) {}

  @Get('claims/:slug')
  @ApiOperation({ summary: 'A claim with its grade, earlier grades, studies and the lessons that state it' })
  @ApiParam({ name: 'slug', example: 'roller-raises-blood-flow' })
  @ApiQuery({ name: 'locale', required: false, enum: LOCALES, description: 'Accept-Language decides when left out' })
  @ApiOkResponse({ schema: z.toJSONSchema(claimOutput, { target: 'openapi-3.0' }) as object })
  async claim(
    @Param('slug') slug: string,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.output<typeof claimOutput>> {
    const locale = parseInput(languageInput, query).locale ?? negotiateLocale(request.headers['accept-language']);
    const claim = await this.evidence.claim(slugParam(slug), locale);
    if (!claim) throw notFound();
    void reply.header('content-language', locale).header('vary', 'accept-language');
    const [lessons, corrections] = await Promise.all([
      this.uses.of(claim.id, locale),
      this.grades.correctionsOfClaim(claim.id, locale),
    ]);
    return {
      ...claim,
      corrections: corrections.map(({ from, to, why, changedAt, endedAt }) => ({
        from,
        to,
        why,
        changedAt: changedAt.toISOString(),
        endedAt: endedAt?.toISOString() ?? null,
      })),
      lessons: lessons.map(({ course, lesson, path }) => ({ course, lesson, path })),
    };
  }
}
