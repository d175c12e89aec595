import { IntlMessageFormat } from 'intl-messageformat';
import { frenchSpaces } from '../i18n/french-spaces.js';
import { LOCALE_TAGS, LOCALES, type Locale } from '../i18n/locales.js';
import { defineMessages, translator, type Message, type MessageValues, type Translate } from '../i18n/messages.js';

/** The sentences of built-in mails by the name of their catalogue, so that staff can find and reword each. */
export const mailCatalogues = new Map<string, Readonly<Record<string, Message>>>();
const keys = new Map<Message, string>();

/** Staff's own wordings, each under `wordingKey`. */
export type Wordings = ReadonlyMap<string, string>;

/** Under what a wording stands: the sentence, and the language it is for. */
export const wordingKey = (key: string, locale: Locale): string => `${locale}/${key}`;

/** Declares the sentences of built-in mails; each can be reworded under `name.key`. */
export function defineMailMessages<const T extends Record<string, Message>>(
  name: string,
  messages: T,
): { [K in keyof T]: Message } {
  if (mailCatalogues.has(name)) throw new Error(`two catalogues of mails are called ${name}`);
  mailCatalogues.set(name, messages);
  for (const [key, message] of Object.entries(messages)) keys.set(message, `${name}.${key}`);
  return defineMessages(messages);
}

/** The sentence that a key names; undefined when no mail says it. */
export function mailMessage(key: string): Message | undefined {
  const dot = key.lastIndexOf('.');
  const catalogue = mailCatalogues.get(key.slice(0, dot));
  const name = key.slice(dot + 1);
  return catalogue && Object.hasOwn(catalogue, name) ? catalogue[name] : undefined;
}

const translators = new WeakMap<Wordings, Map<Locale, Translate>>();

/** Says messages in a language, in staff's own words where they have chosen some. */
export function mailTranslator(locale: Locale, wordings: Wordings): Translate {
  let known = translators.get(wordings);
  if (!known)
    translators.set(wordings, (known = new Map(LOCALES.map((one) => [one, wordedTranslator(one, wordings)]))));
  return known.get(locale)!;
}

function wordedTranslator(locale: Locale, wordings: Wordings): Translate {
  const original = translator(locale);
  if (wordings.size === 0) return original;
  const formats = new Map<Message, IntlMessageFormat>();
  const say = (message: Message, values?: MessageValues): string => {
    const key = keys.get(message);
    const text = key && wordings.get(wordingKey(key, locale));
    if (text === undefined || text === '') return original(message, values);
    let format = formats.get(message);
    if (!format) {
      const set = locale === 'fr' ? frenchSpaces(text) : text;
      formats.set(message, (format = new IntlMessageFormat(set, LOCALE_TAGS[locale], undefined, { ignoreTag: true })));
    }
    return String(format.format(values));
  };
  return Object.assign(say, { locale });
}
