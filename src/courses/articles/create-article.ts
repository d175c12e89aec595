import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database } from '../../platform/database/database.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { slugNeeded } from '../outline/outline.errors.js';
import { slugFrom } from '../outline/outline.rules.js';
import { saveDrafts } from '../writing/save-drafts.js';
import { takeArticleSlug } from './article-addresses.js';
import type { NewArticle } from './article.input.js';

/** Creates an article as a draft that has a title and nothing else; it is written afterwards. */
@Injectable()
export class CreateArticle {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `slug-taken` or `slug-needed` */
  async run(actor: Viewer, input: NewArticle, now: Date): Promise<{ id: string; slug: string }> {
    const { title, sourceLocale, author } = input;
    const slug = input.slug || slugFrom(title);
    if (!slug) throw slugNeeded();
    return this.database.transaction(async (tx) => {
      await takeArticleSlug(tx, slug, null);
      const [created] = await tx.query<{ id: string }>(
        `INSERT INTO article (slug, status, source_locale, author, created_at) VALUES ($1, 'draft', $2, $3, $4) RETURNING id`,
        [slug, sourceLocale, author, now],
      );
      const { id } = created!;
      const draft = { ownerId: id, locale: sourceLocale, title, summary: '', body: '' };
      await saveDrafts(tx, 'article', [draft], now, actor.id);
      await this.audit.write(tx, { actor, action: 'article.create', subject: 'article', subjectId: id });
      return { id, slug };
    });
  }
}
