import { DomainError } from '../../../src/platform/errors.js';
import { parseInput } from '../../../src/platform/http/input.js';
import { LOCALES } from '../../../src/platform/i18n/locales.js';
import { translator } from '../../../src/platform/i18n/messages.js';
import { questionInput } from '../../../src/quizzes/questions/question.input.js';
import { withIds } from '../../../src/quizzes/questions/question-ids.rules.js';
import { aQuestion, oneOfEach } from '../question-factories.js';

function faults(given: unknown): string[] {
  try {
    parseInput(questionInput(), given);
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    for (const { message, values } of error.fields)
      for (const locale of LOCALES) expect(translator(locale)(message, values).length).toBeGreaterThan(5);
    return error.fields.map(({ field }) => field);
  }
}

test.each(oneOfEach().map((question) => [question.kind, question] as const))(
  'a question of the kind %s comes through as it was given',
  (_, question) => {
    expect(parseInput(questionInput(), JSON.parse(JSON.stringify(question)))).toEqual(question);
  },
);

const choice = aQuestion('choice');
const blanks = aQuestion('blanks');
const numeric = aQuestion('numeric');
const [first, second] = choice.options;
const [answer] = numeric.answers;

test.each<[string, unknown, string[]]>([
  ['nothing', {}, ['kind']],
  ['another kind', { ...choice, kind: 'essay' }, ['kind']],
  ['no words', { ...choice, stem: { nl: '  ' } }, ['stem.en']],
  ['one option', { ...choice, options: [first] }, ['options']],
  ['no right option', { ...choice, options: [{ ...first, fraction: 0.5 }, second] }, ['options']],
  [
    'several options that together earn too little',
    { ...choice, several: true, options: [{ ...first, fraction: 0.5 }, second] },
    ['options'],
  ],
  ['a share above the whole', { ...choice, options: [{ ...first, fraction: 1.01 }, second] }, ['options.0.fraction']],
  ['a share that is no number', { ...choice, options: [{ ...first, fraction: 'x' }, second] }, ['options.0.fraction']],
  ['an option that says nothing', { ...choice, options: [first, { ...second, words: {} }] }, ['options.1.words.en']],
  ['two options of one id', { ...choice, options: [first, { ...second, id: 'uva' }] }, ['options.1.id']],
  ['an unknown field', { ...choice, colour: 'red' }, ['colour']],
  ['a negative mark', { ...choice, mark: -1 }, ['mark']],
  ['an infinite mark', { ...choice, mark: Infinity }, ['mark']],
  ['a mark that is not a number', { ...choice, mark: NaN }, ['mark']],
  ['a penalty above the whole', { ...choice, penalty: 2 }, ['penalty']],
  ['a claim of no shape', { ...choice, general: { words: {}, claims: ['Not A Slug'] } }, ['general.claims.0']],
  ['one item to order', { ...aQuestion('ordering'), items: [{ id: 'a', words: { en: 'a' } }] }, ['items']],
  ['a mode that is none', { ...aQuestion('ordering'), mode: 'random' }, ['mode']],
  ['only distractors', { ...aQuestion('matching'), pairs: [0, 1].map((n) => ({ answer: { en: `${n}` } })) }, ['pairs']],
  ['a negative tolerance', { ...numeric, answers: [{ ...answer, tolerance: -1 }] }, ['answers.0.tolerance']],
  ['a number beyond all', { ...numeric, answers: [{ ...answer, value: Infinity }] }, ['answers.0.value']],
  ['no answer', { ...numeric, answers: [] }, ['answers']],
  ['a unit of nothing', { ...numeric, units: [{ name: 'mm', multiplier: 0 }] }, ['units.0.multiplier']],
  [
    'a unit named twice',
    { ...numeric, units: [1, 2].map((multiplier) => ({ name: 'mm', multiplier })) },
    ['units.1.name'],
  ],
  ['an empty pattern', { ...aQuestion('short'), answers: [{ pattern: ' ' }] }, ['answers.0.pattern']],
  ['a blank without a place', { ...blanks, stem: { en: '[[1]] [[2]]' } }, ['stem.en']],
  ['a place without a blank', { ...blanks, stem: { en: '[[1]] [[2]] [[3]] [[4]]' } }, ['stem.en']],
  ['a place twice', { ...blanks, stem: { en: '[[1]] [[2]] [[3]] [[1]]' } }, ['stem.en']],
  ['a language that lacks a blank', { ...blanks, stem: { ...blanks.stem, fr: '[[1]] [[2]]' } }, ['stem.fr']],
  [
    'a blank without a right answer',
    { ...blanks, blanks: [{ ...blanks.blanks[0], answers: [] }] },
    ['stem.en', 'blanks.0.answers'],
  ],
  ['a figure that is not there', { ...aQuestion('hotspot'), figure: 'liver' }, ['figure']],
  ['a scale of one', { ...aQuestion('scale'), points: [{ words: { en: 'x' } }] }, ['points']],
  [
    'a factor twice',
    { ...aQuestion('scale'), loads: [1, 2].map((weight) => ({ factor: 'sun', weight })) },
    ['loads.1.factor'],
  ],
  ['a factor of a passage', { ...aQuestion('text'), loads: [{ factor: 'sun', weight: 1 }] }, ['loads.0.factor']],
])('%s is refused where it stands, in three languages', (_, given, fields) => {
  expect(faults(given)).toEqual(fields);
});

test('an item of a profile needs no right answer, and none that counts for less than nothing', () => {
  const loads = [{ factor: 'sun', weight: 1, reversed: false }];
  expect(faults({ ...choice, loads, options: [{ ...first, fraction: 0.5 }, second] })).toEqual([]);
  expect(faults({ ...choice, loads, options: [first, { ...second, fraction: -0.5 }] })).toEqual(['options.1.fraction']);
});

test('what has no id gets one from its words: the same for the same words, and never the same twice', () => {
  const list = ['Sun', 'Sun', 'Smoke'].map((words) => ({ id: '', words }));
  const ids = withIds(list, ({ words }) => words).map(({ id }) => id);
  expect(new Set(ids).size).toBe(3);
  expect(withIds(list, ({ words }) => words).map(({ id }) => id)).toEqual(ids);
  expect(withIds([list[2]!, list[0]!], ({ words }) => words).map(({ id }) => id)).toEqual([ids[2], ids[0]]);
});
