/** The query of an address, with its question mark; what is empty or no text is left out. */
export function queryOf(values: Record<string, unknown>): string {
  const given = Object.entries(values).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '',
  );
  return given.length > 0 ? `?${new URLSearchParams(given).toString()}` : '';
}
