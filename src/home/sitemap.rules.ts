import { LOCALES, localizePath, type Locale } from '../platform/i18n/locales.js';

/** A public page, as the sitemap names it. */
export interface SitemapPage {
  /** Without language prefix. */
  path: string;
  /** The languages in which it truly exists. */
  locales?: readonly Locale[];
  changedAt?: Date;
}

/** A sitemap may hold 50 000 addresses. */
const MOST_ADDRESSES = 50_000;

const escape = (text: string) => text.replace(/[<>&'"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The sitemap: every public page in every language in which it exists, each naming its sisters. */
export function drawSitemap(publicUrl: string, pages: readonly SitemapPage[]): string {
  const urls = pages.flatMap(({ path, locales = LOCALES, changedAt }) => {
    const address = (locale: Locale) => escape(publicUrl + localizePath(locale, path));
    const main = locales.includes('en') ? 'en' : locales[0]!;
    const sisters = [
      ...locales.map((locale) => `<xhtml:link rel="alternate" hreflang="${locale}" href="${address(locale)}"/>`),
      `<xhtml:link rel="alternate" hreflang="x-default" href="${address(main)}"/>`,
    ].join('');
    const changed = changedAt && changedAt.getTime() > 0 ? `<lastmod>${changedAt.toISOString()}</lastmod>` : '';
    return locales.map((locale) => `<url><loc>${address(locale)}</loc>${changed}${sisters}</url>`);
  });
  const spaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"';
  const listed = urls.slice(0, MOST_ADDRESSES).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${spaces}>\n${listed}\n</urlset>\n`;
}
