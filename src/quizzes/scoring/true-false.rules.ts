import type { TrueFalseQuestion } from '../questions/question.js';
import type { Responses } from '../questions/response.js';
import { feedbackAt, type Finding } from './outcome.js';

/** The whole mark or nothing, and each answer has its own feedback. */
export function scoreTrueFalse(question: TrueFalseQuestion, { value }: Responses['true-false']): Finding {
  const fraction = value === question.key ? 1 : 0;
  return {
    fraction,
    parts: { [String(value)]: fraction },
    feedback: feedbackAt(String(value), value ? question.whenTrue : question.whenFalse),
  };
}
