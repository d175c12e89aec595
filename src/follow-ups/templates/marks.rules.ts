/** Characters of the private area that stand for what is filled in, while Markdown is read; nobody can type them in. */
export const MARK = /[\uE000\uE001]/g;

/** A mark, with the place of what it stands for in brackets of its own. */
export const SLOT = /\uE000(\d+)\uE001/;

/** The mark for what is at a place. */
export const markElement = (at: number): string => `\uE000${at}\uE001`;

/** Which mark a link's address is; null where it is an address of its own. */
export function hrefSlot(href: string): number | null {
  const match = /^\uE000(\d+)\uE001$/.exec(plain(href));
  return match ? Number(match[1]) : null;
}

/** True where a link's address has a mark somewhere in it. */
export const holdsMark = (href: string): boolean => plain(href).includes('\uE000');

const plain = (href: string) => href.replaceAll('%EE%80%80', '\uE000').replaceAll('%EE%80%81', '\uE001');
