/** The address made from some words: 'Rolling & warmth' becomes `rolling-warmth`. */
export function slugOf(words: string, otherwise: string): string {
  const plain = words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const found = (plain.match(/[a-z0-9]+/g) ?? []).join('-').slice(0, 80).replace(/-$/, '');
  return found || otherwise;
}

/** The first of `slug`, `slug-2`, `slug-3`, ... that is free. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  for (let n = 2; ; n++) if (!taken.has(`${slug}-${n}`)) return `${slug}-${n}`;
}
