import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DomainError } from '../../platform/errors.js';
import { RequiresRole } from '../../platform/http/access.js';
import { localeParam, notFound, parseInput } from '../../platform/http/input.js';
import type { Locale } from '../../platform/i18n/locales.js';
import type { FieldErrors, FieldValues } from '../../ui/components/form.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { lookedInput } from '../preview/looked.js';
import { frameAnswer, frameFaults } from '../preview/mail-frame-answer.js';
import { MailPreview } from '../preview/mail-preview.js';
import { PREVIEW_WORDS } from '../preview/preview.messages.js';
import { PreviewSubjects } from '../preview/preview-subjects.js';
import { SendTestMail } from '../preview/send-test-mail.js';
import { MailSettingsQueries } from '../settings/settings.queries.js';
import { checkTemplate } from './check-template.js';
import { TextPage } from './pages/text-page.js';
import { RestoreTemplateText } from './restore-template-text.js';
import { SaveTemplateText } from './save-template-text.js';
import { restoreForm, templateSaveForm, templateTextForm } from './template.input.js';
import type { TemplateText } from './template-text.js';
import type { TemplateView } from './template.views.js';
import { MailTemplateQueries } from './templates.queries.js';
import { TEXT_NOTICES as notices } from './texts.notices.js';

/** The page of one text of follow-ups in one language. */
@ApiExcludeController()
@Controller('staff/mail/texts/:name/:locale')
@RequiresRole('manager')
export class TextStaffController {
  constructor(
    private readonly templates: MailTemplateQueries,
    private readonly settings: MailSettingsQueries,
    private readonly preview: MailPreview,
    private readonly subjects: PreviewSubjects,
    private readonly saving: SaveTemplateText,
    private readonly restoring: RestoreTemplateText,
    private readonly tests: SendTestMail,
  ) {}

  @Get()
  async show(
    @ThisVisit() visit: Visit,
    @Param('name') name: string,
    @Param('locale') given: string,
    @Query() query: unknown,
  ): Promise<string> {
    const locale = localeParam(given);
    return visit.page(await this.#page(visit, await this.templates.get(name), locale, query));
  }

  @Post()
  async save(@ThisVisit() visit: Visit, @Param('name') name: string, @Param('locale') given: string) {
    const locale = localeParam(given);
    return visit.form(
      templateSaveForm,
      async ({ version, ...text }) => {
        await this.saving.run(visit.person, name, locale, text, version);
        visit.redirect(`/staff/mail/texts/${name}/${locale}`, notices.saved);
      },
      async (errors, values) => this.#page(visit, await this.templates.get(name), locale, values, { errors, values }),
    );
  }

  /** Takes the original, or an earlier version, back. */
  @Post('restore')
  async restore(@ThisVisit() visit: Visit, @Param('name') name: string, @Param('locale') given: string) {
    const locale = localeParam(given);
    return visit.form(
      restoreForm,
      async ({ version, bring }) => {
        await this.restoring.run(visit.person, name, locale, bring, version);
        visit.redirect(`/staff/mail/texts/${name}/${locale}`, notices.restored);
      },
      async (errors) => this.#page(visit, await this.templates.get(name), locale, {}, { errors }),
    );
  }

  /** Sends the text as it stands to whoever asks, drawn for the person she looks at. */
  @Post('test')
  async test(@ThisVisit() visit: Visit, @Param('name') name: string, @Param('locale') given: string) {
    const locale = localeParam(given);
    const template = await this.templates.get(name);
    return visit.form(
      lookedInput,
      async ({ of }) => {
        await this.tests.run(visit.person, { template: name, subjectId: of ?? null }, locale);
        visit.redirect(`/staff/mail/texts/${name}/${locale}${of ? `?of=${of}` : ''}`, notices.testSent);
      },
      (errors, values) => this.#page(visit, template, locale, values, { errors }),
    );
  }

  /** The mail as its reader's program draws it. */
  @Get('html')
  async html(
    @ThisVisit() visit: Visit,
    @Param('name') name: string,
    @Param('locale') given: string,
    @Query() query: unknown,
  ): Promise<string> {
    const locale = localeParam(given);
    const template = await this.templates.get(name);
    const text = template.texts[locale];
    if (!text) throw notFound();
    return this.#frame(visit, template, locale, text, query);
  }

  /** The same for a text that is not saved yet, or what is wrong with it. Nothing is kept. */
  @Post('html')
  async look(@ThisVisit() visit: Visit, @Param('name') name: string, @Param('locale') given: string): Promise<string> {
    const locale = localeParam(given);
    const template = await this.templates.get(name);
    const text = parseInput(templateTextForm, visit.request.body);
    const faults = checkTemplate(template.trigger, text, locale);
    if (faults.length === 0) return this.#frame(visit, template, locale, text, visit.request.body);
    const said = faults.map(({ message, values }) => visit.t(message, values));
    const { theme } = parseInput(lookedInput, visit.request.body);
    return frameFaults(visit, visit.t(PREVIEW_WORDS.notWritten), said, theme);
  }

  async #frame(visit: Visit, { trigger }: TemplateView, locale: Locale, text: TemplateText, query: unknown) {
    const { of, theme } = parseInput(lookedInput, query);
    try {
      const { html } = await this.preview.draw({ trigger, text, writtenIn: locale, subjectId: of ?? null });
      return frameAnswer(visit, html, theme);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return frameFaults(visit, visit.t(PREVIEW_WORDS.notWritten), [visit.t(error.say, error.values)], theme);
    }
  }

  async #page(
    visit: Visit,
    template: TemplateView,
    locale: Locale,
    query: unknown,
    form: { errors?: FieldErrors; values?: FieldValues } = {},
  ) {
    const looked = parseInput(lookedInput, query);
    const text = template.texts[locale];
    const [paused, revisions, subjects, plain] = await Promise.all([
      this.settings.paused(),
      this.templates.revisions(template.id, locale),
      looked.email ? this.subjects.of(template.trigger, looked.email, visit.locale) : null,
      text ? this.#plain(template, locale, text, looked.of) : null,
    ]);
    return <TextPage {...{ template, locale, text, revisions, looked, subjects, plain, paused, ...form }} />;
  }

  async #plain({ trigger }: TemplateView, locale: Locale, text: TemplateText, of: string | undefined) {
    try {
      return (await this.preview.draw({ trigger, text, writtenIn: locale, subjectId: of ?? null })).text;
    } catch (error) {
      // The frame says why.
      if (error instanceof DomainError) return null;
      throw error;
    }
  }
}
