import type { Localized } from '../../platform/i18n/locales.js';
import type { GradeLevel } from '../../ui/components/evidence.js';
import type { Direction } from '../study.entity.js';

/** A claim in the console's list. */
export interface StaffClaimRow {
  id: string;
  slug: string;
  text: string;
  /** The grade in force; null when nobody has given one. */
  level: GradeLevel | null;
  reviewDue: string | null;
  /** True while a proposal waits for a second person. */
  waiting: boolean;
  studies: number;
}

/** A claim with everything that staff can change of it. */
export interface StaffClaim {
  id: string;
  slug: string;
  /** Rises with every saving. */
  version: number;
  text: Localized;
  scope: Partial<Localized>;
  population: Partial<Localized>;
  studies: {
    slug: string;
    authors: string;
    year: number | null;
    direction: Direction;
    note: Partial<Localized> | null;
    checked: boolean;
  }[];
}
