/** Words of a text with those before and after them, by which they are found again (a TextQuoteSelector of W3C's Web Annotation). */
export interface Quote {
  exact: string;
  prefix: string;
  suffix: string;
}

/** Where a quote stands in a text, as offsets of characters; `near` says that its words have changed a little. */
export interface FoundQuote {
  start: number;
  end: number;
  near: boolean;
}

/** Shorter words stand in a text by chance: they are found unchanged or not at all. */
const LEAST_NEAR = 12;
/** The part of a quote that may have changed. */
const MOST_CHANGED = 0.25;
/** Places that are looked at for a changed quote. */
const MOST_PLACES = 24;

/**
 * Finds a quote in a text: unchanged first, and of several places the one whose surroundings fit best; else the place
 * whose words are nearly the same. Spaces and line breaks count for nothing, since a page sets them otherwise than its
 * source. Null when the words are gone.
 */
export function findQuote(text: string, { exact, prefix, suffix }: Quote): FoundQuote | null {
  const hay = squash(text);
  const needle = squash(exact).letters;
  if (needle === '') return null;
  const around = { before: squash(prefix).letters, after: squash(suffix).letters };
  const at = (start: number, end: number, near: boolean): FoundQuote => ({
    start: hay.offsets[start]!,
    end: hay.offsets[end - 1]! + 1,
    near,
  });
  const places = occurrences(hay.letters, needle);
  if (places.length > 0) {
    const scored = places.map((place) => ({
      place,
      score: fit(hay.letters, place, place + needle.length, around),
    }));
    const best = scored.reduce((one, other) => (other.score > one.score ? other : one));
    // A short word that stands there many times, none of them where it was, is not the one that was marked.
    if (places.length > 1 && best.score === 0 && needle.length < LEAST_NEAR) return null;
    return at(best.place, best.place + needle.length, false);
  }
  const near = nearest(hay.letters, needle);
  return near && at(near.start, near.end, true);
}

/** A text without its white space, and where each of its letters stood. */
function squash(text: string): { letters: string; offsets: number[] } {
  let letters = '';
  const offsets: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const letter = text[index]!;
    if (/\s/.test(letter)) continue;
    letters += letter;
    offsets.push(index);
  }
  return { letters, offsets };
}

function occurrences(hay: string, needle: string): number[] {
  const places: number[] = [];
  for (let at = hay.indexOf(needle); at !== -1 && places.length < 1000; at = hay.indexOf(needle, at + 1))
    places.push(at);
  return places;
}

/** How many letters before and after a place are those that stood there. */
function fit(hay: string, start: number, end: number, { before, after }: { before: string; after: string }): number {
  let left = 0;
  while (left < before.length && hay[start - 1 - left] === before[before.length - 1 - left]) left++;
  let right = 0;
  while (right < after.length && hay[end + right] === after[right]) right++;
  return left + right;
}

/** The place whose letters differ least, if they differ little. A part of the quote that stands there unchanged leads to it. */
function nearest(hay: string, needle: string): { start: number; end: number } | null {
  if (needle.length < LEAST_NEAR) return null;
  const allowed = Math.floor(needle.length * MOST_CHANGED);
  const step = Math.max(5, Math.floor(needle.length / 5));
  const begins = new Set<number>();
  for (let part = 0; part + step <= needle.length; part += step)
    for (const place of occurrences(hay, needle.slice(part, part + step)).slice(0, MOST_PLACES))
      if (begins.size < MOST_PLACES) begins.add(Math.max(0, place - part - allowed));
  let best: { start: number; end: number; distance: number } | null = null;
  for (const from of begins) {
    const found = align(hay.slice(from, from + needle.length + 2 * allowed + 1), needle);
    if (found.distance <= allowed && (!best || found.distance < best.distance))
      best = { start: from + found.start, end: from + found.end, distance: found.distance };
  }
  return best && best.end > best.start ? best : null;
}

/** Sellers' algorithm: the part of a window that differs least from the needle, wherever it begins and ends. */
function align(window: string, needle: string): { start: number; end: number; distance: number } {
  let costs = Array.from({ length: window.length + 1 }, () => 0);
  let starts = Array.from({ length: window.length + 1 }, (_, index) => index);
  for (let row = 1; row <= needle.length; row++) {
    const nextCosts = [row];
    const nextStarts = [0];
    for (let column = 1; column <= window.length; column++) {
      const swap = costs[column - 1]! + (needle[row - 1] === window[column - 1] ? 0 : 1);
      const drop = costs[column]! + 1;
      const add = nextCosts[column - 1]! + 1;
      const least = Math.min(swap, drop, add);
      nextCosts.push(least);
      nextStarts.push(
        least === swap ? starts[column - 1]! : least === drop ? starts[column]! : nextStarts[column - 1]!,
      );
    }
    costs = nextCosts;
    starts = nextStarts;
  }
  let end = 0;
  for (let column = 1; column <= window.length; column++) if (costs[column]! < costs[end]!) end = column;
  return { start: starts[end]!, end, distance: costs[end]! };
}
