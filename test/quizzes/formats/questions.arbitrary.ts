import fc from 'fast-check';
import { questionInput } from '../../../src/quizzes/questions/question.input.js';
import type { Feedback, Question, QuestionKind, Words } from '../../../src/quizzes/questions/question.js';

/** Plain words, of the signs that formats give a meaning to among others. */
const text = fc
  .array(
    fc.constantFrom(
      ...'abz é9.,:;=~#{}\\%->*_[]<&"\'/|$()!?+`'.split(''),
      '\n',
      '->',
      '[[',
      '####',
      '//',
      '{1:SA:=x}',
      '日',
      '🌞',
      'שלום',
    ),
    {
      minLength: 1,
      maxLength: 14,
    },
  )
  .map((signs) => `w${signs.join('')}`.replace(/\s*\n\s*/g, ' ').trim());

/** The same with nothing that Markdown or a format takes for its own: where a format says HTML, Markdown may change its spelling. */
const tame = fc
  .array(fc.constantFrom('skin', 'UVA', 'é', 'light,', '日', 'of 50', '(two)', 'R/D', '“so”'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((words) => `a ${words.join(' ')}`);

const fraction = fc.constantFrom(0, 0.25, 1 / 3, 0.5, 2 / 3, 1 / 7, 0.1);
const value = fc.oneof(fc.integer({ min: -1000, max: 1000 }), fc.constantFrom(0.1, 1.5e-7, 2.5e12, -3.75));

/** Questions of a kind that every rule of the bank accepts, in English. */
export function questionOf(kind: QuestionKind, wild: boolean): fc.Arbitrary<Question> {
  const said = wild ? text : tame;
  const words: fc.Arbitrary<Words> = said.map((en) => ({ en }));
  const feedback: fc.Arbitrary<Feedback | null> = fc.option(words.map((given) => ({ words: given, claims: [] })));
  const base = fc.record({
    stem: words,
    picture: fc.constant(null),
    general: fc.constant<Feedback | null>(null),
    hints: fc.constant([]),
    penalty: fc.constant(0),
    mark: fc.constant(1),
    loads: fc.constant([]),
    missing: fc.constant('skip' as const),
  });
  const option = fc.record({ id: fc.constant(''), words, picture: fc.constant(null), fraction, feedback });
  const right = option.map((one) => ({ ...one, fraction: 1 }));
  const number = fc.record({
    value,
    tolerance: fc.constantFrom(0, 0.5, 2),
    toleranceKind: fc.constant('nominal' as const),
    fraction,
    feedback,
  });
  const pattern = fc.record({ pattern: said.map((one) => one.replaceAll('->', '')), fraction, feedback });
  const items = fc.array(fc.record({ id: fc.constant(''), words }), { minLength: 2, maxLength: 5 });
  const shuffle = fc.constant(true);
  const parts: { [K in QuestionKind]: object } = {
    choice: {
      options: fc.tuple(right, fc.array(option, { minLength: 1, maxLength: 4 })).map(([one, rest]) => [...rest, one]),
      several: fc.boolean(),
      allOrNothing: fc.constant(false),
      shuffle,
    },
    'true-false': { key: fc.boolean(), whenTrue: feedback, whenFalse: feedback },
    matching: {
      shuffle,
      pairs: fc.array(fc.record({ id: fc.constant(''), words, answer: words }), { minLength: 2, maxLength: 4 }),
    },
    ordering: {
      mode: fc.constantFrom(
        'allOrNothing',
        'pairs',
        'distance',
        'absolute',
        'next',
        'nextWithEnd',
        'neighbours',
        'longestOrdered',
        'longestContiguous',
      ),
      items,
    },
    numeric: {
      answers: fc
        .tuple(number, fc.array(number, { maxLength: 2 }))
        .map(([one, rest]) => [{ ...one, fraction: 1 }, ...rest]),
      units: fc.constant([]),
      unitPenalty: fc.constant(null),
    },
    short: {
      matchCase: fc.constant(false),
      answers: fc
        .tuple(pattern, fc.array(pattern, { maxLength: 2 }))
        .map(([one, rest]) => [{ ...one, fraction: 1 }, ...rest]),
    },
    blanks: {
      stem: said.map((one) => ({ en: `${one.replaceAll('[', '').replaceAll('{', '')} [[1]] b [[2]] c [[3]].` })),
      mark: fc.constant(4),
      blanks: fc.tuple(pattern, number, option, right).map(([words1, number1, wrong, ok]) => [
        { id: '1', weight: 1, kind: 'short', matchCase: false, answers: [{ ...words1, fraction: 1 }] },
        { id: '2', weight: 2, kind: 'numeric', answers: [{ ...number1, fraction: 1 }] },
        { id: '3', weight: 1, kind: 'choice', shuffle: false, options: [wrong, ok] },
      ]),
    },
    hotspot: {},
    scale: { points: items },
    long: { mostWords: fc.constant(1000), guide: fc.constant({}) },
    text: { mark: fc.constant(0) },
  };
  return fc
    .tuple(base, fc.record(parts[kind] as Record<string, fc.Arbitrary<unknown>>))
    .map(([common, own]) => questionInput('en').safeParse({ ...common, kind, ...own }))
    .filter(({ success }) => success)
    .map(({ data }) => data!);
}
