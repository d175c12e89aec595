import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { RequiresRole } from '../../platform/http/access.js';
import type { FieldErrors, FieldValues } from '../../ui/components/form.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { MailSettingsQueries } from '../settings/settings.queries.js';
import { WordingQueries } from '../wordings/wordings.queries.js';
import { CreateTemplate } from './create-template.js';
import { NewTextPage } from './pages/new-text-page.js';
import { TextsPage } from './pages/texts-page.js';
import { newTemplateForm } from './template.input.js';
import { MailTemplateQueries } from './templates.queries.js';
import { TEXT_NOTICES as notices } from './texts.notices.js';

/** The list of everything that mails say. */
@ApiExcludeController()
@Controller('staff/mail/texts')
@RequiresRole('manager')
export class TextListStaffController {
  constructor(
    private readonly templates: MailTemplateQueries,
    private readonly wordings: WordingQueries,
    private readonly settings: MailSettingsQueries,
    private readonly creating: CreateTemplate,
  ) {}

  @Get()
  async list(@ThisVisit() visit: Visit): Promise<string> {
    const [texts, catalogues, paused] = await Promise.all([
      this.templates.list(visit.locale),
      this.wordings.catalogues(),
      this.settings.paused(),
    ]);
    return visit.page(<TextsPage {...{ texts, catalogues, paused }} />);
  }

  @Get('new')
  async fresh(@ThisVisit() visit: Visit): Promise<string> {
    return visit.page(await this.#newPage(visit));
  }

  @Post('new')
  async create(@ThisVisit() visit: Visit): Promise<string | void> {
    return visit.form(
      newTemplateForm,
      async (input) => {
        await this.creating.run(visit.person, input);
        visit.redirect(`/staff/mail/texts/${input.name}/${visit.locale}`, notices.created);
      },
      (errors, values) => this.#newPage(visit, errors, values),
    );
  }

  /** A text without a language is read in one's own. */
  @Get(':name')
  async one(@ThisVisit() visit: Visit, @Param('name') name: string): Promise<void> {
    const template = await this.templates.get(name);
    visit.redirect(`/staff/mail/texts/${template.name}/${visit.locale}`);
  }

  async #newPage(visit: Visit, errors?: FieldErrors, values?: FieldValues) {
    const [texts, paused] = await Promise.all([this.templates.list(visit.locale), this.settings.paused()]);
    return <NewTextPage {...{ texts, paused, errors, values }} />;
  }
}
