import { diff3Merge } from 'node-diff3';
import type { WrittenText } from './drafts.views.js';

/** Which of the texts somebody takes where two of them differ: her own, the other's, or both below one another. */
export const CHOICES = ['mine', 'theirs', 'both'] as const;
export type Choice = (typeof CHOICES)[number];

/** A place that two people changed in different ways; `was` is what both began from. */
export interface Clash {
  field: keyof WrittenText;
  was: string;
  mine: string;
  theirs: string;
}

/** What became of two texts that began from one: the merged text, and the places where somebody has to choose. */
export interface Merged {
  text: WrittenText;
  clashes: Clash[];
}

/** Lines that stand, or two sets of them that do not go together. */
type Part = string[] | { was: string[]; mine: string[]; theirs: string[] };

/** Comparing takes time by the square of what differs: beyond so many lines the whole is given to the person to choose. */
const MOST_COMPARED = 2_000;
const FIELDS = ['title', 'summary', 'body'] as const;

/**
 * Brings together what two people made of one text. What only one of them changed is taken over; where both changed the
 * same lines in different ways there is a clash, answered by the choice at its place in `choices`. A clash without an
 * answer keeps both texts, so that no word is lost.
 */
export function mergeTexts(
  base: WrittenText,
  mine: WrittenText,
  theirs: WrittenText,
  choices: readonly Choice[] = [],
): Merged {
  const clashes: Clash[] = [];
  const text = { title: '', summary: '', body: '' };
  for (const field of FIELDS) {
    const parts = mergeLines(linesOf(base[field]), linesOf(mine[field]), linesOf(theirs[field]));
    const settled = parts.flatMap((part) => {
      if (Array.isArray(part)) return part;
      const choice = choices[clashes.length] ?? 'both';
      clashes.push({
        field,
        was: part.was.join('\n'),
        mine: part.mine.join('\n'),
        theirs: part.theirs.join('\n'),
      });
      return choice === 'both' ? both(part.mine, part.theirs, field) : part[choice];
    });
    text[field] = settled.join('\n');
  }
  return { text, clashes };
}

/** Below one another: paragraphs apart in the body, and on one line where there is only one. */
function both(mine: string[], theirs: string[], field: keyof WrittenText): string[] {
  if (mine.length === 0 || theirs.length === 0) return [...mine, ...theirs];
  return field === 'body' ? [...mine, '', ...theirs] : [[...mine, ...theirs].join(' / ')];
}

const linesOf = (text: string): string[] => (text === '' ? [] : text.split('\n'));
const same = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((line, index) => line === other[index]);

function mergeLines(was: string[], mine: string[], theirs: string[]): Part[] {
  if (same(mine, theirs) || same(theirs, was)) return [mine];
  if (same(mine, was)) return [theirs];
  const texts = [was, mine, theirs];
  const shortest = Math.min(...texts.map((lines) => lines.length));
  let head = 0;
  while (head < shortest && texts.every((lines) => lines[head] === was[head])) head++;
  let tail = 0;
  while (tail < shortest - head && texts.every((lines) => lines.at(-1 - tail) === was.at(-1 - tail))) tail++;
  const middle = (lines: string[]) => lines.slice(head, lines.length - tail);
  return [
    mine.slice(0, head),
    ...mergeMiddle(middle(was), middle(mine), middle(theirs)),
    mine.slice(mine.length - tail),
  ];
}

function mergeMiddle(was: string[], mine: string[], theirs: string[]): Part[] {
  if (Math.max(was.length, mine.length, theirs.length) > MOST_COMPARED) return [{ was, mine, theirs }];
  return diff3Merge(mine, was, theirs, { excludeFalseConflicts: true }).map(
    ({ ok, conflict }) => ok ?? { was: conflict!.o, mine: conflict!.a, theirs: conflict!.b },
  );
}
