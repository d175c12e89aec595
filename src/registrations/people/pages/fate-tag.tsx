import { formatShortDate, formatTime } from '../../../platform/i18n/dates.js';
import { Tag } from '../../../ui/components/list.js';
import { usePage } from '../../../ui/page-context.js';
import { PEOPLE_WORDS as words } from '../people.messages.js';
import type { PersonRow } from '../people.views.js';

const TONES = {
  confirmed: 'done',
  offered: 'accent',
  waiting: undefined,
  cancelled: 'problem',
  declined: 'problem',
  lapsed: 'problem',
  'handed-over': 'problem',
} as const;

/** What has become of a registration: with the place in line of whoever waits, and the deadline of an offer. */
export function FateTag({ row }: { row: Pick<PersonRow, 'fate' | 'position' | 'offerExpiresAt'> }) {
  const { t, locale, timeZone } = usePage();
  const { fate, position, offerExpiresAt: until } = row;
  if (fate === 'waiting' && position) return <Tag>{t(words.waitingAt, { position })}</Tag>;
  if (fate === 'offered' && until) {
    const deadline = `${formatShortDate(locale, until, timeZone)}, ${formatTime(locale, until, timeZone)}`;
    return <Tag tone="accent">{t(words.offeredUntil, { until: deadline })}</Tag>;
  }
  return <Tag tone={TONES[fate]}>{t(words[fate])}</Tag>;
}
