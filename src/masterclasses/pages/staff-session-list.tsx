import { SelectField } from '../../ui/components/fields.js';
import { Pager } from '../../ui/components/navigation.js';
import { EmptyState } from '../../ui/components/notice.js';
import { FilterBar } from '../../ui/components/staff-toolbar.js';
import { usePage } from '../../ui/page-context.js';
import { StaffLayout } from '../../ui/staff-layout.js';
import { MASTERCLASS_STAFF as say } from '../masterclasses.staff.messages.js';
import type { SessionFilter } from '../masterclasses.staff.queries.js';
import { SESSIONS_A_PAGE, type SessionView } from '../masterclasses.views.js';
import { StaffSessionTable } from './staff-session-table.js';

interface StaffSessionListProps {
  sessions: readonly SessionView[];
  total: number;
  filter: SessionFilter;
  masterclasses: readonly { id: string; title: string }[];
  mayWrite: boolean;
}

/** The console's list of sessions, its filters in the address. */
export function StaffSessionList({ sessions, total, filter, masterclasses, mayWrite }: StaffSessionListProps) {
  const { t, link } = usePage();
  const { when, masterclassId, page } = filter;
  const address = (to: number) => {
    const query = new URLSearchParams({
      when,
      ...(masterclassId ? { masterclass: masterclassId } : {}),
      page: String(to),
    });
    return link(`/staff/sessions?${query.toString()}`);
  };
  const from = (page - 1) * SESSIONS_A_PAGE;
  return (
    <StaffLayout title={t(say.sessions)} active="sessions">
      <FilterBar
        action={link('/staff/sessions')}
        clearHref={when !== 'upcoming' || masterclassId ? link('/staff/sessions') : undefined}
      >
        <SelectField
          name="when"
          label={t(say.when)}
          value={when}
          optional
          placeholder={null}
          options={[
            { value: 'upcoming', label: t(say.upcoming) },
            { value: 'past', label: t(say.past) },
            { value: 'all', label: t(say.all) },
          ]}
        />
        <SelectField
          name="masterclass"
          label={t(say.masterclass)}
          value={masterclassId ?? ''}
          optional
          placeholder={t(say.all)}
          options={masterclasses.map(({ id, title }) => ({ value: id, label: title }))}
        />
      </FilterBar>
      <StaffSessionTable
        caption={t(say.sessions)}
        sessions={sessions}
        mayWrite={mayWrite}
        withTitle
        empty={<EmptyState title={t(say.noSessions)}>{t(say.noSessionsText)}</EmptyState>}
      />
      {total > 0 && (
        <Pager
          previous={page > 1 ? address(page - 1) : null}
          next={from + sessions.length < total ? address(page + 1) : null}
          shown={{ from: from + 1, to: from + sessions.length, total }}
        />
      )}
    </StaffLayout>
  );
}
