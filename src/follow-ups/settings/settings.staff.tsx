import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { ComponentChild } from 'preact';
import { Clock } from '../../platform/clock.js';
import { RequiresRole } from '../../platform/http/access.js';
import { domainLimitInput, mailSettingsInput } from '../../platform/mail/mail.input.js';
import { PauseBulkMail } from '../../platform/mail/pause-bulk-mail.js';
import { ResumeBulkMail } from '../../platform/mail/resume-bulk-mail.js';
import { SetDomainLimit } from '../../platform/mail/set-domain-limit.js';
import { SetMailSettings } from '../../platform/mail/set-mail-settings.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { SettingsPage, type Returned } from './pages/settings-page.js';
import { SETTINGS_NOTICES as notices } from './settings.notices.js';
import { MailSettingsQueries } from './settings.queries.js';

const HERE = '/staff/mail/settings';

/** What staff set for all follow-ups. */
@ApiExcludeController()
@Controller('staff/mail/settings')
@RequiresRole('manager')
export class MailSettingsStaffController {
  constructor(
    private readonly queries: MailSettingsQueries,
    private readonly pauseBulk: PauseBulkMail,
    private readonly resumeBulk: ResumeBulkMail,
    private readonly setSettings: SetMailSettings,
    private readonly setLimit: SetDomainLimit,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@ThisVisit() visit: Visit): Promise<string> {
    return visit.page(await this.#draw({}));
  }

  @Post()
  async save(@ThisVisit() visit: Visit): Promise<string | void> {
    return visit.form(
      mailSettingsInput,
      async (input) => {
        await this.setSettings.run(visit.person, input);
        visit.redirect(HERE, notices.saved);
      },
      (errors, values) => this.#draw({ measure: { errors, values } }),
    );
  }

  @Post('pause')
  async pause(@ThisVisit() visit: Visit): Promise<void> {
    await this.pauseBulk.run(visit.person);
    visit.redirect(HERE, notices.paused);
  }

  @Post('resume')
  async resume(@ThisVisit() visit: Visit): Promise<void> {
    await this.resumeBulk.run(visit.person);
    visit.redirect(HERE, notices.resumed);
  }

  /** Sets the limit of a domain; an empty number takes it away. */
  @Post('domains')
  async limit(@ThisVisit() visit: Visit): Promise<string | void> {
    return visit.form(
      domainLimitInput,
      async (input) => {
        await this.setLimit.run(visit.person, input);
        visit.redirect(HERE, input.perMinute === null ? notices.unlimited : notices.limited);
      },
      (errors, values) => this.#draw({ limit: { errors, values } }),
    );
  }

  async #draw(returned: { measure?: Returned; limit?: Returned }): Promise<ComponentChild> {
    const [settings, domains] = await Promise.all([this.queries.read(), this.queries.domains(this.clock.now())]);
    return <SettingsPage {...{ settings, domains }} {...returned} />;
  }
}
