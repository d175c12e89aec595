import fc from 'fast-check';
import {
  MOST_AT_ONCE_SECONDS,
  MOST_OF_LESSON_SECONDS,
  secondsToAdd,
} from '../../../src/learning/reading/reading.rules.js';

const T = new Date('2026-11-28T12:00:00Z');
const later = (seconds: number) => new Date(T.getTime() + seconds * 1000);

test('a page adds what is new in its sum, and nothing when it is heard twice or late', () => {
  expect(secondsToAdd(30, { seconds: 0, toldBefore: 0, countedUntil: T }, later(30))).toBe(30);
  expect(secondsToAdd(60, { seconds: 30, toldBefore: 30, countedUntil: later(30) }, later(61))).toBe(30);
  expect(secondsToAdd(60, { seconds: 60, toldBefore: 60, countedUntil: later(61) }, later(62))).toBe(0);
  expect(secondsToAdd(30, { seconds: 60, toldBefore: 60, countedUntil: later(61) }, later(90))).toBe(0);
});

test('two windows side by side are one reader, and nobody reads for hours at once', () => {
  expect(secondsToAdd(30, { seconds: 30, toldBefore: 0, countedUntil: later(30) }, later(31))).toBe(1);
  expect(secondsToAdd(9_999, { seconds: 0, toldBefore: 0, countedUntil: T }, later(9_999))).toBe(MOST_AT_ONCE_SECONDS);
  const full = { seconds: MOST_OF_LESSON_SECONDS - 5, toldBefore: 0, countedUntil: T };
  expect(secondsToAdd(30, full, later(60))).toBe(5);
});

test('whatever pages tell, in whatever order, never more is counted than time has passed', () => {
  const telling = fc.record({
    after: fc.integer({ min: 0, max: 400 }),
    page: fc.integer({ min: 0, max: 2 }),
    read: fc.integer({ min: 0, max: 100_000 }),
  });
  fc.assert(
    fc.property(fc.array(telling, { maxLength: 40 }), (tellings) => {
      const told = new Map<number, number>();
      let [seconds, at, countedUntil] = [0, 0, T];
      for (const { after, page, read } of tellings) {
        at += after;
        const toldBefore = told.get(page) ?? 0;
        const more = secondsToAdd(read, { seconds, toldBefore, countedUntil }, later(at));
        expect(more).toBeGreaterThanOrEqual(0);
        told.set(page, Math.max(toldBefore, read));
        if (more > 0) [seconds, countedUntil] = [seconds + more, later(at)];
      }
      expect(seconds).toBeLessThanOrEqual(at);
    }),
  );
});
