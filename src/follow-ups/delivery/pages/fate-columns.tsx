import { formatNumber } from '../../../platform/i18n/dates.js';
import type { Locale } from '../../../platform/i18n/locales.js';
import type { Translate } from '../../../platform/i18n/messages.js';
import type { Column } from '../../../ui/components/data-table.js';
import { DELIVERY_WORDS as words } from '../delivery.messages.js';
import type { Fates } from '../delivery.views.js';

const SHOWN = ['planned', 'claimed', 'accepted', 'bounced', 'failed', 'skipped', 'ambiguous'] as const;

/** A column for each thing that can become of mails; what is none is left empty, so that numbers stand out. */
export function fateColumns(t: Translate, locale: Locale): Column<Fates>[] {
  return SHOWN.map((fate) => ({
    key: fate,
    label: t(words[fate]),
    number: true,
    // Left empty, it takes no line of its own on a phone.
    cell: (fates) => (fates[fate] > 0 ? formatNumber(locale, fates[fate]) : null),
  }));
}
