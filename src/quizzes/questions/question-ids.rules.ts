import { createHash } from 'node:crypto';

/**
 * Gives each of a list that has no id one of its own. It is made from what the thing says, so that the same content gets
 * the same ids wherever it comes from, and an id tells nothing of the order or the key.
 */
export function withIds<T extends { id: string }>(list: readonly T[], says: (one: T) => unknown): T[] {
  const taken = new Set(list.map(({ id }) => id).filter((id) => id !== ''));
  return list.map((one) => {
    if (one.id !== '') return one;
    const made = createHash('sha256')
      .update(JSON.stringify(says(one)))
      .digest('hex')
      .slice(0, 8);
    let id = `i${made}`;
    for (let n = 2; taken.has(id); n++) id = `i${made}-${n}`;
    taken.add(id);
    return { ...one, id };
  });
}

/** Where an id stands that an earlier one of the list has already; -1 when each is its own. */
export function repeatedId(list: readonly { id: string }[]): number {
  return list.findIndex(({ id }, at) => list.findIndex((other) => other.id === id) < at);
}

/** The names of the blanks in a text, in their order: `[[1]]` is the blank `1`. */
export function blanksIn(text: string): string[] {
  return [...text.matchAll(/\[\[([a-zA-Z0-9-]+)\]\]/g)].map((match) => match[1]!);
}
