import { slugOf } from '../../evidence/slug.rules.js';
import { LOCALES } from '../../platform/i18n/locales.js';
import type { Question } from '../questions/question.js';

const LONGEST = 100;

/** The name made from the words of a question when none is given. */
export function nameFromStem({ kind, stem }: Pick<Question, 'kind' | 'stem'>): string {
  const words = LOCALES.map((locale) => stem[locale]).find((text) => text !== undefined) ?? '';
  return slugOf(words.replace(/\[\[[a-zA-Z0-9-]+\]\]/g, ' '), `question-${kind}`);
}

/** Hands out names that nobody has yet: `spf`, then `spf-2`, `spf-3`. Quick also where thousands share one. */
export class FreeNames {
  readonly #next = new Map<string, number>();

  constructor(private readonly taken: Set<string>) {}

  take(wanted: string): string {
    const base = wanted.slice(0, LONGEST).replace(/-$/, '');
    let name = base;
    for (let n = this.#next.get(base) ?? 2; this.taken.has(name); n++) {
      name = `${base}-${n}`;
      this.#next.set(base, n + 1);
    }
    this.taken.add(name);
    return name;
  }
}
