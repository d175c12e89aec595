import { formatNumber } from '../../../platform/i18n/dates.js';
import type { Translate } from '../../../platform/i18n/messages.js';
import { usePage } from '../../../ui/page-context.js';
import { ui } from '../../../ui/messages.js';
import { clockTime } from '../clock-time.js';
import { STAFF_MEDIA as m } from '../media.staff.messages.js';
import type { MediaRow } from '../media.views.js';

/** How large it is: dots, length and bytes, as far as they are known. */
export function sizeOf({ width, height, bytes, durationSeconds, source }: MediaRow, t: Translate): string {
  return [
    width && height && `${formatNumber(t.locale, width)} × ${formatNumber(t.locale, height)}`,
    durationSeconds && clockTime(durationSeconds),
    source === 'address' ? t(m.elsewhere) : bytes && weight(bytes, t),
  ]
    .filter(Boolean)
    .join(', ');
}

function weight(bytes: number, t: Translate): string {
  const count = Math.max(1, Math.round(bytes / 1024));
  return count < 1000 ? t(m.kilobytes, { count }) : t(m.megabytes, { count: Math.round(count / 102.4) / 10 });
}

/** How a text shows it, to be copied. */
export function Directive({ kind, name }: { kind: string; name: string }) {
  const { t } = usePage();
  return (
    <p class="media-directive">
      {t(m.directive)}
      {t(ui.colon)} <code>{`::${kind}{name=${name}}`}</code>
    </p>
  );
}
