import type { Element, Root, RootContent } from 'hast';
import { wordsOf } from './lesson-markdown.js';

/** A section of a text: what stands under one of its headings. */
export interface LessonSection {
  /** Its heading counts so many from 1, as in sectionId; 0 in a text without headings. */
  section: number;
  /** The words of the heading; empty in a text without headings. */
  heading: string;
  /** Of several sections of that name, which one, from 1. */
  nth: number;
}

/** A piece of a text between two headings, with the section it belongs to; null for what stands before the first one. */
export interface TextPiece {
  section: LessonSection | null;
  children: RootContent[];
}

/** Longest name of a section; what a heading says beyond it does not count. */
const LONGEST = 300;
const isElement = (node: RootContent): node is Element => node.type === 'element';
const isHeading = (node: RootContent) => isElement(node) && /^h[234]$/.test(node.tagName);

/** Cuts a text at its headings. Headings within a quote or a note are no sections, but they count in the numbering. */
export function piecesOf({ children }: Root): TextPiece[] {
  const headless = !children.some(isHeading);
  const pieces: TextPiece[] = [{ section: headless ? { section: 0, heading: '', nth: 1 } : null, children: [] }];
  const known = new Map<string, number>();
  let headings = 0;
  for (const node of children) {
    headings += headingsIn(node);
    if (isHeading(node)) {
      const heading = sectionName(wordsOf(node));
      const nth = (known.get(heading) ?? 0) + 1;
      known.set(heading, nth);
      pieces.push({ section: { section: headings, heading, nth }, children: [] });
    }
    pieces.at(-1)!.children.push(node);
  }
  return pieces;
}

/** The sections of a text that say something, in order. */
export function sectionsOf(root: Root): LessonSection[] {
  return piecesOf(root).flatMap((piece) => (piece.section && saysSomething(piece) ? [piece.section] : []));
}

/** True when there is more in a piece than its heading. */
export function saysSomething({ children }: TextPiece): boolean {
  return children.some((node) => isElement(node) && !isHeading(node));
}

/** The words of a heading as a section is known by them. */
export function sectionName(words: string): string {
  return words.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, LONGEST).trim();
}

function headingsIn(node: RootContent): number {
  if (!isElement(node)) return 0;
  if (isHeading(node)) return 1;
  return node.children.reduce((sum, child) => sum + headingsIn(child as RootContent), 0);
}
