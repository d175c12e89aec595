import fc from 'fast-check';
import { MARK_END, MARK_START, toMarked } from '../../src/search/search.rules.js';
import { markSlashes, markWhole, readWays, withJoined } from '../../src/search/written-ways.rules.js';

describe('a question with a word that is written in several ways', () => {
  it.each([
    ['SPF50', '', ["SPF50 | SPF50:* | SPF <-> 50 | SPF <-> '-50'"]],
    ['spf-50 cream', 'cream', ["spf50 | spf <-> 50 | spf <-> '-50'"]],
    ['spf 50+', '+', ["spf50 | spf & 50 | spf & '-50'"]],
    ['vitamin d-3', 'vitamin', ['d3']],
    ['uv a', '', ['uva | uva:*']],
    ['uv a cream', 'uv a cream', []],
    ['UV A cream', 'cream', ['uvA']],
    ['uv-b-rays', 'rays', ['uvb']],
    ['aha/co-enzyme', 'aha', ['co <-> enzyme | coenzyme']],
    ['collagen', 'collagen', []],
    ['retinol 2019', 'retinol 2019', []],
    ['ph 5.5', 'ph 5.5', []],
    ['omega 3-6-9', 'omega 3-6-9', []],
    ['omega-3-oil', 'oil', ["omega3 | omega <-> 3 | omega <-> '-3'"]],
    ['co-enzyme-a', 'a', ['co <-> enzyme | coenzyme']],
  ])('is asked without it, and for it in each: %s', (query, rest, asked) => {
    const read = readWays(query, 'en');
    const said = read.ways.map((way) => [way.asked, way.otherwise].filter((one) => one !== '').join(' | '));
    expect([read.rest, said]).toEqual([rest, asked]);
  });

  it.each(['"spf 50"', 'cream -spf50', '(-spf50 cream)', 'spf50 or uv-a'])(
    'stays as it is when it asks for more: %s',
    (query) => {
      expect(readWays(query, 'en')).toEqual({ rest: query, ways: [], last: false });
    },
  );

  it('loses what hangs on its words and what is common in French', () => {
    expect(readWays('les 10 soins', 'fr').rest).toBe('10 soins');
    expect(readWays('l’anti-âge', 'fr')).toMatchObject({ rest: '', ways: [{ asked: 'anti <-> âge' }] });
  });

  it('brings nothing but letters, figures and known signs before the database', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.stringMatching(/^[uvUVabspf0-9 '’&|!():*<>\\/-]{0,30}$/),
        (a, b) => {
          for (const way of readWays(`${a} ${b}`, 'fr').ways)
            for (const said of [way.asked, way.otherwise, way.shown])
              expect(said.replace(/ (?:\||&|<->) |:\*|'(?:-\d+|uv-[a-c])'/gi, '')).toMatch(/^[\p{L}\p{N}]*$/u);
        },
      ),
    );
  });
});

describe('a text', () => {
  it.each([
    ['UV-A-rays and UV B', 'UVA UVB'],
    ['under UV a cream', ''],
    ['vitamin D 3, q-10', 'D3 q10'],
    ['a co‑enzyme, twice a co‑enzyme', 'coenzyme'],
    ['SPF 50, in 2019', ''],
  ])('has in one word what it writes in several: %s', (text, joined) => {
    expect(withJoined(text)).toBe([text, ...(joined ? [joined] : [])].join(' '));
  });

  it('is shown as it was written', () => {
    expect(markSlashes('AHA/BHA')).not.toBe('AHA/BHA');
    expect(toMarked(markSlashes('AHA/BHA a / b </b>'))).toEqual([{ text: 'AHA/BHA a / b </b>', match: false }]);
  });

  it('has one mark on what is one thing', () => {
    const marked = `${MARK_START}UV${MARK_END}-A, UV A, ${MARK_START}UV${MARK_END} as such, ${MARK_START}uv${MARK_END}-${MARK_START}a${MARK_END}`;
    const found = toMarked(markWhole(marked, readWays('uva', 'en').ways));
    expect(found.filter(({ match }) => match).map(({ text }) => text)).toEqual(['UV-A', 'UV A', 'UV', 'uv-a']);
  });
});
