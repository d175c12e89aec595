import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { AccountsModule } from './accounts/accounts.module.js';
import type { Config } from './config/config.js';
import { ConfigModule } from './config/config.module.js';
import { CoursesModule } from './courses/courses.module.js';
import { ArticlesStaffModule } from './courses/articles/articles-staff.module.js';
import { OutlineModule } from './courses/outline/outline.module.js';
import { PublishingModule } from './courses/publishing/publishing.module.js';
import { MediaModule } from './courses/media/media.module.js';
import { TransferModule } from './courses/transfer/transfer.module.js';
import { WritingModule } from './courses/writing/writing.module.js';
import { DevModule } from './dev/dev.module.js';
import { EvidenceModule } from './evidence/evidence.module.js';
import { ConsentModule } from './follow-ups/consent/consent.module.js';
import { FollowUpsModule } from './follow-ups/follow-ups.module.js';
import { HomeModule } from './home/home.module.js';
import { CertificatesModule } from './learning/certificates/certificates.module.js';
import { RecallModule } from './learning/recall/recall.module.js';
import { ReportsModule } from './learning/reports/reports.module.js';
import { LearningModule } from './learning/learning.module.js';
import { MasterclassesModule } from './masterclasses/masterclasses.module.js';
import { PlatformModule } from './platform/platform.module.js';
import { BankModule } from './quizzes/bank/bank.module.js';
import { ProfilesModule } from './quizzes/profiles/profiles.module.js';
import { MakingModule } from './quizzes/making/making.module.js';
import { MarkingModule } from './quizzes/marking/marking.module.js';
import { QuestionImportsModule } from './quizzes/imports/imports.module.js';
import { QuizzesModule } from './quizzes/quizzes.module.js';
import { StatisticsModule } from './quizzes/statistics/statistics.module.js';
import { RegistrationsModule } from './registrations/registrations.module.js';
import { FeedsModule } from './registrations/feeds/feeds.module.js';
import { ReplayModule } from './registrations/replay/replay.module.js';
import { SessionDayModule } from './registrations/session-day.module.js';
import { MailConsoleModule } from './follow-ups/mail-console.module.js';
import { MailTextsModule } from './follow-ups/mail-texts.module.js';
import { SearchModule } from './search/search.module.js';
import { StaffModule } from './staff/staff.module.js';
import { WebModule } from './ui/web/web.module.js';

/** The table of contents: one line a feature, in the order in which they may import each other. */
@Module({
  imports: [
    PlatformModule,
    WebModule,
    AccountsModule,
    SearchModule,
    EvidenceModule,
    BankModule,
    QuizzesModule,
    StatisticsModule,
    ProfilesModule,
    MakingModule,
    MarkingModule,
    QuestionImportsModule,
    MediaModule,
    CoursesModule,
    ArticlesStaffModule,
    OutlineModule,
    PublishingModule,
    WritingModule,
    TransferModule,
    LearningModule,
    CertificatesModule,
    ReportsModule,
    RecallModule,
    MasterclassesModule,
    RegistrationsModule,
    SessionDayModule,
    ReplayModule,
    FeedsModule,
    ConsentModule,
    MailConsoleModule,
    MailTextsModule,
    FollowUpsModule,
    StaffModule,
    HomeModule,
    DevModule,
  ],
})
export class AppModule {
  static with(config: Config, extra: Type[] = []): DynamicModule {
    return { module: AppModule, imports: [ConfigModule.with(config), ...extra] };
  }
}
