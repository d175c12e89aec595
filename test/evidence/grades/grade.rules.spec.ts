import fc from 'fast-check';
import { confirmFault, gradeChange, reviewDayFault, reviewState } from '../../../src/evidence/grades/grade.rules.js';
import { narrow } from '../../../src/evidence/evidence.rules.js';
import type { GradeLevel } from '../../../src/ui/components/evidence.js';

const TODAY = '2026-11-28';
const ANNA = { id: 'anna', isPerson: true };
const BO = { id: 'bo', isPerson: true };
const open = { state: 'open' as const, proposerId: 'anna', reviewDue: '2027-11-28' };

describe('a review', () => {
  it.each([
    ['2026-12-29', 'later'],
    ['2026-12-28', 'due'],
    [TODAY, 'due'],
    ['2026-11-27', 'overdue'],
    ['2024-02-29', 'overdue'],
  ])('by %s is %s', (day, state) => {
    expect(reviewState(day, TODAY)).toBe(state);
  });

  it.each([
    [TODAY, 'too-soon'],
    ['2020-01-01', 'too-soon'],
    ['2026-11-29', null],
    ['2031-11-28', null],
    ['9999-12-31', 'too-late'],
  ])('on %s can be proposed or not: %s', (day, fault) => {
    expect(reviewDayFault(day, TODAY)).toBe(fault);
  });
});

describe('confirming', () => {
  it('takes another person than the proposer', () => {
    expect(confirmFault(open, BO, TODAY)).toBeNull();
    expect(confirmFault(open, ANNA, TODAY)).toBe('own');
  });

  it('takes a person, not a token', () => {
    expect(confirmFault(open, { id: 'token', isPerson: false }, TODAY)).toBe('no-person');
  });

  it('is done once', () => {
    for (const state of ['confirmed', 'rejected', 'withdrawn'] as const)
      expect(confirmFault({ ...open, state }, BO, TODAY)).toBe('settled');
  });

  it('is refused when the next review has passed meanwhile', () => {
    expect(confirmFault({ ...open, reviewDue: TODAY }, BO, TODAY)).toBe('review-passed');
  });
});

describe('a change', () => {
  it('is what readers see differently: no grade and "ungraded" look the same to them', () => {
    expect(gradeChange('moderate', 'limited')).toEqual({ from: 'moderate', to: 'limited' });
    expect(gradeChange(null, 'weak')).toEqual({ from: 'ungraded', to: 'weak' });
    expect(gradeChange(null, 'ungraded')).toBeNull();
    expect(gradeChange('strong', 'strong')).toBeNull();
  });
});

it('the number beside each filter is how many claims that filter shows, whatever else is chosen', () => {
  const levels: GradeLevel[] = ['strong', 'moderate', 'limited', 'weak', 'ungraded'];
  const claims = fc
    .array(fc.constantFrom(...levels), { maxLength: 12 })
    .map((some) => some.map((level, n) => ({ id: String(n), level })));
  fc.assert(
    fc.property(
      claims,
      fc.array(fc.integer({ min: 0, max: 11 })),
      fc.option(fc.constantFrom(...levels)),
      (all, ids, grade) => {
        const topics = [{ slug: 'a', name: 'A', claimIds: ids.map(String) }];
        for (const topic of [undefined, 'a', 'nope']) {
          const { byLevel, byTopic } = narrow(all, topics, { grade: grade ?? undefined, topic });
          for (const { level, count } of byLevel)
            expect(narrow(all, topics, { grade: level, topic }).claims).toHaveLength(count);
          for (const { topic: one, count } of byTopic)
            expect(narrow(all, topics, { grade: grade ?? undefined, topic: one.slug }).claims).toHaveLength(count);
        }
      },
    ),
  );
});
