import { differenceOf, wordsBetween } from '../../src/ui/difference.rules.js';

test('a line that changed shows the words that came and went, with some lines around it', () => {
  const before = ['1', '2', '3', '4', 'The skin is red.', '6', '7', '8', '9'].join('\n');
  expect(differenceOf(before, before.replace('is red', 'is a little red'))).toEqual([
    { kind: 'gap', lines: 2 },
    { kind: 'same', words: [{ kind: 'same', text: '3' }] },
    { kind: 'same', words: [{ kind: 'same', text: '4' }] },
    {
      kind: 'changed',
      words: [
        { kind: 'same', text: 'The skin is ' },
        { kind: 'added', text: 'a little ' },
        { kind: 'same', text: 'red.' },
      ],
    },
    { kind: 'same', words: [{ kind: 'same', text: '6' }] },
    { kind: 'same', words: [{ kind: 'same', text: '7' }] },
    { kind: 'gap', lines: 2 },
  ]);
});

test('words that took the place of others are told as one run each', () => {
  const told = wordsBetween('It is red and warm.', 'It was quite blue and warm.');
  expect(told.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
    'same: It ',
    'removed: is red ',
    'added: was quite blue ',
    'same: and warm.',
  ]);
});

test('a line in the place of a quite different one is one removed and one added', () => {
  expect(differenceOf('Rollers are cheap.', 'Nobody measured that.').map(({ kind }) => kind)).toEqual([
    'removed',
    'added',
  ]);
  expect(differenceOf('', 'New.').map(({ kind }) => kind)).toEqual(['added']);
  expect(differenceOf('Gone.', '').map(({ kind }) => kind)).toEqual(['removed']);
});

test('equal texts have no difference, and the longest of texts are compared all the same', () => {
  expect(differenceOf('a\nb', 'a\nb')).toEqual([{ kind: 'gap', lines: 2 }]);
  const long = (word: string) => Array.from({ length: 20_000 }, (_, at) => `${word} ${at}`).join('\n');
  expect(differenceOf(long('one'), long('two')).length).toBeGreaterThan(20_000);
  expect(wordsBetween('a '.repeat(50_000), 'b '.repeat(50_000))).toHaveLength(2);
});
