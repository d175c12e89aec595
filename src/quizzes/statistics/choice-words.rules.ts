import type { Question, Words } from '../questions/question.js';
import { stemsOf } from '../scoring/matching.rules.js';
import type { ChoiceView } from './statistics.views.js';
import type { ChoiceByThird } from './thirds.rules.js';

interface Said {
  words: Words;
  fraction: number | null;
}

/** Puts words to the ids that were counted. What the newest version no longer offers keeps its id. */
export function choiceWords(question: Question, counted: readonly ChoiceByThird[]): ChoiceView[] {
  const said = saidBy(question);
  // Of all the pairs that a matching question could make, only the right ones are missed.
  const offered = [...said]
    .filter(([, { fraction }]) => question.kind !== 'matching' || fraction === 1)
    .map(([id]) => id)
    .filter((id) => !counted.some(({ choice }) => choice === id));
  // An answer that nobody chose tells as much as one that everybody did.
  const never = offered.map((choice): ChoiceByThird => ({ choice, thirds: [0, 0, 0] }));
  if (counted.length === 0) return [];
  return [...counted, ...never].map((one) => {
    const { words, fraction } = said.get(one.choice) ?? {
      words: one.choice === '' ? null : { en: one.choice },
      fraction: null,
    };
    return { ...one, words, fraction };
  });
}

function saidBy(question: Question): Map<string, Said> {
  switch (question.kind) {
    case 'choice':
      return new Map(question.options.map(({ id, words, fraction }) => [id, { words, fraction }]));
    case 'hotspot':
      return new Map(question.areas.map(({ id, label, fraction }) => [id, { words: label, fraction }]));
    case 'true-false':
      return new Map(
        [true, false].map((value) => [
          String(value),
          { words: TRUTH[`${value}`], fraction: value === question.key ? 1 : 0 },
        ]),
      );
    case 'scale':
      return new Map(question.points.map(({ id, words }) => [id, { words, fraction: null }]));
    case 'matching':
      return new Map(
        stemsOf(question).flatMap(({ id, words }) =>
          question.pairs.map((other): [string, Said] => [
            `${id} ${other.id}`,
            { words: joined(words, other.answer), fraction: id === other.id ? 1 : 0 },
          ]),
        ),
      );
    default:
      return new Map();
  }
}

const TRUTH = {
  true: { en: 'True', nl: 'Waar', fr: 'Vrai' },
  false: { en: 'False', nl: 'Niet waar', fr: 'Faux' },
};

function joined(stem: Words, answer: Words): Words {
  const locales = ['en', 'nl', 'fr'] as const;
  return Object.fromEntries(
    locales.flatMap((locale) =>
      stem[locale] && answer[locale] ? [[locale, `${stem[locale]} → ${answer[locale]}`]] : [],
    ),
  );
}
