import { Body, Controller, Get, HttpCode, Param, Post, Put, Req } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { RequiresRole } from '../../platform/http/access.js';
import { localeParam, notFound, parseInput } from '../../platform/http/input.js';
import { LOCALES, type Locale } from '../../platform/i18n/locales.js';
import { RestoreTemplateText } from './restore-template-text.js';
import { SaveTemplateText } from './save-template-text.js';
import { restoreForm, templateSaveForm } from './template.input.js';
import { MailTemplateQueries } from './templates.queries.js';
import {
  answerDifference,
  answerText,
  answerTexts,
  textAnswer,
  textDifferenceAnswer,
  textsAnswer,
} from './texts.answers.js';

const IN_LANGUAGE = { name: 'locale', enum: [...LOCALES] };
const NONE = { description: 'There is no such text' };
const CHANGED = { description: 'text-changed-meanwhile: somebody saved another version; nothing was overwritten' };
const WRONG = {
  description:
    'invalid-input: each of `errors` names the part in `field`, and where it can the `line` and the `name` of the variable',
};

/** The texts of follow-ups for programs of staff. */
@ApiTags('Follow-ups')
@ApiBearerAuth()
@RequiresRole('manager')
@Controller('api/v1/mail-texts')
export class TextsApi {
  constructor(
    private readonly templates: MailTemplateQueries,
    private readonly saving: SaveTemplateText,
    private readonly restoring: RestoreTemplateText,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The texts of follow-ups, and where each is used (managers)' })
  @ApiOkResponse({ standardSchema: textsAnswer })
  async list(): Promise<z.output<typeof textsAnswer>> {
    return answerTexts(await this.templates.list());
  }

  @Get(':name/:locale')
  @ApiOperation({ summary: 'One text with its original and the variables it may use (managers)' })
  @ApiParam(IN_LANGUAGE)
  @ApiOkResponse({ standardSchema: textAnswer })
  @ApiNotFoundResponse(NONE)
  async one(@Param('name') name: string, @Param('locale') locale: string): Promise<z.output<typeof textAnswer>> {
    return this.#answer(name, localeParam(locale));
  }

  @Put(':name/:locale')
  @ApiOperation({
    summary: 'Save another wording of a text (managers)',
    description:
      'Give the version that you have read and the whole text. Variables, links and Markdown are checked before anything is saved; it holds from the next mail on.',
  })
  @ApiParam(IN_LANGUAGE)
  @ApiOkResponse({ standardSchema: textAnswer })
  @ApiNotFoundResponse(NONE)
  @ApiConflictResponse(CHANGED)
  @ApiUnprocessableEntityResponse(WRONG)
  async save(
    @Param('name') name: string,
    @Param('locale') given: string,
    @Body({ schema: templateSaveForm }) body: unknown,
    @Req() request: FastifyRequest,
  ): Promise<z.output<typeof textAnswer>> {
    const locale = localeParam(given);
    const { version, ...text } = parseInput(templateSaveForm, body);
    await this.saving.run(request.viewer!, name, locale, text, version);
    return this.#answer(name, locale);
  }

  @Get(':name/:locale/difference')
  @ApiOperation({ summary: 'What differs from how the text came with the school, line by line (managers)' })
  @ApiParam(IN_LANGUAGE)
  @ApiOkResponse({ standardSchema: textDifferenceAnswer })
  @ApiNotFoundResponse({ description: 'There is no such text, or it never came with the school' })
  async difference(
    @Param('name') name: string,
    @Param('locale') locale: string,
  ): Promise<z.output<typeof textDifferenceAnswer>> {
    const text = (await this.templates.get(name)).texts[localeParam(locale)];
    if (!text?.original) throw notFound();
    return answerDifference(text.original, text);
  }

  @Post(':name/:locale/restore')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Bring the original, or with `bring` an earlier version, back as a new version (managers)',
  })
  @ApiParam(IN_LANGUAGE)
  @ApiOkResponse({ standardSchema: textAnswer })
  @ApiNotFoundResponse({ description: 'There is no such text, or nothing to bring back' })
  @ApiConflictResponse(CHANGED)
  async restore(
    @Param('name') name: string,
    @Param('locale') given: string,
    @Body({ schema: restoreForm }) body: unknown,
    @Req() request: FastifyRequest,
  ): Promise<z.output<typeof textAnswer>> {
    const locale = localeParam(given);
    const { version, bring } = parseInput(restoreForm, body);
    await this.restoring.run(request.viewer!, name, locale, bring, version);
    return this.#answer(name, locale);
  }

  async #answer(name: string, locale: Locale): Promise<z.output<typeof textAnswer>> {
    const template = await this.templates.get(name);
    return answerText(template, locale, await this.templates.revisions(template.id, locale));
  }
}
