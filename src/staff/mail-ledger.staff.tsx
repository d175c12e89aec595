import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DomainError } from '../platform/errors.js';
import { RequiresRole } from '../platform/http/access.js';
import { parseInput } from '../platform/http/input.js';
import type { FieldValues } from '../ui/components/form.js';
import { ThisVisit, type Visit } from '../ui/web/visit.js';
import { deliveriesInput } from './delivery.input.js';
import { DeliveryQueries } from './deliveries.queries.js';
import { MailLedgerPage } from './pages/mail-ledger-page.js';

/** The mail ledger, for staff who answer 'why did I not get it?' */
@ApiExcludeController()
@Controller('staff/mail')
export class MailLedgerController {
  constructor(private readonly deliveries: DeliveryQueries) {}

  /** The list; a filter that cannot be read is shown again with what is wrong, beside an empty list. */
  @Get()
  @RequiresRole('manager')
  async list(@ThisVisit() visit: Visit, @Query() query: FieldValues): Promise<string> {
    const kinds = await this.deliveries.kinds();
    try {
      const filter = parseInput(deliveriesInput, query);
      return visit.page(
        <MailLedgerPage kinds={kinds} values={query} mails={await this.deliveries.list(filter)} errors={{}} />,
      );
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'invalid') throw error;
      return visit.page(
        <MailLedgerPage
          kinds={kinds}
          values={query}
          mails={{ items: [], next: null }}
          errors={visit.fieldErrors(error)}
        />,
        422,
      );
    }
  }
}
