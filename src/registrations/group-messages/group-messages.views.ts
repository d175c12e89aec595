import type { Locale } from '../../platform/i18n/locales.js';
import type { Group, MessageText } from './group-message.rules.js';

/** A message as staff see it. */
export interface GroupMessageView {
  id: string;
  sessionId: string;
  groups: Group[];
  locales: Locale[];
  fallback: Locale;
  texts: Partial<Record<Locale, MessageText>>;
  createdAt: Date;
  /** Null while it is a draft. */
  sentAt: Date | null;
  author: string | null;
  recipients: number | null;
  leftOut: number | null;
  /** What became of its mails. */
  accepted: number;
  failed: number;
  skipped: number;
}

/** Whom a message would reach now. */
export interface Reach {
  /** Distinct addresses. */
  count: number;
  /** Addresses that are left out because our mail to them was refused for good. */
  leftOut: number;
  byLocale: Record<Locale, number>;
}
