import type { FastifyReply, FastifyRequest } from 'fastify';
import { negotiateLocale, type Locale } from '../platform/i18n/locales.js';

/** What the reference says of the key that makes a POST safe to send again. */
export const IDEMPOTENCY = {
  name: 'Idempotency-Key',
  required: false,
  description: 'The same key within a day gets the first answer again',
};
/** What the reference says of the wish for a language. */
export const LANGUAGE = {
  name: 'Accept-Language',
  required: false,
  description: 'The language of the texts: en, nl or fr',
};

/** The best of our languages for a program, which says its wish in a header; a shared cache must know that it matters. */
export function languageOf(request: FastifyRequest, reply: FastifyReply): Locale {
  const locale = negotiateLocale(request.headers['accept-language']);
  void reply.header('content-language', locale).header('vary', 'accept-language').header('cache-control', 'no-cache');
  return locale;
}
