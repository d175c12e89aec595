import type { GrowthStep } from './figures.rules.js';

/** How the registrations of a kind stand. */
export interface Standing {
  /** Places confirmed or offered. */
  places: number;
  attended: number;
  noShow: number;
  waiting: number;
  cancelled: number;
  total: number;
}

/** Those who have something in common: a language, a source, a zone. */
export interface Part extends Standing {
  /** What they have in common; empty where it is not known, null for all the others together. */
  value: string | null;
}

/** The figures of a session. */
export interface SessionFigures {
  growth: GrowthStep[];
  all: Standing & { byAttendee: number; byStaff: number; byClock: number; late: number };
  languages: Part[];
  sources: Part[];
  zones: Part[];
}
