import bidiFactory from 'bidi-js';
import type { Font, GlyphRun } from 'fontkit';
import { fontsOf, type Face } from './faces.js';

// Its types speak of a module, Node hands over the function itself.
const bidi = (bidiFactory as unknown as typeof bidiFactory.default)();
const clusters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
/** Signs that steer the layout or choose between variants, and are drawn by no font: format characters and variation selectors. */
const IGNORED = /^(\p{Cf}|\p{Variation_Selector})*$/u;
const PICTURE = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;
/** The width of the empty box that stands for a letter which no font has, in ems. */
const BOX = 0.62;

/** Letters next to each other in one font and one direction; without a font they are letters that no font has. */
export interface Run {
  text: string;
  font: Font | null;
  /** From the beginning of the line, in units of the type size. */
  at: number;
  width: number;
  glyphs: GlyphRun | null;
}

/** A line of text, its runs from left to right. */
export interface Line {
  /** As it is read. */
  text: string;
  runs: Run[];
  /** In units of the type size. */
  width: number;
  /** True when it is read from the right. */
  rtl: boolean;
}

interface Piece {
  text: string;
  level: number;
  font: Font | null;
}

/** Sets one line. Pictures such as emoji have no place in these typefaces and are left out; other letters that are missing become boxes. */
export function setLine(text: string, face: Face): Line {
  const { levels, paragraphs } = bidi.getEmbeddingLevels(text);
  const pieces = joined(piecesOf(text, levels, face));
  const rtl = ((paragraphs[0]?.level ?? 0) & 1) === 1;
  let at = 0;
  const runs = inVisualOrder(pieces).map((piece): Run => {
    const run = shape(piece, at);
    at += run.width;
    return run;
  });
  return { text, runs, width: at, rtl };
}

function piecesOf(text: string, levels: Uint8Array, face: Face): Piece[] {
  const pieces: Piece[] = [];
  let font: Font | null = null;
  for (const { segment, index } of clusters.segment(text)) {
    if (IGNORED.test(segment)) continue;
    const points = Array.from(segment, (letter) => letter.codePointAt(0)!).filter(
      (point) => !IGNORED.test(String.fromCodePoint(point)),
    );
    const has = (one: Font) => points.every((point) => one.hasGlyphForCodePoint(point));
    // Spaces and signs stay with the letters before them.
    const found: Font | null = font && /^[\s\p{P}]+$/u.test(segment) && has(font) ? font : firstOf(face, has);
    if (!found && PICTURE.test(segment)) continue;
    if (found) font = found;
    const level = levels[index] ?? 0;
    // Brackets face the other way where the text does.
    const text = level & 1 ? (bidi.getMirroredCharacter(segment) ?? segment) : segment;
    pieces.push({ text, level, font: found });
  }
  return pieces;
}

function firstOf(face: Face, has: (font: Font) => boolean): Font | null {
  for (const font of fontsOf(face)) if (has(font)) return font;
  return null;
}

function joined(pieces: readonly Piece[]): Piece[] {
  const runs: Piece[] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    if (last && last.level === piece.level && last.font === piece.font) last.text += piece.text;
    else runs.push({ ...piece });
  }
  return runs;
}

/** Rule L2 of the bidirectional algorithm, for whole runs: from the highest level down, what stands at it or above is turned round. */
function inVisualOrder(pieces: readonly Piece[]): Piece[] {
  const line = [...pieces];
  for (let level = Math.max(0, ...line.map((piece) => piece.level)); level > 0; level--) {
    for (let from = 0; from < line.length; from++) {
      if (line[from]!.level < level) continue;
      let to = from;
      while (to < line.length && line[to]!.level >= level) to++;
      line.splice(from, to - from, ...line.slice(from, to).reverse());
      from = to;
    }
  }
  return line;
}

function shape({ text, font, level }: Piece, at: number): Run {
  if (!font) return { text, font, at, width: BOX * [...clusters.segment(text)].length, glyphs: null };
  const glyphs = font.layout(text, undefined, undefined, undefined, level & 1 ? 'rtl' : 'ltr');
  return { text, font, at, width: glyphs.advanceWidth / font.unitsPerEm, glyphs };
}

/** Sets text in lines no wider than `width`, in units of the type size; a word that is too long is broken. */
export function setLines(text: string, face: Face, width: number): Line[] {
  const lines: string[] = [];
  let line = '';
  const fits = (words: string) => setLine(words, face).width <= width;
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (line !== '' && fits(`${line} ${word}`)) {
      line += ` ${word}`;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const { segment } of clusters.segment(word)) {
      if (line !== '' && !fits(line + segment)) {
        lines.push(line);
        line = '';
      }
      line += segment;
    }
  }
  if (line !== '') lines.push(line);
  return lines.map((words) => setLine(words, face));
}

/**
 * The largest of these sizes at which a text takes no more than so many lines of a width in points, with no word broken;
 * the smallest when there is none.
 */
export function fitText(
  text: string,
  face: Face,
  width: number,
  { sizes, most }: { sizes: readonly number[]; most: number },
): { size: number; lines: Line[] } {
  for (const size of sizes) {
    const lines = setLines(text, face, width / size);
    // Only a word that was broken makes a line end where the text has no space.
    const whole = lines.map((line) => line.text).join(' ') === text.split(/\s+/).filter(Boolean).join(' ');
    if (lines.length <= most && whole) return { size, lines };
  }
  const size = sizes.at(-1)!;
  return { size, lines: setLines(text, face, width / size) };
}

/** True when every letter of a text can be drawn. */
export function isComplete(lines: readonly Line[]): boolean {
  return lines.every((line) => line.runs.every((run) => run.font !== null));
}
