import { formatDate } from '../platform/i18n/dates.js';
import { usePage } from '../ui/page-context.js';

/** A day without a zone, as the reader's language writes it. */
export function Day({ day }: { day: string }) {
  const { locale } = usePage();
  return <time dateTime={day}>{formatDate(locale, new Date(`${day}T12:00:00Z`))}</time>;
}
