import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database, type Transaction } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';
import type { Locale } from '../../platform/i18n/locales.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { moveArticle } from './article-addresses.js';
import type { ArticleSettingsInput } from './article.input.js';
import { articleChanged, dayNeeded, lessonsUnknown } from './articles.errors.js';

/** Changes what is set about an article beside its words. Its old address keeps leading to it. */
@Injectable()
export class ChangeArticle {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `not-found`, `changed-meanwhile`, `slug-taken`, `day-needed` or `lesson-unknown` */
  async run(actor: Viewer, slug: string, input: ArticleSettingsInput): Promise<{ slug: string }> {
    return this.database.transaction(async (tx) => {
      const [article] = await tx.query<{ id: string; version: number; status: string; source_locale: Locale }>(
        'SELECT id, version, status, source_locale FROM article WHERE slug = $1 FOR UPDATE',
        [slug],
      );
      if (!article) throw notFound();
      if (article.version !== input.version) throw articleChanged();
      if (article.status === 'published' && !input.publishedOn) throw dayNeeded();
      await moveArticle(tx, article.id, slug, input.slug);
      await tx.query(
        `UPDATE article SET source_locale = $2, author = $3, published_on = $4, figure = $5, version = version + 1,
           related = ARRAY(SELECT c.slug FROM course c WHERE c.slug = ANY ($6) ORDER BY c.position, c.slug) WHERE id = $1`,
        [article.id, input.sourceLocale, input.author, input.publishedOn, input.figure, input.related],
      );
      await this.#relate(tx, article.id, input.lessons);
      if (article.source_locale !== input.sourceLocale) await this.#translate(tx, article.id, input.sourceLocale);
      await this.audit.write(tx, {
        ...{ actor, action: 'article.update', subject: 'article', subjectId: article.id },
        details: { ...input },
      });
      return { slug: input.slug };
    });
  }

  async #relate(tx: Transaction, articleId: string, given: readonly string[]): Promise<void> {
    const paths = [...new Set(given.filter(Boolean))];
    // Which lessons have these addresses?
    const lessons = await tx.query<{ id: string; path: string }>(
      `SELECT l.id, c.slug || '/' || l.slug AS path FROM lesson l JOIN course c ON c.id = l.course_id
       WHERE c.slug || '/' || l.slug = ANY ($1)`,
      [paths],
    );
    const known = new Map(lessons.map(({ id, path }) => [path, id]));
    const unknown = given.flatMap((path, at) => (path && !known.has(path) ? `lesson-${at + 1}` : []));
    if (unknown.length > 0) throw lessonsUnknown(unknown);
    await tx.query('DELETE FROM article_lesson WHERE article_id = $1', [articleId]);
    await tx.query(
      `INSERT INTO article_lesson (article_id, lesson_id, position)
       SELECT $1, g.id, g.place FROM unnest($2::uuid[]) WITH ORDINALITY AS g (id, place)`,
      [articleId, paths.map((path) => known.get(path)!)],
    );
  }

  /** What the translations render is the language in which the article is written from now on. */
  async #translate(tx: Transaction, articleId: string, source: Locale): Promise<void> {
    await tx.query(
      `UPDATE article_text t SET source_revision = CASE WHEN t.locale <> $2 THEN
         (SELECT s.revision FROM article_text s WHERE s.article_id = $1 AND s.locale = $2) END WHERE t.article_id = $1`,
      [articleId, source],
    );
  }
}
