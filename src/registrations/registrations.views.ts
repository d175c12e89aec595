import type { Locale } from '../platform/i18n/locales.js';
import type { SessionView } from '../masterclasses/masterclasses.views.js';
import type { Attendance, CancelledBy, RegistrationStatus } from './registration.entity.js';

/** A registration as its own holder sees it. */
export interface RegistrationView {
  id: string;
  personId: string | null;
  email: string;
  name: string;
  locale: Locale;
  timeZone: string;
  status: RegistrationStatus;
  /** 1 for the first in line; null for whoever does not wait. */
  position: number | null;
  /** SEQUENCE of its calendar entry. */
  sequence: number;
  confirmedAt: Date | null;
  /** Until when its place is held; null unless it is offered. */
  offerExpiresAt: Date | null;
  cancelledAt: Date | null;
  cancelledBy: CancelledBy | null;
  /** What it was when it ended. */
  cancelledWas: Exclude<RegistrationStatus, 'cancelled'> | null;
  /** True when it ended because a colleague came in its place. */
  handedOver: boolean;
  /** The name of whoever handed this place over. */
  handedOverBy: string | null;
  attendance: Attendance | null;
  /** When she first went in by her personal link. */
  joinedAt: Date | null;
  session: SessionView;
}

/** A registration as staff see it in the list of a session. */
export interface RegistrationRowView {
  id: string;
  personId: string | null;
  email: string;
  name: string;
  locale: Locale;
  timeZone: string;
  status: RegistrationStatus;
  position: number | null;
  note: string | null;
  source: string;
  createdAt: Date;
  cancelledAt: Date | null;
  cancelledBy: CancelledBy | null;
}

/** A session to come that somebody is registered for. */
export interface UpcomingRegistration {
  id: string;
  /** Of the personal link, `/registrations/<token>`. */
  token: string;
  status: Exclude<RegistrationStatus, 'cancelled'>;
  position: number | null;
  session: SessionView;
}
