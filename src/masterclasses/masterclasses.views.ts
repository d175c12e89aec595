import type { Locale, Localized } from '../platform/i18n/locales.js';
import type { ProgrammePart } from './masterclass.entity.js';
import type { SessionStatus } from './session.entity.js';

/** A session as pages, mails and the API see it. */
export interface SessionView {
  id: string;
  masterclassId: string;
  masterclassSlug: string;
  /** Its own title or else the masterclass's, and the masterclass's subtitle, in the language asked for. */
  title: string;
  subtitle: string;
  /** Its own summary, where it has one. */
  summary: string | null;
  host: string;
  /** What it has of its own, in every language; null where the masterclass's holds. */
  own: { title: Localized | null; summary: Partial<Localized> | null; host: string | null };
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
  /** Its place in the series as planned, on the clock of its zone: `2026-12-10T19:30`. */
  seriesSlot: string | null;
  calendarSequence: number;
  /** What its people are told when it does not take place; for them and for staff only. */
  cancelMessage: string | null;
  /** What they were told of its latest new hour. */
  changeMessage: string | null;
  finishedAt: Date | null;
  /** Tells one state of its plan from another; places that are taken do not change it. */
  updatedAt: Date;
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
