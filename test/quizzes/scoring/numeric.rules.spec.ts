import fc from 'fast-check';
import type { Locale } from '../../../src/platform/i18n/locales.js';
import type { ToleranceKind } from '../../../src/quizzes/questions/question.js';
import { readNumber, spellNumber } from '../../../src/quizzes/scoring/number.rules.js';
import { intervalOf } from '../../../src/quizzes/scoring/numeric.rules.js';
import { scoreResponse } from '../../../src/quizzes/scoring/score.js';
import { ask, numberAnswer } from '../questions.js';

describe('reading a number', () => {
  it.each<[Locale, string, number | null]>([
    ['en', '12', 12],
    ['en', ' -0.5 ', -0.5],
    ['en', '.5', 0.5],
    ['en', '5.', 5],
    ['en', '1,234.5', 1234.5],
    ['en', '1,234,567', 1234567],
    ['en', '1 234 567', 1234567],
    ['en', '1,5', null],
    ['en', '12,34', null],
    ['en', '1.234.567', null],
    ['nl', '1,5', 1.5],
    ['fr', '1,5', 1.5],
    ['nl', '1.234,5', 1234.5],
    ['nl', '1.234', 1234],
    ['nl', '3.14', 3.14],
    ['nl', '0.125', 0.125],
    ['fr', '1\u202f234,5', 1234.5],
    ['fr', '1 234 567,25', 1234567.25],
    ['fr', '1,2,3', null],
    ['en', '1e3', 1000],
    ['en', '1.5E-3', 0.0015],
    ['en', '2x10^3', 2000],
    ['en', '2 × 10^(-3)', 0.002],
    ['en', '2*10**3', 2000],
    ['nl', '2,5 x 10^6', 2.5e6],
    ['en', '\u22125', -5],
    ['en', '1e400', null],
    ['en', 'NaN', null],
    ['en', 'Infinity', null],
    ['en', '0x10', 0],
    ['en', '', null],
    ['en', '-', null],
    ['en', '.', null],
    ['en', '1-2', 1],
    ['en', '\u202e12', null],
  ])('in %s %p is %p', (locale, typed, value) => {
    expect(readNumber(typed, locale)?.value ?? null).toBe(value);
  });

  it('keeps what stands behind it', () => {
    expect(readNumber('9,81 m/s²', 'nl')).toMatchObject({ value: 9.81, rest: 'm/s²' });
    expect(readNumber('5 exa', 'en')).toMatchObject({ value: 5, rest: 'exa' });
    expect(readNumber('0x10', 'en')?.rest).toBe('x10');
  });

  it('keeps one spelling that every language reads as the same number, with every digit', () => {
    const typed = fc.tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.stringMatching(/^\d{0,6}$/));
    fc.assert(
      fc.property(typed, fc.constantFrom<Locale>('en', 'nl', 'fr'), ([minus, whole, decimals], locale) => {
        const text = `${minus ? '-' : ''}${whole}${decimals && (locale === 'en' ? '.' : ',') + decimals}`;
        const { value, canonical } = readNumber(text, locale)!;
        expect(value).toBe(Number(text.replace(',', '.')));
        for (const other of ['en', 'nl', 'fr'] as const) {
          expect(readNumber(canonical, other)?.value).toBe(value);
          expect(readNumber(spellNumber(canonical, other), other)?.value).toBe(value);
        }
        expect(spellNumber(canonical, locale)).toBe(text);
      }),
    );
  });

  it('never breaks, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom<Locale>('en', 'nl', 'fr'), (typed, locale) => {
        const read = readNumber(typed, locale);
        expect(read === null || Number.isFinite(read.value)).toBe(true);
      }),
    );
  });
});

