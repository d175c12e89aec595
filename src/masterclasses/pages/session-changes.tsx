import type { ComponentChildren } from 'preact';
import { formatShortDate, formatTime } from '../../platform/i18n/dates.js';
import { LOCALE_NAMES } from '../../platform/i18n/locales.js';
import { DataTable } from '../../ui/components/data-table.js';
import { DateTime } from '../../ui/components/date-time.js';
import { usePage } from '../../ui/page-context.js';
import { MASTERCLASS_STAFF as say } from '../masterclasses.staff.messages.js';
import type { SessionView } from '../masterclasses.views.js';
import { planOf } from '../session.form.js';
import type { SessionInput } from '../session.input.js';
import { changesOf, endOf } from '../session.rules.js';
import { SESSION_WORDS as words } from '../sessions.messages.js';

const LABELS = {
  startsAt: words.start,
  timeZone: say.timeZone,
  durationMinutes: say.duration,
  opensAt: words.opens,
  closesAt: words.closes,
  capacity: say.capacity,
  waitingList: words.waitingList,
  language: say.sessionLanguage,
  status: say.status,
  title: say.titleField,
  summary: say.summary,
  host: words.host,
  acceptance: words.acceptance,
  offerHours: words.offerHours,
  joinUrl: words.joinUrl,
} as const;

/** What saving a plan would change, part by part. */
export function SessionChanges({ session, plan }: { session: SessionView; plan: SessionInput }) {
  const { t } = usePage();
  const before = planOf(session);
  const rows = changesOf(before, plan);
  return (
    <DataTable
      caption={t(words.changes)}
      rows={rows}
      rowKey={(field) => field}
      columns={[
        { key: 'field', label: t(words.field), cell: (field) => t(LABELS[field]) },
        { key: 'before', label: t(words.before), cell: (field) => <Value plan={before} field={field} /> },
        { key: 'after', label: t(words.after), cell: (field) => <Value plan={plan} field={field} /> },
      ]}
    />
  );
}

function Value({ plan, field }: { plan: SessionInput; field: keyof SessionInput }): ComponentChildren {
  const { t, locale } = usePage();
  const value = plan[field];
  if (field === 'startsAt') return <DateTime short at={plan.startsAt} until={endOf(plan)} zone={plan.timeZone} />;
  if (value instanceof Date)
    return `${formatShortDate(locale, value, plan.timeZone)}, ${formatTime(locale, value, plan.timeZone)}`;
  if (value === null) return t(words.unset);
  if (typeof value === 'boolean') return t(value ? words.yes : words.no);
  if (field === 'language') return LOCALE_NAMES[plan.language];
  if (field === 'status') return t(say[plan.status]);
  if (typeof value === 'object') return value[locale] ?? t(words.changedText);
  return String(value);
}
