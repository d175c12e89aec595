import type { Blank, Question } from '../../questions/question.js';
import { Refused, type Draft } from '../reading.js';
import { toSchoolText } from '../text/any-text.js';
import { child, named, type XmlElement } from '../xml/xml-tree.js';
import { formatOf, rawText, readBase, setting, textOf } from './moodle-parts.js';

/** A text whose gaps are chosen from a list (gapselect) or filled by dragging words (ddwtos). */
export function readGaps(question: XmlElement, draft: Draft): Question {
  const dragged = question.attributes.type === 'ddwtos';
  const boxes = named(question, dragged ? 'dragbox' : 'selectoption').map((box) => ({
    words: textOf(box, draft, 'html'),
    group: setting(box, 'group') || '1',
    again: child(box, 'infinite') !== undefined,
  }));
  if (dragged && boxes.some(({ again }) => !again)) draft.loses('dragOnceLost');
  const base = readBase(question, draft, false);
  const blanks: Blank[] = [];
  const text = child(question, 'questiontext');
  const stem = withBlanks(rawText(text), /\[\[(\d{1,3})\]\]/g, ([, number = '']) => {
    const right = boxes[Number(number) - 1];
    if (!right) throw new Refused('noSuchGap', { value: number });
    const options = boxes
      .filter(({ group }) => group === right.group)
      .map((box) => ({
        ...{ id: '', words: draft.words(box.words), picture: null, feedback: null },
        fraction: box === right ? 1 : 0,
      }));
    if (options.length < 2) throw new Refused('fewAnswers');
    const id = String(blanks.length + 1);
    blanks.push({ id, weight: 1, kind: 'choice', shuffle: setting(question, 'shuffleanswers') === '1', options });
    return id;
  });
  if (blanks.length === 0) throw new Refused('noGaps');
  const said = toSchoolText(stem, text ? formatOf(text, 'html') : 'html', draft);
  return { kind: 'blanks', ...base, stem: draft.words(placed(said)), blanks };
}

/**
 * Puts the names of our blanks where a text has its own; they are words that no format changes until `placed` makes signs of
 * them. What looks like one of our signs already is refused.
 */
export function withBlanks(text: string, gap: RegExp, take: (match: RegExpExecArray) => string): string {
  let stem = '';
  let from = 0;
  for (const match of text.matchAll(gap)) {
    stem += `${text.slice(from, match.index)}QBLANK${take(match)}Q`;
    from = match.index + match[0].length;
  }
  return stem + text.slice(from);
}

/** The signs of blanks in place of the words that stood for them. */
export const placed = (text: string): string => text.replace(/QBLANK(\w+?)Q/g, '[[$1]]');
