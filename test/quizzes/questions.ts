import type { Feedback, Question, QuestionKind, QuestionOf, Words } from '../../src/quizzes/questions/question.js';

/** Words in English only. */
export const en = (words: string): Words => ({ en: words });

/** Feedback that rests on no claim. */
export const says = (words: string): Feedback => ({ words: en(words), claims: [] });

const base = {
  stem: en('What is so?'),
  picture: null,
  general: null,
  hints: [],
  penalty: 0.25,
  mark: 1,
  loads: [],
  missing: 'skip' as const,
};

/** Options by their shares of the mark: `{ a: 1, b: -0.5 }`. */
export const options = (shares: Record<string, number>) =>
  Object.entries(shares).map(([id, fraction]) => ({
    id,
    words: en(`Option ${id}`),
    picture: null,
    fraction,
    feedback: says(`about ${id}`),
  }));

/** An answer that is a number. */
export const numberAnswer = (
  value: number | null,
  changes: Partial<QuestionOf<'numeric'>['answers'][number]> = {},
) => ({
  value,
  tolerance: 0,
  toleranceKind: 'nominal' as const,
  fraction: 1,
  feedback: null,
  ...changes,
});

/** An answer that is a text. */
export const textAnswer = (pattern: string, fraction = 1) => ({ pattern, fraction, feedback: says(pattern) });

const things = (...ids: string[]) => ids.map((id) => ({ id, words: en(`Thing ${id}`) }));

const DEFAULTS: { [K in QuestionKind]: QuestionOf<K> } = {
  choice: {
    ...base,
    kind: 'choice',
    several: false,
    allOrNothing: false,
    shuffle: true,
    options: options({ a: 1, b: 0, c: -0.5 }),
  },
  'true-false': { ...base, kind: 'true-false', key: true, whenTrue: says('yes'), whenFalse: says('no') },
  matching: {
    ...base,
    kind: 'matching',
    shuffle: true,
    pairs: [
      { id: 'p', words: en('Epidermis'), answer: en('outside') },
      { id: 'q', words: en('Dermis'), answer: en('below') },
      { id: 'r', words: {}, answer: en('nowhere') },
    ],
  },
  ordering: { ...base, kind: 'ordering', mode: 'absolute', items: things('a', 'b', 'c', 'd') },
  numeric: { ...base, kind: 'numeric', answers: [numberAnswer(10)], units: [], unitPenalty: null },
  short: { ...base, kind: 'short', matchCase: false, answers: [textAnswer('collagen'), textAnswer('elast*', 0.5)] },
  blanks: {
    ...base,
    kind: 'blanks',
    stem: en('Skin has [[one]] and [[two]] and [[three]].'),
    blanks: [
      { id: 'one', weight: 2, kind: 'short', matchCase: false, answers: [textAnswer('collagen')] },
      { id: 'two', weight: 1, kind: 'numeric', answers: [numberAnswer(1.5)] },
      { id: 'three', weight: 1, kind: 'choice', shuffle: true, options: options({ a: 1, b: 0 }) },
    ],
  },
  hotspot: {
    ...base,
    kind: 'hotspot',
    figure: 'skin-layers',
    several: true,
    areas: [
      {
        id: 'a',
        label: en('A'),
        shape: { kind: 'circle', x: 10, y: 10, radius: 5 },
        fraction: 0.5,
        feedback: says('a'),
      },
      {
        id: 'b',
        label: en('B'),
        shape: { kind: 'rect', x: 20, y: 0, width: 10, height: 10 },
        fraction: 0.5,
        feedback: null,
      },
      {
        id: 'c',
        label: en('C'),
        shape: { kind: 'rect', x: 40, y: 0, width: 10, height: 10 },
        fraction: -0.5,
        feedback: null,
      },
    ],
  },
  scale: { ...base, kind: 'scale', mark: 0, points: things('never', 'seldom', 'often', 'daily', 'always') },
  long: { ...base, kind: 'long', mostWords: 5, guide: en('Look for the dermis.') },
  text: { ...base, kind: 'text', mark: 0 },
};

/** A question of some kind, with what makes it special. */
export function ask<K extends QuestionKind>(kind: K, changes: Partial<QuestionOf<K>> = {}): QuestionOf<K> {
  return { ...DEFAULTS[kind], ...changes };
}

/** One question of every kind. */
export const ofEveryKind: readonly Question[] = Object.values(DEFAULTS);
