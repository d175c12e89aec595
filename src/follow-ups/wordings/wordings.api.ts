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
import { localeParam, parseInput } from '../../platform/http/input.js';
import { LOCALES, type Locale } from '../../platform/i18n/locales.js';
import { SaveWording } from './save-wording.js';
import {
  answerCatalogues,
  answerSentence,
  answerSentences,
  cataloguesAnswer,
  sentenceAnswer,
  sentencesAnswer,
} from './wordings.answers.js';
import { wordingInput, wordingRestoreInput } from './wordings.input.js';
import { WordingQueries } from './wordings.queries.js';

const IN_LANGUAGE = { name: 'locale', enum: [...LOCALES] };
const NONE = { description: 'There is no such sentence' };
const CHANGED = { description: 'text-changed-meanwhile: somebody saved another wording; nothing was overwritten' };

/** The wording of built-in mails for programs of staff. */
@ApiTags('Follow-ups')
@ApiBearerAuth()
@RequiresRole('manager')
@Controller('api/v1/mail-wordings')
export class WordingsApi {
  constructor(
    private readonly queries: WordingQueries,
    private readonly saving: SaveWording,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The groups of built-in mails, and how many of their sentences are reworded (managers)' })
  @ApiOkResponse({ standardSchema: cataloguesAnswer })
  async list(): Promise<z.output<typeof cataloguesAnswer>> {
    return answerCatalogues(await this.queries.catalogues());
  }

  @Get(':catalogue/:locale')
  @ApiOperation({ summary: 'The sentences of a group in a language (managers)' })
  @ApiParam(IN_LANGUAGE)
  @ApiOkResponse({ standardSchema: sentencesAnswer })
  @ApiNotFoundResponse({ description: 'There is no such group' })
  async sentences(
    @Param('catalogue') catalogue: string,
    @Param('locale') locale: string,
  ): Promise<z.output<typeof sentencesAnswer>> {
    return answerSentences(await this.queries.sentences(catalogue, localeParam(locale)));
  }

  @Get(':catalogue/:locale/:key')
  @ApiOperation({ summary: 'One sentence with its original, its variables and what differs (managers)' })
  @ApiParam(IN_LANGUAGE)
  @ApiOkResponse({ standardSchema: sentenceAnswer })
  @ApiNotFoundResponse(NONE)
  async one(
    @Param('catalogue') catalogue: string,
    @Param('locale') locale: string,
    @Param('key') key: string,
  ): Promise<z.output<typeof sentenceAnswer>> {
    return this.#answer(catalogue, localeParam(locale), key);
  }

  @Put(':catalogue/:locale/:key')
  @ApiOperation({
    summary: 'Give a sentence another wording (managers)',
    description: 'Give the version that you have read. Its variables are checked; it holds from the next mail on.',
  })
  @ApiParam(IN_LANGUAGE)
  @ApiOkResponse({ standardSchema: sentenceAnswer })
  @ApiNotFoundResponse(NONE)
  @ApiConflictResponse(CHANGED)
  @ApiUnprocessableEntityResponse({
    description: 'invalid-input: `errors` says the `line` and the `name` of the variable where it can',
  })
  async save(
    @Param('catalogue') catalogue: string,
    @Param('locale') given: string,
    @Param('key') key: string,
    @Body({ schema: wordingInput }) body: unknown,
    @Req() request: FastifyRequest,
  ): Promise<z.output<typeof sentenceAnswer>> {
    const locale = localeParam(given);
    const { text, version } = parseInput(wordingInput, body);
    await this.saving.run(request.viewer!, `${catalogue}.${key}`, locale, text, version);
    return this.#answer(catalogue, locale, key);
  }

  @Post(':catalogue/:locale/:key/restore')
  @HttpCode(200)
  @ApiOperation({ summary: 'Bring the original words of a sentence back (managers)' })
  @ApiParam(IN_LANGUAGE)
  @ApiOkResponse({ standardSchema: sentenceAnswer })
  @ApiNotFoundResponse(NONE)
  @ApiConflictResponse(CHANGED)
  async restore(
    @Param('catalogue') catalogue: string,
    @Param('locale') given: string,
    @Param('key') key: string,
    @Body({ schema: wordingRestoreInput }) body: unknown,
    @Req() request: FastifyRequest,
  ): Promise<z.output<typeof sentenceAnswer>> {
    const locale = localeParam(given);
    const { version } = parseInput(wordingRestoreInput, body);
    await this.saving.run(request.viewer!, `${catalogue}.${key}`, locale, null, version);
    return this.#answer(catalogue, locale, key);
  }

  async #answer(catalogue: string, locale: Locale, key: string): Promise<z.output<typeof sentenceAnswer>> {
    return answerSentence(await this.queries.sentence(catalogue, key, locale), locale);
  }
}
