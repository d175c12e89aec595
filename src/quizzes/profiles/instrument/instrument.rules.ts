import type { Locale } from '../../../platform/i18n/locales.js';
import type { Message, MessageValues } from '../../../platform/i18n/messages.js';
import type { Question } from '../../questions/question.js';
import type { Response } from '../../questions/response.js';
import type { Factor, Instrument } from '../instrument.input.js';
import { readFactors, type FactorScore } from '../profile.rules.js';
import { INSTRUMENT_STAFF as say } from './instrument.staff.messages.js';

/** A question that a profile asks, as the bank has it now. */
export interface ProfileItem {
  id: string;
  version: number;
  question: Question;
}

/** Something about a profile that its results would suffer from. */
export interface InstrumentFault {
  say: Message;
  values: MessageValues;
}

/** What to look at in a profile: nothing here keeps it from being saved, for items and factors change one after the other. */
export function faultsOf(
  { factors }: Instrument,
  items: readonly ProfileItem[],
  known: { claims: ReadonlySet<string>; lessons: ReadonlySet<string> },
  locale: Locale,
): InstrumentFault[] {
  const slugs = new Set(factors.map(({ slug }) => slug));
  const strangers = new Set(
    items.flatMap(({ question }) => question.loads.map(({ factor }) => factor).filter((slug) => !slugs.has(slug))),
  );
  return [
    ...factors.flatMap((factor) => faultsOfFactor(factor, itemsOf(factor, items).length, known, locale)),
    ...[...strangers].map((slug) => ({ say: say.faultStranger, values: { slug } })),
  ];
}

function faultsOfFactor(
  { name, claims, lessons, least }: Factor,
  items: number,
  known: { claims: ReadonlySet<string>; lessons: ReadonlySet<string> },
  locale: Locale,
): InstrumentFault[] {
  const factor = name[locale];
  const faults: InstrumentFault[] = [];
  if (items === 0) faults.push({ say: say.faultNoItems, values: { factor } });
  else if (items < least) faults.push({ say: say.faultTooFew, values: { factor, items, least } });
  for (const slug of claims.filter((one) => !known.claims.has(one)))
    faults.push({ say: say.faultClaim, values: { factor, slug } });
  for (const path of lessons.filter((one) => !known.lessons.has(one)))
    faults.push({ say: say.faultLesson, values: { factor, path } });
  return faults;
}

/** The items that load on a factor. */
export function itemsOf({ slug }: Pick<Factor, 'slug'>, items: readonly ProfileItem[]): ProfileItem[] {
  return items.filter(({ question }) => question.loads.some(({ factor }) => factor === slug));
}

/** What the profile would say to whoever answers so; an item that is not named has no answer. */
export function tryInstrument(
  instrument: Instrument,
  items: readonly ProfileItem[],
  answers: ReadonlyMap<string, string>,
  locale: Locale,
): FactorScore[] {
  const answered = items.map(({ id, question }, index) => ({
    position: index + 1,
    question,
    response: responseOf(question, answers.get(id)),
  }));
  return readFactors(instrument, answered, locale);
}

/** The answers that can be tried for an item: those of scales and choices of one. */
export function answersTo(question: Question): { id: string; words: Partial<Record<Locale, string>> }[] {
  if (question.kind === 'scale') return question.points;
  return question.kind === 'choice' && !question.several ? question.options : [];
}

function responseOf(question: Question, chosen: string | undefined): Response | null {
  if (!answersTo(question).some(({ id }) => id === chosen)) return null;
  return question.kind === 'scale' ? { point: chosen! } : { chosen: [chosen!] };
}
