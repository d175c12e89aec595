import { readFileSync } from 'node:fs';
import type { CompiledLayout } from './compile-layout.js';

/** Text with holes in it: at even places what stands fast, at odd places the name of what is filled in. */
type Piece = readonly string[];

const file = new URL('./layout.compiled.json', import.meta.url);
const pieces = new Map<string, Piece>(
  Object.entries(JSON.parse(readFileSync(file, 'utf8')) as CompiledLayout).map(([name, text]) => [
    name,
    text.split(/\[\[([a-z]+)\]\]/),
  ]),
);

/**
 * A piece of the compiled layout with its holes filled. What is given must be HTML already: it is put in as it is, and
 * never looked through for holes of its own.
 */
export function fillPiece(name: string, html: Readonly<Record<string, string>>): string {
  const piece = pieces.get(name);
  if (!piece) throw new Error(`the layout of mails has no ${name}: run npm run email-layout`);
  let filled = '';
  for (let at = 0; at < piece.length; at++) filled += at % 2 === 0 ? piece[at]! : html[piece[at]!]!;
  return filled;
}
