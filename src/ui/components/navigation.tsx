import { formatNumber } from '../../platform/i18n/dates.js';
import { ui } from '../messages.js';
import { usePage } from '../page-context.js';

/** A step of the way to this page; the last one has no address. */
export interface Crumb {
  label: string;
  href?: string;
}

/** The way from the top to this page. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const { t } = usePage();
  return (
    <nav class="crumbs" aria-label={t(ui.breadcrumbs)}>
      <ol>
        {crumbs.map(({ label, href }) => (
          <li key={label}>{href ? <a href={href}>{label}</a> : <span aria-current="page">{label}</span>}</li>
        ))}
      </ol>
    </nav>
  );
}

/** Schema.org data for the same crumbs; `href` becomes absolute. */
export function breadcrumbsJsonLd(publicUrl: string, crumbs: readonly Crumb[]) {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ label, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      ...(href ? { item: publicUrl + href } : {}),
    })),
  };
}

/** Pages about the same thing, side by side. */
export function Tabs({
  label,
  tabs,
}: {
  label: string;
  tabs: readonly { href: string; label: string; current: boolean }[];
}) {
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              {tab.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Previous and next of a long list, with what is shown when the counts are known. Addresses keep the page's filters. */
export function Pager(props: {
  previous?: string | null;
  next?: string | null;
  shown?: { from: number; to: number; total: number };
}) {
  const { t, locale } = usePage();
  const { previous, next, shown } = props;
  if (!previous && !next && !shown) return null;
  return (
    <nav class="pager" aria-label={t(ui.pages)}>
      {shown ? (
        <span>
          {t(ui.shown, {
            from: formatNumber(locale, shown.from),
            to: formatNumber(locale, shown.to),
            total: shown.total,
          })}
        </span>
      ) : (
        <span />
      )}
      <span class="pager-links">
        {previous && (
          <a href={previous} rel="prev">
            {t(ui.previousPage)}
          </a>
        )}
        {next && (
          <a href={next} rel="next">
            {t(ui.nextPage)}
          </a>
        )}
      </span>
    </nav>
  );
}
