import { Controller, Post } from '@nestjs/common';
import { z } from 'zod';
import { localeInput, parseInput } from '../../platform/http/input.js';
import { LANGUAGE_COOKIE } from '../../platform/http/language.js';
import { isOwnPath } from './own-path.js';
import { ThisVisit, type Visit } from './visit.js';

const languageInput = z.object({ locale: localeInput, to: z.string().max(2000).default('/') });
const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** The choice of a language, for whoever makes it. */
@Controller()
export class LanguageController {
  /** Remembers the choice and shows the same page in that language. */
  @Post('language')
  choose(@ThisVisit() visit: Visit): void {
    const { locale, to } = parseInput(languageInput, visit.request.body);
    visit.setCookie(LANGUAGE_COOKIE, locale, YEAR_SECONDS);
    visit.redirectIn(locale, isOwnPath(to) ? to : '/');
  }
}
