import type { Blank, ChoiceOption, Question } from '../../questions/question.js';
import { requireNumber, shareOf } from '../numbers.rules.js';
import { Refused, type Draft } from '../reading.js';
import { toPlainText, toSchoolText, type TextFormat } from '../text/any-text.js';
import { child, type XmlElement } from '../xml/xml-tree.js';
import { placed, withBlanks } from './moodle-gaps.js';
import { formatOf, rawText, readBase } from './moodle-parts.js';

const KINDS =
  'NUMERICAL|NM|SHORTANSWER_C|SAC|MWC|SHORTANSWER|SA|MW|MULTICHOICE(?:_[VH]?S?)?|MC[VH]?S?|MULTIRESPONSE(?:_H?S?)?|MRH?S?';
const GAP = new RegExp(`\\{(\\d*):(${KINDS}):((?:\\\\.|[^}\\\\])*)\\}`, 'gs');
/** Looks like a gap and is none that we know. */
const LIKE_GAP = /\{\d*:[A-Z_]+:/;

/** A text with gaps of several kinds, as `{1:SHORTANSWER:=words}` writes them. */
export function readCloze(question: XmlElement, draft: Draft): Question {
  const base = readBase(question, draft, false);
  const text = child(question, 'questiontext');
  const format = text ? formatOf(text, 'html') : 'html';
  const blanks: Blank[] = [];
  const stem = withBlanks(rawText(text), GAP, ([, weight = '', kind = '', answers = '']) => {
    const id = String(blanks.length + 1);
    blanks.push({ id, weight: weight === '' ? 1 : Number(weight), ...gap(kind, parts(answers), format, draft) });
    return id;
  });
  const left = LIKE_GAP.exec(stem)?.[0];
  if (left) throw new Refused('unknownType', { value: left.slice(0, 40) });
  if (blanks.length === 0) throw new Refused('noGaps');
  if (blanks.some(({ weight }) => weight <= 0)) throw new Refused('badMark');
  // The mark of such a question is the sum of its gaps.
  const mark = blanks.reduce((sum, { weight }) => sum + weight, 0);
  const said = toSchoolText(stem, format, draft);
  return { kind: 'blanks', ...base, mark, stem: draft.words(placed(said)), blanks };
}

interface Part {
  share: number;
  answer: string;
  said: string;
}

/** The answers of a gap: `=right#said~%50%half~wrong`. */
function parts(written: string): Part[] {
  const safe = written.replace(
    /\\(.)/gs,
    (_all, sign: string) =>
      String.fromCharCode(0xfdd0 + '#~=}{"\\/'.indexOf(sign)) + (/[#~=}{"\\/]/.test(sign) ? '' : sign),
  );
  return safe
    .split('~')
    .filter((part, n) => n > 0 || part.trim() !== '')
    .map((part) => {
      const [, right, percent, rest = ''] = /^\s*(=)?(?:%(-?[\d.]+)%)?(.*)$/s.exec(part) ?? [];
      const at = rest.indexOf('#');
      const share = percent !== undefined ? shareOf(percent) : right ? 1 : 0;
      return { share, answer: shown(at < 0 ? rest : rest.slice(0, at)), said: at < 0 ? '' : shown(rest.slice(at + 1)) };
    });
}

const shown = (text: string): string =>
  text
    .replace(/[\ufdd0-\ufdd7]/g, (hidden) => '#~=}{"\\/'[hidden.charCodeAt(0) - 0xfdd0]!)
    .replaceAll('\ufdcf', '\\')
    .trim();

type Gap =
  | Omit<Extract<Blank, { kind: 'short' }>, 'id' | 'weight'>
  | Omit<Extract<Blank, { kind: 'numeric' }>, 'id' | 'weight'>
  | Omit<Extract<Blank, { kind: 'choice' }>, 'id' | 'weight'>;

function gap(kind: string, answers: Part[], format: TextFormat, draft: Draft): Gap {
  if (/^(?:MULTIRESPONSE|MR)/.test(kind)) throw new Refused('unknownType', { value: kind });
  if (answers.length === 0) throw new Refused('fewAnswers');
  const feedback = ({ said }: Part) => draft.feedback(toSchoolText(said, format, draft));
  const positive = (part: Part) => {
    if (part.share < 0) throw new Refused('badWeight', { value: `${part.share * 100}` });
    return part.share;
  };
  if (/^(?:MULTICHOICE|MC)/.test(kind)) {
    if (/[VH]/.test(kind.replace(/^MULTICHOICE|^MC/, ''))) draft.notes('layoutLost');
    const options = answers.map((part): ChoiceOption => ({
      ...{ id: '', picture: null, fraction: part.share, feedback: feedback(part) },
      words: draft.words(toSchoolText(part.answer, format, draft)),
    }));
    return { kind: 'choice', shuffle: kind.endsWith('S'), options };
  }
  if (kind === 'NUMERICAL' || kind === 'NM')
    return {
      kind: 'numeric',
      answers: answers.map((part) => {
        const [value = '', tolerance = '0'] = toPlainText(part.answer, format, draft).split(':');
        const margin = requireNumber(tolerance);
        if (margin < 0) throw new Refused('badTolerance');
        const number = value.trim() === '*' ? null : requireNumber(value);
        return {
          value: number,
          tolerance: margin,
          toleranceKind: 'nominal',
          fraction: positive(part),
          feedback: feedback(part),
        };
      }),
    };
  return {
    kind: 'short',
    matchCase: /C$/.test(kind),
    answers: answers.map((part) => ({
      pattern: toPlainText(part.answer, format, draft),
      fraction: positive(part),
      feedback: feedback(part),
    })),
  };
}
