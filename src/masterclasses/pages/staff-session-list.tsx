import { LinkButton } from '../../ui/components/button.js';
import { SelectField, TextField } from '../../ui/components/fields.js';
import { Pager } from '../../ui/components/navigation.js';
import { EmptyState } from '../../ui/components/notice.js';
import { FilterBar } from '../../ui/components/staff-toolbar.js';
import { LOCALE_NAMES, LOCALES } from '../../platform/i18n/locales.js';
import { usePage } from '../../ui/page-context.js';
import { StaffLayout } from '../../ui/staff-layout.js';
import { MASTERCLASS_STAFF as say } from '../masterclasses.staff.messages.js';
import { SESSIONS_A_PAGE, type SessionView } from '../masterclasses.views.js';
import { SESSION_SORTS, type SessionFilter } from '../session-list.input.js';
import { SESSION_LIST_WORDS as words } from '../session-list.messages.js';
import { StaffSessionTable } from './staff-session-table.js';

interface StaffSessionListProps {
  sessions: readonly SessionView[];
  total: number;
  filter: SessionFilter;
  masterclasses: readonly { id: string; title: string }[];
  hosts: readonly string[];
  mayWrite: boolean;
}

/** The address of the list with these filters; what is as usual stays out of it. */
function addressOf(filter: SessionFilter): string {
  const { when, masterclassId, status, language, seats, host, search, sort, order, page } = filter;
  const told = { when, masterclass: masterclassId, status, language, seats, host, search, sort, order, page };
  const usual: Record<string, unknown> = { when: 'upcoming', host: '', search: '', order: 'up', page: 1 };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(told))
    if (value !== undefined && value !== usual[name]) query.set(name, String(value));
  return `/staff/sessions${query.size > 0 ? `?${query}` : ''}`;
}

/** The console's list of sessions, its filters in the address. */
export function StaffSessionList({ sessions, total, filter, masterclasses, hosts, mayWrite }: StaffSessionListProps) {
  const { t, link } = usePage();
  const address = (changes: Partial<SessionFilter>) => link(addressOf({ ...filter, ...changes }));
  const { page } = filter;
  const from = (page - 1) * SESSIONS_A_PAGE;
  const sorts = Object.fromEntries(
    SESSION_SORTS.map((sort) => {
      const direction = filter.order === 'up' ? ('ascending' as const) : ('descending' as const);
      const sorted = filter.sort === sort ? direction : undefined;
      return [sort, { href: address({ sort, order: sorted === 'ascending' ? 'down' : 'up', page: 1 }), sorted }];
    }),
  );
  return (
    <StaffLayout
      title={t(say.sessions)}
      active="sessions"
      actions={
        <LinkButton kind="quiet" href={link('/staff/sessions/calendar')}>
          {t(words.calendar)}
        </LinkButton>
      }
    >
      <Filters filter={filter} masterclasses={masterclasses} hosts={hosts} />
      <StaffSessionTable
        caption={t(say.sessions)}
        sessions={sessions}
        mayWrite={mayWrite}
        withTitle
        sorts={sorts}
        empty={<EmptyState title={t(say.noSessions)}>{t(say.noSessionsText)}</EmptyState>}
      />
      {total > 0 && (
        <Pager
          previous={page > 1 ? address({ page: page - 1 }) : null}
          next={from + sessions.length < total ? address({ page: page + 1 }) : null}
          shown={{ from: from + 1, to: from + sessions.length, total }}
        />
      )}
    </StaffLayout>
  );
}

function Filters({ filter, masterclasses, hosts }: Pick<StaffSessionListProps, 'filter' | 'masterclasses' | 'hosts'>) {
  const { t, link } = usePage();
  const { sort, order, ...asked } = filter;
  const narrowed = addressOf({ ...asked, sort: undefined, order: 'up', page: 1 }) !== '/staff/sessions';
  const any = { optional: true, placeholder: t(say.all) } as const;
  return (
    <FilterBar action={link('/staff/sessions')} clearHref={narrowed ? link('/staff/sessions') : undefined}>
      <TextField
        name="search"
        type="search"
        label={t(words.search)}
        value={filter.search}
        optional
        maxLength={200}
        data-shortcut="/"
      />
      <SelectField
        name="when"
        label={t(say.when)}
        value={filter.when}
        optional
        placeholder={null}
        options={(['upcoming', 'past', 'all'] as const).map((value) => ({ value, label: t(say[value]) }))}
      />
      <SelectField
        {...any}
        name="masterclass"
        label={t(say.masterclass)}
        value={filter.masterclassId ?? ''}
        options={masterclasses.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <SelectField
        {...any}
        name="status"
        label={t(say.status)}
        value={filter.status ?? ''}
        options={(['published', 'draft', 'cancelled', 'finished'] as const).map((value) => ({
          value,
          label: t(say[value]),
        }))}
      />
      <SelectField
        {...any}
        name="seats"
        label={t(words.seats)}
        value={filter.seats ?? ''}
        options={(['free', 'full', 'queue'] as const).map((value) => ({ value, label: t(words[value]) }))}
      />
      <SelectField
        {...any}
        name="language"
        label={t(say.sessionLanguage)}
        value={filter.language ?? ''}
        options={LOCALES.map((locale) => ({ value: locale, label: LOCALE_NAMES[locale] }))}
      />
      <SelectField
        {...any}
        name="host"
        label={t(say.host)}
        placeholder={t(words.everyHost)}
        value={filter.host}
        options={hosts.map((host) => ({ value: host, label: host }))}
      />
      {sort && <input type="hidden" name="sort" value={sort} />}
      {sort && order === 'down' && <input type="hidden" name="order" value={order} />}
    </FilterBar>
  );
}
