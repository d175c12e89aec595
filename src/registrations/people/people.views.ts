import type { Locale } from '../../platform/i18n/locales.js';
import type { Attendance, CancelledBy, RegistrationStatus } from '../registration.entity.js';

/** What has become of a registration, as staff tell them apart: one that ended says how. */
export const FATES = ['confirmed', 'offered', 'waiting', 'cancelled', 'declined', 'lapsed', 'handed-over'] as const;

/** One of them. */
export type Fate = (typeof FATES)[number];

/** How many registrations of a session have each fate. */
export type FateCounts = Record<Fate, number>;

/** The orders in which staff can read the list: the line as it is served, by name, or by the day of registering. */
export const PEOPLE_SORTS = ['line', 'name', 'newest', 'oldest'] as const;

/** One of the orders. */
export type PeopleSort = (typeof PEOPLE_SORTS)[number];

/** Which of a session's people are meant. */
export interface PeopleFilter {
  fate?: Fate | undefined;
  language?: Locale | undefined;
  /** `open` are those with a place of whom nobody has noted whether they came. */
  attendance?: Attendance | 'open' | undefined;
  /** How they heard of us, or the campaign that brought them. */
  source?: string | undefined;
  /** In the name or the address. */
  search: string;
}

/** Somebody in the list of a session. */
export interface PersonRow {
  id: string;
  name: string;
  email: string;
  locale: Locale;
  timeZone: string;
  status: RegistrationStatus;
  fate: Fate;
  /** 1 for the first in line; null for whoever does not wait. */
  position: number | null;
  offerExpiresAt: Date | null;
  attendance: Attendance | null;
  note: string | null;
  /** How she heard of us, or the campaign that brought her; empty when unknown. */
  source: string;
  /** Null when she registered herself. */
  addedBy: 'staff' | 'import' | null;
  consentVersion: string;
  /** What she agreed to besides, by purpose, with the version of the wording. */
  consents: Record<string, string>;
  createdAt: Date;
  cancelledAt: Date | null;
  cancelledBy: CancelledBy | null;
}

/** A page of the list, with how many match in all. */
export interface PeoplePage {
  rows: PersonRow[];
  total: number;
  /** From 1. */
  page: number;
  pages: number;
}

/** Rows of a page of the list. */
export const PEOPLE_A_PAGE = 100;
