import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { RequiresRole } from '../../platform/http/access.js';
import { localeParam, notFound, parseInput } from '../../platform/http/input.js';
import type { Locale } from '../../platform/i18n/locales.js';
import type { ComposedMail } from '../../platform/mail/mail.js';
import { MailComposers } from '../../platform/mail/mail-composers.js';
import { MailWordings } from '../../platform/mail/mail-wordings.js';
import type { FieldErrors, FieldValues } from '../../ui/components/form.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { lookedInput } from '../preview/looked.js';
import { frameAnswer } from '../preview/mail-frame-answer.js';
import { SendTestMail } from '../preview/send-test-mail.js';
import { MailSettingsQueries } from '../settings/settings.queries.js';
import { TEXT_NOTICES as notices } from '../templates/texts.notices.js';
import { BuiltInMailPage } from './pages/built-in-mail-page.js';
import { CataloguePage } from './pages/catalogue-page.js';
import { SentencePage } from './pages/sentence-page.js';
import { SaveWording } from './save-wording.js';
import { Spoken } from './spoken.js';
import { wordingInput, wordingRestoreInput } from './wordings.input.js';
import { WordingQueries } from './wordings.queries.js';

/** The pages on which staff reword the sentences of built-in mails. */
@ApiExcludeController()
@Controller('staff/mail/texts/built-in/:catalogue/:locale')
@RequiresRole('manager')
export class WordingsStaffController {
  constructor(
    private readonly queries: WordingQueries,
    private readonly saving: SaveWording,
    private readonly spoken: Spoken,
    private readonly composers: MailComposers,
    private readonly wordings: MailWordings,
    private readonly tests: SendTestMail,
    private readonly settings: MailSettingsQueries,
  ) {}

  /** Every sentence; with `look`, one of the mails that say them. */
  @Get()
  async show(
    @ThisVisit() visit: Visit,
    @Param('catalogue') catalogue: string,
    @Param('locale') given: string,
    @Query() query: Record<string, unknown>,
  ): Promise<string> {
    const locale = localeParam(given);
    const sentences = await this.queries.sentences(catalogue, locale);
    const paused = await this.settings.paused();
    if (typeof query.look !== 'string') {
      const kinds = this.spoken.kindsOf(catalogue);
      return visit.page(<CataloguePage {...{ catalogue, locale, sentences, kinds, paused }} />);
    }
    const mail = await this.#mail(query.look, locale);
    const looked = parseInput(lookedInput, query);
    return visit.page(<BuiltInMailPage {...{ catalogue, locale, mail, looked, paused }} kind={query.look} />);
  }

  /** A built-in mail as its reader's program draws it. */
  @Get('mail/:kind')
  async html(
    @ThisVisit() visit: Visit,
    @Param('kind') kind: string,
    @Param('locale') given: string,
    @Query() query: unknown,
  ): Promise<string> {
    const { html } = await this.#mail(kind, localeParam(given));
    return frameAnswer(visit, html, parseInput(lookedInput, query).theme);
  }

  @Post('mail/:kind/test')
  async test(
    @ThisVisit() visit: Visit,
    @Param('catalogue') catalogue: string,
    @Param('kind') kind: string,
    @Param('locale') given: string,
  ): Promise<void> {
    const locale = localeParam(given);
    await this.#mail(kind, locale);
    await this.tests.run(visit.person, { builtIn: kind }, locale);
    visit.redirect(`/staff/mail/texts/built-in/${catalogue}/${locale}?look=${kind}`, notices.testSent);
  }

  @Get(':key')
  async sentence(
    @ThisVisit() visit: Visit,
    @Param('catalogue') catalogue: string,
    @Param('locale') given: string,
    @Param('key') key: string,
  ): Promise<string> {
    return visit.page(await this.#sentence(catalogue, key, localeParam(given)));
  }

  @Post(':key')
  async save(
    @ThisVisit() visit: Visit,
    @Param('catalogue') catalogue: string,
    @Param('locale') given: string,
    @Param('key') key: string,
  ): Promise<string | void> {
    const locale = localeParam(given);
    return visit.form(
      wordingInput,
      async (input) => {
        await this.saving.run(visit.person, `${catalogue}.${key}`, locale, input.text, input.version);
        visit.redirect(`/staff/mail/texts/built-in/${catalogue}/${locale}/${key}`, notices.wordingSaved);
      },
      (errors, values) => this.#sentence(catalogue, key, locale, errors, values),
    );
  }

  @Post(':key/restore')
  async restore(
    @ThisVisit() visit: Visit,
    @Param('catalogue') catalogue: string,
    @Param('locale') given: string,
    @Param('key') key: string,
  ): Promise<string | void> {
    const locale = localeParam(given);
    return visit.form(
      wordingRestoreInput,
      async (input) => {
        await this.saving.run(visit.person, `${catalogue}.${key}`, locale, null, input.version);
        visit.redirect(`/staff/mail/texts/built-in/${catalogue}/${locale}/${key}`, notices.wordingRestored);
      },
      (errors) => this.#sentence(catalogue, key, locale, errors),
    );
  }

  async #mail(kind: string, locale: Locale): Promise<ComposedMail> {
    const mail = this.composers.example(kind, await this.wordings.translator(locale));
    if (!mail) throw notFound();
    return mail;
  }

  async #sentence(catalogue: string, key: string, locale: Locale, errors?: FieldErrors, values?: FieldValues) {
    const [sentence, paused] = await Promise.all([
      this.queries.sentence(catalogue, key, locale),
      this.settings.paused(),
    ]);
    return <SentencePage {...{ catalogue, locale, sentence, paused, errors, values }} />;
  }
}
