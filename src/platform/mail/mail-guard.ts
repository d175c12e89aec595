import { SetMetadata } from '@nestjs/common';
import type { Transaction } from '../database/database.js';
import type { Locale } from '../i18n/locales.js';
import type { MailTopic } from './mail-topics.js';

/** A mail that is about to be claimed, as its guard sees it. */
export interface MailToClaim {
  id: string;
  kind: string;
  topic: MailTopic;
  recipient: string;
  locale: Locale;
  subjectId: string;
  subjectVersion: number;
  stepId: string | null;
  dueAt: Date;
  expiresAt: Date | null;
}

/** Why a mail must not go, or when it may be looked at again and what it waits for; who is not named may go. */
export type GuardVerdict = { skip: string } | { until: Date; reason?: string };

/**
 * Says in the claiming transaction whether what mails tell of is still true. The platform itself has by then turned away
 * what is expired, paused, unwanted or addressed to somebody whose mail comes back.
 */
export interface MailGuard {
  check(tx: Transaction, mails: readonly MailToClaim[], now: Date): Promise<ReadonlyMap<string, GuardVerdict>>;
}

export const MAIL_GUARD = Symbol('guards mail');

/** Instead of a kind: the guard is asked about all mail. */
export const EVERY_KIND = '*';

/** Marks a provider as the guard of the mails of a kind; it is asked for all of a batch at once. */
export const GuardsMail = (kind: string): ClassDecorator => SetMetadata(MAIL_GUARD, kind);
