import type { Paged } from '../../platform/http/paging.js';
import type { Locale } from '../../platform/i18n/locales.js';
import type { BulkTopic } from '../../platform/mail/mail-topics.js';
import type { RegistrationStatus } from '../../registrations/registration.entity.js';
import type { Delivery } from '../ledger/ledger.views.js';
import type { Trigger } from '../sequence.rules.js';

/** What somebody said about a topic, or that nothing was said and the topic's own default holds. */
export interface TopicWish {
  topic: BulkTopic;
  wanted: boolean;
  /** Null where nothing was said. */
  since: Date | null;
}

/** Somebody's registration, which mail can be about. */
export interface HerRegistration {
  id: string;
  title: string;
  startsAt: Date;
  timeZone: string;
  status: RegistrationStatus;
  attendance: 'attended' | 'no-show' | null;
  consented: boolean;
}

/** Somebody's enrolment, which mail can be about. */
export interface HerEnrolment {
  id: string;
  title: string;
  enrolledAt: Date;
  finishedAt: Date | null;
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
  registrations: readonly HerRegistration[];
  enrolments: readonly HerEnrolment[];
  /** Mails of the capped topics that were sent to her in the last seven days. */
  thisWeek: number;
}

/** A sequence that is switched on and has no mail for an address. */
export interface SilentSequence {
  id: string;
  name: string;
  trigger: Trigger;
  status: 'on' | 'paused';
  switchedOnAt: Date;
  /** How it stands to her by the planner's rules; null where there is nothing of hers that it could be about. */
  standing: Standing | null;
  /** The rule that leaves her out of each of its steps; null where a step would take her in, or nothing set it going. */
  leftOut: string | null;
}

/** How a sequence stands to an address. */
export interface Standing {
  /** Whether something of hers is what it is narrowed to. */
  meant: boolean;
  /** When such a thing last set it going; null: it never did. */
  at: Date | null;
  /** Whether that happened since it was switched on. */
  taken: boolean;
}

/** All that the page knows of an address. */
export interface WhyView {
  facts: AddressFacts;
  silent: readonly SilentSequence[];
  mails: Paged<Delivery>;
}
