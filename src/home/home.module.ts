import { Module } from '@nestjs/common';
import { CoursesModule } from '../courses/courses.module.js';
import { ConsentModule } from '../follow-ups/consent/consent.module.js';
import { CertificatesModule } from '../learning/certificates/certificates.module.js';
import { LearningModule } from '../learning/learning.module.js';
import { MasterclassesModule } from '../masterclasses/masterclasses.module.js';
import { RegistrationsModule } from '../registrations/registrations.module.js';
import { SessionDayModule } from '../registrations/session-day.module.js';
import { ApiReferenceController } from './api-reference.web.js';
import { HomeController } from './home.web.js';
import { HomeQueries } from './home.queries.js';
import { MeApi } from './me.api.js';
import { SitemapController } from './sitemap.web.js';

/** The pages that look at every feature: the front page, 'my school', the sitemap and the API's reference. */
@Module({
  imports: [
    CoursesModule,
    LearningModule,
    CertificatesModule,
    MasterclassesModule,
    RegistrationsModule,
    SessionDayModule,
    ConsentModule,
  ],
  controllers: [HomeController, MeApi, SitemapController, ApiReferenceController],
  providers: [HomeQueries],
})
export class HomeModule {}
