import { formatNumber } from '../../../platform/i18n/dates.js';
import type { Locale } from '../../../platform/i18n/locales.js';
import { usePage } from '../../../ui/page-context.js';
import type { Figure } from '../interval.rules.js';
import { STATISTICS as say } from '../statistics.messages.js';

/** How a figure is written: a share of 1 as per cent, what is per cent already with its sign, marks and plain numbers with two decimals. */
export type Spelling = 'share' | 'percent' | 'number';

/** Writes a value of the statistics. */
export function spell(locale: Locale, value: number, spelling: Spelling): string {
  if (spelling === 'number') return formatNumber(locale, value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const share = spelling === 'share' ? value : value / 100;
  return formatNumber(locale, share, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

/** A value; what it cannot be is said. */
export function FigureValue({ figure, spelling }: { figure: Figure; spelling: Spelling }) {
  const { t, locale } = usePage();
  if (figure.value === null) return <span class="muted">{t(say.noValue)}</span>;
  return <>{spell(locale, figure.value, spelling)}</>;
}

/** Its interval, or that there are too few attempts for one. */
export function FigureInterval({ figure, spelling }: { figure: Figure; spelling: Spelling }) {
  const { t, locale } = usePage();
  if (figure.tooFew) return <span class="muted">{t(say.tooFew)}</span>;
  if (!figure.interval) return <span class="muted">–</span>;
  const [low, high] = figure.interval.map((end) => spell(locale, end, spelling));
  return <>{t(say.to, { low: low!, high: high! })}</>;
}

/** Value and interval in one cell. */
export function FigureCell({ figure, spelling }: { figure: Figure; spelling: Spelling }) {
  return (
    <>
      <FigureValue figure={figure} spelling={spelling} />
      {figure.value !== null && (
        <small class="figure-interval">
          <FigureInterval figure={figure} spelling={spelling} />
        </small>
      )}
    </>
  );
}
