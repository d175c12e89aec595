import { frenchSpaces } from '../../../src/platform/i18n/french-spaces.js';
import { defineMessages, translator } from '../../../src/platform/i18n/messages.js';
import { proseHtml } from '../../../src/ui/prose.js';

// The space that breaks no line, written so that it can be seen.
const seen = (text: string) => text.replaceAll('\u00A0', '~');

describe('the spaces of French', () => {
  it.each([
    ['before each mark', 'Quoi ? Oui ! Bien ; voici : ceci', 'Quoi~? Oui~! Bien~; voici~: ceci'],
    ['inside quotes', 'La leçon « Le soleil » attend', 'La leçon «~Le soleil~» attend'],
    ['after a value', 'Continuer : {lesson} ?', 'Continuer~: {lesson}~?'],
    [
      'not in times, addresses and signs',
      'à 20:15, https://x.example/?a=b, ::: seul',
      'à 20:15, https://x.example/?a=b, ::: seul',
    ],
    ['not where there was none', '« Non », dit-elle.', '«~Non~», dit-elle.'],
  ])('break no line %s', (_where, given, expected) => {
    expect(seen(frenchSpaces(given))).toBe(expected);
  });

  it('are set when a message is said in French, plural or plain, and in no other language', () => {
    const say = defineMessages({
      plain: { en: 'Why ?', nl: 'Waarom ?', fr: 'Pourquoi ?' },
      counted: {
        en: '{n, plural, one {# seat} other {# seats}} : {name}',
        nl: '{n, plural, one {# plaats} other {# plaatsen}} : {name}',
        fr: '{n, plural, one {# place ?} other {# places ?}} : {name}',
      },
    });
    const values = { n: 2, name: 'a : b' };
    expect([translator('fr')(say.plain), translator('fr')(say.counted, values)].map(seen)).toEqual([
      'Pourquoi~?',
      '2 places~?~: a : b',
    ]);
    expect([translator('en')(say.plain), translator('nl')(say.counted, values)].map(seen)).toEqual([
      'Why ?',
      '2 plaatsen : a : b',
    ]);
  });

  it('are set in running text, and code stays as it was typed', () => {
    expect(seen(proseHtml('Et **vous** ? Tapez `a ? b : c`.'))).toBe(
      '<p>Et <strong>vous</strong>~? Tapez <code>a ? b : c</code>.</p>',
    );
  });
});
