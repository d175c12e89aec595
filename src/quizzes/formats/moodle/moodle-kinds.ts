import type { OrderingMode, Question } from '../../questions/question.js';
import { readNumber, requireNumber } from '../numbers.rules.js';
import { LONG_WORDS, Refused, type Draft } from '../reading.js';
import { child, elementsOf, named, type XmlElement } from '../xml/xml-tree.js';
import {
  feedbackOf,
  formatOf,
  fractionOf,
  plainOf,
  positiveFraction,
  rawText,
  readBase,
  setting,
  textOf,
  ticked,
} from './moodle-parts.js';

/** One choice, or several. */
export function choice(question: XmlElement, draft: Draft): Question {
  const base = readBase(question, draft);
  const options = named(question, 'answer').map((answer) => ({
    id: '',
    words: draft.words(textOf(answer, draft)),
    picture: null,
    fraction: fractionOf(answer),
    feedback: feedbackOf(answer, draft),
  }));
  if (options.length < 2) throw new Refused('fewAnswers');
  return {
    kind: 'choice',
    ...base,
    several: !ticked(question, 'single', true),
    allOrNothing: false,
    shuffle: ticked(question, 'shuffleanswers', true),
    options,
  };
}

/** True, or false. */
export function trueFalse(question: XmlElement, draft: Draft): Question {
  const base = readBase(question, draft);
  let key: boolean | null = null;
  const said: Record<'true' | 'false', Question['general']> = { true: null, false: null };
  for (const answer of named(question, 'answer')) {
    const word = rawText(answer).toLowerCase();
    if (word !== 'true' && word !== 'false') throw new Refused('badTruth', { value: word.slice(0, 40) }, answer.line);
    said[word] = feedbackOf(answer, draft);
    const share = fractionOf(answer);
    if (share > 0 && share < 1)
      throw new Refused('badWeight', { value: answer.attributes.fraction ?? '' }, answer.line);
    if (share > 0 && key !== null) throw new Refused('bothRight', {}, answer.line);
    if (share > 0) key = word === 'true';
  }
  if (key === null) throw new Refused('noneRight');
  return { kind: 'true-false', ...base, key, whenTrue: said.true, whenFalse: said.false };
}

/** A few words. */
export function shortAnswer(question: XmlElement, draft: Draft): Question {
  const answers = named(question, 'answer').map((answer) => ({
    pattern: plainOf(answer, draft),
    fraction: positiveFraction(answer),
    feedback: feedbackOf(answer, draft),
  }));
  return { kind: 'short', ...readBase(question, draft), matchCase: ticked(question, 'usecase', false), answers };
}

/** A number, with or without units. */
export function numerical(question: XmlElement, draft: Draft): Question {
  const answers = named(question, 'answer').map((answer) => {
    const written = rawText(answer);
    const tolerance = setting(answer, 'tolerance') || '0';
    const margin = requireNumber(tolerance);
    if (margin < 0) throw new Refused('badTolerance', {}, answer.line);
    return {
      value: written === '*' ? null : requireNumber(written),
      tolerance: margin,
      toleranceKind: 'nominal' as const,
      fraction: positiveFraction(answer),
      feedback: feedbackOf(answer, draft),
    };
  });
  const base = readBase(question, draft);
  const units = elementsOf(child(question, 'units') ?? { name: '', attributes: {}, children: [], line: 0 }).map(
    (unit) => {
      const multiplier = requireNumber(setting(unit, 'multiplier') || '1');
      if (multiplier <= 0) throw new Refused('badUnit', {}, unit.line);
      return { name: setting(unit, 'unit_name'), multiplier };
    },
  );
  return {
    kind: 'numeric',
    ...base,
    answers,
    units,
    unitPenalty: units.length > 0 ? unitPenalty(question, draft) : null,
  };
}

function unitPenalty(question: XmlElement, draft: Draft) {
  const kind = setting(question, 'unitgradingtype') || '0';
  if (['1', '2'].includes(setting(question, 'showunits'))) draft.loses('unitListLost');
  if (kind === '0') return null;
  const share = requireNumber(setting(question, 'unitpenalty') || '0.1');
  if (!['1', '2'].includes(kind) || share < 0 || share > 1) throw new Refused('badUnit');
  return { share, of: kind === '1' ? ('mark' as const) : ('maximum' as const) };
}

