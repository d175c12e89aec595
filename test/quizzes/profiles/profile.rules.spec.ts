import fc from 'fast-check';
import { instrumentInput, type Instrument } from '../../../src/quizzes/profiles/instrument.input.js';
import { bandOf, readFactors, type AnsweredItem } from '../../../src/quizzes/profiles/profile.rules.js';
import type { Loading } from '../../../src/quizzes/questions/question.js';
import { ask } from '../questions.js';
import { instrument } from './instrument.js';

const POINTS = ['never', 'seldom', 'often', 'daily', 'always'];
const item = (loads: Partial<Loading>[], point: string | null, missing: 'skip' | 'middle' = 'skip'): AnsweredItem => ({
  position: 1,
  question: ask('scale', {
    missing,
    loads: loads.map((load) => ({ factor: 'sun', weight: 1, reversed: false, ...load })),
  }),
  response: point === null ? null : { point },
});
const sun = (items: AnsweredItem[], least = 1) =>
  readFactors(instrument({ least }), items, 'en').find(({ factor }) => factor.slug === 'sun')!;

describe('a factor', () => {
  it('is 100 times the weighted mean of where its answers stand', () => {
    // daily is 0.75 with weight 3; never, turned round, is 1 with weight 1: 100 * 3.25 / 4.
    expect(sun([item([{ weight: 3 }], 'daily'), item([{ reversed: true }], 'never')]).score).toBeCloseTo(81.25, 10);
  });

  it('leaves out what was not answered and rescales the rest, or counts it as the middle', () => {
    expect(sun([item([{}], 'always'), item([{}], null)])).toMatchObject({ score: 100, answered: 1 });
    expect(sun([item([{}], 'always'), item([{}], null, 'middle')])).toMatchObject({ score: 75, answered: 1 });
    expect(sun([item([{}], null, 'middle')])).toMatchObject({ score: null, band: null, answered: 0 });
    expect(sun([item([{}], 'always')], 2).score).toBeNull();
  });

  it('tells how it came about: each answer with its place and its share', () => {
    const { trace, score } = sun([item([{ weight: 3 }], 'daily'), item([{}], null, 'middle'), item([{}], null)]);
    expect(trace.map(({ how, counts, share }) => [how, counts, share])).toEqual([
      ['answered', 75, 0.75],
      ['middle', 50, 0.25],
      ['left-out', null, 0],
    ]);
    expect(trace.reduce((sum, { counts, share }) => sum + (counts ?? 0) * share, 0)).toBeCloseTo(score!, 10);
  });

  it('lies between 0 and 100, does not depend on the order of its items, and never falls when one answer rises', () => {
    const some = fc.array(
      fc.record({
        at: fc.option(fc.nat(4)),
        weight: fc.integer({ min: 1, max: 5 }),
        reversed: fc.boolean(),
        middle: fc.boolean(),
      }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(some, fc.nat(7), (all, pick) => {
        const items = all.map(({ at, weight, reversed, middle }) =>
          item([{ weight, reversed }], at === null ? null : POINTS[at]!, middle ? 'middle' : 'skip'),
        );
        const { score } = sun(items);
        if (score === null) return;
        expect(score >= 0 && score <= 100 + 1e-9).toBe(true);
        expect(sun([...items].reverse()).score).toBeCloseTo(score, 9);
        const chosen = all[pick % all.length]!;
        if (chosen.at === null || chosen.at === 4) return;
        const raised = [...items];
        raised[pick % all.length] = item(
          [{ weight: chosen.weight, reversed: chosen.reversed }],
          POINTS[chosen.at + 1]!,
        );
        const rises = sun(raised).score! - score;
        expect(chosen.reversed ? -rises : rises).toBeGreaterThan(0);
      }),
    );
  });

  it('can share an item with another factor, in the other direction', () => {
    const factors = readFactors(instrument(), [item([{}, { factor: 'phototype', reversed: true }], 'daily')], 'en');
    expect(factors.map(({ score }) => score)).toEqual([75, 25]);
  });
});

test('a band ends where it says, and sums of binary fractions move nobody over a border', () => {
  const { bands } = instrument().factors[0]!;
  expect([0, 33, 33 + 1e-12, 33.01, 66, 100].map((score) => bandOf(bands, score).name.en)).toEqual([
    'little',
    'little',
    'little',
    'some',
    'some',
    'much',
  ]);
});

describe('the shape of an instrument', () => {
  const wrong = (change: (one: Instrument) => void) => {
    const one = structuredClone(instrument());
    change(one);
    return instrumentInput.safeParse(one).error?.issues.map(({ path }) => path.join('.')) ?? [];
  };

  it('takes what is whole', () => {
    expect(wrong(() => undefined)).toEqual([]);
  });

  it('refuses bands that do not rise to 100, two factors of a name, and other addresses than lessons and articles', () => {
    expect(wrong(({ factors }) => (factors[0]!.bands[1]!.upTo = 20))).toEqual(['factors.0.bands']);
    expect(wrong(({ factors }) => factors[0]!.bands.pop())).toEqual(['factors.0.bands']);
    expect(wrong(({ factors }) => (factors[1]!.slug = 'sun'))).toEqual(['factors.1.slug']);
    expect(wrong(({ factors }) => (factors[0]!.lessons = ['https://example.org/']))).toEqual(['factors.0.lessons.0']);
    expect(wrong(({ factors }) => (factors[0]!.name.fr = ''))).toEqual(['factors.0.name.fr']);
  });
});
