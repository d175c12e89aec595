import type { Locale } from '../../../platform/i18n/locales.js';
import type { Question } from '../../questions/question.js';
import { categoryPath } from '../gift/gift-blocks.js';
import { Draft, Refused, unreadable, type ReadFile, type ReadQuestion } from '../reading.js';
import { child, elementsOf, readXml, XmlFault, type XmlElement } from '../xml/xml-tree.js';
import { readCloze } from './moodle-cloze.js';
import { readGaps } from './moodle-gaps.js';
import { choice, description, essay, matching, numerical, ordering, shortAnswer, trueFalse } from './moodle-kinds.js';
import { rawText } from './moodle-parts.js';

const KINDS: Record<string, (question: XmlElement, draft: Draft) => Question> = {
  multichoice: choice,
  truefalse: trueFalse,
  shortanswer: shortAnswer,
  numerical,
  matching,
  match: matching,
  essay,
  description,
  ordering,
  cloze: readCloze,
  multianswer: readCloze,
  ddwtos: readGaps,
  gapselect: readGaps,
};

/** Reads a file of Moodle's own XML. Never fails: what cannot be read is told question by question. */
export function readMoodleXml(text: string, locale: Locale): ReadFile {
  let root: XmlElement;
  try {
    root = readXml(text);
  } catch (error) {
    if (error instanceof XmlFault) return unreadable(error.says, error.values, error.line);
    throw error;
  }
  if (root.name !== 'quiz') return unreadable('notMoodle', { value: root.name }, root.line);
  let category: string[] = [];
  const questions: ReadQuestion[] = [];
  for (const element of elementsOf(root)) {
    if (element.name === 'question' && element.attributes.type === 'category') {
      category = categoryPath(rawText(child(element, 'category')));
      continue;
    }
    const draft = new Draft(locale, element.line);
    draft.category = category;
    questions.push(draft.finish(() => readQuestion(element, draft)));
  }
  return questions.length > 0 ? { questions, quizzes: [] } : unreadable('emptyFile');
}

function readQuestion(element: XmlElement, draft: Draft): Question {
  if (element.name !== 'question') throw new Refused('unknownElement', { value: element.name });
  draft.called = rawText(child(element, 'name')).slice(0, 300);
  const type = element.attributes.type ?? '';
  const read = Object.hasOwn(KINDS, type) ? KINDS[type] : undefined;
  if (!read) throw new Refused('unknownType', { value: type });
  return read(element, draft);
}
