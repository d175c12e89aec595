import type { LanguageState } from '../writing/drafts.views.js';
import type { ArticleFilter } from './article-list.input.js';
import type { StaffArticle } from './staff-articles.views.js';

/** What somebody looks for among articles. */
export const ARTICLE_STATES = ['published', 'draft', 'changes', 'missing', 'older', 'planned', 'blocked'] as const;

/** See ARTICLE_STATES. */
export type ArticleStateFilter = (typeof ARTICLE_STATES)[number];

/** The articles that a filter leaves, in their order. A state that is about texts is asked of the language, if one is named. */
export function filterArticles(articles: readonly StaffArticle[], filter: ArticleFilter): StaffArticle[] {
  const words = folded(filter.search).split(' ').filter(Boolean);
  return articles.filter((article) => {
    const text = folded(`${article.title} ${article.slug.replaceAll('-', ' ')} ${article.slug} ${article.author}`);
    return words.every((word) => text.includes(word)) && matches(article, filter);
  });
}

function matches(article: StaffArticle, { state, language }: ArticleFilter): boolean {
  const texts = article.languages.filter(({ locale }) => !language || locale === language);
  const written = (one: LanguageState) => one.published !== null || one.draft;
  const inState: Record<ArticleStateFilter, () => boolean> = {
    published: () => article.status === 'published',
    draft: () => article.status === 'draft',
    changes: () => texts.some(({ draft }) => draft),
    missing: () => texts.some((one) => !written(one)),
    older: () => texts.some(({ older }) => older),
    planned: () => article.publishAt !== null && !article.blocked,
    blocked: () => article.blocked,
  };
  if (state && !inState[state]()) return false;
  return !language || state === 'missing' || texts.some(written);
}

const folded = (text: string) =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
