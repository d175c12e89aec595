import type { ComponentChildren } from 'preact';
import { ui } from '../messages.js';
import { usePage } from '../page-context.js';
import { Icon } from './icons.js';

/** A column of a table: its name, how a row fills it, and whether it can be sorted. */
export interface Column<Row> {
  key: string;
  label: string;
  cell: (row: Row) => ComponentChildren;
  /** Right-aligned figures. */
  number?: boolean;
  /** The address that sorts by this column; flip the direction when it is already the one. */
  sortHref?: string;
  sorted?: 'ascending' | 'descending';
  /** The column that names the row: drawn as its header. The first one when none says so. */
  header?: boolean;
  /** On a phone it stands beside the row's name, and the other columns share one quiet line below the two. */
  beside?: boolean;
}

interface DataTableProps<Row> {
  caption: string;
  /** Keeps the caption for screen readers only, where a heading already says it. */
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** What stands there when there are no rows. */
  empty?: ComponentChildren;
  /** Adds a box before each row; its value is the row's key. Needs a form around the table. */
  select?: { name: string; label: (row: Row) => string; allLabel: string };
}

/** A table with a caption and sortable headers as links; on a phone each row becomes a labelled list. */
export function DataTable<Row>({
  caption,
  captionHidden = false,
  columns,
  rows,
  rowKey,
  empty,
  select,
}: DataTableProps<Row>) {
  const { t } = usePage();
  if (rows.length === 0 && empty) return <>{empty}</>;
  const dense = columns.some((column) => column.beside);
  const headerKey = (columns.find((column) => column.header) ?? columns[0])?.key;
  return (
    <div class="table-scroll">
      <table class={dense ? 'table table-stack table-dense' : 'table table-stack'}>
        <caption class={captionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {select && (
              <td class="check">
                <input type="checkbox" aria-label={select.allLabel} data-select-all={select.name} hidden />
              </td>
            )}
            {columns.map((column) => (
              <th key={column.key} scope="col" class={column.number ? 'number' : undefined} aria-sort={column.sorted}>
                {column.sortHref ? (
                  <a href={column.sortHref}>
                    {column.label}
                    {column.sorted && (
                      <Icon
                        name={column.sorted === 'ascending' ? 'up' : 'down'}
                        label={t(column.sorted === 'ascending' ? ui.sortedUp : ui.sortedDown)}
                        class="arrow"
                      />
                    )}
                  </a>
                ) : (
                  column.label
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {select && (
                <td class="check">
                  <input type="checkbox" name={select.name} value={rowKey(row)} aria-label={select.label(row)} />
                </td>
              )}
              {columns.map((column) =>
                column.key === headerKey ? (
                  <th key={column.key} scope="row" class={column.number ? 'number' : undefined}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td
                    key={column.key}
                    class={column.beside ? 'beside' : column.number ? 'number' : undefined}
                    data-label={column.label}
                  >
                    <div>{column.cell(row)}</div>
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
