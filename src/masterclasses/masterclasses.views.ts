import type { Locale } from '../platform/i18n/locales.js';
import type { ProgrammePart } from './masterclass.entity.js';
import type { SessionStatus } from './session.entity.js';

/** A session as pages, mails and the API see it. */
export interface SessionView {
  id: string;
  masterclassId: string;
  masterclassSlug: string;
  /** The masterclass's title and subtitle in the language asked for. */
  title: string;
  subtitle: string;
  host: string;
  /** The language it is given in. */
  language: Locale;
  startsAt: Date;
  /** IANA. */
  timeZone: string;
  durationMinutes: number;
  endsAt: Date;
  capacity: number;
  taken: number;
  waiting: number;
  /** Shown to the public: capacity less the places taken and the people waiting, never below 0. */
  free: number;
  waitingList: boolean;
  status: SessionStatus;
  /** False while the masterclass itself is a draft. */
  published: boolean;
  /** When registering begins and ends; null: as it is published, as it begins. */
  opensAt: Date | null;
  closesAt: Date | null;
  /** True when a place that comes free is offered, and held for `offerHours`. */
  acceptance: boolean;
  offerHours: number;
  /** Where the meeting is; for those with a place and for staff only. */
  joinUrl: string | null;
  seriesId: string | null;
  calendarSequence: number;
  /** What its people are told when it does not take place; for them and for staff only. */
  cancelMessage: string | null;
}

/** A masterclass in a list, with the sessions that are still to come. */
export interface MasterclassSummary {
  id: string;
  slug: string;
  status: 'draft' | 'published';
  host: string;
  figure: string | null;
  title: string;
  subtitle: string;
  summary: string;
  sessions: SessionView[];
}

/** A masterclass whole; `textLocale` is the language its texts are really in. */
export interface MasterclassView extends MasterclassSummary {
  textLocale: Locale;
  /** Markdown. */
  body: string;
  programme: ProgrammePart[];
  whatToBring: string;
}

/** Rows of one page of the staff's list of sessions. */
export const SESSIONS_A_PAGE = 50;
