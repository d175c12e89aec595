import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

const { resolve } = createRequire(import.meta.url);
const opened = new Map<string, Font>();

/** Opens a font file of a package once. */
function open(file: string): Font {
  const known = opened.get(file);
  if (known) return known;
  const font = create(readFileSync(resolve(`@fontsource/${file}.woff`))) as Font;
  opened.set(file, font);
  return font;
}

/** The scripts that the house's own typefaces do not have. */
const OTHER_SCRIPTS = [
  'noto-serif/files/noto-serif-cyrillic-400-normal',
  'noto-serif/files/noto-serif-cyrillic-ext-400-normal',
  'noto-serif/files/noto-serif-greek-400-normal',
  'noto-serif/files/noto-serif-greek-ext-400-normal',
  'noto-serif/files/noto-serif-latin-ext-400-normal',
  'noto-sans-hebrew/files/noto-sans-hebrew-hebrew-400-normal',
  'noto-naskh-arabic/files/noto-naskh-arabic-arabic-400-normal',
];

const FILES = {
  display: [
    ...['latin', 'latin-ext', 'vietnamese'].map((part) => `newsreader/files/newsreader-${part}-400-normal`),
    ...OTHER_SCRIPTS,
  ],
  text: [
    ...['latin', 'latin-ext'].map((part) => `instrument-sans/files/instrument-sans-${part}-400-normal`),
    'newsreader/files/newsreader-vietnamese-400-normal',
    ...OTHER_SCRIPTS,
  ],
  strong: [
    ...['latin', 'latin-ext'].map((part) => `instrument-sans/files/instrument-sans-${part}-600-normal`),
    'newsreader/files/newsreader-vietnamese-400-normal',
    ...OTHER_SCRIPTS,
  ],
};

/** What a text is set in: a typeface of the house, with others behind it for letters that it lacks. */
export type Face = keyof typeof FILES;

/** The fonts of a face in their order, opened one by one as letters ask for them. */
export function* fontsOf(face: Face): Generator<Font> {
  for (const file of FILES[face]) yield open(file);
}
