import fc from 'fast-check';
import { spokenIn } from '../../src/courses/media/webvtt.rules.js';
import { takeApart, twoIn } from '../../src/search/joined-words.rules.js';
import {
  anyOf,
  correct,
  editDistance,
  fold,
  MARK_END,
  MARK_START,
  nearest,
  nearestBegun,
  plainText,
  readAsked,
  toMarked,
} from '../../src/search/search.rules.js';

describe('a question', () => {
  it.each([
    ['facial mass', { words: 'facial', last: 'mass' }],
    ['mass', { words: '', last: 'mass' }],
    ['"facial mass', { words: '"facial mass', last: '' }],
    ['"facial massage" ro', { words: '"facial massage" ro', last: '' }],
    ['“facial massage” roll', { words: '"facial massage"', last: 'roll' }],
    ['face -roller', { words: 'face -roller', last: '' }],
    ['stone or roller', { words: 'stone or roller', last: '' }],
    ['tgf-beta', { words: 'tgf-beta', last: '' }],
    ['the or', { words: 'the or', last: '' }],
  ])('%s is taken apart so that only a free last word may go on', (query, asked) => {
    expect(readAsked(query, 'en')).toEqual(asked);
  });

  it('in French loses the common words that the database does not know as such, unless it has no other', () => {
    expect(readAsked('les rides', 'fr')).toEqual({ words: '', last: 'rides' });
    expect(readAsked('les', 'fr').last).toBe('les');
  });

  it.each([
    ['fr', "l’huile d'argan", 'huile argan'],
    ['fr', "QU'EST-CE que l'acné", '"EST CE" que acné'],
    ['fr', 'aujourd’hui', 'aujourd’hui'],
    ['en', "l'huile", "l'huile"],
    ['nl', 'foto’s van huid', 'foto van huid'],
    ['nl', "'s nachts", "'s nachts"],
    ['en', 'anti-ageing cream', '"anti ageing" cream'],
    ['en', 'cream -anti‑ageing', 'cream -"anti ageing"'],
    ['en', 'retinol/retinal', 'retinol retinal'],
    ['en', 'uv-a omega-3 -roller', 'uv-a omega-3 -roller'],
    ['fr', '"l’huile anti-âge" d’argan', '"l’huile anti-âge" argan'],
  ] as const)('in %s, %s has its joined words taken apart, except within quotation marks', (locale, query, apart) => {
    expect(takeApart(query, locale)).toBe(apart);
  });

  it('can be content with any of its words, unless it asked for something more special', () => {
    expect(anyOf('sebum roller')).toBe('sebum or roller');
    for (const special of ['sebum', '"a b"', 'a -b', 'a or b']) expect(anyOf(special)).toBeNull();
  });

  it('of any letters is taken apart without loss', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (query) => {
        const { words, last } = readAsked(query, 'en');
        expect((words + last).replace(/\s/g, '')).toBe(query.replace(/[“”„«»]/g, '"').replace(/\s/g, ''));
      }),
    );
  });
});

describe('a guess', () => {
  it.each([
    ['wrnikle', 'wrinkle', 1],
    ['colagen', 'collageen', 2],
    ['', 'abc', 3],
    ['same', 'same', 0],
  ])('counts what lies between %s and %s', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(b, a)).toBe(distance);
  });

  it('is the nearest word, and none where all are far', () => {
    expect(nearest('wrnikle', ['wrinkles', 'wrinkle', 'ankle'])).toBe('wrinkle');
    expect(nearest('xqzw', ['skin', 'roller'])).toBeNull();
    expect(correct('the “Wrnikle” -skin', new Map([['wrnikle', 'wrinkle']]))).toBe('the “wrinkle” -skin');
  });

  it('is made of a word that is still being typed by its beginning, unless that is short', () => {
    expect(nearestBegun('niacianm', ['nicotine', 'niacinamide'])).toBe('niacinamide');
    expect(nearest('niacianm', ['nicotine', 'niacinamide'])).toBeNull();
    expect(nearestBegun('niaca', ['niacinamide'])).toBeNull();
    expect(nearestBegun('xqzwvk', ['niacinamide', 'roller'])).toBeNull();
  });

  it.each([
    ['nl', 'huidveroudering', ['huid', 'veroudering']],
    ['nl', 'gezichtsmassage', ['gezicht', 'massage']],
    ['en', 'antiageing', ['anti', 'ageing']],
  ] as const)('takes a compound apart: in %s, %s', (locale, word, two) => {
    expect(twoIn(word, locale)).toContainEqual(two);
  });

  it('takes no word apart that is too short, and links parts in Dutch only', () => {
    expect(twoIn('sebumol', 'nl')).toEqual([]);
    expect(twoIn('gezichtsmassage', 'fr')).not.toContainEqual(['gezicht', 'massage']);
  });

  it('compares words without accents and capitals', () => {
    expect(fold('Œdème GEÏRRITEERD')).toBe('oedeme geirriteerd');
  });
});

describe('marks', () => {
  it('are taken out of what is kept, so that no text can bring its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const kept = plainText(`${MARK_START}${text}${MARK_END}`, 1_000);
        expect(kept).not.toMatch(/[\uE000\uE001\0]/);
        expect(toMarked(kept).every(({ match }) => !match)).toBe(true);
      }),
    );
  });

  it('say which words were asked for', () => {
    expect(toMarked(`a ${MARK_START}b${MARK_END} c`)).toEqual([
      { text: 'a ', match: false },
      { text: 'b', match: true },
      { text: ' c', match: false },
    ]);
  });
});

it('of captions only what is said is read', () => {
  const captions =
    'WEBVTT - title\n\nNOTE a remark\n\nSTYLE\n::cue { color: red }\n\n1\n00:01.000 --> 00:02.000 align:start\n<v Anna>The skin &amp; its <i>layers</i>\nare thin.\n\nname\r\n01:00:02.000 --> 01:00:03.000\r\nThey renew.';
  expect(spokenIn(captions)).toBe('The skin & its layers are thin. They renew.');
});
