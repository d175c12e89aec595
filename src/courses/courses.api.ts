import { applyDecorators, Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Clock } from '../platform/clock.js';
import { notFound, parseInput, slugParam } from '../platform/http/input.js';
import { fromCursor, toCursor } from '../platform/http/paging.js';
import { LOCALES, negotiateLocale, type Locale } from '../platform/i18n/locales.js';
import { catalogueParameters, toFilter } from './catalogue/catalogue.input.js';
import { filterCourses } from './catalogue/catalogue.rules.js';
import { courseListInput, courseOutput, coursePageOutput, languageInput } from './courses.input.js';
import { CourseQueries } from './courses.queries.js';
import type { CourseCard } from './courses.views.js';

const schemaOf = (schema: z.ZodType) => z.toJSONSchema(schema, { target: 'openapi-3.0' }) as object;
const LANGUAGE = {
  name: 'locale',
  required: false,
  enum: LOCALES,
  description: 'Accept-Language decides when left out',
} as const;

const CatalogueFilters = () =>
  applyDecorators(
    ...Object.entries(catalogueParameters.shape).map(([name, field]) =>
      ApiQuery({ name, required: false, schema: schemaOf(field), description: field.description ?? '' }),
    ),
  );

/** Courses for programs. */
@ApiTags('Courses')
@Controller('api/v1/courses')
export class CoursesApi {
  constructor(
    private readonly courses: CourseQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The published courses, in the order of the catalogue' })
  @ApiQuery(LANGUAGE)
  @CatalogueFilters()
  @ApiQuery({ name: 'limit', required: false, schema: { type: 'integer', minimum: 1, maximum: 200, default: 50 } })
  @ApiQuery({ name: 'after', required: false, description: 'The `next` of the page before' })
  @ApiOkResponse({ schema: schemaOf(coursePageOutput) })
  async list(
    @Query() query: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.output<typeof coursePageOutput>> {
    const { limit, after, locale: asked, ...filters } = parseInput(courseListInput, query);
    const all = await this.courses.catalogue(speak(request, reply, asked));
    const catalogue = filterCourses(all, toFilter(filters), this.clock.now());
    const [last] = after === undefined ? [null] : fromCursor(after, 1);
    // A course that was taken away since then leaves nothing to go on from, so the list begins anew.
    const from = last === null ? 0 : catalogue.findIndex((course) => course.slug === last) + 1;
    const items = catalogue.slice(from, from + limit);
    return {
      items: items.map(toOutput),
      next: from + limit < catalogue.length ? toCursor([items.at(-1)!.slug]) : null,
    };
  }

  @Get(':slug')
  @ApiOperation({ summary: 'A course with its modules and lessons' })
  @ApiParam({ name: 'slug', example: 'skin-ageing' })
  @ApiQuery(LANGUAGE)
  @ApiOkResponse({ schema: schemaOf(courseOutput) })
  async one(
    @Param('slug') slug: string,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.output<typeof courseOutput>> {
    const { locale } = parseInput(languageInput, query);
    const course = await this.courses.course(slugParam(slug), speak(request, reply, locale));
    if (!course) throw notFound();
    const { outcomes, evidencePolicy, needs, modules } = course;
    return { ...toOutput(course), outcomes, evidencePolicy, needs, modules };
  }
}

function speak(request: FastifyRequest, reply: FastifyReply, asked: Locale | undefined): Locale {
  const locale = asked ?? negotiateLocale(request.headers['accept-language']);
  void reply.header('content-language', locale).header('vary', 'accept-language');
  return locale;
}

function toOutput({
  id,
  slug,
  level,
  title,
  subtitle,
  summary,
  teacher,
  minutes,
  lessons,
  locales,
  updatedAt,
}: CourseCard) {
  return {
    id,
    slug,
    level,
    title,
    subtitle,
    summary,
    teacher,
    minutes,
    lessons,
    locales,
    updatedAt: updatedAt.toISOString(),
  };
}
