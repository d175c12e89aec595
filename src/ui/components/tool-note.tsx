import type { ComponentChildren } from 'preact';
import { formatNumber } from '../../platform/i18n/dates.js';
import { LOCALE_TAGS } from '../../platform/i18n/locales.js';
import { words } from '../messages.js';
import { usePage } from '../page-context.js';

interface ToolNoteProps {
  name: string;
  price: number;
  /** ISO 4217, such as 'EUR'. */
  currency: string;
  /** Year and month in which the price was seen: '2020-05'. */
  asOf: string;
  children: ComponentChildren;
}

/** A tool that a lesson names: what it costs, when that was seen, and that nobody pays for being named. */
export function ToolNote({ name, price, currency, asOf, children }: ToolNoteProps) {
  const { t, locale } = usePage();
  const month = new Intl.DateTimeFormat(LOCALE_TAGS[locale], {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${asOf.slice(0, 7)}-15T00:00:00Z`));
  const money = formatNumber(locale, price, {
    style: 'currency',
    currency,
    maximumFractionDigits: Number.isInteger(price) ? 0 : 2,
    minimumFractionDigits: 0,
  });
  return (
    <aside class="tool">
      <p class="tool-head">
        <span class="tool-name">{name}</span>
        <span class="tool-price">{t(words.toolPrice, { price: money })}</span>
      </p>
      {typeof children === 'string' ? <p>{children}</p> : children}
      <p class="tool-foot">{t(words.toolNote, { asOf: month })}</p>
    </aside>
  );
}
