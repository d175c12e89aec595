import { formatDate, formatDay, formatShortDate } from '../../../src/platform/i18n/dates.js';

const on = (day: string) => new Date(`2026-12-${day}T12:00:00Z`);

describe('a day in French', () => {
  it('is the premier when it is the first of a month, and a number otherwise', () => {
    expect(formatDay('fr', on('01'), 'UTC')).toBe('mardi 1er décembre 2026');
    expect(formatDate('fr', on('01'))).toBe('1er décembre 2026');
    expect(formatShortDate('fr', on('01'), 'UTC')).toMatch(/^1er déc/);
    for (const day of ['11', '21', '31']) expect(formatDate('fr', on(day))).toBe(`${day} décembre 2026`);
  });

  it('is written by no other language like that', () => {
    expect(formatDate('nl', on('01'))).toBe('1 december 2026');
    expect(formatDate('en', on('01'))).toBe('1 December 2026');
  });
});
