import { IntlMessageFormat } from 'intl-messageformat';
import { frenchSpaces } from './french-spaces.js';
import { LOCALES, LOCALE_TAGS, type Locale, type Localized } from './locales.js';

/** One sentence of the interface in every language, in ICU MessageFormat. A missing language is a type error. */
export type Message = Localized;

/** Values for the arguments of a message. */
export type MessageValues = Record<string, string | number | Date>;

/** Says a message in one language. Throws when a value that the message asks for is missing. */
export interface Translate {
  (message: Message, values?: MessageValues): string;
  readonly locale: Locale;
}

/** Every catalogue that was defined, so that a test can check them all. */
export const catalogues: Record<string, Message>[] = [];

/** Declares a feature's messages; the keys are the names that pages use. */
export function defineMessages<const T extends Record<string, Message>>(messages: T): { [K in keyof T]: Message } {
  catalogues.push(messages);
  return messages;
}

const compiled = new Map<Locale, WeakMap<Message, IntlMessageFormat>>(LOCALES.map((l) => [l, new WeakMap()]));
const translators = new Map<Locale, Translate>();

/** Gives the function that says messages in a language. */
export function translator(locale: Locale): Translate {
  const known = translators.get(locale);
  if (known) return known;
  const cache = compiled.get(locale)!;
  const say = (message: Message, values?: MessageValues): string => {
    const text = locale === 'fr' ? frenchSpaces(message.fr) : message[locale];
    // Most messages are plain words; parsing those would cost more than the rest of a page.
    if (!values && !/[{}'<]/.test(text)) return text;
    let format = cache.get(message);
    if (!format) cache.set(message, (format = new IntlMessageFormat(text, LOCALE_TAGS[locale])));
    return String(format.format(values));
  };
  const translate = Object.assign(say, { locale });
  translators.set(locale, translate);
  return translate;
}
