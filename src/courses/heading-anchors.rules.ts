/** Names that other parts of a page of ours have already: an address leads to those. */
const TAKEN = new Set([
  ...['main', 'search', 'search-menu', 'zone-switch', 'before', 'closed', 'lessons', 'outline', 'related'],
  ...['related-articles', 'keys-on', 'keys-on-hint', 'keys-title', 'openings', 'facts', 'buttons', 'policy'],
]);
/** Names that headings by number, claims, notes, fields and films have, and the titles of our own sections. */
const OURS = /^(part-\d+|(claim|note|field|video|player)-.*|.*-title)$/;

/** The name by which a heading with these words can be jumped to; empty when it has no letter or digit. */
export function anchorOf(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** Gives the headings of one text their names: of two that say the same the first has it. */
export class HeadingAnchors {
  readonly #given = new Set<string>();

  /** The name of the next heading; null when its words give none that is free. */
  next(words: string): string | null {
    const anchor = anchorOf(words);
    if (anchor === '' || TAKEN.has(anchor) || OURS.test(anchor) || this.#given.has(anchor)) return null;
    this.#given.add(anchor);
    return anchor;
  }
}
