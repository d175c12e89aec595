import type { Blank, Question, ShortAnswer } from '../../src/quizzes/questions/question.js';
import type { Response } from '../../src/quizzes/questions/response.js';

type Shared = { fraction: number };

const best = <T extends Shared>(all: readonly T[]): T =>
  all.reduce((one, other) => (other.fraction > one.fraction ? other : one));
/** A text that a pattern fits: its stars stand for nothing. */
const textOf = ({ pattern }: ShortAnswer) => pattern.replaceAll('*', '');

/** The response that a question takes for the right one, as a reader would give it. */
export function rightResponse(question: Question): Response {
  switch (question.kind) {
    case 'choice':
      return { chosen: question.several ? idsThatEarn(question.options) : [best(question.options).id] };
    case 'true-false':
      return { value: question.key };
    case 'matching':
      return { pairs: Object.fromEntries(question.pairs.filter(({ words }) => words.en).map(({ id }) => [id, id])) };
    case 'ordering':
      return { order: question.items.map(({ id }) => id) };
    case 'numeric': {
      const unit = question.units.find(({ multiplier }) => multiplier === 1);
      return { number: String(best(question.answers).value), ...(unit && { unit: unit.name }) };
    }
    case 'short':
      return { text: textOf(best(question.answers)) };
    case 'blanks':
      return { blanks: Object.fromEntries(question.blanks.map((blank) => [blank.id, inBlank(blank)])) };
    case 'hotspot':
      return { areas: question.several ? idsThatEarn(question.areas) : [best(question.areas).id] };
    case 'scale':
      return { point: question.points[0]!.id };
    case 'long':
      return { text: 'Who paid, and has anyone repeated it?' };
    case 'text':
      return {};
  }
}

const idsThatEarn = (all: readonly (Shared & { id: string })[]) =>
  all.filter(({ fraction }) => fraction > 0).map(({ id }) => id);

function inBlank(blank: Blank): string {
  if (blank.kind === 'choice') return best(blank.options).id;
  return blank.kind === 'short' ? textOf(best(blank.answers)) : String(best(blank.answers).value);
}

/** Every response in which one thing is chosen, with what it should earn; none for kinds without things to choose. */
export function singleResponses(question: Question): { response: Response; fraction: number; at: string }[] {
  switch (question.kind) {
    case 'choice':
      return question.several
        ? []
        : question.options.map(({ id, fraction }) => ({ response: { chosen: [id] }, fraction, at: id }));
    case 'true-false':
      return [true, false].map((value) => ({
        response: { value },
        fraction: value === question.key ? 1 : 0,
        at: String(value),
      }));
    case 'hotspot':
      return question.several
        ? []
        : question.areas.map(({ id, fraction }) => ({ response: { areas: [id] }, fraction, at: id }));
    case 'short':
      return question.answers.map((answer, at) => ({
        response: { text: textOf(answer) || 'something else' },
        fraction: answer.fraction,
        at: String(at),
      }));
    default:
      return [];
  }
}
