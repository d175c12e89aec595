import type { Message } from '../platform/i18n/messages.js';
import { splitLocale } from '../platform/i18n/locales.js';
import { isOwnPath } from '../ui/web/own-path.js';
import { ACCOUNT_MESSAGES } from './accounts.messages.js';

/** Characters a password has at least; NIST SP 800-63B asks for length, not for kinds of characters. */
export const PASSWORD_LEAST = 10;
/** Longer ones only cost time to hash. */
export const PASSWORD_MOST = 200;
/** How long a mailed link signs in. */
export const LINK_MINUTES = 30;
/** How long the link of a new account's first mail works: people read that one later. */
export const VERIFY_LINK_MINUTES = 24 * 60;
/** Mailed links that one person gets within an hour at most. */
export const LINKS_AN_HOUR = 5;
/** Where a sign-in leads when nobody said where to. */
export const AFTER_SIGN_IN = '/me';

/** The same password has the same characters, however the keyboard composed them. */
export function normalizePassword(password: string): string {
  return password.normalize('NFC');
}

/** What is wrong with a new password, or null. Length is told by the schema; this is about the person. */
export function passwordFault(password: string, email: string): Message | null {
  const typed = normalizePassword(password).toLowerCase().trim();
  const address = email.toLowerCase();
  if (typed === address || typed === address.split('@')[0]) return ACCOUNT_MESSAGES.passwordIsEmail;
  // 'aaaaaaaaaa' has ten characters and one idea.
  return new Set(typed).size < 4 ? ACCOUNT_MESSAGES.passwordTooPlain : null;
}

/** An address that its owner recognises and nobody else learns: 'd•••@example.org'. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return `${[...email.slice(0, at)][0] ?? ''}•••${email.slice(at)}`;
}

/** Where to go after signing in: a page of ours, without its language prefix, or the fallback. */
export function pathAfterSignIn(to: unknown, fallback = AFTER_SIGN_IN): string {
  if (!isOwnPath(to)) return fallback;
  const { path } = splitLocale(to);
  // '/nl//evil.example' is a path of ours until its prefix is taken off.
  return isOwnPath(path) ? path : fallback;
}

const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bVersion\/.*Safari\//, 'Safari'],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

/** What a person calls a device, from its User-Agent: 'Firefox, Windows'; empty when it says nothing we know. */
export function describeDevice(userAgent: string | undefined): string {
  const named = (names: typeof BROWSERS) => names.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1];
  return [named(BROWSERS), named(SYSTEMS)].filter(Boolean).join(', ');
}

/** True when a change of password asks for the current one: not where there is none, nor shortly after a mailed link. */
export function asksForPassword(standing: { hasPassword: boolean; byLink: boolean; since: Date }, now: Date): boolean {
  const fresh = standing.byLink && now.getTime() - standing.since.getTime() < LINK_MINUTES * 60_000;
  return standing.hasPassword && !fresh;
}
