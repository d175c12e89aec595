import type { QuestionKind } from './question.js';

/** What a reader answers, by the kind of the question. What names an option, item or area names it by its id. */
export interface Responses {
  choice: { chosen: string[] };
  'true-false': { value: boolean };
  matching: { pairs: Record<string, string> };
  ordering: { order: string[] };
  numeric: { number: string; unit?: string };
  short: { text: string };
  blanks: { blanks: Record<string, string> };
  hotspot: { areas: string[] };
  scale: { point: string };
  long: { text: string };
  text: Record<string, never>;
}

/** An answer to a question of some kind. */
export type Response = Responses[QuestionKind];
