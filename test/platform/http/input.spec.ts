import { z } from 'zod';
import { DomainError } from '../../../src/platform/errors.js';
import {
  emailInput,
  idParam,
  nameInput,
  parseInput,
  tickInput,
  timeZoneInput,
  wholeNumberInput,
} from '../../../src/platform/http/input.js';
import { fromCursor, toCursor } from '../../../src/platform/http/paging.js';

function faults(schema: z.ZodType, value: unknown): string[] {
  try {
    parseInput(schema, value);
  } catch (error) {
    if (error instanceof DomainError) return error.fields.map(({ field, message }) => `${field}: ${message.en}`);
    throw error;
  }
  return [];
}

describe('an e-mail address', () => {
  it.each([
    'ann@example.org',
    'ann+school@example.org',
    "o'neil@example.co.uk",
    'ánna@exämple.org',
    '  ann@EXAMPLE.org ',
  ])('may be %s', (address) => {
    expect(parseInput(emailInput, address)).toBe(address.trim().replace('EXAMPLE', 'example'));
  });

  it.each([
    'Ann <ann@example.org>',
    'ann@example.org.',
    'ann@example',
    'ann.@example.org',
    'ann..b@example.org',
    'ann@@example.org',
    '@example.org',
    'ann@-example.org ',
    'ann@example.org\r\nBcc: eve@example.org',
    'ann@example.org, eve@example.org',
    `${'a'.repeat(65)}@example.org`,
    `a@${'b'.repeat(250)}.org`,
  ])('may not be %j', (address) => {
    expect(faults(z.object({ email: emailInput }), { email: address })).toHaveLength(1);
  });
});

describe('input', () => {
  const form = z.object({
    name: nameInput,
    email: emailInput,
    places: wholeNumberInput(1, 10),
    zone: timeZoneInput,
    news: tickInput,
  });

  it('is read from text as a form sends it', () => {
    expect(parseInput(form, { name: '  Ann   B ', email: 'a@b.org', places: '3', zone: 'UTC', news: 'on' })).toEqual({
      name: 'Ann B',
      email: 'a@b.org',
      places: 3,
      zone: 'UTC',
      news: true,
    });
  });

  it('names every field that is wrong, once, in plain words', () => {
    expect(faults(form, { name: '', email: 'x', places: '11', zone: 'Moon' })).toEqual([
      'name: Please fill this in.',
      expect.stringContaining('email: This is not a complete'),
      expect.stringContaining('places: This must be'),
      expect.stringContaining('zone: We do not know'),
    ]);
  });

  it('that is missing altogether is asked for', () => {
    expect(faults(form, undefined)).toHaveLength(4);
    expect(faults(form, { places: 'many', name: 'A', email: 'a@b.org', zone: 'UTC' })).toEqual([
      'places: Please enter a whole number.',
    ]);
  });

  it('of the wrong type is a clear error and not a crash', () => {
    for (const value of ['text', 7, [], { name: {}, email: [], places: {}, zone: 1 }])
      expect(faults(form, value).length).toBeGreaterThan(0);
  });

  it('keeps control characters out of names', () => {
    expect(faults(z.object({ name: nameInput }), { name: 'Ann\u0000' })).toHaveLength(1);
  });
});

describe('an id in an address', () => {
  it('that cannot be one leads nowhere, rather than to the database', () => {
    for (const id of ['7', 'x'.repeat(36), "' OR 1=1", '']) expect(() => idParam(id)).toThrow('not-found');
    expect(idParam('0B0F7B0C-6B0F-4B0F-8B0F-0B0F7B0C6B0F')).toBe('0b0f7b0c-6b0f-4b0f-8b0f-0b0f7b0c6b0f');
  });
});

describe('a cursor', () => {
  it('comes back as it was made, and is refused when it was not made by us', () => {
    expect(fromCursor(toCursor(['2026-01-01', 7]), 2)).toEqual(['2026-01-01', 7]);
    for (const cursor of ['', 'x', toCursor(['one']), Buffer.from('{}').toString('base64url')])
      expect(() => fromCursor(cursor, 2)).toThrow('invalid-input');
  });
});

describe('a character that cannot be kept', () => {
  const form = z.object({
    name: z.string(),
    note: z.string().trim().max(10).optional(),
    tools: z.array(z.string()).default([]),
    answers: z.record(z.string(), z.unknown()).default({}),
  });

  it.each([
    ['name', { name: 'Ann\0' }],
    ['note', { name: 'Ann', note: 'a\0b' }],
    ['tools', { name: 'Ann', tools: ['hands', '\0'] }],
    ['answers.trade', { name: 'Ann', answers: { trade: 'sculptor\0' } }],
    ['answers', { name: 'Ann', answers: { '\0': 'x' } }],
    ['name', { name: 'half a pair: \ud83d' }],
  ])('is told at %s, in every text of every form', (field, value) => {
    expect(faults(form, value)).toEqual([expect.stringContaining(`${field}: This holds a character`)]);
  });

  it('is no letter, sign or picture that people write', () => {
    expect(faults(form, { name: 'Zoë 李 😀 \u200d', answers: { n: 3, yes: true, none: null } })).toEqual([]);
  });
});
