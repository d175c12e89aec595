import type { ComponentChildren } from 'preact';
import { staffWords } from '../messages.js';
import { usePage } from '../page-context.js';
import { Button } from './button.js';

/** Filters as a form whose values land in the address; a changed list applies at once where there is a script. */
export function FilterBar({
  action,
  clearHref,
  children,
  end,
}: {
  action: string;
  clearHref?: string;
  children: ComponentChildren;
  end?: ComponentChildren;
}) {
  const { t } = usePage();
  return (
    <form method="get" action={action} class="toolbar" data-filters>
      {children}
      <Button kind="quiet">{t(staffWords.filter)}</Button>
      {clearHref && <a href={clearHref}>{t(staffWords.clearFilters)}</a>}
      {end && <div class="toolbar-end">{end}</div>}
    </form>
  );
}

/** The band under a table with what can be done to the rows that are ticked; the script counts them, and shows the count. */
export function BulkBar({ children }: { children: ComponentChildren }) {
  const { t } = usePage();
  return (
    <div class="bulk">
      <span aria-live="polite" data-selected hidden>
        <strong data-selected-count>0</strong> {t(staffWords.selected)}
      </span>
      {children}
    </div>
  );
}
