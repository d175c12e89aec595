import type { ComponentChildren } from 'preact';
import { PostButton } from './components/button.js';
import { Notice } from './components/notice.js';
import { Document } from './document.js';
import { staffWords, ui } from './messages.js';
import { usePage } from './page-context.js';
import { Wordmark } from './wordmark.js';

/** The pages of the console's own menu. */
export type StaffSection =
  | 'dashboard'
  | 'sessions'
  | 'masterclasses'
  | 'courses'
  | 'articles'
  | 'paths'
  | 'media'
  | 'evidence'
  | 'questions'
  | 'quizzes'
  | 'certificates'
  | 'mail';

const SECTIONS: { section: StaffSection; path: string; key: string }[] = [
  { section: 'dashboard', path: '/staff', key: 'd' },
  { section: 'sessions', path: '/staff/sessions', key: 's' },
  { section: 'masterclasses', path: '/staff/masterclasses', key: 'm' },
  { section: 'courses', path: '/staff/courses', key: 'c' },
  { section: 'articles', path: '/staff/articles', key: 'a' },
  { section: 'evidence', path: '/staff/evidence', key: 'e' },
  { section: 'questions', path: '/staff/questions', key: 'q' },
  { section: 'quizzes', path: '/staff/quizzes', key: 'z' },
  { section: 'paths', path: '/staff/paths', key: 'l' },
  { section: 'media', path: '/staff/media', key: 'i' },
  { section: 'certificates', path: '/staff/certificates', key: 'f' },
  { section: 'mail', path: '/staff/mail', key: 'p' },
];

/** What a page of the console tells its frame. */
export interface StaffLayoutProps {
  title: string;
  active: StaffSection;
  /** Buttons and links beside the title. */
  actions?: ComponentChildren;
  scripts?: readonly string[];
  children: ComponentChildren;
}

/** The whole document of a console page; 'g' and the letter shown go to a section. */
export function StaffLayout({ title, active, actions, scripts = [], children }: StaffLayoutProps) {
  const { t, notice } = usePage();
  return (
    <Document title={title} noIndex staff scripts={scripts}>
      <a class="skip" href="#main">
        {t(ui.skip)}
      </a>
      <p class="offline" data-offline role="status" hidden>
        {t(ui.offline)}
      </p>
      <div class="staff-frame">
        <StaffHeader active={active} />
        <main id="main" tabIndex={-1} class="staff-main">
          {notice && (
            <div class="notices">
              <Notice tone={notice.tone} live>
                {notice.text}
              </Notice>
            </div>
          )}
          <header class="staff-head">
            <h1>{title}</h1>
            {actions && <div class="actions">{actions}</div>}
          </header>
          {children}
        </main>
      </div>
    </Document>
  );
}

/** The ways around the console: a column on wide screens; elsewhere a row, with a disclosure that names where one is. */
function StaffHeader({ active }: { active: StaffSection }) {
  const { t, link, viewer } = usePage();
  const ways = (
    <nav aria-label={t(staffWords.console)}>
      <ul>
        {SECTIONS.map(({ section, path, key }) => (
          <li key={section}>
            <a href={link(path)} aria-current={section === active ? 'page' : undefined} data-shortcut={`g ${key}`}>
              {t(staffWords[section])}
              <kbd class="key-hint" aria-hidden="true">
                g {key}
              </kbd>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
  const who = viewer && (
    <div class="staff-who">
      <p>{viewer.name}</p>
      <PostButton kind="plain" small action={link('/sign-out')}>
        {t(ui.signOut)}
      </PostButton>
    </div>
  );
  return (
    <header class="staff-nav">
      <div class="staff-nav-inner">
        <Wordmark href={link('/')} name={t(ui.siteName)} />
        <details class="nav-menu">
          <summary>
            <span class="visually-hidden">
              {t(ui.menu)}
              {t(ui.colon)}{' '}
            </span>
            {t(staffWords[active])}
          </summary>
          <div class="nav-panel">
            {ways}
            {who}
          </div>
        </details>
        <div class="staff-nav-column">
          {ways}
          {who}
        </div>
      </div>
    </header>
  );
}
