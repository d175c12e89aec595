import type { Locale } from '../../platform/i18n/locales.js';
import type { NumericAnswer, NumericQuestion, NumericUnit } from '../questions/question.js';
import type { Responses } from '../questions/response.js';
import { readNumber } from './number.rules.js';
import { feedbackAt, type Finding } from './outcome.js';

/** 10 to the minus the engine's decimal digits: what the last digit of a double is worth. */
const EPSILON = 1e-15;

/** The inclusive interval in which a value is taken for the answer; without bounds when any number is. */
export function intervalOf({ value, tolerance, toleranceKind }: NumericAnswer): [number, number] {
  if (value === null) return [-Infinity, Infinity];
  const [size, t] = [Math.abs(value), Math.abs(tolerance)];
  if (toleranceKind === 'geometric') {
    const ends = [value / (1 + t), value * (1 + t)];
    return [Math.min(...ends), Math.max(...ends)];
  }
  const away = toleranceKind === 'nominal' ? t + EPSILON * Math.max(1, size) : size * (t + EPSILON);
  return [value - away, value + away];
}

/** The first answer whose interval holds the value, with its place in the list; null when there is none. */
export function matchNumber(answers: readonly NumericAnswer[], value: number): [number, NumericAnswer] | null {
  const at = answers.findIndex((answer) => {
    const [least, most] = intervalOf(answer);
    return value >= least && value <= most;
  });
  return at === -1 ? null : [at, answers[at]!];
}

/** The unit of that name, written exactly so: `mW` and `MW` are not the same. */
export function findUnit(units: readonly NumericUnit[], name: string | undefined): NumericUnit | null {
  const wanted = (name ?? '').normalize('NFC').trim();
  return wanted === '' ? null : (units.find((unit) => unit.name.normalize('NFC').trim() === wanted) ?? null);
}

/** Marks a number: divided by the unit's multiplier, and less when a unit was asked for and none that we know was given. */
export function scoreNumeric(question: NumericQuestion, response: Responses['numeric'], locale: Locale): Finding {
  const read = readNumber(response.number, locale);
  const unit = findUnit(question.units, response.unit || read?.rest);
  const match = read && matchNumber(question.answers, read.value / (unit?.multiplier ?? 1));
  if (!match) return { fraction: 0, parts: {}, feedback: [] };
  const [at, { fraction, feedback }] = match;
  const costs = question.unitPenalty !== null && question.units.length > 0 && unit === null;
  const earned = costs ? withoutUnit(fraction, question.unitPenalty!) : fraction;
  return { fraction: earned, parts: { [at]: earned }, feedback: feedbackAt(String(at), feedback) };
}

/** Never below nothing, and never more than the number alone earned. */
function withoutUnit(fraction: number, { share, of }: NonNullable<NumericQuestion['unitPenalty']>): number {
  return Math.max(0, fraction - (of === 'mark' ? share * fraction : share));
}
