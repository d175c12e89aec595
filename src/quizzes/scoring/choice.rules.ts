import type { ChoiceOption, ChoiceQuestion } from '../questions/question.js';
import type { Responses } from '../questions/response.js';
import { clamp, feedbackAt, type Finding } from './outcome.js';

/** What was chosen; several are added up in the order of the question, so that the order of ticking changes nothing. */
export function scoreChoice(question: ChoiceQuestion, { chosen }: Responses['choice']): Finding {
  const ticked = question.options.filter(({ id }) => chosen.includes(id));
  return {
    fraction: question.several ? severalFraction(question, ticked) : oneFraction(ticked),
    parts: Object.fromEntries(ticked.map(({ id, fraction }) => [id, fraction])),
    feedback: ticked.flatMap(({ id, feedback }) => feedbackAt(id, feedback)),
  };
}

/** May be below 0. More than one answer to a question that asks for one is none. */
function oneFraction(ticked: ChoiceOption[]): number {
  return ticked.length === 1 ? ticked[0]!.fraction : 0;
}

function severalFraction(question: ChoiceQuestion, ticked: ChoiceOption[]): number {
  if (!question.allOrNothing) return clamp(ticked.reduce((sum, { fraction }) => sum + fraction, 0));
  const key = question.options.filter(({ fraction }) => fraction > 0);
  return key.length === ticked.length && ticked.every((option) => key.includes(option)) ? 1 : 0;
}
