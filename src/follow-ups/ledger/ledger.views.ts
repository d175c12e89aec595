import type { Locale } from '../../platform/i18n/locales.js';
import type { MailState } from '../../platform/mail/mail-reasons.js';
import type { MailTopic } from '../../platform/mail/mail-topics.js';

/** One mail of the ledger: who it was for, what about, and what became of it. Never what it says. */
export interface Delivery {
  id: string;
  kind: string;
  recipient: string;
  locale: Locale;
  topic: MailTopic;
  /** What it is about: the id of a registration, of a sign-in link, and so on. */
  subjectId: string;
  /** The session, where the mail is about a registration. */
  sessionId: string | null;
  /** The sequence and the step that asked for it, counted from 1; null for what is built in. */
  sequenceId: string | null;
  sequenceName: string | null;
  /** Null as well for a step that was taken out. */
  step: number | null;
  state: MailState;
  /** The rule that decided, where it was not simply sent. */
  reason: string | null;
  attempts: number;
  /** What it waits for, where something puts it off: the weekly cap, a domain. */
  heldFor: string | null;
  createdAt: Date;
  dueAt: Date;
  expiresAt: Date | null;
  claimedAt: Date | null;
  settledAt: Date | null;
  /** When it turned out that nobody knows whether the server took it. */
  ambiguousAt: Date | null;
  bouncedAt: Date | null;
  bounceStatus: string | null;
  messageId: string;
}

/** A sequence to choose from. */
export interface SequenceName {
  id: string;
  name: string;
}
