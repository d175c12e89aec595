import type { ComponentChildren } from 'preact';
import { formatShortDate, formatTime } from '../../platform/i18n/dates.js';
import { DataTable, type Column } from '../../ui/components/data-table.js';
import { DateTime } from '../../ui/components/date-time.js';
import { Seats } from '../../ui/components/meters.js';
import { LOCALE_NAMES } from '../../platform/i18n/locales.js';
import { usePage } from '../../ui/page-context.js';
import { MASTERCLASS_STAFF as say } from '../masterclasses.staff.messages.js';
import type { SessionView } from '../masterclasses.views.js';
import { SESSION_LIST_WORDS as words } from '../session-list.messages.js';
import { SessionTag } from '../session-tag.js';
import { hasBegun } from '../session.rules.js';

interface StaffSessionTableProps {
  caption: string;
  sessions: readonly SessionView[];
  empty: ComponentChildren;
  mayWrite: boolean;
  /** Names the masterclass and the host of each session, where there are several. */
  withTitle?: boolean;
  /** Where the headers lead that sort the list. */
  sorts?: Record<string, { href: string; sorted: 'ascending' | 'descending' | undefined }>;
}

/** Sessions as the console lists them, each with how full it is; the date leads to the people. */
export function StaffSessionTable(props: StaffSessionTableProps) {
  const { caption, sessions, empty, mayWrite, withTitle = false, sorts = {} } = props;
  const { t, link } = usePage();
  const sort = (key: string) => {
    const by = sorts[key];
    return by && { sortHref: by.href, ...(by.sorted && { sorted: by.sorted }) };
  };
  const title: Column<SessionView> = {
    key: 'masterclass',
    label: t(say.masterclass),
    ...sort('title'),
    cell: (row) => (
      <>
        <a href={link(`/staff/masterclasses/${row.masterclassId}`)}>{row.title}</a>
        <span class="sub">{row.host}</span>
      </>
    ),
  };
  const columns: Column<SessionView>[] = [
    {
      key: 'when',
      label: t(say.when),
      ...sort('when'),
      cell: (row) => (
        <a href={link(`/staff/sessions/${row.id}`)}>
          <DateTime short at={row.startsAt} until={row.endsAt} zone={row.timeZone} />
        </a>
      ),
    },
    ...(withTitle ? [title] : []),
    {
      key: 'language',
      label: t(say.sessionLanguage),
      cell: (row) => <span lang={row.language}>{LOCALE_NAMES[row.language]}</span>,
    },
    {
      key: 'seats',
      label: t(say.occupancy),
      ...sort('seats'),
      cell: (row) => <Seats inline taken={row.taken} capacity={row.capacity} waiting={row.waiting} />,
    },
    { key: 'status', label: t(say.status), cell: (row) => <SessionTag session={row} /> },
    ...(mayWrite ? [{ key: 'links', label: t(words.links), cell: (row: SessionView) => <Links session={row} /> }] : []),
  ];
  return <DataTable caption={caption} captionHidden rows={sessions} rowKey={(row) => row.id} {...{ empty, columns }} />;
}

/** What a manager does most often with a session. */
function Links({ session }: { session: SessionView }) {
  const { t, link, now, locale, timeZone } = usePage();
  const { id, masterclassId, status, startsAt } = session;
  const named = (
    <span class="visually-hidden">
      {' '}
      {formatShortDate(locale, startsAt, timeZone)} {formatTime(locale, startsAt, timeZone)}
    </span>
  );
  return (
    <span class="row-links">
      {['draft', 'published'].includes(status) && !hasBegun(session, now) && (
        <a href={link(`/staff/sessions/${id}/edit`)}>
          {t(words.change)}
          {named}
        </a>
      )}
      <a href={link(`/staff/masterclasses/${masterclassId}/sessions/new?like=${id}`)}>
        {t(words.another)}
        {named}
      </a>
    </span>
  );
}
