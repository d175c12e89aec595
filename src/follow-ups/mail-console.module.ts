import { Module } from '@nestjs/common';
import { DeliveryQueries } from './delivery/delivery.queries.js';
import { DeliveryStaffController } from './delivery/delivery.staff.js';
import { DeliveriesController } from './ledger/deliveries.api.js';
import { LedgerQueries } from './ledger/ledger.queries.js';
import { LedgerStaffController } from './ledger/ledger.staff.js';
import { MailSettingsQueries } from './settings/settings.queries.js';
import { WhyQueries } from './why/why.queries.js';
import { WhyStaffController } from './why/why.staff.js';

/** The console's pages about mail: what was sent and why, what is set, what failed. */
@Module({
  controllers: [LedgerStaffController, DeliveriesController, WhyStaffController, DeliveryStaffController],
  providers: [LedgerQueries, MailSettingsQueries, WhyQueries, DeliveryQueries],
})
export class MailConsoleModule {}
