import { Refused } from './reading.js';

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,4})?$/i;

/** A number as programs write it, `1.5e3` included; null for anything else, `1e400` and `3,14` included. */
export function readNumber(text: string): number | null {
  const trimmed = text.trim();
  if (trimmed.length > 100 || !NUMBER.test(trimmed)) return null;
  const value = Number(trimmed);
  return Number.isFinite(value) ? value : null;
}

/** A number, or the end of the question. @throws Refused */
export function requireNumber(text: string): number {
  const value = readNumber(text);
  if (value === null) throw new Refused('notNumber', { value: text.slice(0, 60) });
  return value;
}

/** Thirds, sixths, sevenths and ninths are written with a few digits; the others end by themselves. */
const ENDLESS = [3, 6, 7, 9];
/** One digit is enough to tell a third or a sixth from what is meant as it stands. */
const THIRDS = [3, 6];

/**
 * A share of the mark from its percentage. Three answers of 33.333 % make the whole mark, so that what was written with
 * decimals and is a fraction cut short is taken for that fraction.
 * @throws Refused when it is no number or beyond 100 %
 */
export function shareOf(percent: string): number {
  const value = requireNumber(percent);
  if (Math.abs(value) > 100.000001) throw new Refused('badWeight', { value: percent });
  const decimals = /\.(\d+)/.exec(percent)?.[1]?.length ?? 0;
  if (decimals >= 1)
    for (const by of decimals === 1 ? THIRDS : ENDLESS) {
      const parts = Math.round((value * by) / 100);
      const exact = (100 * parts) / by;
      if (parts % by !== 0 && Math.abs(exact - value) <= Math.max(10 ** -decimals, 1e-5)) return parts / by;
    }
  return Math.max(-1, Math.min(1, value / 100));
}

/** A share as a percentage with so many digits that it is read back as the same. */
export function percentOf(share: number): string {
  const percent = share * 100;
  const rounded = Math.round(percent * 1e7) / 1e7;
  return String(rounded);
}

/** The middle and half the width of an interval. @throws Refused when it ends before it begins */
export function intervalOf(least: number, most: number): { value: number; tolerance: number } {
  if (least > most) throw new Refused('badRange');
  const value = least / 2 + most / 2;
  return { value, tolerance: most - value };
}
