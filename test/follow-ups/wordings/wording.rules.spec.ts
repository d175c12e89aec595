import { checkWording, leftOut, namesOf } from '../../../src/follow-ups/wordings/wording.rules.js';
import {
  defineMailMessages,
  mailCatalogues,
  mailMessage,
  mailTranslator,
} from '../../../src/platform/mail/mail-messages.js';
import { translator } from '../../../src/platform/i18n/messages.js';

const words = defineMailMessages('test', {
  place: {
    en: '{count, plural, =1 {First} other {Number #}} for {title}',
    nl: 'Plaats {count} voor {title}',
    fr: 'Rang {count} pour {title}',
  },
  plain: { en: 'Hello', nl: 'Dag', fr: 'Bonjour' },
});
afterAll(() => mailCatalogues.delete('test'));

const wrong = (text: string, message = words.place) => {
  const found = checkWording(message, 'en', text);
  return found && translator('en')(found.message, found.values);
};

describe('a wording', () => {
  it.each([
    ['You are {count, plural, one {first} other {#th}}: {title}'],
    ['{title}: {count}'],
    ['No variable at all'],
    ['It’s fine, <b>truly</b>'],
  ])('may be %j', (text) => expect(wrong(text)).toBeNull());

  it.each([
    ['{titel}', /Line 1: nothing is filled in for “titel”\. This mail knows count, title/],
    ['a\n{title', /Line 2: the braces near/],
    ['{title, plural, one {a} other {b}}', /“title” can stand here by itself only/],
    ['  ', /Please write/],
    ['a\u0000', /invisible/],
    ['x'.repeat(5001), /At most 5,000/],
  ])('may not be %j', (text, expected) => expect(wrong(text)).toMatch(expected));

  it('of a sentence without variables has none', () => {
    expect(wrong('Hi {name}', words.plain)).toMatch(/has no variables/);
    expect(namesOf(words.plain)).toEqual([]);
  });

  it('that leaves a variable out is told so', () => {
    expect(leftOut(words.place, 'en', 'You wait for {title}')).toEqual(['count']);
  });

  it('is said in its own language only, with the values of the original', () => {
    const wordings = new Map([['en/test.place', 'Turn {count} of “{title}” <now>']]);
    expect(mailTranslator('en', wordings)(words.place, { count: 2, title: 'X' })).toBe('Turn 2 of “X” <now>');
    expect(mailTranslator('nl', wordings)(words.place, { count: 2, title: 'X' })).toBe('Plaats 2 voor X');
    expect(mailTranslator('en', wordings)(words.plain)).toBe('Hello');
    expect(mailTranslator('en', new Map())(words.place, { count: 1, title: 'X' })).toBe('First for X');
  });

  it('is found by its key and by nothing else', () => {
    expect(mailMessage('test.plain')).toBe(words.plain);
    for (const key of ['test.none', 'none.plain', 'test.toString', 'test', ''])
      expect(mailMessage(key)).toBeUndefined();
  });
});
