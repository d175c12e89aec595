import type { Transaction } from '../../platform/database/database.js';
import type { ArticleSettings } from './take-in-article.js';

/** Saves what an article is apart from its words; lessons that the school does not have are left out. @returns its id */
export async function saveArticle(
  tx: Transaction,
  slug: string,
  settings: ArticleSettings,
  now: Date,
): Promise<string> {
  const { status, source, figure, related, author, lessons } = settings;
  // What readers have has a day: the one of the import where the package names none.
  const publishedOn = settings.publishedOn ?? (status === 'published' ? now.toISOString().slice(0, 10) : null);
  const [row] = await tx.query<{ id: string }>(
    `INSERT INTO article (slug, status, source_locale, figure, related, author, published_on, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT (slug) DO UPDATE SET status = excluded.status, source_locale = excluded.source_locale, figure = excluded.figure,
       related = excluded.related, author = excluded.author, published_on = excluded.published_on, version = article.version + 1,
       withdrawn_at = CASE WHEN excluded.status = 'draft' THEN article.withdrawn_at END RETURNING id`,
    [slug, status, source, figure, related, author, publishedOn, now],
  );
  const { id } = row!;
  await tx.query('DELETE FROM article_lesson WHERE article_id = $1', [id]);
  await tx.query(
    `INSERT INTO article_lesson (article_id, lesson_id, position)
     SELECT $1, l.id, g.place FROM unnest($2::text[]) WITH ORDINALITY AS g (path, place)
     JOIN course c ON c.slug = split_part(g.path, '/', 1) JOIN lesson l ON l.course_id = c.id AND l.slug = split_part(g.path, '/', 2)`,
    [id, lessons],
  );
  return id;
}
