import { masterclassInput } from '../../src/masterclasses/masterclass.input.js';
import { fillTitle, pickText, slugOf } from '../../src/masterclasses/masterclass.rules.js';
import { sessionInput } from '../../src/masterclasses/session.input.js';
import { proseHtml } from '../../src/ui/prose.js';

test('a text that is missing is shown in the first language it exists in', () => {
  expect(pickText({ nl: 'huid', fr: 'peau' }, 'fr')).toEqual({ text: 'peau', locale: 'fr' });
  expect(pickText({ nl: 'huid', fr: 'peau' }, 'en')).toEqual({ text: 'huid', locale: 'nl' });
  expect(pickText({}, 'en')).toEqual({ text: undefined, locale: 'en' });
});

test('a title is there in every language', () => {
  expect(fillTitle({ fr: 'La peau' })).toEqual({ en: 'La peau', nl: 'La peau', fr: 'La peau' });
});

test('an address is made of plain letters', () => {
  expect(slugOf('Écouter sa peau & son ADN!')).toBe('ecouter-sa-peau-son-adn');
  expect(slugOf('!!!')).toBe('masterclass');
  expect(slugOf('ab '.repeat(60))).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
});

test('the API takes an instant only with its offset, and only one the calendar has', () => {
  const plan = { timeZone: 'Europe/Brussels', durationMinutes: 60, capacity: 5 };
  const reads = (startsAt: unknown) => sessionInput.safeParse({ ...plan, startsAt }).success;
  expect(reads('2026-12-03T19:30:00+01:00')).toBe(true);
  expect(reads('2026-12-03T18:30:00Z')).toBe(true);
  for (const wrong of [
    '2026-12-03T19:30:00',
    '2026-12-03',
    '2026-02-30T10:00:00Z',
    '2026-12-03T25:00:00Z',
    1_800_000_000,
    null,
  ]) {
    expect(reads(wrong)).toBe(false);
  }
});

test('the API knows no other fields and no other types', () => {
  const base = { host: 'Ann', title: { en: 'Skin' }, summary: { en: 'Skin.' } };
  expect(masterclassInput.safeParse(base).success).toBe(true);
  expect(masterclassInput.safeParse({ ...base, price: 5 }).success).toBe(false);
  expect(masterclassInput.safeParse({ ...base, title: { de: 'Haut' } }).success).toBe(false);
  expect(masterclassInput.safeParse({ ...base, title: {} }).success).toBe(false);
  expect(masterclassInput.safeParse({ ...base, slug: 'Not A Slug' }).success).toBe(false);
});

test('prose brings no scripts, no raw HTML and no strange addresses, and its headings stand below those of the page', () => {
  const html = proseHtml(
    '# One\n\n## Two\n\n<script>alert(1)</script><img src=x onerror=alert(1)>\n\n[a](javascript:alert(1)) [b](https://b.example)',
    { under: 2 },
  );
  expect(html).toContain('<h3>Two</h3>');
  expect(html).toContain('href="https://b.example"');
  expect(html).not.toMatch(/<script|<img|onerror|javascript:|<h1/);
});
