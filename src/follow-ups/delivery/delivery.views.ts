import type { BulkTopic, MailTopic } from '../../platform/mail/mail-topics.js';

/** What became of some mails. */
export interface Fates {
  planned: number;
  /** Still due, or being handed over. */
  waiting: number;
  /** Taken up by a sender at least once. */
  claimed: number;
  accepted: number;
  bounced: number;
  failed: number;
  skipped: number;
  /** Nobody knows whether they arrived. */
  ambiguous: number;
}

/** Mails that have everything in common that is counted: the smallest part of the figures. */
export interface Cell extends Fates {
  /** In the reader's zone: 2026-11-28. */
  day: string;
  topic: MailTopic;
  stepId: string | null;
  /** Why they were skipped or failed. */
  reason: string | null;
}

/** How many mails of a day took this many seconds from being due to being accepted. */
export interface LatencyCell {
  day: string;
  seconds: number;
  count: number;
}

/** How long it took from being due to being accepted: half of them at most `p50` seconds, 95 in a hundred at most `p95`. */
export interface Latency {
  count: number;
  p50: number;
  p95: number;
}

/** A step as the figures name it. */
export interface StepName {
  id: string;
  sequenceId: string;
  sequence: string;
  /** Counted from 1; null for a step that was taken out. */
  number: number | null;
  topic: BulkTopic;
}

/** A reason for which mails were not sent, with how many. */
export interface ReasonCount {
  state: 'failed' | 'skipped';
  reason: string;
  count: number;
}

/** Of some mails that may be counted: how many there are, to how many people, and of how many of them something was counted. */
export interface Counted {
  mails: number;
  people: number;
  counted: number;
}

/** What was counted among those who let us. */
export interface CountedFigures {
  clicks: Counted;
  /** Opened by somebody, as far as can be known. */
  opens: Counted;
  /** Mails that perhaps only a machine has opened. */
  machines: number;
}

/** The delivery of mails in a stretch of days. */
export interface DeliveryFigures {
  all: Fates;
  days: readonly ({ day: string; latency: Latency | null } & Fates)[];
  topics: readonly ({ topic: MailTopic } & Fates)[];
  steps: readonly ({ step: StepName } & Fates)[];
  reasons: readonly ReasonCount[];
  latency: Latency | null;
}
