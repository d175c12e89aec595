import { Module } from '@nestjs/common';
import { DeliveriesController } from './ledger/deliveries.api.js';
import { DeliveryQueries } from './ledger/deliveries.queries.js';
import { LedgerStaffController } from './ledger/ledger.staff.js';
import { MailSettingsQueries } from './settings/settings.queries.js';
import { WhyQueries } from './why/why.queries.js';
import { WhyStaffController } from './why/why.staff.js';

/** The console's pages about mail: what was sent and why, what is set, what failed. */
@Module({
  controllers: [LedgerStaffController, DeliveriesController, WhyStaffController],
  providers: [DeliveryQueries, MailSettingsQueries, WhyQueries],
})
export class MailConsoleModule {}
