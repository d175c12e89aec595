import { formatNumber } from '../../../platform/i18n/dates.js';
import { BarChart } from '../../../ui/components/bar-chart.js';
import { usePage } from '../../../ui/page-context.js';
import { DELIVERY_WORDS as words } from '../delivery.messages.js';
import { LEAST_PEOPLE, shareOf } from '../delivery.rules.js';
import type { CountedFigures } from '../delivery.views.js';

/** What was counted of mails, each against the mails to those who agreed to just that; nothing where these are few. */
export function CountedChart({ counted: { clicks, opens, machines } }: { counted: CountedFigures }) {
  const { t, locale } = usePage();
  const number = (value: number) => formatNumber(locale, value);
  const rows = [
    { label: t(words.clicked), tone: 'strong' as const, of: clicks },
    { label: t(words.opened), tone: 'strong' as const, of: opens },
    { label: t(words.openedByMachine), tone: 'light' as const, of: { ...opens, counted: machines } },
  ].map((row) => {
    const share = shareOf(row.of);
    const percent = share === null ? '–' : formatNumber(locale, share, { style: 'percent', maximumFractionDigits: 1 });
    return { ...row, share, percent };
  });
  return (
    <BarChart
      title={t(words.counted)}
      titleHidden
      most={1}
      rows={rows.map(({ label, tone, of, share, percent }) => ({
        label,
        spans: share === null ? [] : [{ to: share, tone }],
        says:
          share === null
            ? t(words.tooFew, { least: LEAST_PEOPLE })
            : t(words.ofCounted, { counted: number(of.counted), mails: number(of.mails), share: percent }),
      }))}
      table={{
        heads: [t(words.whatCounted), t(words.mails), t(words.mayBeCounted), t(words.people), t(words.share)],
        rows: rows.map(({ label, of, share, percent }) => [
          label,
          share === null ? '–' : number(of.counted),
          share === null ? '–' : number(of.mails),
          share === null ? t(words.tooFew, { least: LEAST_PEOPLE }) : number(of.people),
          percent,
        ]),
      }}
    />
  );
}
