import { SearchField } from './components/search-field.js';
import { ui } from './messages.js';
import { usePage } from './page-context.js';
import { Wordmark } from './wordmark.js';

/** The entries of the main menu. */
export type SiteSection = 'courses' | 'masterclasses' | 'articles' | 'evidence' | 'me' | 'sign-in';

const STAFF_ROLES = ['editor', 'host', 'manager', 'admin'];

/** Tells whether the person who looks may enter the console. */
export function isStaff(roles: readonly string[] | undefined): boolean {
  return roles?.some((role) => STAFF_ROLES.includes(role)) ?? false;
}

/** The wordmark and the ways in: a row on wide screens, a disclosure on narrow ones. */
export function SiteHeader({ active }: { active?: SiteSection | undefined }) {
  const { t, link, viewer } = usePage();
  const entries: { section: SiteSection | 'staff'; label: string; href: string; own?: boolean }[] = [
    { section: 'courses', label: t(ui.courses), href: link('/courses') },
    { section: 'masterclasses', label: t(ui.masterclasses), href: link('/masterclasses') },
    { section: 'articles', label: t(ui.journal), href: link('/articles') },
    { section: 'evidence', label: t(ui.evidence), href: link('/evidence') },
    viewer
      ? { section: 'me', label: t(ui.mySchool), href: link('/me'), own: true }
      : { section: 'sign-in', label: t(ui.signIn), href: link('/sign-in'), own: true },
  ];
  if (isStaff(viewer?.roles)) entries.push({ section: 'staff', label: t(ui.staff), href: link('/staff') });
  const list = (
    <ul>
      {entries.map(({ section, label, href, own }) => (
        <li key={section} class={own ? 'nav-me' : undefined}>
          <a href={href} aria-current={section === active ? 'page' : undefined}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
  return (
    <header class="site-head">
      <div class="wrap">
        <Wordmark href={link('/')} name={t(ui.siteName)} />
        <SearchField id="search" />
        <nav class="nav-row" aria-label={t(ui.mainNavigation)}>
          {list}
        </nav>
        <details class="nav-menu">
          <summary>{t(ui.menu)}</summary>
          <div class="nav-panel">
            <SearchField id="search-menu" />
            <nav aria-label={t(ui.mainNavigation)}>{list}</nav>
          </div>
        </details>
      </div>
    </header>
  );
}