/** Answers to stems. */
export function matching(question: XmlElement, draft: Draft): Question {
  const base = readBase(question, draft);
  const pairs = named(question, 'subquestion').map((pair) => ({
    id: '',
    words: draft.words(textOf(pair, draft)),
    answer: draft.words(textOf(child(pair, 'answer'), draft, 'plain')),
  }));
  const whole = pairs.filter(({ words, answer }) => Object.keys(words).length > 0 || Object.keys(answer).length > 0);
  if (whole.length < 2) throw new Refused('fewAnswers');
  return { kind: 'matching', ...base, shuffle: ticked(question, 'shuffleanswers', true), pairs: whole };
}

/** Some paragraphs. */
export function essay(question: XmlElement, draft: Draft): Question {
  const base = readBase(question, draft);
  if (Number(setting(question, 'attachments') || '0') !== 0) draft.loses('attachmentsLost');
  if (setting(question, 'responseformat') === 'noinline') throw new Refused('onlyAttachments');
  if (rawText(child(question, 'responsetemplate')) !== '') draft.loses('templateLost');
  if (Number(setting(question, 'minwordlimit') || '0') > 0) draft.loses('leastWordsLost');
  const most = readNumber(setting(question, 'maxwordlimit') || '0') ?? 0;
  return {
    kind: 'long',
    ...base,
    mostWords: most > 0 ? Math.round(most) : LONG_WORDS,
    guide: draft.words(textOf(child(question, 'graderinfo'), draft)),
  };
}

/** A passage that asks nothing. */
export function description(question: XmlElement, draft: Draft): Question {
  return { kind: 'text', ...readBase(question, draft), mark: 0, penalty: 0 };
}

const MODES: Record<string, OrderingMode> = {
  ALL_OR_NOTHING: 'allOrNothing',
  '-1': 'allOrNothing',
  ABSOLUTE_POSITION: 'absolute',
  '0': 'absolute',
  RELATIVE_NEXT_EXCLUDE_LAST: 'next',
  '1': 'next',
  RELATIVE_NEXT_INCLUDE_LAST: 'nextWithEnd',
  '2': 'nextWithEnd',
  RELATIVE_ONE_PREVIOUS_AND_NEXT: 'neighbours',
  '3': 'neighbours',
  RELATIVE_ALL_PREVIOUS_AND_NEXT: 'pairs',
  '4': 'pairs',
  LONGEST_ORDERED_SUBSET: 'longestOrdered',
  '5': 'longestOrdered',
  LONGEST_CONTIGUOUS_SUBSET: 'longestContiguous',
  '6': 'longestContiguous',
  RELATIVE_TO_CORRECT: 'distance',
  '7': 'distance',
};

/** Things in their order; the fractions of the answers are their places. */
export function ordering(question: XmlElement, draft: Draft): Question {
  const base = readBase(question, draft);
  const type = setting(question, 'gradingtype') || 'ABSOLUTE_POSITION';
  const mode = Object.hasOwn(MODES, type) ? MODES[type] : undefined;
  if (!mode) throw new Refused('unknownGrading', { value: type });
  if (!['', 'ALL', '0'].includes(setting(question, 'selecttype'))) draft.loses('selectionLost');
  if (['1', 'HORIZONTAL'].includes(setting(question, 'layouttype'))) draft.notes('layoutLost');
  const answers = named(question, 'answer').map((answer) => ({
    place: readNumber(answer.attributes.fraction ?? '') ?? 0,
    item: { id: '', words: draft.words(textOf(answer, draft, formatOf(answer, 'moodle'))) },
  }));
  if (answers.length < 2) throw new Refused('fewAnswers');
  const places = new Set(answers.map(({ place }) => place));
  const rising = places.size === answers.length;
  const items = (rising ? [...answers].sort((a, b) => a.place - b.place) : answers).map(({ item }) => item);
  return { kind: 'ordering', ...base, mode, items };
}
