import { ui } from '../ui/messages.js';
import type { PageContext } from '../ui/page-context.js';
import { JOURNAL_MESSAGES as m } from './courses.messages.js';
import type { ArticleSummary } from './courses.views.js';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Characters that no XML 1.0 document may hold, not even escaped. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const xml = (text: string) => text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (character) => ESCAPES[character]!);

/** The journal as an Atom feed (RFC 4287). */
export function articlesFeed(
  articles: readonly ArticleSummary[],
  where: Pick<PageContext, 'locale' | 't' | 'publicUrl' | 'link'>,
): string {
  const { t, locale, publicUrl, link } = where;
  const address = (path: string) => xml(publicUrl + link(path));
  const latest = new Date(Math.max(0, ...articles.map((article) => article.updatedAt.getTime())));
  const entries = articles.map(
    (article) => `
  <entry xml:lang="${article.locale}">
    <id>${address(`/articles/${article.slug}`)}</id>
    <title>${xml(article.title)}</title>
    <link rel="alternate" type="text/html" href="${address(`/articles/${article.slug}`)}"/>
    <published>${article.publishedOn}T00:00:00Z</published>
    <updated>${article.updatedAt.toISOString()}</updated>
    <author><name>${xml(article.author)}</name></author>
    <summary>${xml(article.summary)}</summary>
  </entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">
  <id>${address('/articles.atom')}</id>
  <title>${xml(`${t(ui.siteName)}: ${t(m.journal)}`)}</title>
  <subtitle>${xml(t(m.lede))}</subtitle>
  <link rel="self" type="application/atom+xml" href="${address('/articles.atom')}"/>
  <link rel="alternate" type="text/html" href="${address('/articles')}"/>
  <updated>${latest.toISOString()}</updated>${entries.join('')}
</feed>
`;
}
