import type { Paged } from '../../platform/http/paging.js';
import type { Locale } from '../../platform/i18n/locales.js';
import type { BulkTopic } from '../../platform/mail/mail-topics.js';
import type { RegistrationStatus } from '../../registrations/registration.entity.js';
import type { Delivery } from '../ledger/ledger.views.js';
import type { Condition, Trigger } from '../sequence.rules.js';

/** What somebody said about a topic, or that nothing was said and the topic's own default holds. */
export interface TopicWish {
  topic: BulkTopic;
  wanted: boolean;
  /** Null where nothing was said. */
  since: Date | null;
}

/** Somebody's registration, as far as it can set a sequence going. */
export interface HerRegistration {
  id: string;
  masterclassId: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  status: RegistrationStatus;
  createdAt: Date;
  confirmedAt: Date | null;
  cancelledAt: Date | null;
  waited: boolean;
  attendance: 'attended' | 'no-show' | null;
  consented: boolean;
}

/** Somebody's enrolment, as far as it can set a sequence going. */
export interface HerEnrolment {
  id: string;
  courseId: string;
  title: string;
  enrolledAt: Date;
  finishedAt: Date | null;
  /** When she last finished a lesson. */
  lastLessonAt: Date | null;
}

/** A finished attempt, never with what was answered. */
export interface HerAttempt {
  quizId: string;
  profile: boolean;
  finishedAt: Date;
  passed: boolean | null;
}

/** Everything that decides what an address gets. */
export interface AddressFacts {
  email: string;
  person: { id: string; name: string; locale: Locale; since: Date } | null;
  /** Her own zone, or that of her newest registration, or the school's. */
  timeZone: string;
  suppressed: { at: Date; for: 'bounced' | 'complained' | 'staff' } | null;
  softBounces: number;
  wishes: readonly TopicWish[];
  /** When the newsletter was confirmed by a mail of its own. */
  newsConfirmedAt: Date | null;
  registrations: readonly HerRegistration[];
  enrolments: readonly HerEnrolment[];
  attempts: readonly HerAttempt[];
  /** Mails of the capped topics that were sent to her in the last seven days. */
  thisWeek: number;
}

/** A sequence that is switched on and has no mail for an address. */
export interface SilentSequence {
  id: string;
  name: string;
  trigger: Trigger;
  topic: BulkTopic;
  status: 'on' | 'paused';
  switchedOnAt: Date;
  narrowed: { masterclassId?: string; courseId?: string; quizId?: string; claimId?: string; days?: number };
  /** The conditions of each of its steps. */
  conditions: readonly (readonly Condition[])[];
}

/** All that the page knows of an address. */
export interface WhyView {
  facts: AddressFacts;
  silent: readonly SilentSequence[];
  mails: Paged<Delivery>;
}
