import { List, ListRow } from '../../ui/components/list.js';
import { usePage } from '../../ui/page-context.js';
import { JOURNAL_MESSAGES as m } from '../courses.messages.js';
import type { ArticleSummary } from '../courses.views.js';
import { Published } from './articles-page.js';

/** What the journal says about the course of a lesson. */
export function RelatedArticles({ articles }: { articles: readonly ArticleSummary[] }) {
  const { t, link, locale } = usePage();
  if (articles.length === 0) return null;
  return (
    <section class="related-articles" aria-labelledby="related-articles">
      <h2 id="related-articles">{t(m.relatesToLesson)}</h2>
      <List>
        {articles.map((article) => (
          <ListRow
            key={article.slug}
            title={<span lang={article.locale === locale ? undefined : article.locale}>{article.title}</span>}
            href={link(`/articles/${article.slug}`)}
            meta={[<Published key="day" on={article.publishedOn} />]}
          />
        ))}
      </List>
    </section>
  );
}
