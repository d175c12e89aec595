import type { Message } from '../../platform/i18n/messages.js';
import type { Notice } from '../page-context.js';

/** A message for the next page, known by a short code that travels in a cookie. */
export interface NoticeKind {
  readonly code: string;
  readonly tone: Notice['tone'];
  readonly message: Message;
  /** The names of the numbers that the message asks for; they travel with the code. */
  readonly counts: readonly string[];
}

/** A notice with the numbers in it. */
export interface SaidNotice {
  notice: NoticeKind;
  counts?: Record<string, number>;
}

const known = new Map<string, NoticeKind>();

/** Declares a notice. @throws Error when the code is taken */
export function defineNotice(
  code: string,
  tone: Notice['tone'],
  message: Message,
  counts: readonly string[] = [],
): NoticeKind {
  if (known.has(code)) throw new Error(`the notice ${code} is declared twice`);
  const notice = Object.freeze({ code, tone, message, counts });
  known.set(code, notice);
  return notice;
}

/** Writes a notice down for the cookie. */
export function toNoticeCookie(notice: NoticeKind, counts: Record<string, number> = {}): string {
  return [notice.code, ...notice.counts.map((name) => `${name}=${counts[name]}`)].join('&');
}

/** Reads a notice from a cookie; null when nobody declared it or a number is missing, for a cookie can hold anything. */
export function fromNoticeCookie(cookie: string): SaidNotice | null {
  const [code = '', ...pairs] = cookie.split('&');
  const notice = known.get(code);
  if (!notice) return null;
  if (notice.counts.length === 0) return { notice };
  const told = new URLSearchParams(pairs.join('&'));
  const counts = Object.fromEntries(
    notice.counts.map((name) => [name, /^\d{1,6}$/.test(told.get(name) ?? '') ? Number(told.get(name)) : NaN]),
  );
  return Object.values(counts).some(Number.isNaN) ? null : { notice, counts };
}
