import { Global, Module } from '@nestjs/common';
import { ErrorFilter, ErrorPage } from '../../platform/http/error.filter.js';
import { SiteErrorPage } from './error-page.js';
import { LanguageController } from './language.web.js';

/** The face for people: error pages and the choice of a language. */
@Global()
@Module({
  controllers: [LanguageController],
  providers: [{ provide: ErrorPage, useClass: SiteErrorPage }, ErrorFilter],
  exports: [ErrorPage, ErrorFilter],
})
export class WebModule {}
