import type { FastifyReply, FastifyRequest } from 'fastify';
import { DEFAULT_LOCALE, isLocale, localizePath, negotiateLocale } from '../i18n/locales.js';

/** The name of the cookie that keeps a language somebody chose. */
export const LANGUAGE_COOKIE = 'language';

/**
 * At the bare home address the language is the one the person chose, then the account's, then the browser's: whoever
 * reads another language than English is sent to its home page. Every other address says its language itself.
 */
export function answerLanguageOfHome(request: FastifyRequest, reply: FastifyReply): boolean {
  if (request.raw.url !== '/' || request.locale !== DEFAULT_LOCALE || /^\/(nl|fr)\b/.test(request.originalUrl))
    return false;
  const chosen = new RegExp(`(?:^|;\\s*)${LANGUAGE_COOKIE}=(\\w\\w)`).exec(request.headers.cookie ?? '')?.[1];
  const wish = isLocale(chosen)
    ? chosen
    : (request.viewer?.locale ?? negotiateLocale(request.headers['accept-language']));
  if (wish === DEFAULT_LOCALE) return false;
  void reply
    .header('cache-control', 'private, no-store')
    .header('vary', 'accept-language, cookie')
    .redirect(localizePath(wish, '/'), 302);
  return true;
}
