import type { ComponentChildren } from 'preact';
import { formatDay, formatTime } from '../../platform/i18n/dates.js';
import { Notice } from '../../ui/components/notice.js';
import { usePage } from '../../ui/page-context.js';
import { StaffLayout } from '../../ui/staff-layout.js';
import { MAIL_CONSOLE_WORDS as words } from '../mail-console.messages.js';
import type { BulkPause } from '../settings/settings.views.js';
import { MailTabs, type MailTab } from './mail-tabs.js';

/** What stands around every page of the console about mail: its title, the way to the others, and whether all is paused. */
export function MailFrame({
  title,
  active,
  paused,
  actions,
  children,
}: {
  title: string;
  active: MailTab;
  /** Who paused every follow-up, and since when; null while they go out. */
  paused: BulkPause | null;
  actions?: ComponentChildren;
  children: ComponentChildren;
}) {
  return (
    <StaffLayout title={title} active="mail" actions={actions}>
      <div class="stack">
        <MailTabs active={active} />
        {paused && <PauseBanner paused={paused} />}
        {children}
      </div>
    </StaffLayout>
  );
}

function PauseBanner({ paused }: { paused: BulkPause }) {
  const { t, link, locale, timeZone } = usePage();
  const when = `${formatDay(locale, paused.since, timeZone)}, ${formatTime(locale, paused.since, timeZone)}`;
  return (
    <Notice tone="problem" title={t(words.pausedTitle)}>
      <p>
        {t(words.pausedBy, { when, who: paused.by ?? t(words.someoneGone) })}{' '}
        <a href={link('/staff/mail/settings')}>{t(words.toSettings)}</a>
      </p>
    </Notice>
  );
}
