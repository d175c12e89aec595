import { formatTime, formatZone, isTimeZone } from '../../../src/platform/i18n/dates.js';
import { localizePath, negotiateLocale, splitLocale } from '../../../src/platform/i18n/locales.js';

describe('the language of an address', () => {
  it.each([
    ['/', 'en', '/'],
    ['/nl', 'nl', '/'],
    ['/nl/', 'nl', '/'],
    ['/nl?x=1', 'nl', '/?x=1'],
    ['/fr/courses?level=beginner', 'fr', '/courses?level=beginner'],
    ['/nlx/courses', 'en', '/nlx/courses'],
    ['/french', 'en', '/french'],
  ] as const)('of %s is %s', (address, locale, path) => {
    expect(splitLocale(address)).toEqual({ locale, path });
  });

  it('is put before a path again', () => {
    expect([localizePath('en', '/me'), localizePath('nl', '/me'), localizePath('fr', '/')]).toEqual([
      '/me',
      '/nl/me',
      '/fr/',
    ]);
  });
});

describe('the language a browser asks for', () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['nl-BE,nl;q=0.9,en;q=0.5', 'nl'],
    ['en;q=0.5, fr-CH;q=0.9', 'fr'],
    ['de, fr;q=0, nl;q=0.1', 'nl'],
    ['de', 'en'],
    [';;;,q=', 'en'],
  ])('of %s is %s', (header, locale) => {
    expect(negotiateLocale(header)).toBe(locale);
  });
});

describe('times', () => {
  it('are shown in a zone, with its name', () => {
    const winter = new Date('2026-12-03T18:30:00Z');
    expect(formatTime('nl', winter, 'Europe/Brussels')).toBe('19:30');
    expect(formatTime('en', winter, 'America/New_York')).toBe('13:30');
    expect(formatZone('en', winter, 'Europe/Brussels')).toContain('Brussels, ');
    expect(formatZone('nl', winter, 'Europe/Brussels')).toContain('Brussel, ');
    expect(formatZone('fr', winter, 'Europe/Brussels')).toContain('Bruxelles, ');
    expect(formatZone('fr', winter, 'America/New_York')).toContain('New York, ');
    expect(formatTime('fr', new Date('2026-07-01T22:00:00Z'), 'Europe/Brussels')).toBe('00:00');
  });

  it('know zones from what only looks like one', () => {
    expect(['Europe/Brussels', 'UTC', 'Australia/Sydney'].map(isTimeZone)).toEqual([true, true, true]);
    expect(['Mars/Olympus', '+02:00', '', "'; drop table"].map(isTimeZone)).toEqual([false, false, false, false]);
  });
});
