import type { Question, QuestionKind, QuestionOf } from '../../src/quizzes/questions/question.js';

const base = (stem: string) => ({
  stem: { en: stem },
  picture: null,
  general: null,
  hints: [],
  penalty: 0,
  mark: 1,
  loads: [],
  missing: 'skip' as const,
});

const none = { picture: null, feedback: null };

const SAMPLES: { [K in QuestionKind]: QuestionOf<K> } = {
  choice: {
    kind: 'choice',
    ...base('Which light reaches the dermis?'),
    stem: { en: 'Which light reaches the dermis?', nl: 'Welk licht bereikt de dermis?' },
    general: { words: { en: 'UVA goes deeper than UVB.' }, claims: [] },
    several: false,
    allOrNothing: false,
    shuffle: true,
    options: [
      {
        id: 'uva',
        words: { en: 'UVA' },
        picture: null,
        fraction: 1,
        feedback: { words: { en: 'Yes.' }, claims: [] },
      },
      { id: 'uvb', words: { en: 'UVB' }, fraction: 0, ...none },
      { id: 'uvc', words: { en: 'UVC' }, fraction: -0.25, ...none },
    ],
  },
  'true-false': {
    kind: 'true-false',
    ...base('The epidermis has blood vessels.'),
    key: false,
    whenTrue: { words: { en: 'It is fed from the dermis.' }, claims: [] },
    whenFalse: null,
  },
  matching: {
    kind: 'matching',
    ...base('Match each layer to what it does.'),
    shuffle: true,
    pairs: [
      { id: 'epi', words: { en: 'Epidermis' }, answer: { en: 'Barrier' } },
      { id: 'der', words: { en: 'Dermis' }, answer: { en: 'Strength' } },
      { id: 'odd', words: {}, answer: { en: 'Digestion' } },
    ],
  },
  ordering: {
    kind: 'ordering',
    ...base('From the outside in.'),
    mode: 'pairs',
    items: [
      { id: 'horn', words: { en: 'Horny layer' } },
      { id: 'basal', words: { en: 'Basal layer' } },
      { id: 'dermis', words: { en: 'Dermis' } },
    ],
  },
  numeric: {
    kind: 'numeric',
    ...base('How thick is the epidermis of the face, in millimetres?'),
    answers: [
      { value: 0.1, tolerance: 0.02, toleranceKind: 'nominal', fraction: 1, feedback: null },
      {
        value: null,
        tolerance: 0,
        toleranceKind: 'nominal',
        fraction: 0,
        feedback: { words: { en: 'No.' }, claims: [] },
      },
    ],
    units: [
      { name: 'mm', multiplier: 1 },
      { name: 'µm', multiplier: 1000 },
    ],
    unitPenalty: { share: 0.1, of: 'mark' },
  },
  short: {
    kind: 'short',
    ...base('Which protein gives skin its strength?'),
    matchCase: false,
    answers: [
      { pattern: 'collagen*', fraction: 1, feedback: null },
      { pattern: 'elastin', fraction: 0.5, feedback: null },
    ],
  },
  blanks: {
    kind: 'blanks',
    ...base('[[1]] ages skin by [[2]] %, and [[3]] too.'),
    blanks: [
      {
        id: '1',
        weight: 1,
        kind: 'short',
        matchCase: false,
        answers: [{ pattern: 'light', fraction: 1, feedback: null }],
      },
      {
        id: '2',
        weight: 2,
        kind: 'numeric',
        answers: [{ value: 80, tolerance: 0.1, toleranceKind: 'relative', fraction: 1, feedback: null }],
      },
      {
        id: '3',
        weight: 1,
        kind: 'choice',
        shuffle: false,
        options: [
          { id: 'smoke', words: { en: 'smoke' }, fraction: 1, ...none },
          { id: 'milk', words: { en: 'milk' }, fraction: 0, ...none },
        ],
      },
    ],
  },
  hotspot: {
    kind: 'hotspot',
    ...base('Point at the dermis.'),
    figure: 'skin-layers',
    several: false,
    areas: [
      {
        id: 'dermis',
        label: { en: 'Dermis' },
        shape: { kind: 'rect', x: 0, y: 90, width: 300, height: 80 },
        fraction: 1,
        feedback: null,
      },
      {
        id: 'fat',
        label: { en: 'Fat' },
        shape: { kind: 'circle', x: 100, y: 200, radius: 20 },
        fraction: 0,
        feedback: null,
      },
    ],
  },
  scale: {
    kind: 'scale',
    ...base('How often are you in the sun at noon?'),
    loads: [{ factor: 'sun', weight: 1, reversed: false }],
    missing: 'middle',
    points: [
      { id: 'never', words: { en: 'Never' } },
      { id: 'often', words: { en: 'Often' } },
    ],
  },
  long: {
    kind: 'long',
    ...base('Explain in your own words why light ages skin.'),
    mark: 5,
    mostWords: 300,
    guide: { en: 'Names UVA, collagen and time.' },
  },
  text: { kind: 'text', ...base('Read this first.'), mark: 0 },
};

/** A question of a kind that has everything its kind can have. */
export function aQuestion<K extends QuestionKind>(kind: K, changes: Partial<QuestionOf<K>> = {}): QuestionOf<K> {
  return { ...structuredClone(SAMPLES[kind]), ...changes };
}

/** One of every kind. */
export const oneOfEach = (): Question[] => Object.values(SAMPLES).map((question) => structuredClone(question));
