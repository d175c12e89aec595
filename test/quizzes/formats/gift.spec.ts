import { readGift } from '../../../src/quizzes/formats/gift/read-gift.js';
import type { QuestionOf } from '../../../src/quizzes/questions/question.js';

const all = (text: string) => readGift(text, 'en').questions;
const one = (text: string) => all(text)[0]!;
const read = (text: string) => one(text).question;
const fractions = (text: string) => (read(text) as QuestionOf<'choice'>).options.map(({ fraction }) => fraction);

describe('what kind a question of GIFT is', () => {
  it.each([
    ['just words', 'text'],
    ['tell me {}', 'long'],
    ['how many {#3}', 'numeric'],
    ['pick {=a ~b}', 'choice'],
    ['pick {~a ~b -> c =d}', 'choice'],
    ['match {=a -> 1 =b -> 2}', 'matching'],
    ['so {T}', 'true-false'],
    ['so {TRUE}', 'true-false'],
    ['so {F#no}', 'true-false'],
    ['so {FALSE}', 'true-false'],
    ['so {true}', 'short'],
    ['so {=T}', 'short'],
    ['who {=Ann =Bob}', 'short'],
    ['who {Ann}', 'short'],
    ['how many {#~3}', 'refused'],
  ])('%s is %s', (text, kind) => {
    expect(read(text)?.kind ?? 'refused').toBe(kind);
  });
});

it('reads names, comments, categories and tags', () => {
  const found = all(
    '// a comment {\n$CATEGORY: $course$/top/Skin/Sun//Sea\n\n// [tag:uv] and [tag:light]\n::A \\: name::[html]<b>Which</b> one? {=a#yes ~b#no}\n\nnext {T}\n',
  );
  expect(found).toMatchObject([
    { line: 5, called: 'A : name', category: ['Skin', 'Sun/Sea'], tags: ['uv', 'light'], outcome: 'exact' },
    { line: 7, called: '', category: ['Skin', 'Sun/Sea'], tags: [] },
  ]);
  expect(found[0]!.question!.stem).toEqual({ en: '**Which** one?' });
});

it('knows every escape, and only those', () => {
  expect(read('a \\= b \\~ c \\# d \\: e \\n f {=\\{x\\} \\\\ y ~\\%}')).toMatchObject({
    stem: { en: expect.stringContaining('a = b \\~ c # d : e') },
    options: [{ words: { en: '{x} \\ y' } }, { words: { en: expect.stringContaining('%') } }],
  });
  expect(read('who {=\\*star =a\\=b}')).toMatchObject({ answers: [{ pattern: '\\*star' }, { pattern: 'a=b' }] });
});

it('keeps a bare address in the stem', () => {
  expect(read('see https://example.org/a_b?c\\=1 now {=a ~b}')!.stem).toEqual({
    en: 'see https://example.org/a_b?c=1 now',
  });
});

it('gives true-false its feedback in the order of the format: wrong first, then right', () => {
  expect(read('x {T#wrong#right####general}')).toMatchObject({
    key: true,
    whenFalse: { words: { en: 'wrong' } },
    whenTrue: { words: { en: 'right' } },
    general: { words: { en: 'general' } },
  });
  expect(read('x {FALSE#wrong#right}')).toMatchObject({
    key: false,
    whenTrue: { words: { en: 'wrong' } },
    whenFalse: { words: { en: 'right' } },
  });
});

it('reads weights, and takes a third cut short for a third', () => {
  expect(fractions('x {~%50%a ~%50%b ~%-100%c ~d}')).toEqual([0.5, 0.5, -1, 0]);
  expect(fractions('x {~%33.333%a ~%33.333%b ~%33.333%c}')).toEqual([1 / 3, 1 / 3, 1 / 3]);
  expect(fractions('x {=a ~%12.5%b ~%-33.33333%c}')).toEqual([1, 0.125, -1 / 3]);
  expect(one('x {=a ~%400%b}')).toMatchObject({ outcome: 'refused', remarks: [{ says: 'badWeight' }] });
});

