import type { ComponentChildren } from 'preact';
import { formatNumber } from '../../platform/i18n/dates.js';
import { ui, words } from '../messages.js';
import { usePage } from '../page-context.js';

function Bar({ part }: { part: number }) {
  const width = Math.max(0, Math.min(1, Number.isFinite(part) ? part : 0)) * 100;
  return (
    <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect class="bar-ground" width="100" height="6" />
      <rect class="bar-value" width={width} height="6" />
    </svg>
  );
}

/** How far someone is: a quiet bar with the count in words. `label` replaces '3 of 8'. */
export function Progress({ done, total, label }: { done: number; total: number; label?: string }) {
  const { t } = usePage();
  return (
    <span class={total > 0 && done >= total ? 'progress progress-done' : 'progress'}>
      <Bar part={total > 0 ? done / total : 0} />
      <span>{label ?? t(ui.progressOf, { done, total })}</span>
    </span>
  );
}

interface SeatsProps {
  taken: number;
  capacity: number;
  /** People in the queue; free places are shown minus these, because nobody overtakes. */
  waiting?: number;
  /** One line for tables. */
  inline?: boolean;
}

/** How full a session is, in words and as a bar: free places or full, and how many wait. */
export function Seats({ taken, capacity, waiting = 0, inline = false }: SeatsProps) {
  const { t } = usePage();
  const free = Math.max(0, capacity - taken - waiting);
  const names = ['seats', inline ? 'seats-inline' : '', free === 0 ? 'seats-full' : ''].filter(Boolean).join(' ');
  if (inline)
    return (
      <span class={names}>
        <Bar part={taken / capacity} />
        <span>
          <span class="visually-hidden">{t(words.seatsTaken, { taken, capacity })}</span>
          <span aria-hidden="true">
            {taken}/{capacity}
          </span>
          {waiting > 0 && <span class="muted">, {t(words.seatsWaiting, { waiting })}</span>}
        </span>
      </span>
    );
  return (
    <div class={names}>
      <p class="seats-free">
        {free > 0 ? t(words.seatsFree, { free }) : t(words.seatsFull)}
        {waiting > 0 && <span class="muted">, {t(words.seatsWaiting, { waiting })}</span>}
      </p>
      <Bar part={taken / capacity} />
      <p class="fine">{t(words.seatsTaken, { taken, capacity })}</p>
    </div>
  );
}

/** Numbers with what they count, in one ruled band. */
export function Stats({ children }: { children: ComponentChildren }) {
  return <dl class="stats">{children}</dl>;
}

/** One number of a band; `note` is a small word behind it, such as a unit or a change. */
export function Stat({ label, value, note }: { label: string; value: number | string; note?: string }) {
  const { locale } = usePage();
  return (
    <div class="stat">
      <dt>{label}</dt>
      <dd>
        {typeof value === 'number' ? formatNumber(locale, value) : value} {note && <small>{note}</small>}
      </dd>
    </div>
  );
}
