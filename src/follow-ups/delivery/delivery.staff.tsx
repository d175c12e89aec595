import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Clock } from '../../platform/clock.js';
import { DomainError } from '../../platform/errors.js';
import { RequiresRole } from '../../platform/http/access.js';
import { parseInput } from '../../platform/http/input.js';
import { localTime } from '../../masterclasses/session.rules.js';
import type { FieldValues } from '../../ui/components/form.js';
import { ThisVisit, type Visit } from '../../ui/web/visit.js';
import { LedgerQueries } from '../ledger/ledger.queries.js';
import { MailSettingsQueries } from '../settings/settings.queries.js';
import { deliveryFilter, deliveryInput } from './delivery.input.js';
import { DeliveryQueries } from './delivery.queries.js';
import { DeliveryPage } from './pages/delivery-page.js';

/** What became of the mails of some days, in figures. */
@ApiExcludeController()
@Controller('staff/mail/delivery')
@RequiresRole('manager')
export class DeliveryStaffController {
  constructor(
    private readonly queries: DeliveryQueries,
    private readonly ledger: LedgerQueries,
    private readonly settings: MailSettingsQueries,
    private readonly clock: Clock,
  ) {}

  /** The figures; days that cannot be read are shown again with what is wrong, and nothing is counted. */
  @Get()
  async show(@ThisVisit() visit: Visit, @Query() query: FieldValues): Promise<string> {
    const [sequences, paused] = await Promise.all([this.ledger.sequences(), this.settings.paused()]);
    const { timeZone } = visit.person;
    const today = localTime(this.clock.now(), timeZone).slice(0, 10);
    const known = { sequences, paused, timeZone, today };
    try {
      const filter = deliveryFilter(parseInput(deliveryInput, query), today);
      const [figures, counted] = await Promise.all([
        this.queries.figures(filter, timeZone),
        this.queries.counted(filter, timeZone),
      ]);
      const values = { ...query, from: filter.from, to: filter.to };
      return visit.page(<DeliveryPage {...known} {...{ figures, counted, values }} errors={{}} />);
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'invalid') throw error;
      return visit.page(
        <DeliveryPage {...known} figures={null} counted={null} values={query} errors={visit.fieldErrors(error)} />,
        422,
      );
    }
  }
}
