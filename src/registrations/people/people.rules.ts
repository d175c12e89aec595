import type { PeopleQuery } from './people.input.js';
import type { PeopleFilter } from './people.views.js';

/** The filter in an address, under the names of the views. */
export function filterOf({
  status,
  language,
  attendance,
  source,
  search,
}: Omit<PeopleQuery, 'sort' | 'page'>): PeopleFilter {
  return { fate: status, language, attendance, source, search };
}

/** The filter as the fields of a form or address; what was not asked is left out. */
export function filterFields({ fate, language, attendance, source, search }: PeopleFilter): Record<string, string> {
  const given = { status: fate, language, attendance, source, search };
  return Object.fromEntries(Object.entries(given).filter((pair): pair is [string, string] => Boolean(pair[1])));
}

/** True when not everybody is meant. */
export function isFiltered(filter: PeopleFilter): boolean {
  return Object.keys(filterFields(filter)).length > 0;
}

/** The end of the list's address, with its question mark; what is so anyway is left out. */
export function filterAddress(filter: PeopleFilter, besides: Record<string, string | number | undefined> = {}): string {
  const usual = { sort: 'line', page: 1 } as Record<string, unknown>;
  const more = Object.entries(besides).flatMap(([name, value]) =>
    value === undefined || usual[name] === value ? [] : [[name, String(value)]],
  );
  const query = new URLSearchParams([...Object.entries(filterFields(filter)), ...more] as [string, string][]);
  return query.size > 0 ? `?${query}` : '';
}
