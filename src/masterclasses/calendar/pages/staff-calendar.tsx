import { formatShortDate, formatTime, formatZone } from '../../../platform/i18n/dates.js';
import { LOCALE_NAMES, LOCALE_TAGS, LOCALES, type Locale } from '../../../platform/i18n/locales.js';
import { LinkButton } from '../../../ui/components/button.js';
import { SelectField, TextField } from '../../../ui/components/fields.js';
import { Seats } from '../../../ui/components/meters.js';
import { EmptyState } from '../../../ui/components/notice.js';
import { FilterBar } from '../../../ui/components/staff-toolbar.js';
import { usePage } from '../../../ui/page-context.js';
import { StaffLayout } from '../../../ui/staff-layout.js';
import { ui } from '../../../ui/messages.js';
import { MASTERCLASS_STAFF as say } from '../../masterclasses.staff.messages.js';
import type { SessionView } from '../../masterclasses.views.js';
import { SessionTag } from '../../session-tag.js';
import { hasBegun } from '../../session.rules.js';
import type { CalendarFilter } from '../calendar.input.js';
import { CALENDAR_PAGE_WORDS as words } from '../calendar.messages.js';
import { beginOf, dayAt, monthAt, monthsFrom, weeksOf, type Month } from '../month.rules.js';

interface StaffCalendarProps {
  month: Month;
  sessions: readonly SessionView[];
  filter: CalendarFilter;
  masterclasses: readonly { id: string; title: string }[];
}

const name = (locale: Locale, day: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(LOCALE_TAGS[locale], { ...options, timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`));
const monthName = (locale: Locale, month: Month) => name(locale, `${month}-01`, { month: 'long', year: 'numeric' });

/** The sessions of all masterclasses in a month, a week a row; on a phone the days that have one, below one another. */
export function StaffCalendarPage({ month, sessions, filter, masterclasses }: StaffCalendarProps) {
  const { t, link, locale, now, timeZone } = usePage();
  const address = (to: Month) => {
    const { masterclassId, language, status } = filter;
    const query = new URLSearchParams({ month: to });
    for (const [key, value] of Object.entries({ masterclass: masterclassId, language, status }))
      if (value) query.set(key, value);
    return link(`/staff/sessions/calendar?${query}`);
  };
  const [before, after] = [monthsFrom(month, -1), monthsFrom(month, 1)];
  return (
    <StaffLayout
      title={t(words.title)}
      active="sessions"
      actions={
        <LinkButton kind="quiet" href={link('/staff/sessions')}>
          {t(words.list)}
        </LinkButton>
      }
    >
      <Filters month={month} filter={filter} masterclasses={masterclasses} />
      <nav class="month-nav" aria-label={t(words.month)}>
        <a href={address(before)} rel="prev">
          {t(words.earlier, { month: monthName(locale, before) })}
        </a>
        {month !== monthAt(now, timeZone) && <a href={address(monthAt(now, timeZone))}>{t(words.today)}</a>}
        <a href={address(after)} rel="next">
          {t(words.later, { month: monthName(locale, after) })}
        </a>
      </nav>
      <Grid month={month} sessions={sessions} />
      {sessions.length === 0 && (
        <EmptyState title={t(words.none)} level={2}>
          {t(words.noneText)}
        </EmptyState>
      )}
    </StaffLayout>
  );
}

function Grid({ month, sessions }: { month: Month; sessions: readonly SessionView[] }) {
  const { t, locale, now, timeZone } = usePage();
  const weeks = weeksOf(month);
  // 2024-01-01 was a Monday.
  const weekdays = [1, 2, 3, 4, 5, 6, 7].map((day) => name(locale, `2024-01-0${day}`, { weekday: 'long' }));
  const today = dayAt(now, timeZone);
  const zone = formatZone(locale, sessions[0]?.startsAt ?? beginOf(month, timeZone), timeZone);
  return (
    <table class="month">
      <caption>{t(words.caption, { month: monthName(locale, month), zone })}</caption>
      <thead>
        <tr>
          {weekdays.map((weekday) => (
            <th key={weekday} scope="col">
              <span aria-hidden="true">{weekday.slice(0, 2)}</span>
              <span class="visually-hidden">{weekday}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.find(Boolean)}>
            {week.map((day, index) =>
              day === null ? (
                <td key={index} class="month-beside" />
              ) : (
                <Day
                  key={day}
                  day={day}
                  today={day === today}
                  sessions={sessions.filter(({ startsAt }) => dayAt(startsAt, timeZone) === day)}
                />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ day, today, sessions }: { day: string; today: boolean; sessions: readonly SessionView[] }) {
  const { locale } = usePage();
  const names = [sessions.length === 0 && 'month-empty', today && 'month-today'].filter(Boolean).join(' ');
  return (
    <td class={names || undefined}>
      <p class="month-day">
        <time dateTime={day} aria-current={today ? 'date' : undefined}>
          <span class="month-number" aria-hidden="true">
            {Number(day.slice(8))}
          </span>
          <span class="month-name">{name(locale, day, { weekday: 'long', day: 'numeric', month: 'long' })}</span>
        </time>
      </p>
      {sessions.length > 0 && (
        <ul>
          {sessions.map((session) => (
            <Entry key={session.id} session={session} />
          ))}
        </ul>
      )}
    </td>
  );
}

function Entry({ session }: { session: SessionView }) {
  const { t, link, locale, timeZone, now } = usePage();
  const { id, startsAt, title, status, language, taken, capacity, waiting } = session;
  const there = formatTime(locale, startsAt, session.timeZone);
  const here = formatTime(locale, startsAt, timeZone);
  const otherDay = dayAt(startsAt, session.timeZone) !== dayAt(startsAt, timeZone);
  const thereDay = otherDay ? `${formatShortDate(locale, startsAt, session.timeZone)} ` : '';
  const plain = status === 'published' && !hasBegun(session, now);
  return (
    <li class={status === 'cancelled' ? 'month-entry month-off' : 'month-entry'}>
      <a href={link(`/staff/sessions/${id}`)}>
        <strong>{here}</strong> {title}
      </a>
      <span class="month-facts">
        {there !== here && `${thereDay}${there} ${formatZone(locale, startsAt, session.timeZone)} · `}
        <abbr title={LOCALE_NAMES[language]}>{language.toUpperCase()}</abbr>{' '}
        {!plain && <SessionTag session={session} />}
      </span>
      {status === 'cancelled' ? null : <Seats inline taken={taken} capacity={capacity} waiting={waiting} />}
      <span class="visually-hidden">
        {t(say.host)}
        {t(ui.colon)} {session.host}
      </span>
    </li>
  );
}

function Filters({ month, filter, masterclasses }: Omit<StaffCalendarProps, 'sessions'>) {
  const { t, link } = usePage();
  const narrowed = filter.masterclassId || filter.language || filter.status;
  const any = { optional: true, placeholder: t(say.all) } as const;
  return (
    <FilterBar
      action={link('/staff/sessions/calendar')}
      clearHref={narrowed ? link(`/staff/sessions/calendar?month=${month}`) : undefined}
    >
      <TextField name="month" label={t(words.month)} value={month} optional maxLength={7} data-shortcut="/" />
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
        name="language"
        label={t(say.sessionLanguage)}
        value={filter.language ?? ''}
        options={LOCALES.map((locale) => ({ value: locale, label: LOCALE_NAMES[locale] }))}
      />
    </FilterBar>
  );
}
