import type { FormValues } from '../../../../ui/quiz-response.js';
import type { AttemptQuestionView } from '../../attempts.views.js';
import type { Pictures } from '../pictures.js';

/** What every control takes: the question, what its form holds, and the ids of what names and describes it. */
export interface ControlProps {
  question: AttemptQuestionView;
  values: FormValues;
  pictures: Pictures;
  /** The id of the element that asks. */
  labelledBy: string;
  /** The ids of the hint and the error, for screen readers. */
  describedBy: string | undefined;
  invalid: boolean;
  /** True where nothing can be answered any more. */
  closed: boolean;
}

/** What a field holds that can hold one thing. */
export const valueOf = (value: FormValues[string]): string =>
  typeof value === 'string' ? value : Array.isArray(value) ? String(value[0] ?? '') : '';

/** What a field holds that can hold several. */
export const valuesOf = (value: FormValues[string]): readonly string[] =>
  typeof value === 'string' ? [value] : (value ?? []);

/** The id of a control of a question: two questions of one document keep apart. */
export const controlId = (position: number, part: string | number) => `q${position}-${part}`;
