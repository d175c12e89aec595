import { Injectable } from '@nestjs/common';
import { ClaimUses, type ClaimMention, type ClaimTopic, type ClaimUse } from '../evidence/claim-uses.js';
import { Clock } from '../platform/clock.js';
import { Database, type Queryable } from '../platform/database/database.js';
import { LOCALES, type Locale, type Localized } from '../platform/i18n/locales.js';
import { parseText } from './lesson-markdown.js';
import { chooseLocale, inLanguage } from './translation.rules.js';

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

  async articles(claimSlug: string, wanted: Locale): Promise<ClaimMention[]> {
    // The articles that are out and name the claim anywhere, the newest first; whether they state it their text tells.
    const rows = await this.database.query<{ slug: string; texts: { locale: Locale; title: string; body: string }[] }>(
      `SELECT a.slug, jsonb_agg(jsonb_build_object('locale', t.locale, 'title', t.title, 'body', t.body)) AS texts
       FROM article a JOIN article_text t ON t.article_id = a.id
       WHERE a.published_on <= $2::date AND EXISTS (SELECT FROM article_text n WHERE n.article_id = a.id AND strpos(n.body, $1) > 0)
       GROUP BY a.id ORDER BY a.published_on DESC, a.slug`,
      [claimSlug, this.clock.now().toISOString().slice(0, 10)],
    );
    return rows
      .filter(({ texts }) => texts.some(({ body }) => parseText(body).claims.includes(claimSlug)))
      .map(({ slug, texts }) => {
        const locale = chooseLocale(
          LOCALES.filter((one) => texts.some((text) => text.locale === one)),
          wanted,
        );
        return { title: texts.find((text) => text.locale === locale)!.title, path: `/articles/${slug}` };
      });
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
    // Does a lesson's text or draft name this claim as one it states?
    const [row] = await on.query<{ stated: boolean }>(
      `SELECT EXISTS (SELECT FROM lesson_claim lc JOIN claim c ON c.id = lc.claim_id WHERE c.slug = $1)
           OR EXISTS (SELECT FROM lesson_draft WHERE body ~ ('\\mid="?' || $1 || '["}[:space:]]')) AS stated`,
      [claimSlug],
    );
    return row!.stated;
  }
}
