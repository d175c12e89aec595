import { Injectable } from '@nestjs/common';
import { ClaimUses, type ArticleUse, type ClaimTopic, type ClaimUse } from '../evidence/claim-uses.js';
import { Clock } from '../platform/clock.js';
import { Database, type Queryable } from '../platform/database/database.js';
import type { Locale, Localized } from '../platform/i18n/locales.js';
import { inLanguage } from './translation.rules.js';

/** Tells the evidence which lessons and articles state a claim. */
@Injectable()
export class LessonClaimUses extends ClaimUses {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  async of(claimId: string, wanted: Locale, on: Queryable = this.database): Promise<ClaimUse[]> {
    // The published lessons that state a claim in any language, in the order of the catalogue.
    const rows = await on.query<{
      id: string;
      course: string;
      lesson: string;
      title: Localized;
      titles: Partial<Localized> | null;
    }>(
      `SELECT l.id, c.slug AS course, l.slug AS lesson, c.title, (SELECT jsonb_object_agg(t.locale, t.title) FROM lesson_text t WHERE t.lesson_id = l.id) AS titles
       FROM lesson_claim lc JOIN lesson l ON l.id = lc.lesson_id AND l.status = 'published'
       JOIN course_module m ON m.id = l.module_id JOIN course c ON c.id = l.course_id AND c.status = 'published'
       WHERE lc.claim_id = $1 ORDER BY c.position, c.slug, m.position, l.position`,
      [claimId],
    );
    return rows.map(({ id, course, lesson, title, titles }) => ({
      lessonId: id,
      course: inLanguage(title, wanted),
      lesson: titles ? inLanguage(titles, wanted) : lesson,
      path: `/courses/${course}/${lesson}`,
    }));
  }

  async articles(claimId: string, wanted: Locale, on: Queryable = this.database): Promise<ArticleUse[]> {
    // The articles that are out and state the claim in any language, the newest first.
    const rows = await on.query<{ id: string; slug: string; titles: Partial<Localized> }>(
      `SELECT a.id, a.slug, (SELECT jsonb_object_agg(t.locale, t.title) FROM article_text t WHERE t.article_id = a.id) AS titles
       FROM article_claim ac JOIN article a ON a.id = ac.article_id
       WHERE ac.claim_id = $1 AND a.status = 'published' AND a.published_on <= $2::date ORDER BY a.published_on DESC, a.slug`,
      [claimId, this.clock.now().toISOString().slice(0, 10)],
    );
    return rows.map(({ id, slug, titles }) => ({
      articleId: id,
      title: inLanguage(titles, wanted),
      path: `/articles/${slug}`,
    }));
  }

  async topics(wanted: Locale): Promise<ClaimTopic[]> {
    // Each published course with the claims of its published lessons.
    const rows = await this.database.query<{ slug: string; title: Localized; claims: string[] }>(
      `SELECT c.slug, c.title, array_agg(DISTINCT lc.claim_id) AS claims
       FROM course c JOIN lesson l ON l.course_id = c.id AND l.status = 'published' JOIN lesson_claim lc ON lc.lesson_id = l.id
       WHERE c.status = 'published' GROUP BY c.id ORDER BY c.position, c.slug`,
    );
    return rows.map(({ slug, title, claims }) => ({ slug, name: inLanguage(title, wanted), claimIds: claims }));
  }

  async stated(claimSlug: string, on: Queryable): Promise<boolean> {
    // Does a text or draft of a lesson or an article name this claim as one it states?
    const [row] = await on.query<{ stated: boolean }>(
      `SELECT EXISTS (SELECT FROM lesson_claim lc JOIN claim c ON c.id = lc.claim_id WHERE c.slug = $1)
           OR EXISTS (SELECT FROM article_claim ac JOIN claim c ON c.id = ac.claim_id WHERE c.slug = $1)
           OR EXISTS (SELECT FROM article_draft WHERE body ~ ('\\mid="?' || $1 || '["}[:space:]]'))
           OR EXISTS (SELECT FROM lesson_draft WHERE body ~ ('\\mid="?' || $1 || '["}[:space:]]')) AS stated`,
      [claimSlug],
    );
    return row!.stated;
  }
}
