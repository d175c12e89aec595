import type { ComponentChildren } from 'preact';
import { hasRole } from '../../platform/http/viewer.js';
import { DateTime } from '../../ui/components/date-time.js';
import { Tabs } from '../../ui/components/navigation.js';
import { usePage } from '../../ui/page-context.js';
import { StaffLayout } from '../../ui/staff-layout.js';
import { SessionTag } from '../../masterclasses/session-tag.js';
import type { SessionView } from '../../masterclasses/masterclasses.views.js';
import { SESSION_WORDS } from '../../masterclasses/sessions.messages.js';
import { ATTENDANCE_WORDS } from '../attendance/attendance.messages.js';
import { ANSWER_WORDS } from '../questions/answers.messages.js';
import { FIGURES_WORDS } from '../figures/figures.messages.js';
import { GROUP_MESSAGE_WORDS } from '../group-messages/group-messages.messages.js';
import { STAFF_WORDS as words } from '../registrations.staff.messages.js';
import { STAFF_REPLAY } from '../replay/replay.staff.messages.js';
import { TIMELINE_WORDS } from '../timeline/timeline.messages.js';

/** The console's pages about one session: where each is below the session's address, and what it is called. */
const TABS = [
  { tab: 'people', path: '', label: words.caption },
  { tab: 'check-in', path: '/check-in', label: ATTENDANCE_WORDS.tab },
  { tab: 'answers', path: '/answers', label: ANSWER_WORDS.tab },
  { tab: 'plan', path: '/plan', label: SESSION_WORDS.plan },
  { tab: 'timeline', path: '/timeline', label: TIMELINE_WORDS.tab },
  { tab: 'replay', path: '/replay', label: STAFF_REPLAY.tab },
  { tab: 'figures', path: '/figures', label: FIGURES_WORDS.tab },
  { tab: 'message', path: '/message', label: GROUP_MESSAGE_WORDS.tab, managersOnly: true },
] as const;

/** One of those pages. */
export type SessionTab = (typeof TABS)[number]['tab'];

/** What stands around every page of the console about one session: its name and hour, and the way to the other pages. */
export function SessionFrame({
  session,
  active,
  actions,
  scripts,
  children,
}: {
  session: SessionView;
  active: SessionTab;
  actions?: ComponentChildren;
  scripts?: readonly string[];
  children: ComponentChildren;
}) {
  const { t, link, viewer } = usePage();
  const tabs = TABS.filter((one) => !('managersOnly' in one) || hasRole(viewer, 'manager'));
  const here = link(`/staff/sessions/${session.id}`);
  return (
    <StaffLayout title={session.title} active="sessions" actions={actions} {...(scripts && { scripts })}>
      <div class="stack">
        <p>
          <DateTime at={session.startsAt} until={session.endsAt} zone={session.timeZone} />{' '}
          <SessionTag session={session} />
        </p>
        {tabs.length > 1 && (
          <Tabs
            label={t(words.sessionPages)}
            tabs={tabs.map(({ tab, path, label }) => ({ href: here + path, label: t(label), current: tab === active }))}
          />
        )}
        {children}
      </div>
    </StaffLayout>
  );
}
