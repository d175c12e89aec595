import { Module } from '@nestjs/common';
import { ConsentModule } from './consent/consent.module.js';
import { DeliveryQueries } from './delivery/delivery.queries.js';
import { DeliveryStaffController } from './delivery/delivery.staff.js';
import { TallyMail } from './delivery/tally-mail.js';
import { FailedStaffController } from './failed/failed.staff.js';
import { FollowUpsModule } from './follow-ups.module.js';
import { DeliveriesController } from './ledger/deliveries.api.js';
import { LedgerQueries } from './ledger/ledger.queries.js';
import { LedgerStaffController } from './ledger/ledger.staff.js';
import { MailSettingsQueries } from './settings/settings.queries.js';
import { MailSettingsStaffController } from './settings/settings.staff.js';
import { SilentSequences } from './why/silent-sequences.queries.js';
import { WhyQueries } from './why/why.queries.js';
import { WhyStaffController } from './why/why.staff.js';
import { WorkbenchQueries } from './workbench/workbench.queries.js';
import { WorkbenchStaffController } from './workbench/workbench.staff.js';

/** The console's pages about mail: what was sent and why, what failed, what is set, and where sequences are built. */
@Module({
  imports: [ConsentModule, FollowUpsModule],
  controllers: [
    DeliveriesController,
    DeliveryStaffController,
    FailedStaffController,
    LedgerStaffController,
    MailSettingsStaffController,
    WhyStaffController,
    WorkbenchStaffController,
  ],
  providers: [
    DeliveryQueries,
    LedgerQueries,
    MailSettingsQueries,
    SilentSequences,
    TallyMail,
    WhyQueries,
    WorkbenchQueries,
  ],
  exports: [MailSettingsQueries],
})
export class MailConsoleModule {}
