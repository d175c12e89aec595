import { Module } from '@nestjs/common';
import { DashboardController } from './dashboard.staff.js';
import { DashboardQueries } from './dashboard.queries.js';
import { DeliveriesController } from './deliveries.api.js';
import { DeliveryQueries } from './deliveries.queries.js';
import { MailLedgerController } from './mail-ledger.staff.js';

/** The console's dashboard and the mail ledger; every feature brings its own pages. */
@Module({
  controllers: [DashboardController, MailLedgerController, DeliveriesController],
  providers: [DashboardQueries, DeliveryQueries],
})
export class StaffModule {}
