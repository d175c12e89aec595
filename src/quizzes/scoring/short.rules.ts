import type { ShortAnswer, ShortQuestion } from '../questions/question.js';
import type { Responses } from '../questions/response.js';
import { feedbackAt, type Finding } from './outcome.js';

/** Tells whether a text is what a pattern describes, from its first character to its last. */
export function matchesPattern(pattern: string, text: string, matchCase: boolean): boolean {
  const said = (words: string) => (matchCase ? words : foldCase(words));
  const [first = '', ...others] = literalsOf(pattern.normalize('NFC').trim()).map(said);
  const given = said(text.normalize('NFC').trim());
  const last = others.pop();
  if (last === undefined) return given === first;
  if (given.length < first.length + last.length || !given.startsWith(first) || !given.endsWith(last)) return false;
  // The first place where a piece fits leaves the most room for the next one, so nothing is ever tried twice.
  let from = first.length;
  for (const piece of others) {
    const found = given.indexOf(piece, from);
    if (found === -1) return false;
    from = found + piece.length;
  }
  return from <= given.length - last.length;
}

/** What stands between the runs of stars; `\*` is a star itself. */
function literalsOf(pattern: string): string[] {
  return pattern.split(/(?<!\\)\*+/).map((piece) => piece.replaceAll('\\*', '*'));
}

/** Letter by letter, so that what a letter becomes does not depend on its neighbours. */
function foldCase(text: string): string {
  return Array.from(text, (letter) => letter.toUpperCase().toLowerCase())
    .join('')
    .normalize('NFC');
}

/** The first answer whose pattern fits, with its place in the list; null when there is none. */
export function matchText(
  { matchCase, answers }: Pick<ShortQuestion, 'matchCase' | 'answers'>,
  text: string,
): [number, ShortAnswer] | null {
  const at = answers.findIndex(({ pattern }) => matchesPattern(pattern, text, matchCase));
  return at === -1 ? null : [at, answers[at]!];
}

/** Marks a word or a few by the first pattern that fits. */
export function scoreShort(question: ShortQuestion, { text }: Responses['short']): Finding {
  const match = text.trim() === '' ? null : matchText(question, text);
  if (!match) return { fraction: 0, parts: {}, feedback: [] };
  const [at, { fraction, feedback }] = match;
  return { fraction, parts: { [at]: fraction }, feedback: feedbackAt(String(at), feedback) };
}
