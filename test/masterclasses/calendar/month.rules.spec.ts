import { beginOf, dayAt, monthsFrom, weeksOf } from '../../../src/masterclasses/calendar/month.rules.js';

test('a month is cut into weeks from Monday to Sunday, with every day in it once', () => {
  for (const month of ['2026-02', '2026-11', '2027-08', '2028-02']) {
    const weeks = weeksOf(month);
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    const days = weeks.flat().filter((day) => day !== null);
    expect(days[0]).toBe(`${month}-01`);
    expect(new Set(days).size).toBe(days.length);
    // Whatever stands in the first column is a Monday.
    for (const [monday] of weeks) if (monday) expect(new Date(`${monday}T12:00:00Z`).getUTCDay()).toBe(1);
  }
  expect(weeksOf('2027-02')).toHaveLength(4);
  expect(weeksOf('2028-02').flat()).toContain('2028-02-29');
});

test('a day and a month are those of the clock of the zone', () => {
  const late = new Date('2026-12-31T23:30:00Z');
  expect([dayAt(late, 'Europe/Brussels'), dayAt(late, 'America/New_York')]).toEqual(['2027-01-01', '2026-12-31']);
  expect(beginOf('2026-07', 'Europe/Brussels')).toEqual(new Date('2026-06-30T22:00:00Z'));
  expect([monthsFrom('2026-12', 1), monthsFrom('2026-01', -1)]).toEqual(['2027-01', '2025-12']);
});
