import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database, type Transaction } from '../../platform/database/database.js';
import { Outbox } from '../../platform/database/outbox.js';
import { notFound } from '../../platform/http/input.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { SaveArticleText } from '../save-texts.js';
import { mayPublish } from './checklist.rules.js';
import type { PlanTarget } from './plan-target.js';
import { chosenDrafts, publishDrafts } from './publish-drafts.js';
import type { Publication, Publisher } from './publish-lesson.js';
import { notPublishable } from './publishing.errors.js';
import type { ArticleState, Checklist } from './publishing.views.js';
import { TextChecklist } from './text-checklist.js';
import { TextStateQueries } from './text-states.queries.js';

/** What came of publishing an article. */
export interface PublishedArticle {
  locales: Locale[];
  /** True when readers could not open it before. */
  opened: boolean;
}

/** Moves the drafts of an article to where readers find them, all in one transaction, when the checklist allows it. */
@Injectable()
export class PublishArticle {
  constructor(
    private readonly database: Database,
    private readonly states: TextStateQueries,
    private readonly checklist: TextChecklist,
    private readonly save: SaveArticleText,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `not-found`, `not-publishable`, `nothing-to-publish` or `draft-changed` */
  run(actor: Publisher, articleId: string, publication: Publication, now: Date): Promise<PublishedArticle> {
    return this.database.transaction(async (tx) => {
      const state = await this.lock(tx, articleId);
      if (!state) throw notFound();
      const { checklist, published } = await this.within(tx, actor, state, publication, now);
      if (!published) throw notPublishable(checklist.findings);
      return published;
    });
  }

  /** Locks an article: whoever writes or publishes at this moment takes her turn. Null when it is gone. */
  async lock(tx: Transaction, articleId: string): Promise<ArticleState | null> {
    await tx.query('SELECT id FROM article WHERE id = $1 FOR UPDATE', [articleId]);
    return this.states.articleOf(articleId, tx);
  }

  /** What a plan of this article is about. */
  target({ id }: ArticleState): PlanTarget {
    return { articleId: id };
  }

  /** Publishes a locked article, or changes nothing and says what is in the way. */
  async within(
    tx: Transaction,
    actor: Publisher,
    state: ArticleState,
    publication: Publication,
    now: Date,
  ): Promise<{ checklist: Checklist; published: PublishedArticle | null }> {
    const locales = chosenDrafts(state, publication);
    const checklist = await this.checklist.of(state, publication, tx);
    if (!mayPublish(checklist.findings)) return { checklist, published: null };
    await publishDrafts(tx, 'article', this.save, state, locales, now);
    // A day that somebody chose stays; else it is the day on which readers first get it.
    await tx.query(
      `UPDATE article SET status = 'published', withdrawn_at = NULL, publish_at = NULL, published_on = coalesce(published_on, $2::date)
       WHERE id = $1`,
      [state.id, now.toISOString().slice(0, 10)],
    );
    await tx.query('DELETE FROM publication_plan WHERE article_id = $1', [state.id]);
    const published = { locales, opened: state.status !== 'published' };
    await this.outbox.publish(tx, { name: 'article.published', subjectId: state.id, payload: { ...published } });
    await this.audit.write(tx, {
      ...{ actor, action: 'article.publish', subject: 'article', subjectId: state.id },
      details: { ...published, saidOpenly: [...publication.saidOpenly], planned: state.plan !== null },
    });
    return { checklist, published };
  }
}
