import { Injectable } from '@nestjs/common';
import { ClaimUses, type ClaimUse } from '../evidence/claim-uses.js';
import { Database } from '../platform/database/database.js';
import { LOCALES, type Locale, type Localized } from '../platform/i18n/locales.js';
import { chooseLocale, inLanguage } from './translation.rules.js';

/** Tells the evidence which published lessons state a claim. */
@Injectable()
export class LessonClaimUses extends ClaimUses {
  constructor(private readonly database: Database) {
    super();
  }

  async of(claimId: string, wanted: Locale): Promise<ClaimUse[]> {
    // The published lessons that state a claim in any language, in the order of the catalogue.
    const rows = await this.database.query<{
      course: string;
      lesson: string;
      title: Localized;
      titles: Partial<Localized>;
    }>(
      `SELECT c.slug AS course, l.slug AS lesson, c.title, (SELECT jsonb_object_agg(t.locale, t.title) FROM lesson_text t WHERE t.lesson_id = l.id) AS titles
       FROM lesson_claim lc JOIN lesson l ON l.id = lc.lesson_id AND l.status = 'published'
       JOIN course_module m ON m.id = l.module_id JOIN course c ON c.id = l.course_id AND c.status = 'published'
       WHERE lc.claim_id = $1 ORDER BY c.position, c.slug, m.position, l.position`,
      [claimId],
    );
    return rows.map(({ course, lesson, title, titles }) => ({
      course: inLanguage(title, wanted),
      lesson:
        titles[
          chooseLocale(
            LOCALES.filter((locale) => titles[locale]),
            wanted,
          )!
        ]!,
      path: `/courses/${course}/${lesson}`,
    }));
  }
}
