import type { TextPassage } from '../../questions/question.js';
import { requireNumber, shareOf } from '../numbers.rules.js';
import { plainBase, Refused, type Draft } from '../reading.js';
import { toPlainText, toSchoolText, type TextFormat } from '../text/any-text.js';
import { child, named, wordsIn, type XmlElement } from '../xml/xml-tree.js';

/** What every kind of question takes from its element. */
export type Base = Omit<TextPassage, 'kind'>;

const FORMATS: Record<string, TextFormat> = {
  html: 'html',
  moodle_auto_format: 'moodle',
  plain_text: 'plain',
  markdown: 'markdown',
};

/** The words of an element that holds a `text` beside its format and files. */
export function textOf(element: XmlElement | undefined, draft: Draft, usual: TextFormat = 'html'): string {
  if (!element) return '';
  if (child(element, 'file')) draft.loses('filesLost');
  return toSchoolText(rawText(element), formatOf(element, usual), draft);
}

/** The same for answers that are compared. */
export function plainOf(element: XmlElement, draft: Draft): string {
  return toPlainText(rawText(element), formatOf(element, 'plain'), draft);
}

/** What stands in the `text` of an element, or in itself where it has none. */
export function rawText(element: XmlElement | undefined): string {
  return element ? wordsIn(child(element, 'text') ?? element).trim() : '';
}

/** In which format its words are. */
export function formatOf({ attributes }: XmlElement, usual: TextFormat): TextFormat {
  return FORMATS[attributes.format ?? ''] ?? usual;
}

/** The words of a setting, trimmed. */
export const setting = (question: XmlElement, name: string): string => wordsIn(child(question, name)).trim();

/** A setting that is on or off. */
export function ticked(question: XmlElement, name: string, usual: boolean): boolean {
  const word = setting(question, name).toLowerCase();
  return word === '' ? usual : word === 'true' || word === '1';
}

/** The share of the mark that an answer earns. */
export const fractionOf = (answer: XmlElement): number => shareOf(answer.attributes.fraction?.trim() || '0');

/** The same where nothing is taken away for a wrong answer. @throws Refused */
export function positiveFraction(answer: XmlElement): number {
  const share = fractionOf(answer);
  if (share < 0) throw new Refused('badWeight', { value: answer.attributes.fraction ?? '' }, answer.line);
  return share;
}

/** What is said about an answer. */
export const feedbackOf = (answer: XmlElement, draft: Draft) =>
  draft.feedback(textOf(child(answer, 'feedback'), draft, formatOf(answer, 'html')));

/** Name, tags, stem, marks, hints: what all kinds have. */
export function readBase(question: XmlElement, draft: Draft, withStem = true): Base {
  const mark = setting(question, 'defaultgrade');
  const penalty = setting(question, 'penalty');
  draft.tags = named(child(question, 'tags') ?? question, 'tag')
    .map(rawText)
    .filter(Boolean);
  for (const name of ['correctfeedback', 'partiallycorrectfeedback', 'incorrectfeedback'])
    if (rawText(child(question, name)) !== '') draft.loses('combinedFeedbackLost');
  if (ticked(question, 'hidden', false)) draft.notes('wasHidden');
  const base: Base = {
    ...plainBase(),
    stem: withStem ? draft.words(textOf(child(question, 'questiontext'), draft)) : {},
    general: draft.feedback(textOf(child(question, 'generalfeedback'), draft)),
    hints: hintsOf(question, draft),
    mark: mark === '' ? 1 : requireNumber(mark),
    penalty: penalty === '' ? 0 : penaltyOf(requireNumber(penalty)),
  };
  if (base.mark < 0) throw new Refused('badMark');
  return base;
}

function hintsOf(question: XmlElement, draft: Draft) {
  return named(question, 'hint').flatMap((hint) => {
    if (child(hint, 'shownumcorrect') || child(hint, 'clearwrong') || rawText(child(hint, 'options')) !== '')
      draft.loses('hintOptionsLost');
    const said = textOf(hint, draft);
    return said === '' ? [] : [draft.words(said)];
  });
}

/** A third is written 0.3333333. */
function penaltyOf(value: number): number {
  if (value < 0 || value > 1) throw new Refused('badPenalty');
  return Math.abs(value - 1 / 3) < 1e-5 ? 1 / 3 : Math.abs(value - 2 / 3) < 1e-5 ? 2 / 3 : value;
}
