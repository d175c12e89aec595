import fc from 'fast-check';
import { DomainError } from '../../../src/platform/errors.js';
import type { Locale } from '../../../src/platform/i18n/locales.js';
import type { Question } from '../../../src/quizzes/questions/question.js';
import { parseResponseForm } from '../../../src/quizzes/scoring/response-form.js';
import { parseResponse } from '../../../src/quizzes/scoring/response.input.js';
import { scoreResponse } from '../../../src/quizzes/scoring/score.js';
import { ask, ofEveryKind } from '../questions.js';

const json = (question: Question, given: unknown, locale: Locale = 'en') => parseResponse(question, given, { locale });
const form = (question: Question, fields: Record<string, unknown>, locale: Locale = 'en') =>
  parseResponseForm(question, fields, { locale }, 'q1');

/** The fields that a refusal names. */
function faults(read: () => unknown): string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof DomainError) return error.fields.map(({ field }) => field);
    throw error;
  }
  return [];
}

const MEGABYTE = 'x'.repeat(1_048_576);

test.each<[string, Question, unknown, string]>([
  ['an option that is not offered', ask('choice'), { chosen: ['z'] }, 'chosen.0'],
  ['two answers where one is asked', ask('choice'), { chosen: ['a', 'b'] }, 'chosen'],
  ['no answer where one is asked', ask('choice'), { chosen: [] }, 'chosen'],
  ['a text for a list', ask('choice'), { chosen: 'a' }, 'chosen'],
  ['a field that nobody asked for', ask('choice'), { chosen: ['a'], fraction: 1 }, 'fraction'],
  ['a word for true', ask('true-false'), { value: 'yes' }, 'value'],
  ['a stem that is a distractor', ask('matching'), { pairs: { r: 'p' } }, 'pairs.r'],
  ['an answer that is not there', ask('matching'), { pairs: { p: 'z' } }, 'pairs.p'],
  ['a prototype for a stem', ask('matching'), JSON.parse('{"pairs":{"__proto__":"p"}}'), 'pairs.__proto__'],
  ['half an order', ask('ordering'), { order: ['a', 'b'] }, 'order'],
  ['a thing twice', ask('ordering'), { order: ['a', 'a', 'b', 'c'] }, 'order'],
  ['not a number', ask('numeric'), { number: 'NaN' }, 'number'],
  ['too large a number', ask('numeric'), { number: '1e400' }, 'number'],
  ['a number that is no text', ask('numeric'), { number: 5 }, 'number'],
  ['a unit where none is asked', ask('numeric'), { number: '5 m' }, 'number'],
  ['a megabyte for a number', ask('numeric'), { number: MEGABYTE }, 'number'],
  ['a megabyte for a short answer', ask('short'), { text: MEGABYTE }, 'text'],
  ['a character that cannot be kept', ask('short'), { text: 'a\0b' }, 'text'],
  ['half a pair of surrogates', ask('short'), { text: '\ud800' }, 'text'],
  ['a blank that is not there', ask('blanks'), { blanks: { four: 'x' } }, 'blanks.four'],
  ['a word in a blank for a number', ask('blanks'), { blanks: { two: 'many' } }, 'blanks.two'],
  ['a blank that holds a list', ask('blanks'), { blanks: { one: ['x'] } }, 'blanks.one'],
  ['an area that is not there', ask('hotspot'), { areas: ['z'] }, 'areas.0'],
  ['a point that is not on the scale', ask('scale'), { point: 'z' }, 'point'],
  ['more words than fit', ask('long'), { text: 'one two three four five six' }, 'text'],
  ['a megabyte for a long answer', ask('long', { mostWords: 1e9 }), { text: MEGABYTE }, 'text'],
  ['an answer to what asks nothing', ask('text'), { text: 'x' }, 'text'],
])('refuses %s', (_what, question, given, field) => {
  expect(faults(() => json(question, given))).toEqual([field]);
});

test('says in all three languages what is wrong', () => {
  try {
    json(ask('long'), { text: 'one two three four five six' });
    throw new Error('should have been refused');
  } catch (error) {
    const [fault] = (error as DomainError).fields;
    expect(fault).toMatchObject({ values: { words: 6, most: 5 } });
    expect(fault!.message).toMatchObject({
      nl: expect.stringContaining('woorden'),
      fr: expect.stringContaining('mots'),
    });
  }
});

