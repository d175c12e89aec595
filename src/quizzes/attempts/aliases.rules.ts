import { DomainError } from '../../platform/errors.js';
import { HTTP_MESSAGES } from '../../platform/http/http.messages.js';
import type { Question } from '../questions/question.js';
import type { Response, Responses } from '../questions/response.js';
import { ATTEMPT_ERROR_MESSAGES } from './attempts.errors.messages.js';
import type { Shown } from './draw.rules.js';

// The bank's own ids can tell the key: the stem and the answer of a pair share one, things to be ordered are numbered in
// their order, and an option may be called 'right'. A browser therefore knows each only by its place in what it is shown.

/** The name under which a browser knows the thing at this place of what it is shown. */
export const aliasOf = (index: number): string => String(index + 1);

/** The order in which one blank shows its options, or the whole question its own. */
export function orderOf(shown: Shown, blank?: string): string[] {
  if (Array.isArray(shown)) return blank === undefined ? shown : [];
  return blank === undefined ? [] : (shown[blank] ?? []);
}

/**
 * Turns what a browser says into the bank's own ids.
 * @throws DomainError `invalid-input` when it names what it was not shown
 */
export function fromBrowser(question: Question, shown: Shown, said: Response): Response {
  return translate(question, said, (alias, blank) => {
    const id = /^[1-9]\d{0,3}$/.test(alias) ? orderOf(shown, blank)[Number(alias) - 1] : undefined;
    if (id !== undefined) return id;
    throw new DomainError('invalid', 'invalid-input', HTTP_MESSAGES.invalidInput, {}, [
      {
        field: blank === undefined ? 'response' : `response.blanks.${blank}`,
        message: ATTEMPT_ERROR_MESSAGES.notShown,
      },
    ]);
  });
}

/** Turns an answer of the log into what a browser knows. What is no longer shown is left out. */
export function toBrowser(question: Question, shown: Shown, kept: Response): Response {
  return translate(question, kept, (id, blank) => {
    const index = orderOf(shown, blank).indexOf(id);
    return index === -1 ? '' : aliasOf(index);
  });
}

type Rename = (name: string, blank?: string) => string;

function translate(question: Question, response: Response, rename: Rename): Response {
  switch (question.kind) {
    case 'choice':
      return { chosen: (response as Responses['choice']).chosen.map((name) => rename(name)) };
    case 'matching':
      return { pairs: renamed((response as Responses['matching']).pairs, rename) };
    case 'ordering':
      return { order: (response as Responses['ordering']).order.map((name) => rename(name)) };
    case 'hotspot':
      return { areas: (response as Responses['hotspot']).areas.map((name) => rename(name)) };
    case 'scale':
      return { point: rename((response as Responses['scale']).point) };
    case 'blanks': {
      const chosen = new Set(question.blanks.flatMap(({ kind, id }) => (kind === 'choice' ? [id] : [])));
      return {
        blanks: Object.fromEntries(
          Object.entries((response as Responses['blanks']).blanks).map(([blank, said]) => [
            blank,
            chosen.has(blank) && said !== '' ? rename(said, blank) : said,
          ]),
        ),
      };
    }
    default:
      return response;
  }
}

function renamed(pairs: Record<string, string>, rename: Rename): Record<string, string> {
  return Object.fromEntries(Object.entries(pairs).map(([stem, answer]) => [stem, answer === '' ? '' : rename(answer)]));
}
