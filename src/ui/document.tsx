import type { ComponentChildren } from 'preact';
import { LOCALES, localizePath, type Locale } from '../platform/i18n/locales.js';
import { escapeJsonLd } from './escape-json-ld.js';
import { ui } from './messages.js';
import { usePage } from './page-context.js';

/** What the head of a page says about it. */
export interface DocumentProps {
  /** The page's own title, without the name of the house. */
  title: string;
  /** One or two sentences for search engines and link previews. */
  description?: string;
  /** Path without language prefix; the page's own path without its query when left out. */
  canonicalPath?: string;
  /** Structured data: one schema.org object or several. */
  jsonLd?: unknown;
  /** Keeps the page out of search engines. */
  noIndex?: boolean;
  /** Path, with its language prefix, of the picture for link previews: 1200 by 630. See picturePath. */
  ogImage?: string;
  /** The languages in which this page truly exists; all of them when left out. */
  alternateLocales?: readonly Locale[];
  /** A feed of what the page lists, for programs that read feeds: its path with language prefix, and its name. */
  feed?: { path: string; title: string };
  /** Adds the console's style sheet and script. */
  staff?: boolean;
  /** More built scripts, such as `live.js`. */
  scripts?: readonly string[];
  children: ComponentChildren;
}

const absolute = (publicUrl: string, path: string) => (/^https?:/.test(path) ? path : publicUrl + path);

/** The html element with its head; the caller writes the doctype before it. */
export function Document(props: DocumentProps) {
  const { locale, t, path, publicUrl, asset } = usePage();
  const {
    title,
    description,
    jsonLd,
    noIndex = false,
    alternateLocales = LOCALES,
    scripts = [],
    staff = false,
  } = props;
  const canonicalPath = props.canonicalPath ?? path.split('?')[0]!;
  const address = (to: Locale) => publicUrl + localizePath(to, canonicalPath);
  const site = t(ui.siteName);
  const fullTitle = title === site ? title : `${title} · ${site}`;
  const own = alternateLocales.includes(locale) ? locale : alternateLocales[0]!;
  return (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{fullTitle}</title>
        {description && <meta name="description" content={description} />}
        {noIndex ? (
          <meta name="robots" content="noindex" />
        ) : (
          <>
            <link rel="canonical" href={address(own)} />
            {alternateLocales.map((other) => (
              <link key={other} rel="alternate" hreflang={other} href={address(other)} />
            ))}
            <link rel="alternate" hreflang="x-default" href={address(alternateLocales.includes('en') ? 'en' : own)} />
          </>
        )}
        <link
          rel="preload"
          href={asset('newsreader-display.woff2')}
          as="font"
          type="font/woff2"
          crossorigin="anonymous"
        />
        <link rel="preload" href={asset('instrument-sans.woff2')} as="font" type="font/woff2" crossorigin="anonymous" />
        <link rel="stylesheet" href={asset('site.css')} />
        {staff && <link rel="stylesheet" href={asset('staff.css')} />}
        {props.feed && (
          <link rel="alternate" type="application/atom+xml" title={props.feed.title} href={props.feed.path} />
        )}
        <link rel="icon" type="image/svg+xml" href={asset('favicon.svg')} />
        <link rel="apple-touch-icon" href={asset('apple-touch-icon.png')} />
        <meta name="theme-color" content="#f6f3ec" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#17161b" media="(prefers-color-scheme: dark)" />
        <meta property="og:site_name" content={site} />
        <meta property="og:type" content="website" />
        <meta property="og:title" content={title} />
        {description && <meta property="og:description" content={description} />}
        <meta property="og:url" content={address(own)} />
        <meta property="og:image" content={absolute(publicUrl, props.ogImage ?? asset('og-default.png'))} />
        <meta property="og:image:width" content="1200" />
        <meta property="og:image:height" content="630" />
        <meta property="og:image:alt" content={fullTitle} />
        <meta property="og:locale" content={{ en: 'en_GB', nl: 'nl_BE', fr: 'fr_BE' }[locale]} />
        <meta name="twitter:card" content="summary_large_image" />
        {[jsonLd ?? []].flat().map((data, index) => (
          <script key={index} type="application/ld+json" dangerouslySetInnerHTML={{ __html: escapeJsonLd(data) }} />
        ))}
        {['site.js', ...(staff ? ['staff.js'] : []), ...scripts].map((name) => (
          <script key={name} type="module" src={asset(name)} />
        ))}
      </head>
      <body class={staff ? 'staff' : undefined}>{props.children}</body>
    </html>
  );
}
