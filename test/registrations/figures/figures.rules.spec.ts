import { growth, largest, MOST_DAYS } from '../../../src/registrations/figures/figures.rules.js';

const step = (day: string, places: number, waiting = 0) => ({ day, places, waiting });

describe('the growth of a session', () => {
  it('carries each day on until the next change, and says nothing of days to come', () => {
    expect(growth([step('2026-11-30', 2), step('2026-12-02', 1, 3), step('2026-12-03', -1)], '2026-12-04')).toEqual([
      step('2026-11-30', 2),
      step('2026-12-01', 2),
      step('2026-12-02', 3, 3),
      step('2026-12-03', 2, 3),
      step('2026-12-04', 2, 3),
    ]);
  });

  it('has each day once, also the short and the long one of daylight saving', () => {
    for (const [first, last] of [
      ['2026-03-27', '2026-03-31'],
      ['2026-10-23', '2026-10-27'],
    ] as const)
      expect(growth([step(first, 1)], last).map(({ day }) => Number(day.slice(8)))).toEqual(
        [0, 1, 2, 3, 4].map((n) => Number(first.slice(8)) + n),
      );
  });

  it('counts what came after the last day into it, so that its end is how things stand', () => {
    expect(growth([step('2026-12-01', 5), step('2026-12-09', -2)], '2026-12-02').at(-1)).toEqual(step('2026-12-02', 3));
    expect(growth([step('2026-12-09', 2)], '2026-12-02')).toEqual([step('2026-12-02', 2)]);
    expect(growth([], '2026-12-02')).toEqual([]);
  });

  it('shows the last days of a very long time, with what was before in them', () => {
    const days = growth([step('2020-01-01', 7)], '2026-01-01');
    expect(days).toHaveLength(MOST_DAYS);
    expect(days[0]!.places).toBe(7);
  });
});

it('the largest parts stand by themselves, the others as one', () => {
  const parts = [1, 5, 3, 2].map((total) => ({ total }));
  const sum = (others: { total: number }[]) => ({ total: others.reduce((all, { total }) => all + total, 0) });
  expect(largest(parts, 3, sum)).toEqual([{ total: 5 }, { total: 3 }, { total: 3 }]);
  expect(largest(parts, 4, sum).map(({ total }) => total)).toEqual([5, 3, 2, 1]);
});
