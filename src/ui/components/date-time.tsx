import { ui } from '../messages.js';
import { usePage } from '../page-context.js';
import { sayOccasion } from '../when.js';

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

/**
 * An instant in the reader's zone and, when it differs, in the session's, both named. A guest's zone is only guessed:
 * her browser says it again in her own, from what is written on the element.
 */
export function DateTime({ at, zone, until, short = false, dayOnly = false }: DateTimeProps) {
  const { locale, timeZone, zoneGuessed, t } = usePage();
  const iso = (instant: Date) => instant.toISOString().replace('.000Z', 'Z');
  const said = sayOccasion(locale, { at, until, zone, short }, timeZone);
  if (dayOnly)
    return (
      <time class="when" dateTime={iso(at)}>
        {said.day}
      </time>
    );
  const again = zoneGuessed
    ? { 'data-when': iso(at), 'data-until': until && iso(until), 'data-zone': zone, 'data-short': short || undefined }
    : {};
  return (
    <span class="when" {...again}>
      <time dateTime={iso(at)}>
        {said.day}, <span class="nowrap">{said.hours}</span>
      </time>{' '}
      <span class="muted nowrap">{said.zone}</span>
      {said.there && <span class="when-other">{t(ui.sessionZone, { time: said.there })}</span>}
    </span>
  );
}
