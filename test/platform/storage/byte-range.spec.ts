import { readRange, stillTheSame } from '../../../src/platform/storage/byte-range.js';

describe('the part of a file that is asked for', () => {
  test.each([
    ['bytes=0-9', { from: 0, to: 9 }],
    ['bytes=90-', { from: 90, to: 99 }],
    ['bytes=90-500', { from: 90, to: 99 }],
    ['bytes=-10', { from: 90, to: 99 }],
    ['bytes=-500', { from: 0, to: 99 }],
    ['bytes = 0 - 0', { from: 0, to: 0 }],
  ])('%s of a hundred bytes', (header, part) => expect(readRange(header, 100)).toEqual(part));

  test.each([
    undefined,
    '',
    'bytes=',
    'bytes=-',
    'bytes=9-1',
    'bytes=0-1,4-5',
    'lines=0-9',
    'bytes=a-b',
    'bytes=0x1-2',
  ])('%s means the whole file', (header) => expect(readRange(header, 100)).toBeNull());

  test.each(['bytes=100-', 'bytes=100-200', 'bytes=-0', 'bytes=999999999999999-'])('%s lies outside', (header) =>
    expect(readRange(header, 100)).toBe('none'),
  );

  test('a part is sent only of the very file that the reader has begun', () => {
    expect(stillTheSame(undefined, '"a"')).toBe(true);
    expect(stillTheSame('"a"', '"a"')).toBe(true);
    expect(stillTheSame('"b"', '"a"')).toBe(false);
    expect(stillTheSame('W/"a"', '"a"')).toBe(false);
    expect(stillTheSame('Sat, 28 Nov 2026 10:00:00 GMT', '"a"')).toBe(false);
  });
});
