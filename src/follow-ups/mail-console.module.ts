import { Module } from '@nestjs/common';
import { DeliveriesController } from './ledger/deliveries.api.js';
import { DeliveryQueries } from './ledger/deliveries.queries.js';
import { LedgerStaffController } from './ledger/ledger.staff.js';
import { MailSettingsQueries } from './settings/settings.queries.js';

/** The console's pages about mail: what was sent and why, what is set, what failed. */
@Module({
  controllers: [LedgerStaffController, DeliveriesController],
  providers: [DeliveryQueries, MailSettingsQueries],
})
export class MailConsoleModule {}
