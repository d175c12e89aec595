import { LOCALES } from '../../platform/i18n/locales.js';
import type { Message, MessageValues } from '../../platform/i18n/messages.js';
import { QUESTION_ERRORS as say } from './question-errors.messages.js';
import { blanksIn, repeatedId } from './question-ids.rules.js';
import type { Blank, BlanksQuestion, Question } from './question.js';

/** Something about a question as a whole that cannot be so, and where. */
export interface QuestionFault {
  path: (string | number)[];
  message: Message;
  values?: MessageValues;
}

/** What counts as the whole mark: shares that were written with three figures still do. */
const WHOLE = 0.999;

const fault = (message: Message, path: QuestionFault['path'], values?: MessageValues): QuestionFault[] => [
  { path, message, ...(values && { values }) },
];

/** What the parts of a question, each right in itself, get wrong together. */
export function checkQuestion(question: Question): QuestionFault[] {
  return [...checkLoads(question), ...checkParts(question)];
}

function checkLoads({ kind, loads }: Question): QuestionFault[] {
  if (loads.length === 0) return [];
  if (kind === 'text' || kind === 'long') return fault(say.noFactors, ['loads', 0, 'factor']);
  const twice = loads.findIndex(({ factor }, at) => loads.findIndex((other) => other.factor === factor) < at);
  return twice < 0 ? [] : fault(say.sameFactor, ['loads', twice, 'factor']);
}

function checkParts(question: Question): QuestionFault[] {
  // A profile's item and one that earns nothing have no right answer.
  const keyed = question.mark > 0 && question.loads.length === 0;
  switch (question.kind) {
    case 'choice':
      return [
        ...few(question.options, 2, say.fewOptions, 'options'),
        ...unique(question.options, ['options']),
        ...(keyed ? reachable(question.options, question.several, ['options']) : []),
        ...(keyed ? [] : negative(question)),
      ];
    case 'matching':
      return [
        ...(question.pairs.length < 2 || question.pairs.every(({ words }) => Object.keys(words).length === 0)
          ? fault(say.fewPairs, ['pairs'])
          : []),
        ...unique(question.pairs, ['pairs']),
      ];
    case 'ordering':
      return [...few(question.items, 2, say.fewItems, 'items'), ...unique(question.items, ['items'])];
    case 'numeric':
      return [
        ...few(question.answers, 1, say.noAnswers, 'answers'),
        ...(keyed ? reachable(question.answers, false, ['answers']) : []),
        ...sameUnits(question.units),
      ];
    case 'short':
      return [
        ...few(question.answers, 1, say.noAnswers, 'answers'),
        ...(keyed ? reachable(question.answers, false, ['answers']) : []),
      ];
    case 'blanks':
      return checkBlanks(question, keyed);
    case 'hotspot':
      return [
        ...few(question.areas, 1, say.noAreas, 'areas'),
        ...unique(question.areas, ['areas']),
        ...(keyed ? reachable(question.areas, question.several, ['areas']) : []),
      ];
    case 'scale':
      return [...few(question.points, 2, say.fewPoints, 'points'), ...unique(question.points, ['points'])];
    default:
      return [];
  }
}

function few(list: readonly unknown[], least: number, message: Message, field: string): QuestionFault[] {
  return list.length < least ? fault(message, [field]) : [];
}

function unique(list: readonly { id: string }[], path: QuestionFault['path']): QuestionFault[] {
  const at = repeatedId(list);
  return at < 0 ? [] : fault(say.sameId, [...path, at, 'id']);
}

/** One answer must earn the whole mark; where several can be given, all the right ones together. */
function reachable(
  list: readonly { fraction: number }[],
  together: boolean,
  path: QuestionFault['path'],
): QuestionFault[] {
  if (list.length === 0) return [];
  if (together) {
    const sum = list.reduce((total, { fraction }) => total + Math.max(0, fraction), 0);
    return sum >= WHOLE ? [] : fault(say.sumTooLow, path);
  }
  return list.some(({ fraction }) => fraction >= WHOLE) ? [] : fault(say.noFullMark, path);
}

function negative({ options, loads }: Extract<Question, { kind: 'choice' }>): QuestionFault[] {
  const at = loads.length > 0 ? options.findIndex(({ fraction }) => fraction < 0) : -1;
  return at < 0 ? [] : fault(say.onlyPositive, ['options', at, 'fraction']);
}

function sameUnits(units: readonly { name: string }[]): QuestionFault[] {
  const at = units.findIndex(({ name }, index) => units.findIndex((other) => other.name === name) < index);
  return at < 0 ? [] : fault(say.sameId, ['units', at, 'name']);
}

function checkBlanks({ stem, blanks }: BlanksQuestion, keyed: boolean): QuestionFault[] {
  if (blanks.length === 0) return fault(say.noBlanks, ['blanks']);
  const unnamed = blanks.findIndex(({ id }) => id === '');
  if (unnamed >= 0) return fault(say.notId, ['blanks', unnamed, 'id']);
  const twice = repeatedId(blanks);
  if (twice >= 0) return fault(say.sameId, ['blanks', twice, 'id']);
  return [...checkPlaces(stem, blanks), ...blanks.flatMap((blank, at) => checkBlank(blank, at, keyed))];
}

/** Every language of the text must have each blank once, and no other. */
function checkPlaces(stem: BlanksQuestion['stem'], blanks: readonly Blank[]): QuestionFault[] {
  return LOCALES.flatMap((locale) => {
    const text = stem[locale];
    if (text === undefined) return [];
    const found = blanksIn(text);
    const unknown = found.find((id) => !blanks.some((blank) => blank.id === id));
    if (unknown !== undefined) return fault(say.blankUnknown, ['stem', locale], { blank: unknown });
    const missing = blanks.find(({ id }) => !found.includes(id));
    if (missing) return fault(say.blankMissing, ['stem', locale], { blank: missing.id });
    const twice = found.find((id, at) => found.indexOf(id) < at);
    return twice === undefined ? [] : fault(say.blankTwice, ['stem', locale], { blank: twice });
  });
}

function checkBlank(blank: Blank, at: number, keyed: boolean): QuestionFault[] {
  const field = blank.kind === 'choice' ? 'options' : 'answers';
  const list = blank.kind === 'choice' ? blank.options : blank.answers;
  const least = blank.kind === 'choice' ? 2 : 1;
  if (list.length < least)
    return fault(blank.kind === 'choice' ? say.fewOptions : say.noAnswers, ['blanks', at, field]);
  return [
    ...(blank.kind === 'choice' ? unique(blank.options, ['blanks', at, field]) : []),
    ...(keyed ? reachable(list, false, ['blanks', at, field]) : []),
  ];
}
