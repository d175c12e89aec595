import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Locale, Localized } from '../../platform/i18n/locales.js';
import { inLanguage } from '../translation.rules.js';
import type { CourseImportView, ImportChoices } from './transfer.views.js';

/** A course that can be taken out. */
export interface ExportableCourse {
  slug: string;
  title: string;
  lessons: number;
}

/** Reads packages that were brought in, and what can be taken out. */
@Injectable()
export class CourseImportQueries {
  constructor(private readonly database: Database) {}

  /** A package with its report; null when there is none of that id. */
  async one(id: string): Promise<CourseImportView | null> {
    const [row] = await this.database.query<Omit<CourseImportView, 'choices'> & ImportChoices>(
      `SELECT id, file_name AS "fileName", actor_name AS "actorName", at, state, report, changed_meanwhile AS "changedMeanwhile",
         publish, withdraw_missing AS "withdrawMissing", replace_drafts AS "replaceDrafts" FROM course_import WHERE id = $1`,
      [id],
    );
    if (!row) return null;
    const { publish, withdrawMissing, replaceDrafts, ...rest } = row;
    return { ...rest, choices: { publish, withdrawMissing, replaceDrafts } };
  }

  /** Every course, drafts included, in the order of the catalogue. */
  async courses(locale: Locale): Promise<ExportableCourse[]> {
    const rows = await this.database.query<{ slug: string; title: Localized; lessons: number }>(
      `SELECT c.slug, c.title, (SELECT count(*)::int FROM lesson l WHERE l.course_id = c.id) AS lessons
       FROM course c ORDER BY c.position, c.slug`,
    );
    return rows.map(({ slug, title, lessons }) => ({ slug, title: inLanguage(title, locale), lessons }));
  }
}