test('keeps a number in one spelling, so that it scores the same in every language', () => {
  const question = ask('blanks');
  const read = json(question, { blanks: { two: '1,50' } }, 'nl');
  expect(read).toEqual({ blanks: { two: '150e-2' } });
  for (const locale of ['en', 'nl', 'fr'] as const)
    expect(scoreResponse(question, read, { locale }).parts).toEqual({ two: 1 });
});

test('finds a unit behind the number or beside it, known or not', () => {
  const question = ask('numeric', { units: [{ name: 'm', multiplier: 1 }] });
  expect(json(question, { number: '1.5 m' })).toEqual({ number: '15e-1', unit: 'm' });
  expect(json(question, { number: '1.5', unit: ' ell ' })).toEqual({ number: '15e-1', unit: 'ell' });
  expect(faults(() => json(question, { number: '1.5 m', unit: 'm' }))).toEqual(['number']);
});

describe('a form without JavaScript', () => {
  it.each<[Question, Record<string, unknown>, unknown]>([
    [ask('choice'), { q1: 'a' }, { chosen: ['a'] }],
    [ask('choice', { several: true }), { q1: ['a', 'b', 'a'] }, { chosen: ['a', 'b'] }],
    [ask('true-false'), { q1: 'false' }, { value: false }],
    [ask('matching'), { 'q1.p': 'q', 'q1.q': '' }, { pairs: { p: 'q' } }],
    [ask('ordering'), { 'q1.a': '2', 'q1.b': '1', 'q1.c': '3', 'q1.d': '4' }, { order: ['b', 'a', 'c', 'd'] }],
    [ask('ordering'), { q1: ['d', 'c', 'b', 'a'] }, { order: ['d', 'c', 'b', 'a'] }],
    [ask('numeric'), { q1: '1,234.5' }, { number: '12345e-1' }],
    [ask('short'), { q1: ' Collagen ' }, { text: 'Collagen' }],
    [ask('blanks'), { 'q1.one': 'x', 'q1.three': 'b' }, { blanks: { one: 'x', three: 'b' } }],
    [ask('hotspot'), { q1: ['a', 'c'] }, { areas: ['a', 'c'] }],
    [ask('scale'), { q1: 'often' }, { point: 'often' }],
    [ask('long'), { q1: 'one\r\ntwo' }, { text: 'one\ntwo' }],
  ])('reads the fields of one question of a page %#', (question, fields, response) => {
    expect(form(question, { ...fields, q2: 'another', token: 'x' })).toEqual(response);
  });

  it('is no answer when nothing was filled in', () => {
    for (const question of ofEveryKind) {
      expect(form(question, { q1: '', 'q1.p': '', 'q1.one': '', 'q1.unit': '' })).toBeNull();
      expect(form(question, {})).toBeNull();
    }
  });

  it.each<[Question, Record<string, unknown>, string]>([
    [ask('choice'), { q1: 'z' }, 'q1'],
    [ask('choice'), { q1: ['a', 'b'] }, 'q1'],
    [ask('true-false'), { q1: 'maybe' }, 'q1'],
    [ask('matching'), { 'q1.p': 'z' }, 'q1.p'],
    [ask('ordering'), { 'q1.a': '1', 'q1.b': '1', 'q1.c': '3', 'q1.d': '4' }, 'q1'],
    [ask('ordering'), { 'q1.a': '1' }, 'q1'],
    [ask('numeric'), { q1: 'ten' }, 'q1'],
    [ask('numeric'), { q1: '5', 'q1.unit': 'm' }, 'q1.unit'],
    [ask('numeric', { units: [{ name: 'm', multiplier: 1 }] }), { 'q1.unit': 'm' }, 'q1'],
    [ask('blanks'), { 'q1.two': 'many' }, 'q1.two'],
    [ask('long'), { q1: 'one two three four five six' }, 'q1'],
  ])('tells what is wrong at the field itself %#', (question, fields, field) => {
    expect(faults(() => form(question, fields))).toEqual([field]);
  });

  it('refuses or reads whatever was posted, and never breaks', () => {
    const value = fc.oneof(fc.string(), fc.array(fc.string()), fc.integer(), fc.constant(null), fc.object());
    fc.assert(
      fc.property(fc.constantFrom(...ofEveryKind), fc.dictionary(fc.string(), value), value, (question, parts, own) => {
        const named = Object.fromEntries(Object.entries(parts).map(([id, one]) => [`q1.${id}`, one]));
        faults(() => form(question, { ...named, q1: own }));
        faults(() => json(question, own));
      }),
    );
  });
});
