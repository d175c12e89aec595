import { diff3Merge } from 'node-diff3';
import type { WrittenText } from './lesson-drafts.views.js';

/** Which of the texts somebody takes where two of them differ: her own, the other's, or both below one another. */
export type Choice = 'mine' | 'theirs' | 'both';
export const CHOICES = ['mine', 'theirs', 'both'] as const satisfies readonly Choice[];

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

type Part = string | Clash;

/**
 * Brings together what two people made of one text. What only one of them changed is taken over; where both changed the
 * same lines in different ways a clash stands, in the order in which `choices` answer them. A clash without an answer
 * keeps both texts, so that no word is lost.
 */
export function mergeTexts(
  base: WrittenText,
  mine: WrittenText,
  theirs: WrittenText,
  choices: readonly Choice[] = [],
): Merged {
  const parts = {
    title: mergeLine('title', base.title, mine.title, theirs.title),
    summary: mergeLine('summary', base.summary, mine.summary, theirs.summary),
    body: mergeBody(base.body, mine.body, theirs.body),
  };
  const all = [...parts.title, ...parts.summary, ...parts.body];
  const clashes = all.filter((part): part is Clash => typeof part !== 'string');
  const answer = new Map(clashes.map((clash, index) => [clash, choices[index] ?? 'both']));
  const settle = (part: Part, between: string) =>
    typeof part === 'string' ? part : settled(part, answer.get(part)!, between);
  return {
    text: {
      title: parts.title.map((part) => settle(part, ' / ')).join(''),
      summary: parts.summary.map((part) => settle(part, ' / ')).join(''),
      body: parts.body
        .map((part) => settle(part, '\n\n'))
        .filter((part, index) => part !== '' || typeof parts.body[index] === 'string')
        .join('\n'),
    },
    clashes,
  };
}

function settled({ mine, theirs }: Clash, choice: Choice, between: string): string {
  if (choice === 'mine') return mine;
  if (choice === 'theirs') return theirs;
  return [mine, theirs].filter((text) => text.trim() !== '').join(between);
}

/** A field of one line: whole, or in clash. */
function mergeLine(field: 'title' | 'summary', was: string, mine: string, theirs: string): Part[] {
  if (mine === theirs || theirs === was) return [mine];
  return mine === was ? [theirs] : [{ field, was, mine, theirs }];
}

function mergeBody(base: string, mine: string, theirs: string): Part[] {
  if (mine === theirs || theirs === base) return [mine];
  if (mine === base) return [theirs];
  const lines = (text: string) => (text === '' ? [] : text.split('\n'));
  const regions = diff3Merge(lines(mine), lines(base), lines(theirs), { excludeFalseConflicts: true });
  return regions.map((region): Part =>
    region.ok
      ? region.ok.join('\n')
      : {
          field: 'body',
          was: region.conflict!.o.join('\n'),
          mine: region.conflict!.a.join('\n'),
          theirs: region.conflict!.b.join('\n'),
        },
  );
}
