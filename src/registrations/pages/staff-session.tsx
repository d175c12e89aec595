import { LOCALE_NAMES, LOCALES } from '../../platform/i18n/locales.js';
import { LinkButton } from '../../ui/components/button.js';
import { SelectField, TextField } from '../../ui/components/fields.js';
import { Stat, Stats } from '../../ui/components/meters.js';
import { Pager } from '../../ui/components/navigation.js';
import { FilterBar } from '../../ui/components/staff-toolbar.js';
import { usePage } from '../../ui/page-context.js';
import type { SessionView } from '../../masterclasses/masterclasses.views.js';
import type { BulkView } from '../bulk/bulk.views.js';
import { PeopleBulkBar, RecentBulk } from '../bulk/pages/bulk-bar.js';
import { PEOPLE_WORDS as words } from '../people/people.messages.js';
import { filterAddress, filterFields, isFiltered } from '../people/people.rules.js';
import { PeopleTable } from '../people/pages/people-table.js';
import {
  FATES,
  PEOPLE_A_PAGE,
  type FateCounts,
  type PeopleFilter,
  type PeoplePage,
  type PeopleSort,
} from '../people/people.views.js';
import { sourceSays } from '../people/source-words.js';
import { STAFF_WORDS } from '../registrations.staff.messages.js';
import { SessionFrame } from './session-frame.js';

interface StaffSessionProps {
  session: SessionView;
  facets: { fates: FateCounts; sources: { source: string; count: number }[] };
  page: PeoplePage;
  filter: PeopleFilter;
  sort: PeopleSort;
  /** What was done to many a moment ago. */
  recent: BulkView | null;
  mayChange: boolean;
}

/** Everybody who is registered for a session. */
export function StaffSessionPage({ session, facets, page, filter, sort, recent, mayChange }: StaffSessionProps) {
  const { t, link } = usePage();
  const here = link(`/staff/sessions/${session.id}`);
  const { fates } = facets;
  const listAt = (other: { sort?: PeopleSort; page?: number }) => here + filterAddress(filter, { sort, ...other });
  const table = (
    <PeopleTable
      rows={page.rows}
      sort={sort}
      sortHref={(other) => listAt({ sort: other })}
      filtered={isFiltered(filter)}
      mayChange={mayChange}
    />
  );
  return (
    <SessionFrame session={session} active="people" actions={mayChange && <Links here={here} />}>
      <RecentBulk bulk={recent} />
      <Stats>
        <Stat
          label={t(STAFF_WORDS.taken)}
          value={session.taken}
          note={t(STAFF_WORDS.places, { capacity: session.capacity })}
        />
        <Stat label={t(STAFF_WORDS.free)} value={session.free} />
        <Stat label={t(STAFF_WORDS.inQueue)} value={fates.waiting} />
        <Stat
          label={t(STAFF_WORDS.givenBack)}
          value={fates.cancelled + fates.declined + fates.lapsed + fates['handed-over']}
        />
      </Stats>
      <div>
        <Filters here={here} facets={facets} filter={filter} sort={sort} />
        {mayChange ? (
          <form method="get" action={`${here}/bulk`}>
            {Object.entries(filterFields(filter)).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            {table}
            {page.total > 0 && <PeopleBulkBar shown={page.rows.length} total={page.total} />}
          </form>
        ) : (
          table
        )}
        <Pager
          previous={page.page > 1 ? listAt({ page: page.page - 1 }) : null}
          next={page.page < page.pages ? listAt({ page: page.page + 1 }) : null}
          {...(page.pages > 1 && { shown: shownOf(page) })}
        />
        {mayChange && page.total > 0 && <Exports here={here} filter={filter} total={page.total} />}
      </div>
    </SessionFrame>
  );
}

const shownOf = ({ page, rows, total }: PeoplePage) => ({
  from: (page - 1) * PEOPLE_A_PAGE + 1,
  to: (page - 1) * PEOPLE_A_PAGE + rows.length,
  total,
});

function Links({ here }: { here: string }) {
  const { t } = usePage();
  return (
    <>
      <LinkButton kind="quiet" href={`${here}/add`}>
        {t(words.add)}
      </LinkButton>
      <LinkButton kind="quiet" href={`${here}/edit`}>
        {t(STAFF_WORDS.editSession)}
      </LinkButton>
      <LinkButton kind="quiet" href={`${here}/print`}>
        {t(words.print)}
      </LinkButton>
    </>
  );
}

function Filters({
  here,
  facets,
  filter,
  sort,
}: Pick<StaffSessionProps, 'facets' | 'filter' | 'sort'> & { here: string }) {
  const { t } = usePage();
  const every = { optional: true, placeholder: t(words.every) };
  const attendances = ['attended', 'no-show', 'open'] as const;
  return (
    <FilterBar action={here} clearHref={isFiltered(filter) ? here : undefined}>
      <TextField
        name="search"
        type="search"
        label={t(STAFF_WORDS.search)}
        value={filter.search}
        optional
        data-shortcut="/"
      />
      <SelectField
        {...every}
        name="status"
        label={t(STAFF_WORDS.status)}
        value={filter.fate ?? ''}
        options={FATES.map((fate) => ({ value: fate, label: `${t(words[fate])} (${facets.fates[fate]})` }))}
      />
      <SelectField
        {...every}
        name="language"
        label={t(STAFF_WORDS.language)}
        value={filter.language ?? ''}
        options={LOCALES.map((locale) => ({ value: locale, label: LOCALE_NAMES[locale] }))}
      />
      <SelectField
        {...every}
        name="attendance"
        label={t(words.attendance)}
        value={filter.attendance ?? ''}
        options={attendances.map((value) => ({ value, label: t(words[value]) }))}
      />
      {(facets.sources.length > 0 || filter.source) && (
        <SelectField
          {...every}
          name="source"
          label={t(words.source)}
          value={filter.source ?? ''}
          options={facets.sources.map(({ source, count }) => ({
            value: source,
            label: `${sourceSays(t, source)} (${count})`,
          }))}
        />
      )}
      {sort !== 'line' && <input type="hidden" name="sort" value={sort} />}
    </FilterBar>
  );
}

function Exports({ here, filter, total }: { here: string; filter: PeopleFilter; total: number }) {
  const { t } = usePage();
  const file = (separator: string) => `${here}/registrations.csv${filterAddress(filter, { separator })}`;
  return (
    <p class="fine">
      {t(words.exportAll, { count: total })}{' '}
      <a href={file('semicolon')} download>
        {t(words.exportSemicolon)}
      </a>
      {' · '}
      <a href={file('comma')} download>
        {t(words.exportComma)}
      </a>
    </p>
  );
}
