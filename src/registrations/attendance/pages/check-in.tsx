import { formatTime } from '../../../platform/i18n/dates.js';
import type { Paged } from '../../../platform/http/paging.js';
import { Button, PostButton } from '../../../ui/components/button.js';
import { SelectField, TextField } from '../../../ui/components/fields.js';
import { Stat, Stats } from '../../../ui/components/meters.js';
import { Pager } from '../../../ui/components/navigation.js';
import { EmptyState, Notice } from '../../../ui/components/notice.js';
import { FilterBar } from '../../../ui/components/staff-toolbar.js';
import { usePage } from '../../../ui/page-context.js';
import type { SessionView } from '../../../masterclasses/masterclasses.views.js';
import { SessionFrame } from '../../pages/session-frame.js';
import type { CheckInFilter } from '../attendance.input.js';
import { ATTENDANCE_WORDS as words } from '../attendance.messages.js';
import { hasEnded } from '../attendance.rules.js';
import type { CheckInCounts, CheckInRow, ClosingStepView } from '../attendance.views.js';

interface CheckInProps {
  session: SessionView;
  page: Paged<CheckInRow>;
  counts: CheckInCounts;
  lastStep: ClosingStepView | null;
  filter: CheckInFilter;
}

/** Who came: a line for each person with a place, made for a thumb on a phone. */
export function CheckInPage({ session, page, counts, lastStep, filter }: CheckInProps) {
  const { t, link, now } = usePage();
  const here = link(`/staff/sessions/${session.id}/check-in`);
  const filtered = filter.search !== '' || filter.show !== 'all';
  const over = hasEnded(session, now);
  if (session.status === 'cancelled')
    return (
      <SessionFrame session={session} active="check-in">
        <Notice tone="info">{t(words.cancelledText)}</Notice>
      </SessionFrame>
    );
  return (
    <SessionFrame session={session} active="check-in" scripts={['check-in.js']}>
      <div id="counts">
        <Stats>
          <Stat
            label={t(words.countAttended)}
            value={counts.attended}
            note={t(words.ofPlaces, { places: counts.places })}
          />
          <Stat label={t(words.countNoShow)} value={counts.noShow} />
          <Stat label={t(words.countUnchecked)} value={counts.unchecked} />
          <Stat label={t(words.countJoined)} value={counts.joined} />
        </Stats>
      </div>
      {over && <Closing {...{ here, counts, lastStep }} />}
      <div>
        <FilterBar action={here} clearHref={filtered ? here : undefined}>
          <TextField
            name="search"
            type="search"
            label={t(words.search)}
            value={filter.search}
            optional
            autoComplete="off"
            data-shortcut="/"
            data-find="people"
          />
          <SelectField
            name="show"
            label={t(words.show)}
            value={filter.show}
            optional
            placeholder={null}
            options={[
              { value: 'all', label: `${t(words.showAll)} (${counts.places})` },
              { value: 'unchecked', label: `${t(words.showUnchecked)} (${counts.unchecked})` },
              { value: 'attended', label: `${t(words.attended)} (${counts.attended})` },
              { value: 'no-show', label: `${t(words.noShow)} (${counts.noShow})` },
            ]}
          />
        </FilterBar>
        <div id="people" data-whole={!page.next && !filter.after && filter.search === '' ? '' : undefined}>
          <People {...{ here, rows: page.items, filter, filtered, over }} />
        </div>
        <Pager next={page.next && `${here}?${new URLSearchParams({ ...filter, after: page.next })}`} />
      </div>
    </SessionFrame>
  );
}

/** What ends a check-in: two steps for many at once, and the way back from the last one. */
function Closing({
  here,
  counts,
  lastStep,
}: {
  here: string;
  counts: CheckInCounts;
  lastStep: ClosingStepView | null;
}) {
  const { t } = usePage();
  const { joinedUnchecked, unchecked } = counts;
  if (unchecked === 0 && !lastStep) return null;
  return (
    <section class="stack" aria-labelledby="closing">
      <h2 id="closing">{t(words.afterTitle)}</h2>
      {unchecked > 0 && (
        <>
          <p class="measure">{t(words.afterText)}</p>
          <div class="actions">
            {joinedUnchecked > 0 && (
              <PostButton action={`${here}/close`} fields={{ step: 'joined' }}>
                {t(words.stepJoined, { count: joinedUnchecked })}
              </PostButton>
            )}
            <PostButton kind="quiet" action={`${here}/close`} fields={{ step: 'rest' }}>
              {t(words.stepRest, { count: unchecked })}
            </PostButton>
          </div>
        </>
      )}
      {lastStep && (
        <div class="actions">
          <span>{t(lastStep.step === 'joined' ? words.doneJoined : words.doneRest, { count: lastStep.people })}</span>
          <PostButton kind="plain" small action={`${here}/undo`} fields={{ step: lastStep.id }}>
            {t(words.undo)}
          </PostButton>
        </div>
      )}
    </section>
  );
}

function People({
  here,
  rows,
  filter,
  filtered,
  over,
}: {
  here: string;
  rows: readonly CheckInRow[];
  filter: CheckInFilter;
  filtered: boolean;
  over: boolean;
}) {
  const { t } = usePage();
  if (rows.length === 0)
    return (
      <EmptyState level={2} title={t(filtered ? words.noMatchTitle : words.noPlacesTitle)}>
        {t(filtered ? words.noMatchText : words.noPlacesText)}
      </EmptyState>
    );
  return (
    <ul class="check-in" aria-label={t(words.listName)}>
      {rows.map((row) => (
        <Person key={row.id} {...{ here, row, filter, over }} />
      ))}
    </ul>
  );
}

function Person({ here, row, filter, over }: { here: string; row: CheckInRow; filter: CheckInFilter; over: boolean }) {
  const { t, locale, timeZone } = usePage();
  const { id, name, email, attendance, joinedAt } = row;
  const tick = (value: 'attended' | 'no-show', label: string) => (
    <Button kind="quiet" name="attendance" value={value} aria-pressed={attendance === value}>
      {label} <span class="visually-hidden">: {name}</span>
    </Button>
  );
  return (
    <li id={`r-${id}`} data-find-in={`${name} ${email}`.toLowerCase()}>
      <div>
        <p class="check-in-name">{name}</p>
        <p class="fine">
          {email}
          {joinedAt && (
            <span class="check-in-joined">{t(words.joinedAt, { time: formatTime(locale, joinedAt, timeZone) })}</span>
          )}
        </p>
      </div>
      <form method="post" action={here} class="check-in-ticks" data-tick={over ? undefined : ''}>
        <input type="hidden" name="registration" value={id} />
        {filter.search && <input type="hidden" name="search" value={filter.search} />}
        {filter.show !== 'all' && <input type="hidden" name="show" value={filter.show} />}
        {filter.after && <input type="hidden" name="after" value={filter.after} />}
        {tick('attended', t(words.attended))}
        {tick('no-show', t(words.noShow))}
        {attendance && (
          <Button kind="plain" name="attendance" value="clear">
            {t(words.clear)} <span class="visually-hidden">: {name}</span>
          </Button>
        )}
      </form>
    </li>
  );
}
