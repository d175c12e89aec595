import { z } from 'zod';
import { localeInput, says, wholeNumberInput } from '../../platform/http/input.js';
import { LOCALES, type Locale } from '../../platform/i18n/locales.js';
import { GROUPS, unknownPlaceholders } from './group-message.rules.js';
import { GROUP_MESSAGE_WORDS as words } from './group-messages.messages.js';

/** Boxes of one name: none, one or several of them are ticked. */
const ticked = <T extends string>(of: readonly [T, ...T[]]) =>
  z.preprocess(
    (value) => (value === undefined || value === '' ? [] : [value].flat()),
    z.array(z.enum(of)).refine((chosen) => chosen.length > 0, says(words.chooseOne)),
  );

const subject = z
  .string()
  .trim()
  .max(150)
  // A line break in a subject is how other headers are smuggled in.
  .refine((line) => !/[\p{Cc}\u2028\u2029]/u.test(line), says(words.oneLine))
  .default('');
const text = z
  .string()
  .trim()
  .max(5000)
  .transform((given) => given.replace(/\r\n?/g, '\n'))
  .refine((given) => !/[^\P{Cc}\n\t]/u.test(given), says(words.strangeCharacter))
  .default('');

const fields = Object.fromEntries(
  LOCALES.flatMap((locale) => [
    [`subject_${locale}`, subject],
    [`text_${locale}`, text],
  ]),
) as Record<`subject_${Locale}`, typeof subject> & Record<`text_${Locale}`, typeof text>;

/** A message as its form sends it. */
export const groupMessageForm = z
  .object({ groups: ticked(GROUPS), locales: ticked(LOCALES), fallback: localeInput, ...fields })
  .superRefine((given, context) => {
    const wrong = (path: string, say: ReturnType<typeof says>) =>
      context.addIssue({ code: 'custom', path: [path], ...say });
    for (const locale of LOCALES) {
      const written = { subject: given[`subject_${locale}`], text: given[`text_${locale}`] };
      const needed = locale === given.fallback || written.subject !== '' || written.text !== '';
      for (const part of ['subject', 'text'] as const) {
        const [unknown] = unknownPlaceholders(written[part]);
        if (needed && written[part] === '')
          wrong(`${part}_${locale}`, says(locale === given.fallback ? words.fallbackNeeded : words.bothNeeded));
        else if (unknown) wrong(`${part}_${locale}`, says(words.unknownPlaceholder, { word: unknown }));
      }
    }
  })
  .transform(({ groups, locales, fallback, ...given }) => ({
    groups,
    locales,
    fallback,
    texts: Object.fromEntries(
      LOCALES.filter((locale) => given[`text_${locale}`] !== '').map((locale) => [
        locale,
        { subject: given[`subject_${locale}`], text: given[`text_${locale}`] },
      ]),
    ),
  }));

/** What staff wrote, and to whom. */
export type GroupMessageDraft = z.output<typeof groupMessageForm>;

/** The button that sends: how many people the preview named. */
export const sendForm = z.object({ count: wholeNumberInput(0, 10_000_000) });
