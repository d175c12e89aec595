import { LOCALES, type Locale } from '../../platform/i18n/locales.js';

/** How much a package may hold. */
export const LIMITS = {
  files: 10_000,
  /** Of the zip itself, in bytes, as a form or a program sends it; more where one video may be larger. */
  zipBytes: 64 * 1024 * 1024,
  /** Of all texts in it, unpacked. */
  totalBytes: 256 * 1024 * 1024,
  /** Of one text. A body may have 200,000 signs, of four bytes at most. */
  textBytes: 1024 * 1024,
  /** Of all images and videos in it, unpacked. */
  mediaBytes: 4 * 1024 * 1024 * 1024,
};

/** The folder that everything stands in; empty when things stand at the top. */
export function topFolder(names: readonly string[]): string {
  if (names.length === 0) return '';
  const [first = ''] = names[0]!.split('/');
  const folder = `${first}/`;
  const isPart = first === 'courses' || first === 'articles' || first === 'media';
  return !isPart && names.every((name) => name.startsWith(folder)) ? folder : '';
}

/** Which text a file holds. */
export interface TextName {
  slug: string;
  locale: Locale;
  draft: boolean;
}

const TEXT_NAME = new RegExp(`^([a-z0-9]+(?:-[a-z0-9]+)*)\\.(${LOCALES.join('|')})(\\.draft)?\\.md$`);

/** Reads `address.nl.md` or `address.nl.draft.md`; null for any other name. */
export function textName(file: string): TextName | null {
  const [, slug, locale, draft] = TEXT_NAME.exec(file) ?? [];
  return slug ? { slug, locale: locale as Locale, draft: draft !== undefined } : null;
}

/** The name of the file that holds a text. */
export function fileOf({ slug, locale, draft = false }: Omit<TextName, 'draft'> & { draft?: boolean }): string {
  return `${slug}.${locale}${draft ? '.draft' : ''}.md`;
}
