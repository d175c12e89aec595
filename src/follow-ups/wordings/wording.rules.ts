import type { Message, MessageValues } from '../../platform/i18n/messages.js';
import { LOCALES, type Locale } from '../../platform/i18n/locales.js';
import { parseIcu, usesIn, type IcuUse } from '../templates/icu.rules.js';
import { TEXT_FAULTS } from '../templates/texts.messages.js';
import { WORDING_WORDS as words } from './wordings.messages.js';

const LONGEST = 5000;

/** What is wrong with a wording, in words; null when it can be said. */
export function checkWording(
  original: Message,
  locale: Locale,
  text: string,
): { message: Message; values: MessageValues } | null {
  if (text.trim() === '') return { message: TEXT_FAULTS.empty, values: {} };
  if (text.length > LONGEST) return { message: TEXT_FAULTS.tooLong, values: { most: LONGEST } };
  const strange = text.search(/[^\P{Cc}\n]/u);
  if (strange >= 0)
    return { message: TEXT_FAULTS.strange, values: { line: text.slice(0, strange).split('\n').length } };
  const read = parseIcu(text, locale);
  if ('fault' in read) return { message: TEXT_FAULTS.broken, values: { ...read.fault } };
  const known = usesOf(original);
  for (const { name, as, line } of usesIn(read.elements)) {
    const same = known.filter((use) => use.name === name);
    if (same.length === 0) {
      const names = namesOf(original);
      if (names.length === 0) return { message: words.noVariables, values: { line, name } };
      return { message: TEXT_FAULTS.unknown, values: { line, name, known: names.join(', ') } };
    }
    // A choice or a plural needs the kind of value that only the original can vouch for.
    if (as !== 'words' && !same.some((use) => use.as === as))
      return { message: TEXT_FAULTS.format, values: { line, name } };
  }
  return null;
}

/** The variables of a sentence, as it came, in whichever language. */
export function namesOf(original: Message): string[] {
  return [...new Set(usesOf(original).map(({ name }) => name))];
}

/** Those that a wording leaves out although the sentence has them: nothing wrong, but worth a word. */
export function leftOut(original: Message, locale: Locale, text: string): string[] {
  const read = parseIcu(text, locale);
  const said = 'fault' in read ? [] : usesIn(read.elements).map(({ name }) => name);
  return namesOf(original).filter((name) => !said.includes(name));
}

function usesOf(original: Message): IcuUse[] {
  return LOCALES.flatMap((locale) => {
    const read = parseIcu(original[locale], locale);
    return 'fault' in read ? [] : usesIn(read.elements);
  });
}
