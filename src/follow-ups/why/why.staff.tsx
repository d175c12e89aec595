import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Clock } from '../../platform/clock.js';
import { DomainError } from '../../platform/errors.js';
import { RequiresRole } from '../../platform/http/access.js';
import { emailInput, parseInput } from '../../platform/http/input.js';
import type { FieldValues } from '../../ui/components/form.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { MailSettingsQueries } from '../settings/settings.queries.js';
import { WhyPage } from './pages/why-page.js';
import { WhyQueries } from './why.queries.js';

const whyInput = z.object({ email: emailInput, after: z.string().max(200).optional() });

/** All about an address, for staff who answer 'why did I not get it?' */
@ApiExcludeController()
@Controller('staff/mail/why')
@RequiresRole('manager')
export class WhyStaffController {
  constructor(
    private readonly queries: WhyQueries,
    private readonly settings: MailSettingsQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@ThisVisit() visit: Visit, @Query() query: FieldValues): Promise<string> {
    const asked = typeof query.email === 'string' ? query.email : '';
    const settings = await this.settings.read();
    const known = { settings, asked, later: Boolean(query.after) };
    if (asked === '') return visit.page(<WhyPage {...known} view={null} errors={{}} />);
    try {
      const { email, after } = parseInput(whyInput, query);
      const view = await this.queries.about(email, visit.locale, this.clock.now(), after);
      return visit.page(<WhyPage {...known} view={view} errors={{}} />);
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'invalid') throw error;
      const errors = visit.fieldErrors(error);
      // Whatever is wrong, the field that can be corrected is that of the address.
      const said = { email: errors.email ?? Object.values(errors).join(' ') };
      return visit.page(<WhyPage {...known} view={null} errors={said} />, 422);
    }
  }
}
