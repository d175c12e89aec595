import type { Localized } from '../../platform/i18n/locales.js';

/** A study in the console's list. */
export interface StaffStudyRow {
  slug: string;
  authors: string;
  year: number | null;
  title: string;
  journal: string | null;
  doi: string | null;
  pmid: string | null;
  checked: boolean;
  /** How many claims it stands behind. */
  claims: number;
}

/** A study with everything that staff can change of it. */
export interface StaffStudy {
  id: string;
  slug: string;
  /** Rises with every saving. */
  version: number;
  authors: string;
  year: number | null;
  title: string;
  journal: string | null;
  citation: string | null;
  doi: string | null;
  pmid: string | null;
  design: Partial<Localized> | null;
  size: Partial<Localized> | null;
  funder: Partial<Localized> | null;
  conflict: Partial<Localized> | null;
  checkedBy: string | null;
  checkedAt: Date | null;
  claims: { slug: string; text: Partial<Localized> }[];
}
