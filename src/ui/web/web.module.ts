import { Global, Module } from '@nestjs/common';
import { ErrorFilter, ErrorPage } from '../../platform/http/error.filter.js';
import { SiteErrorPage } from './error-page.js';
import { LanguageController } from './language.web.js';
import { SharePictures } from './share-pictures.js';

/** The face for people: error pages and the choice of a language. */
@Global()
@Module({
  controllers: [LanguageController],
  providers: [{ provide: ErrorPage, useClass: SiteErrorPage }, ErrorFilter, SharePictures],
  exports: [ErrorPage, ErrorFilter, SharePictures],
})
export class WebModule {}
