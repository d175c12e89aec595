import type { ScaleQuestion } from '../questions/question.js';
import type { Responses } from '../questions/response.js';
import type { Finding } from './outcome.js';

/** A scale has no wrong place: whoever gave one has answered in full. */
export function scoreScale(question: ScaleQuestion, { point }: Responses['scale']): Finding {
  const known = question.points.some(({ id }) => id === point);
  return { fraction: known ? 1 : 0, parts: known ? { [point]: 1 } : {}, feedback: [] };
}

/** Where a point stands: 0 for the first, 1 for the last, in even steps; null for one that is not on the scale. */
export function placeOnScale({ points }: Pick<ScaleQuestion, 'points'>, point: string): number | null {
  const at = points.findIndex(({ id }) => id === point);
  if (at === -1) return null;
  return points.length === 1 ? 0.5 : at / (points.length - 1);
}
