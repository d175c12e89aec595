import { LOCALE_NAMES, LOCALES } from '../../../platform/i18n/locales.js';
import { LinkButton } from '../../../ui/components/button.js';
import { DataTable, type Column } from '../../../ui/components/data-table.js';
import { SelectField, TextField } from '../../../ui/components/fields.js';
import { Pager } from '../../../ui/components/navigation.js';
import { EmptyState } from '../../../ui/components/notice.js';
import { FilterBar } from '../../../ui/components/staff-toolbar.js';
import { usePage } from '../../../ui/page-context.js';
import { StaffLayout } from '../../../ui/staff-layout.js';
import { Published } from '../../pages/articles-page.js';
import { LanguageStates } from '../../writing/language-states.js';
import type { ArticleFilter } from '../article-list.input.js';
import { ARTICLE_STATES } from '../article-list.rules.js';
import { ARTICLE_WORDS as say } from '../articles.staff.messages.js';
import type { StaffArticle } from '../staff-articles.views.js';
import { ArticleFlags } from './article-flags.js';

/** Articles on one page of the list. */
export const ARTICLES_A_PAGE = 50;

interface ArticleListPageProps {
  articles: readonly StaffArticle[];
  /** How many match; `articles` are one page of them. */
  total: number;
  filter: ArticleFilter;
  mayWrite: boolean;
}

/** The address of the list with these filters; what is as usual stays out of it. */
function listAddress({ search, state, language, page }: ArticleFilter): string {
  const query = new URLSearchParams();
  if (search) query.set('search', search);
  if (state) query.set('state', state);
  if (language) query.set('language', language);
  if (page > 1) query.set('page', String(page));
  return `/staff/articles${query.size > 0 ? `?${query}` : ''}`;
}

/** The console's list of articles, with how each stands in its languages. */
export function ArticleListPage({ articles, total, filter, mayWrite }: ArticleListPageProps) {
  const { t, link } = usePage();
  const narrowed = listAddress({ ...filter, page: 1 }) !== '/staff/articles';
  const from = (filter.page - 1) * ARTICLES_A_PAGE;
  const pageAt = (page: number) => link(listAddress({ ...filter, page }));
  return (
    <StaffLayout
      title={t(say.articles)}
      active="articles"
      actions={mayWrite && <LinkButton href={link('/staff/articles/new')}>{t(say.newArticle)}</LinkButton>}
    >
      <Filters filter={filter} narrowed={narrowed} />
      {articles.length === 0 ? (
        <EmptyState level={2} title={t(narrowed ? say.noMatch : say.none)}>
          {t(narrowed ? say.noMatchText : say.noneText)}
        </EmptyState>
      ) : (
        <>
          <ArticleTable articles={articles} />
          <Pager
            previous={filter.page > 1 ? pageAt(filter.page - 1) : null}
            next={from + articles.length < total ? pageAt(filter.page + 1) : null}
            shown={{ from: from + 1, to: from + articles.length, total }}
          />
        </>
      )}
    </StaffLayout>
  );
}

function ArticleTable({ articles }: { articles: readonly StaffArticle[] }) {
  const { t, link } = usePage();
  const columns: Column<StaffArticle>[] = [
    {
      key: 'article',
      label: t(say.article),
      header: true,
      cell: (article) => (
        <>
          <a href={link(`/staff/articles/${article.slug}`)}>{article.title}</a>
          <span class="sub">/articles/{article.slug}</span>
        </>
      ),
    },
    { key: 'state', label: t(say.state), cell: (article) => <ArticleFlags article={article} /> },
    {
      key: 'day',
      label: t(say.publishedOn),
      cell: ({ publishedOn }) => publishedOn && <Published on={publishedOn} />,
    },
    {
      key: 'languages',
      label: t(say.languages),
      cell: ({ slug, languages }) => <LanguageStates path={`/staff/articles/${slug}`} languages={languages} />,
    },
    { key: 'author', label: t(say.author), cell: ({ author }) => author },
  ];
  return (
    <DataTable caption={t(say.articles)} captionHidden columns={columns} rows={articles} rowKey={({ id }) => id} />
  );
}

function Filters({ filter, narrowed }: { filter: ArticleFilter; narrowed: boolean }) {
  const { t, link } = usePage();
  return (
    <FilterBar action={link('/staff/articles')} clearHref={narrowed ? link('/staff/articles') : undefined}>
      <TextField
        name="search"
        type="search"
        label={t(say.search)}
        value={filter.search}
        optional
        maxLength={200}
        data-shortcut="/"
      />
      <SelectField
        name="state"
        label={t(say.state)}
        value={filter.state ?? ''}
        optional
        placeholder={t(say.any)}
        options={ARTICLE_STATES.map((value) => ({ value, label: t(say[`is-${value}`]) }))}
      />
      <SelectField
        name="language"
        label={t(say.language)}
        value={filter.language ?? ''}
        optional
        placeholder={t(say.anyLanguage)}
        options={LOCALES.map((locale) => ({ value: locale, label: LOCALE_NAMES[locale] }))}
      />
    </FilterBar>
  );
}
