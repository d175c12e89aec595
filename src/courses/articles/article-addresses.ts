import type { Transaction } from '../../platform/database/database.js';
import { slugTaken } from '../outline/outline.errors.js';

/** Any number will do, as long as every process uses the same one: addresses of articles are given one at a time. */
const ARTICLE_ADDRESSES = 7_226_413;

/**
 * Makes sure that an article may have this address, until the transaction ends. An address that leads to another article
 * because it was its address is not given away: people have it.
 * @throws DomainError `slug-taken`
 */
export async function takeArticleSlug(tx: Transaction, slug: string, articleId: string | null): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock($1)', [ARTICLE_ADDRESSES]);
  // Does another article have this address, or did it have it?
  const [taken] = await tx.query(
    `SELECT 1 FROM (SELECT id, slug FROM article UNION ALL SELECT article_id, slug FROM article_address) a
     WHERE a.slug = $1 AND a.id IS DISTINCT FROM $2::uuid LIMIT 1`,
    [slug, articleId],
  );
  if (taken) throw slugTaken();
}

/** Gives an article another address; the one it had keeps leading to it. @throws DomainError `slug-taken` */
export async function moveArticle(tx: Transaction, articleId: string, from: string, to: string): Promise<void> {
  if (from === to) return;
  await takeArticleSlug(tx, to, articleId);
  await tx.query('INSERT INTO article_address (slug, article_id) VALUES ($1, $2) ON CONFLICT (slug) DO NOTHING', [
    from,
    articleId,
  ]);
  // Its own address of before may become its address again.
  await tx.query('DELETE FROM article_address WHERE slug = $1', [to]);
  await tx.query('UPDATE article SET slug = $2 WHERE id = $1', [articleId, to]);
}
