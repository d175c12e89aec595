import type { Locale } from '../../platform/i18n/locales.js';
import type { Attendance, RegistrationStatus } from '../registration.entity.js';

/** The groups of a session's people that can be written to. */
export const GROUPS = ['confirmed', 'offered', 'waiting', 'cancelled', 'attended', 'no-show', 'unchecked'] as const;

/** One of them. */
export type Group = (typeof GROUPS)[number];

/** A message as it is written in one language. */
export interface MessageText {
  subject: string;
  /** Markdown. */
  text: string;
}

/** The groups that somebody is in. */
export function groupsOf({
  status,
  attendance,
}: {
  status: RegistrationStatus;
  attendance: Attendance | null;
}): Group[] {
  return status === 'confirmed' ? ['confirmed', attendance ?? 'unchecked'] : [status];
}

/** In which language somebody reads a message: her own where it was written in it, else the one that stands in. */
export function languageFor(
  { texts, fallback }: { texts: Partial<Record<Locale, MessageText>>; fallback: Locale },
  locale: Locale,
): Locale {
  return texts[locale] ? locale : fallback;
}

/** What can stand between braces in a message. */
export const PLACEHOLDERS = ['name', 'title', 'hour', 'join'] as const;

/** What they become for one reader. */
export type Placeholders = Record<(typeof PLACEHOLDERS)[number], string>;

/** The words between braces that are no placeholders. */
export function unknownPlaceholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\s*([^{}\s]{1,40})\s*\}/g)].map(([, word = '']) => word))].filter(
    (word) => !(PLACEHOLDERS as readonly string[]).includes(word),
  );
}

/** Puts the values in place of the placeholders. */
export function fill(text: string, values: Placeholders): string {
  return text.replace(/\{\s*(name|title|hour|join)\s*\}/g, (_, word: keyof Placeholders) => values[word]);
}

/** The same for a subject, which stands on one line whatever a name may hold. */
export function fillSubject(subject: string, values: Placeholders): string {
  return fill(subject, values)
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();
}
