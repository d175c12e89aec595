import { formatDate } from '../../platform/i18n/dates.js';
import { List, ListRow } from '../../ui/components/list.js';
import { EmptyState } from '../../ui/components/notice.js';
import { PageHead } from '../../ui/components/page-head.js';
import { Layout } from '../../ui/layout.js';
import { usePage } from '../../ui/page-context.js';
import { JOURNAL_MESSAGES as m } from '../courses.messages.js';
import type { ArticleSummary } from '../courses.views.js';

/** The day on which an article came out. */
export function Published({ on }: { on: string }) {
  const { locale } = usePage();
  return <time dateTime={on}>{formatDate(locale, new Date(`${on}T12:00:00Z`))}</time>;
}

/** The journal: every article, the newest first. */
export function ArticlesPage({ articles }: { articles: readonly ArticleSummary[] }) {
  const { t, link, locale } = usePage();
  return (
    <Layout
      title={t(m.journal)}
      description={t(m.lede)}
      active="articles"
      feed={{ path: link('/articles.atom'), title: t(m.journal) }}
    >
      <div class="page">
        <PageHead title={t(m.journal)} lede={t(m.lede)} />
        {articles.length === 0 ? (
          <EmptyState title={t(m.empty)}>{t(m.emptyText)}</EmptyState>
        ) : (
          <List ruled>
            {articles.map((article, index) => (
              <ListRow
                key={article.slug}
                big={index === 0}
                level={2}
                lead={<Published on={article.publishedOn} />}
                title={article.locale === locale ? article.title : <span lang={article.locale}>{article.title}</span>}
                href={link(`/articles/${article.slug}`)}
                text={
                  article.locale === locale ? article.summary : <span lang={article.locale}>{article.summary}</span>
                }
              />
            ))}
          </List>
        )}
        <p class="fine">
          <a href={link('/articles.atom')} type="application/atom+xml">
            {t(m.feed)}
          </a>
        </p>
      </div>
    </Layout>
  );
}
