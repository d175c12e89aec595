import type { Feedback, Question } from '../questions/question.js';

/** A claim that a question cites, by slug, with the field that cites it. */
export interface CitedClaim {
  slug: string;
  field: string;
}

/** Every claim that the feedback of a question cites, with where. */
export function claimsCited(question: Question): CitedClaim[] {
  const found: CitedClaim[] = [];
  collect(question, '', found);
  return found;
}

/** Feedback stands in many places of a question; each is an object with `claims`. */
function collect(value: unknown, path: string, found: CitedClaim[]): void {
  if (value === null || typeof value !== 'object') return;
  for (const [key, inner] of Object.entries(value)) {
    const field = path === '' ? key : `${path}.${key}`;
    if (key === 'claims' && Array.isArray(inner))
      found.push(...(inner as Feedback['claims']).map((slug) => ({ slug, field })));
    else collect(inner, field, found);
  }
}
