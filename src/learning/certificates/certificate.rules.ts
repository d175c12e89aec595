import { createHash } from 'node:crypto';
import type { Locale } from '../../platform/i18n/locales.js';
import type { CertificateStatus } from './certificate.views.js';

/** She corrects her own name once, and within so many days of the first issue; after that staff do. */
export const CORRECTION_DAYS = 60;
const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

/** Whether she may correct the name herself: nobody has corrected it before, it holds, and it is recent. */
export function mayCorrectName(
  certificate: { status: CertificateStatus; version: number; issuedAt: Date },
  now: Date,
): boolean {
  const age = now.getTime() - certificate.issuedAt.getTime();
  return certificate.status === 'valid' && certificate.version === 1 && age <= CORRECTION_DAYS * DAY_MILLISECONDS;
}

/**
 * Whether two names can be the same person's: some word of the one is, but for accents, capitals and a slip of the hand,
 * a word of the other. So a typing error, a missing surname or a name after a marriage pass, and a certificate is not
 * handed to somebody else. Names in another script share no letters; those are for staff.
 */
export function isSamePersonsName(before: string, after: string): boolean {
  const words = wordsOf(after);
  return wordsOf(before).some((word) => words.some((other) => isNearly(word, other)));
}

function wordsOf(name: string): string[] {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** The same word, or one with a slip: one letter in short words, two in longer ones. Initials never count. */
function isNearly(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  if (one === other) return shorter > 1;
  return shorter >= 3 && distance(one, other) <= (shorter >= 6 ? 2 : 1);
}

/** Letters to add, drop, change or swap to get from one word to the other. */
function distance(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const change = rows[i - 1]![j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1);
      row[j] = Math.min(change, rows[i - 1]![j]! + 1, row[j - 1]! + 1);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        row[j] = Math.min(row[j]!, rows[i - 2]![j - 2]! + 1);
    }
    rows.push(row);
  }
  return rows[one.length]![other.length]!;
}

/** An address as the badge carries it: in lower case with a salt behind it, hashed, as Open Badges writes it. */
export function hashIdentity(email: string, salt: string): string {
  return `sha256$${createHash('sha256')
    .update(email.toLowerCase() + salt)
    .digest('hex')}`;
}

/** The languages in which every one of these lessons has a text. */
export function commonLanguages(lessons: readonly (readonly Locale[])[], all: readonly Locale[]): Locale[] {
  return all.filter((locale) => lessons.every((locales) => locales.includes(locale)));
}
