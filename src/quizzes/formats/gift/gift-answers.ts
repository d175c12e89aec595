import type { Question, TextPassage } from '../../questions/question.js';
import { intervalOf, requireNumber, shareOf } from '../numbers.rules.js';
import { LONG_WORDS, Refused, type Draft } from '../reading.js';
import { toPlainText, type TextFormat } from '../text/any-text.js';
import { showEscaped } from './gift-blocks.js';
import { formatted, schoolText } from './gift-text.js';

type Base = Omit<TextPassage, 'kind'>;

interface Context {
  base: Base;
  format: TextFormat;
  draft: Draft;
}

const TRUTHS: Record<string, boolean> = { T: true, TRUE: true, F: false, FALSE: false };
const WEIGHT = /^%(-?\d{1,3}(?:\.\d*)?)%/;

/** Reads what stands between the braces, in the order of detection that the format has. @throws Refused */
export function readAnswers(inside: string, base: Base, format: TextFormat, draft: Draft): Question {
  const context = { base, format, draft };
  if (inside === '') return { kind: 'long', ...base, mostWords: LONG_WORDS, guide: {} };
  if (inside.startsWith('#')) return numeric(inside.slice(1), context);
  if (inside.includes('~')) return choice(inside, context);
  if (inside.includes('=') && inside.includes('->')) return matching(inside, context);
  const truth = TRUTHS[inside.split('#', 1)[0]!.trim()];
  return truth === undefined ? short(inside, context) : trueFalse(truth, inside, context);
}

function choice(inside: string, { base, format, draft }: Context): Question {
  const several = !inside.includes('=');
  const answers = divided(inside.replaceAll('=', '~='), '~');
  if (answers.length < 2) throw new Refused('fewAnswers');
  const options = answers.map((written) => {
    const right = written.startsWith('=');
    const { share, rest } = right ? { share: 1, rest: written.slice(1) } : weighted(written, 0);
    const { text, feedback } = withFeedback(rest, format, draft);
    const words = schoolText(formatted(text, format), draft);
    if (words === '') throw new Refused('emptyAnswer');
    return { id: '', words: draft.words(words), picture: null, fraction: share, feedback };
  });
  return { kind: 'choice', ...base, several, allOrNothing: false, shuffle: true, options };
}

function matching(inside: string, { base, format, draft }: Context): Question {
  const answers = divided(inside, '=');
  if (answers.length < 2) throw new Refused('fewAnswers');
  const pairs = answers.map((written) => {
    const at = written.indexOf('->');
    if (at < 0) throw new Refused('giftMatching', { value: showEscaped(written).slice(0, 60) });
    const words = draft.words(schoolText(formatted(written.slice(0, at), format), draft));
    const answer = schoolText(
      { format: format === 'markdown' ? 'markdown' : 'plain', text: written.slice(at + 2) },
      draft,
    );
    if (answer === '') throw new Refused('emptyAnswer');
    return { id: '', words, answer: draft.words(answer) };
  });
  return { kind: 'matching', ...base, shuffle: true, pairs };
}

function trueFalse(key: boolean, inside: string, { base, format, draft }: Context): Question {
  // First what is said to a wrong answer, then to the right one.
  const [, wrong = '', ...rest] = inside.split('#');
  const right = rest.join('#');
  const [whenWrong, whenRight] = [wrong, right].map((text) =>
    draft.feedback(schoolText(formatted(text, format), draft)),
  ) as [Base['general'], Base['general']];
  const said = key ? { whenTrue: whenRight, whenFalse: whenWrong } : { whenTrue: whenWrong, whenFalse: whenRight };
  return { kind: 'true-false', ...base, key, ...said };
}

function short(inside: string, { base, format, draft }: Context): Question {
  const answers = divided(inside, '=').map((written) => {
    const { share, rest } = weighted(written, 1);
    if (share < 0) throw new Refused('badWeight', { value: `${share * 100}` });
    const { text, feedback } = withFeedback(rest, format, draft);
    const given = formatted(text, format);
    const pattern = toPlainText(showEscaped(given.text), given.format, draft);
    if (pattern === '') throw new Refused('emptyAnswer');
    return { pattern, fraction: share, feedback };
  });
  if (answers.length === 0) throw new Refused('fewAnswers');
  return { kind: 'short', ...base, matchCase: false, answers };
}

function numeric(inside: string, { base, format, draft }: Context): Question {
  const at = inside.indexOf('~');
  const answers = divided(at < 0 ? inside : inside.slice(0, at), '=').map((written) => {
    const { share, rest } = weighted(written, 1);
    if (share < 0) throw new Refused('badWeight', { value: `${share * 100}` });
    const { text, feedback } = withFeedback(rest, format, draft);
    return { ...number(text.trim()), toleranceKind: 'nominal' as const, fraction: share, feedback };
  });
  if (answers.length === 0) throw new Refused('fewAnswers');
  if (at >= 0) {
    const wrong = inside.slice(at + 1);
    if (/[~=]/.test(wrong)) throw new Refused('tooManyFeedbacks');
    const { text, feedback } = withFeedback(wrong, format, draft);
    if (text.trim() !== '') throw new Refused('notNumber', { value: showEscaped(text).slice(0, 60) });
    if (feedback) answers.push({ value: null, tolerance: 0, toleranceKind: 'nominal' as const, fraction: 0, feedback });
  }
  return { kind: 'numeric', ...base, answers, units: [], unitPenalty: null };
}

function number(text: string): { value: number | null; tolerance: number } {
  const range = text.indexOf('..');
  if (range > 0) return intervalOf(requireNumber(text.slice(0, range)), requireNumber(text.slice(range + 2)));
  if (text === '*') return { value: null, tolerance: 0 };
  const [value = '', tolerance, ...rest] = text.split(':');
  if (rest.length > 0) throw new Refused('notNumber', { value: showEscaped(text).slice(0, 60) });
  const margin = tolerance === undefined ? 0 : requireNumber(tolerance);
  if (margin < 0) throw new Refused('badTolerance');
  return { value: requireNumber(showEscaped(value)), tolerance: margin };
}

/** The parts between two signs; nothing stands before the first one in a list of answers, or it is an answer as well. */
function divided(text: string, sign: string): string[] {
  const parts = text.split(sign).map((part) => part.trim());
  if (parts[0] === '') parts.shift();
  return parts;
}

function weighted(written: string, usual: number): { share: number; rest: string } {
  const found = WEIGHT.exec(written);
  if (found) return { share: shareOf(found[1]!.replace(/\.$/, '')), rest: written.slice(found[0].length) };
  // A sign of per cent may well begin an answer; only a number between two of them is meant as a weight.
  if (/^%[^%\s]*\d[^%\s]*%/.test(written)) throw new Refused('badWeight', { value: written.slice(0, 20) });
  return { share: usual, rest: written };
}

function withFeedback(written: string, format: TextFormat, draft: Draft) {
  const at = written.indexOf('#');
  if (at < 0) return { text: written, feedback: null };
  const said = schoolText(formatted(written.slice(at + 1), format), draft);
  return { text: written.slice(0, at), feedback: draft.feedback(said) };
}
