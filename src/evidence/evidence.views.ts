import type { GradeLevel } from '../ui/components/evidence.js';
import type { Direction } from './study.entity.js';

/** A claim in a list: its words and the grade in force. */
export interface ClaimSummary {
  id: string;
  slug: string;
  text: string;
  level: GradeLevel;
  /** The day by which the grade is looked at again; null while there is none. */
  reviewDue: string | null;
  studies: number;
}

/** A grade with who gave it, when and why. Days are '2026-11-02'. */
export interface GradeView {
  level: GradeLevel;
  rationale: string;
  grader: string;
  /** The second person; null for the grades that the school opened with. */
  confirmer: string | null;
  gradedOn: string;
  reviewDue: string;
}

/** A study as it bears on one claim. */
export interface StudyView {
  slug: string;
  authors: string;
  year: number | null;
  title: string;
  journal: string | null;
  citation: string | null;
  doi: string | null;
  pmid: string | null;
  design: string | null;
  size: string | null;
  funder: string | null;
  conflict: string | null;
  direction: Direction;
  note: string | null;
  /** False while no reviewer has compared our summary with the paper. */
  checked: boolean;
  /** Who has, and on which day. */
  checkedBy: string | null;
  checkedOn: string | null;
}

/** A claim with everything that is known about how sure we are of it. */
export interface ClaimView {
  id: string;
  slug: string;
  text: string;
  scope: string;
  population: string;
  /** The grade in force; null when nobody has given one yet. */
  grade: GradeView | null;
  /** Earlier grades, the latest first. */
  history: GradeView[];
  studies: StudyView[];
}

/** What the margin note of a lesson says about a claim. */
export interface ClaimNote {
  slug: string;
  text: string;
  level: GradeLevel;
  rationale: string | null;
  studies: { authors: string; year: number | null; direction: Direction }[];
}