describe('a tolerance', () => {
  const fits = (value: number, tolerance: number, toleranceKind: ToleranceKind, given: number) => {
    const [least, most] = intervalOf(numberAnswer(value, { tolerance, toleranceKind }));
    return given >= least && given <= most;
  };

  it.each<[ToleranceKind, number, number, number, boolean]>([
    ['nominal', 0.3, 0.1, 0.4, true],
    ['nominal', 0.3, 0.1, 0.2, true],
    ['nominal', 0.3, 0.1, 0.4001, false],
    ['nominal', 0.3, 0, 0.1 + 0.2, true],
    ['nominal', 1e9, 0, 1e9 + 1e-7, true],
    ['nominal', 1e9, 0, 1e9 + 1e-5, false],
    ['relative', -200, 0.1, -180, true],
    ['relative', -200, 0.1, -179, false],
    ['geometric', 100, 0.25, 80, true],
    ['geometric', 100, 0.25, 125, true],
    ['geometric', 100, 0.25, 79.9, false],
    ['geometric', -100, 0.25, -80, true],
    ['geometric', 100, 0, 100, true],
    ['relative', 0, 0.5, 0, true],
  ])('%s of %p by %p takes %p: %p', (kind, value, tolerance, given, taken) => {
    expect(fits(value, tolerance, kind, given)).toBe(taken);
  });

  it('holds the value itself, and a wider one holds whatever a narrower one does', () => {
    const amount = fc.double({ min: 0, max: 1e6, noNaN: true });
    const kind = fc.constantFrom<ToleranceKind>('nominal', 'relative', 'geometric');
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), amount, amount, kind, (value, t, more, how) => {
        expect(fits(value, t, how, value)).toBe(true);
        const [least, most] = intervalOf(numberAnswer(value, { tolerance: t, toleranceKind: how }));
        const [wideLeast, wideMost] = intervalOf(numberAnswer(value, { tolerance: t + more, toleranceKind: how }));
        expect(wideLeast <= least && wideMost >= most).toBe(true);
      }),
    );
  });
});

describe('a number', () => {
  const marked = (question: ReturnType<typeof ask<'numeric'>>, number: string, unit?: string) =>
    scoreResponse(question, unit === undefined ? { number } : { number, unit }, { locale: 'en' }).fraction;
  const length = (unitPenalty: { share: number; of: 'mark' | 'maximum' } | null, fraction = 1) =>
    ask('numeric', {
      answers: [numberAnswer(2, { fraction, tolerance: 0.001 })],
      units: [
        { name: 'm', multiplier: 1 },
        { name: 'cm', multiplier: 100 },
      ],
      unitPenalty,
    });

  it('takes the first answer that matches, and a star takes anything', () => {
    const question = ask('numeric', {
      answers: [
        numberAnswer(10, { tolerance: 5, fraction: 0.5 }),
        numberAnswer(10),
        numberAnswer(null, { fraction: 0.1 }),
      ],
    });
    expect([marked(question, '10'), marked(question, '99'), marked(question, 'none')]).toEqual([0.5, 0.1, 0]);
  });

  it('is divided by the multiplier of its unit, wherever that was typed', () => {
    const question = length({ share: 0.2, of: 'mark' });
    expect([marked(question, '2', 'm'), marked(question, '200', 'cm'), marked(question, '200 cm')]).toEqual([1, 1, 1]);
    expect(marked(question, '200', 'm')).toBe(0);
  });

  it('loses a share of the mark, or of the maximum, without a unit that we know; never below nothing', () => {
    expect(marked(length({ share: 0.2, of: 'mark' }, 0.5), '2')).toBeCloseTo(0.4, 12);
    expect(marked(length({ share: 0.2, of: 'maximum' }, 0.5), '2', 'ell')).toBeCloseTo(0.3, 12);
    expect(marked(length({ share: 0.8, of: 'maximum' }, 0.5), '2')).toBe(0);
    expect(marked(length(null), '2', 'ell')).toBe(1);
    expect(marked(length({ share: 0.2, of: 'mark' }), '2', 'M')).toBeCloseTo(0.8, 12);
  });

  it('is told as people write it', () => {
    const question = ask('numeric', { answers: [numberAnswer(0.1, { tolerance: 0.2 })] });
    expect(scoreResponse(question, null, { locale: 'nl' }).rightAnswer).toEqual(['0,1 (-0,1 – 0,3)']);
  });
});