it('makes a single choice of whatever has an equals sign, and several of the rest', () => {
  expect(read('x {=a ~b}')).toMatchObject({ several: false });
  expect(read('x {~%100%a ~b}')).toMatchObject({ several: true });
});

describe('numbers', () => {
  const answers = (text: string) => (read(text) as QuestionOf<'numeric'> | null)?.answers;
  it.each([
    ['{#3:0.5}', [{ value: 3, tolerance: 0.5 }]],
    ['{#1..5}', [{ value: 3, tolerance: 2 }]],
    ['{#-1.5..1.5}', [{ value: 0, tolerance: 1.5 }]],
    ['{#1.5e3}', [{ value: 1500, tolerance: 0 }]],
    [
      '{#=1822:0 =%50%1822:2#close}',
      [
        { value: 1822, fraction: 1 },
        { value: 1822, tolerance: 2, fraction: 0.5 },
      ],
    ],
    ['{#3 ~#no}', [{ value: 3 }, { value: null, fraction: 0, feedback: { words: { en: 'no' } } }]],
    ['{#*}', [{ value: null }]],
  ])('%s', (text, expected) => {
    expect(answers(`n ${text}`)).toMatchObject(expected);
  });
  it.each([
    '{#3,14}',
    '{#1e400}',
    '{#NaN}',
    '{#}',
    '{#5..1}',
    '{#3:-1}',
    '{#0x10}',
    '{#three}',
    '{#1:2:3}',
    '{#Infinity}',
  ])('refuses %s instead of taking anything for right', (text) => {
    expect(one(`n ${text}`)).toMatchObject({ outcome: 'refused', question: null, line: 1 });
  });
});

it('leaves a gap where words follow the answers, also in another format', () => {
  expect(read('Grant was {~buried =entombed ~living} in a tomb.')!.stem).toEqual({
    en: 'Grant was _____ in a tomb.',
  });
  expect(read('[markdown]The *dermis* {=a ~b} here')!.stem).toEqual({ en: 'The *dermis* _____ here' });
  expect(read('{=a ~b} begins')!.stem).toEqual({ en: '\\_____ begins' });
});

it('keeps a format that it does not know as words', () => {
  expect(read('[latex]x {=a ~b}')!.stem).toEqual({ en: '\\[latex]x' });
  expect(read('[plain]*x* {=a ~b}')!.stem).toEqual({ en: '\\*x\\*' });
});

it('splits general feedback at the last four hashes', () => {
  expect(read('x {=a#one####two ~b####three}')).toMatchObject({ general: { words: { en: 'three' } } });
});

it('says of what HTML loses', () => {
  const found = one('[html]<p onclick\\="x()">a <script>alert(1)</script><img src\\="u.png" alt\\="skin"></p> {=a ~b}');
  expect(found).toMatchObject({ outcome: 'approximated', question: { stem: { en: 'a skin' } } });
  expect(found.remarks.map(({ says }) => says).sort()).toEqual(['activeLost', 'activeLost', 'mediaLost']);
});

it.each([
  ['open {=a ~b', 'giftBraces'],
  ['close =a ~b}', 'giftBraces'],
  ['two {=a ~b} and {=c ~d}', 'giftBraces'],
  ['pair {=a -> 1}', 'fewAnswers'],
  ['pair {=a -> 1 =b}', 'giftMatching'],
  ['one {=a ~}', 'emptyAnswer'],
  ['alone {~a}', 'fewAnswers'],
])('refuses %s', (text, says) => {
  expect(one(text)).toMatchObject({ outcome: 'refused', remarks: [{ says }] });
});

it('reads the rest when the file is cut in the middle, and says where it breaks', () => {
  expect(all('a {T}\n\nb {=x ~y\n').map(({ outcome, line }) => [outcome, line])).toEqual([
    ['exact', 1],
    ['refused', 3],
  ]);
});
