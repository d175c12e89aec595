import { LOCALES, localizePath } from '../platform/i18n/locales.js';

/** The pages that every visitor may open and that do not come from content. */
const STANDING_PATHS = ['/', '/courses', '/paths', '/masterclasses', '/articles', '/evidence'];

const escape = (text: string) => text.replace(/[<>&'"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The sitemap: every public page in every language, each naming its sisters. */
export function drawSitemap(publicUrl: string, contentPaths: readonly string[]): string {
  const pages = [...STANDING_PATHS, ...contentPaths].flatMap((path) => {
    const address = (locale: (typeof LOCALES)[number]) => escape(publicUrl + localizePath(locale, path));
    const sisters = [
      ...LOCALES.map((locale) => `<xhtml:link rel="alternate" hreflang="${locale}" href="${address(locale)}"/>`),
      `<xhtml:link rel="alternate" hreflang="x-default" href="${address('en')}"/>`,
    ].join('');
    return LOCALES.map((locale) => `<url><loc>${address(locale)}</loc>${sisters}</url>`);
  });
  const spaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${spaces}>\n${pages.join('\n')}\n</urlset>\n`;
}
