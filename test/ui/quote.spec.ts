import fc from 'fast-check';
import { findQuote, type Quote } from '../../src/ui/quote.js';

const TEXT =
  'Rollers raise the flow of blood in the skin for some minutes. Nobody has shown that this changes wrinkles. ' +
  'The skin is warm, the skin is soft, and the skin is calm.';
const quoted = (exact: string, text = TEXT, nth = 0): Quote => {
  let at = -1;
  for (let count = 0; count <= nth; count++) at = text.indexOf(exact, at + 1);
  return { exact, prefix: text.slice(Math.max(0, at - 32), at), suffix: text.slice(at + exact.length).slice(0, 32) };
};
const words = (text: string, quote: Quote) => {
  const found = findQuote(text, quote);
  return found && text.slice(found.start, found.end);
};

test('unchanged words are found where they stand, also when other words came before', () => {
  const quote = quoted('Nobody has shown that this changes wrinkles');
  expect(words(TEXT, quote)).toBe(quote.exact);
  expect(words(`A new paragraph stands here. ${TEXT}`, quote)).toBe(quote.exact);
  expect(findQuote(TEXT, quote)!.near).toBe(false);
});

test('of words that stand there more than once the one with the same surroundings is found', () => {
  for (const nth of [0, 1, 2]) {
    const found = findQuote(TEXT, quoted('the skin is', TEXT.toLowerCase(), nth));
    if (nth > 0) expect(TEXT.slice(found!.start - 2, found!.start)).toMatch(/, |d /);
  }
  const second = findQuote(TEXT, quoted('skin is', TEXT, 1))!;
  expect(TEXT.slice(second.start, second.end + 5)).toBe('skin is soft');
});

test('words that were changed a little are found, and it is said that they changed', () => {
  const quote = quoted('Nobody has shown that this changes wrinkles');
  const revised = TEXT.replace('Nobody has shown that this', 'Nobody has ever shown that it');
  expect(findQuote(revised, quote)!.near).toBe(true);
  expect(words(revised, quote)).toContain('changes wrinkles');
  expect(words(revised, quote)).toMatch(/^Nobody/);
});

test('words that are gone are not found somewhere else', () => {
  const quote = quoted('Nobody has shown that this changes wrinkles');
  expect(findQuote(TEXT.replace(quote.exact, 'We leave this open'), quote)).toBeNull();
  expect(findQuote('', quote)).toBeNull();
  expect(findQuote(TEXT, { exact: '  ', prefix: '', suffix: '' })).toBeNull();
});

test('a short word is not guessed at: it stands unchanged where it stood, or it is gone', () => {
  const short = { exact: 'calm', prefix: 'the skin is ', suffix: '.' };
  expect(words(TEXT, short)).toBe('calm');
  expect(findQuote(TEXT.replace('calm', 'cold'), short)).toBeNull();
  expect(findQuote(TEXT, { exact: 'skin', prefix: 'zzz', suffix: 'zzz' })).toBeNull();
});

test('line breaks and spaces count for nothing', () => {
  const spread = TEXT.replaceAll(' ', '\n  ');
  expect(words(spread, quoted('changes wrinkles. The skin'))).toBe('changes\n  wrinkles.\n  The\n  skin');
});

test('whatever is quoted from a text is found again at the very same place', () => {
  const texts = fc.array(fc.constantFrom('skin', 'blood', 'a', 'été', 'the', '.', '👍', 'x'), {
    minLength: 5,
    maxLength: 80,
  });
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), (parts, one, other) => {
      const text = parts.join(' ');
      const [from, to] = [one % text.length, other % text.length].sort((a, b) => a - b) as [number, number];
      const exact = text.slice(from, to);
      fc.pre(exact.trim() !== '');
      const quote = { exact, prefix: text.slice(Math.max(0, from - 32), from), suffix: text.slice(to, to + 32) };
      const found = findQuote(text, quote);
      fc.pre(found !== null || exact.length >= 12);
      expect(text.slice(found!.start, found!.end)).toBe(exact.trim());
    }),
    { numRuns: 300 },
  );
});

test('a long text full of nearly fitting places is searched without standing still', () => {
  const text = 'Rollers raise the flow of blood in the skin for many hours. '.repeat(3000);
  const exact = 'Rollers lower the flow of blood in the skin for some minutes and more'.repeat(10);
  expect(findQuote(text, { exact, prefix: '', suffix: '' })).toBeNull();
});
