import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DomainError } from '../../platform/errors.js';
import { RequiresRole } from '../../platform/http/access.js';
import { parseInput } from '../../platform/http/input.js';
import type { FieldValues } from '../../ui/components/form.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { MailSettingsQueries } from '../settings/settings.queries.js';
import { deliveriesInput } from './ledger.input.js';
import { LedgerQueries } from './ledger.queries.js';
import { LedgerPage } from './pages/ledger-page.js';

/** The mail ledger, for staff who answer 'why did I not get it?' */
@ApiExcludeController()
@Controller('staff/mail')
@RequiresRole('manager')
export class LedgerStaffController {
  constructor(
    private readonly deliveries: LedgerQueries,
    private readonly settings: MailSettingsQueries,
  ) {}

  /** The list; a filter that cannot be read is shown again with what is wrong, beside an empty list. */
  @Get()
  async list(@ThisVisit() visit: Visit, @Query() query: FieldValues): Promise<string> {
    const [sequences, paused] = await Promise.all([this.deliveries.sequences(), this.settings.paused()]);
    const known = { sequences, paused, values: query };
    try {
      const mails = await this.deliveries.list(parseInput(deliveriesInput, query));
      return visit.page(<LedgerPage {...known} mails={mails} errors={{}} />);
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'invalid') throw error;
      const nothing = { items: [], next: null };
      return visit.page(<LedgerPage {...known} mails={nothing} errors={visit.fieldErrors(error)} />, 422);
    }
  }
}
