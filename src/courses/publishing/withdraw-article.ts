import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database } from '../../platform/database/database.js';
import { Outbox } from '../../platform/database/outbox.js';
import { notFound } from '../../platform/http/input.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { notPublished } from './publishing.errors.js';

/** Takes an article back from readers. Its texts and its day stay. */
@Injectable()
export class WithdrawArticle {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `not-found` or `not-published` */
  async run(actor: Viewer, articleId: string, now: Date): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [article] = await tx.query<{ status: string }>('SELECT status FROM article WHERE id = $1 FOR UPDATE', [
        articleId,
      ]);
      if (!article) throw notFound();
      if (article.status !== 'published') throw notPublished();
      await tx.query(`UPDATE article SET status = 'draft', withdrawn_at = $2, publish_at = NULL WHERE id = $1`, [
        articleId,
        now,
      ]);
      await tx.query('DELETE FROM publication_plan WHERE article_id = $1', [articleId]);
      await this.outbox.publish(tx, { name: 'article.withdrawn', subjectId: articleId });
      await this.audit.write(tx, { actor, action: 'article.withdraw', subject: 'article', subjectId: articleId });
    });
  }
}
