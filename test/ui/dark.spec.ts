import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));
const SHEETS = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'));

/** What the dark scheme of a style sheet sets that is no colour, or that is no name the light one has a colour for. */
function otherThanColours(css: string): string[] {
  const bare = css.replace(/\/\*[^]*?\*\//g, '');
  const dark = [...bare.matchAll(/@media[^{]*prefers-color-scheme[^{]*\{((?:[^{}]*\{[^{}]*\})*)[^{}]*\}/g)];
  if (dark.length !== bare.split('prefers-color-scheme').length - 1) return ['a block that cannot be read'];
  const light = dark.reduce((rest, [block]) => rest.replace(block, ''), bare);
  return dark.flatMap(([, rules = '']) =>
    [...rules.matchAll(/(\S[^{}]*?)\s*\{([^{}]*)\}/g)].flatMap(([, selector = '', body = '']) =>
      body
        .split(';')
        .map((declaration) => declaration.trim())
        .filter((declaration) => {
          const name = /^(--[\w-]+): #[0-9a-f]{3,8}$/.exec(declaration)?.[1];
          const known = name && new RegExp(`[\\s{;]${name}: #[0-9a-f]{3,8};`).test(light);
          return declaration !== '' && !(selector === ':root' && known);
        }),
    ),
  );
}

// Pages are looked at in the dark for their colours alone, in test/journeys: this is why that is enough.
it('the dark scheme has other colours and differs in nothing else', () => {
  const sheets = SHEETS.map((file) => readFileSync(SRC + file, 'utf8'));
  expect(sheets.filter((css) => css.includes('prefers-color-scheme')).length).toBeGreaterThan(0);
  expect(sheets.flatMap(otherThanColours)).toEqual([]);
});

it.each([
  ['.note { display: none; }', 'display: none'],
  [':root { --gap: 2rem; }', '--gap: 2rem'],
  [':root { --unknown: #fff; }', '--unknown: #fff'],
  ['.note { --ink: #fff; }', '--ink: #fff'],
])('and what else it might do is noticed: %s', (rule, found) => {
  const css = `:root { --ink: #000; --gap: 1rem; } @media (prefers-color-scheme: dark) { :root { --ink: #fff; } ${rule} }`;
  expect(otherThanColours(css)).toEqual([found]);
});
