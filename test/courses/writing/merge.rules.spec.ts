import fc from 'fast-check';
import type { WrittenText } from '../../../src/courses/writing/drafts.views.js';
import { mergeTexts } from '../../../src/courses/writing/merge.rules.js';

const text = (body: string, title = 'Title', summary = 'Summary'): WrittenText => ({ title, summary, body });
const BASE = 'One.\n\nTwo.\n\nThree.\n\nFour.';

test('what only one of two people changed is taken over from each', () => {
  const merged = mergeTexts(
    text(BASE),
    text(BASE.replace('One.', 'One, by me.'), 'My title'),
    text(BASE.replace('Four.', 'Four, by her.\n\nFive.'), 'Title', 'Her summary'),
  );
  expect(merged.clashes).toEqual([]);
  expect(merged.text).toEqual(
    text('One, by me.\n\nTwo.\n\nThree.\n\nFour, by her.\n\nFive.', 'My title', 'Her summary'),
  );
});

test('the same change made twice is made once', () => {
  const both = text(BASE.replace('Two.', 'Two and a half.'));
  expect(mergeTexts(text(BASE), both, both)).toEqual({ text: both, clashes: [] });
});

test('lines that both changed are a clash with what each wrote, and keep both until somebody chooses', () => {
  const mine = text(BASE.replace('Two.', 'Two, by me.'), 'Mine');
  const theirs = text(BASE.replace('Two.', 'Two, by her.'), 'Hers');
  const { clashes, text: unsettled } = mergeTexts(text(BASE), mine, theirs);
  expect(clashes).toEqual([
    { field: 'title', was: 'Title', mine: 'Mine', theirs: 'Hers' },
    { field: 'body', was: 'Two.', mine: 'Two, by me.', theirs: 'Two, by her.' },
  ]);
  expect(unsettled).toEqual(text('One.\n\nTwo, by me.\n\nTwo, by her.\n\nThree.\n\nFour.', 'Mine / Hers'));
  expect(mergeTexts(text(BASE), mine, theirs, ['theirs', 'mine']).text).toEqual(text(mine.body, 'Hers'));
  expect(mergeTexts(text(BASE), mine, theirs, ['mine', 'theirs']).text).toEqual(text(theirs.body, 'Mine'));
});

test('what one removed and the other changed is a clash, and removing can be chosen', () => {
  const mine = text('One.\n\nThree.\n\nFour.');
  const theirs = text(BASE.replace('Two.', 'Two, by her.'));
  expect(mergeTexts(text(BASE), mine, theirs).clashes).toHaveLength(1);
  expect(mergeTexts(text(BASE), mine, theirs, ['theirs']).text).toEqual(theirs);
  expect(mergeTexts(text(BASE), mine, theirs, ['mine']).text.body.replace(/\n+/g, '\n')).toBe('One.\nThree.\nFour.');
});

test('no line that anybody wrote is lost, whatever two people do to a text', () => {
  const line = fc.constantFrom('a', 'b', 'c', 'd', '', 'a longer line');
  const lines = fc.array(line, { maxLength: 8 });
  // Each person's new lines carry her name, so that they can be found again.
  const edit = (name: string) =>
    fc.array(fc.tuple(fc.nat(9), fc.constantFrom('put', 'cut')), { maxLength: 4 }).map((steps) => (base: string[]) => {
      const out = [...base];
      steps.forEach(([at, step], index) =>
        step === 'put' ? out.splice(at, 0, `${name} ${index}`) : out.splice(at, 1),
      );
      return out;
    });
  fc.assert(
    fc.property(lines, edit('mine'), edit('hers'), (base, my, her) => {
      const [mine, theirs] = [my(base), her(base)];
      const merged = mergeTexts(text(base.join('\n')), text(mine.join('\n')), text(theirs.join('\n'))).text.body;
      const written = [...mine, ...theirs].filter((each) => /^(mine|hers) /.test(each));
      const found = merged.split('\n');
      expect(written.filter((each) => !found.includes(each))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('texts without anything in common, or with a hundred thousand lines, are given to the person whole', () => {
  expect(mergeTexts(text('', '', ''), text('mine'), text('hers')).clashes).toEqual([
    { field: 'body', was: '', mine: 'mine', theirs: 'hers' },
  ]);
  const many = (word: string) => text(Array.from({ length: 60_000 }, (_, at) => (at % 2 ? '' : word)).join('\n'));
  expect(mergeTexts(many('base'), many('mine'), many('hers')).clashes).toHaveLength(1);
});
