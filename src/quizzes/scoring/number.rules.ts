import type { Locale } from '../../platform/i18n/locales.js';

/** A number as it was read from what somebody typed, with what stood behind it. */
export interface ReadNumber {
  value: number;
  /** The same in one spelling for every language: whole digits with an exponent, `150e-2` for 1.50. */
  canonical: string;
  /** What follows the number, such as a unit; empty when nothing does. */
  rest: string;
}

const MOST_DIGITS = 60;
/** Signs that people and keyboards write for a minus. */
const MINUS = /[\u2212\u2012\u2013]/g;
/** Spaces that separate thousands: common, no-break, narrow no-break and thin. */
const SPACE = '[ \\u00a0\\u202f\\u2009]';
const EXPONENT = `(?:[eE]|${SPACE}*(?:[x×X]|\\*)${SPACE}*10${SPACE}*(?:\\^|\\*\\*))${SPACE}*\\(?([+-]?\\d{1,6})\\)?`;

/** What stands for thousands and for the decimals in each language. A lone sign that cannot part thousands is a decimal one in Dutch and French. */
const SIGNS: Record<Locale, { group: string; decimal: string; also: string | null }> = {
  en: { group: ',', decimal: '.', also: null },
  nl: { group: '.', decimal: ',', also: '.' },
  fr: { group: '.', decimal: ',', also: '.' },
};

/**
 * Reads the number at the start of a text: `1,234.5` in English, `1.234,5` or `1 234,5` in Dutch and French; with `e`,
 * `x10^` or `*10**` before an exponent.
 * @returns null when there is none, or it is too large for a number
 */
export function readNumber(typed: string, locale: Locale): ReadNumber | null {
  const text = typed.normalize('NFC').replace(MINUS, '-').trim();
  for (const pattern of patternsOf(locale)) {
    const [all, sign = '', whole = '', after = '', lone = '', exponent = '0'] = pattern.exec(text) ?? [];
    if (all === undefined) continue;
    const rest = text.slice(all.length);
    // `1,5` is not the number 1 followed by something: another spelling may fit, else there is no number here.
    if (/^[\d.,]/.test(rest)) continue;
    return made(sign, whole.replace(/\D/g, ''), after || lone, Number(exponent), rest.trim());
  }
  return null;
}

function made(sign: string, whole: string, decimals: string, exponent: number, rest: string): ReadNumber | null {
  const digits = (whole + decimals).replace(/^0+(?=\d)/, '');
  if (digits.length === 0 || digits.length > MOST_DIGITS) return null;
  const shift = exponent - decimals.length;
  const canonical = `${sign === '-' ? '-' : ''}${digits}${shift === 0 ? '' : `e${shift}`}`;
  const value = Number(canonical);
  return Number.isFinite(value) ? { value, canonical, rest } : null;
}

const known = new Map<Locale, RegExp[]>();

function patternsOf(locale: Locale): RegExp[] {
  let patterns = known.get(locale);
  if (!patterns) {
    const { group, decimal, also } = SIGNS[locale];
    const grouped = (sign: string) => `[1-9]\\d{0,2}(?:${sign}\\d{3})+`;
    const spell = (whole: string, point: string) =>
      new RegExp(`^([+-]?)${SPACE}?(?:(${whole})(?:[${point}](\\d*))?|[${point}](\\d+))(?:${EXPONENT})?`);
    const wholes = [grouped(`[${group}]`), grouped(SPACE), '\\d+'];
    patterns = [...wholes.map((whole) => spell(whole, decimal)), ...(also ? [spell('\\d+', also)] : [])];
    known.set(locale, patterns);
  }
  return patterns;
}

/** Writes a number that was kept in its one spelling as a person of this language writes it, with every digit that was typed. */
export function spellNumber(canonical: string, locale: Locale): string {
  const [, sign = '', digits, exponent = '0'] = /^(-?)(\d+)(?:e(-?\d+))?$/.exec(canonical) ?? [];
  if (digits === undefined) return canonical;
  const [shift, point] = [Number(exponent), SIGNS[locale].decimal];
  if (shift === 0) return sign + digits;
  if (shift > 0 && shift <= 6) return sign + (digits === '0' ? '0' : digits + '0'.repeat(shift));
  if (shift < 0 && shift >= -12) {
    const padded = digits.padStart(1 - shift, '0');
    return `${sign}${padded.slice(0, shift)}${point}${padded.slice(shift)}`;
  }
  return `${sign}${digits}e${shift}`;
}

/** Writes a value as a person of this language does, without the noise of its last binary digits. */
export function spellValue(value: number, locale: Locale): string {
  return String(Number(value.toPrecision(12))).replace('.', SIGNS[locale].decimal);
}
