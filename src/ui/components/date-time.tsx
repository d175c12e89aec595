import { formatDay, formatShortDate, formatTime, formatZone } from '../../platform/i18n/dates.js';
import { ui } from '../messages.js';
import { usePage } from '../page-context.js';

interface DateTimeProps {
  at: Date;
  /** The zone of the session; shown beside the reader's when the two differ at that instant. */
  zone?: string;
  /** When it ends, shown as a span of hours. */
  until?: Date;
  /** '3 Dec 2026' in place of 'Thursday 3 December 2026', for tables. */
  short?: boolean;
  /** Leaves out the hours. */
  dayOnly?: boolean;
}

/** An instant in the reader's zone and, when it differs, in the session's, both named. */
export function DateTime({ at, zone, until, short = false, dayOnly = false }: DateTimeProps) {
  const { locale, timeZone, t } = usePage();
  const iso = at.toISOString().replace('.000Z', 'Z');
  const day = (inZone: string) => (short ? formatShortDate : formatDay)(locale, at, inZone);
  const hours = (inZone: string) =>
    formatTime(locale, at, inZone) + (until ? `–${formatTime(locale, until, inZone)}` : '');
  if (dayOnly)
    return (
      <time class="when" dateTime={iso}>
        {day(timeZone)}
      </time>
    );
  const differs = zone !== undefined && (hours(zone) !== hours(timeZone) || day(zone) !== day(timeZone));
  // A zone in brackets is one word to the eye: it must not break over two lines.
  const named = (inZone: string) => `(${formatZone(locale, at, inZone)})`.replaceAll(' ', '\u00a0');
  const otherDay = differs && day(zone) !== day(timeZone) ? `${day(zone)} ` : '';
  return (
    <span class="when">
      <time dateTime={iso}>
        {day(timeZone)}, <span class="nowrap">{hours(timeZone)}</span>
      </time>{' '}
      <span class="muted nowrap">{named(timeZone)}</span>
      {differs && (
        <span class="when-other">{t(ui.sessionZone, { time: `${otherDay}${hours(zone)} ${named(zone)}` })}</span>
      )}
    </span>
  );
}
