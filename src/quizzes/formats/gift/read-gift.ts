import type { Locale } from '../../../platform/i18n/locales.js';
import type { Question } from '../../questions/question.js';
import { Draft, plainBase, Refused, unreadable, type ReadFile } from '../reading.js';
import { readAnswers } from './gift-answers.js';
import { categoryPath, giftBlocks, hideEscaped, showEscaped } from './gift-blocks.js';
import { formatted, schoolText } from './gift-text.js';

/** The sign that stands in the stem where words after the answers make it a gap. */
const GAP = '_____';

/** Reads a GIFT file. Never fails: what cannot be read is told question by question. */
export function readGift(text: string, locale: Locale): ReadFile {
  const blocks = giftBlocks(text);
  if (blocks.length === 0) return unreadable('emptyFile');
  return {
    questions: blocks.map((block) => {
      const draft = new Draft(locale, block.line);
      draft.tags = block.tags;
      draft.category = categoryPath(block.category);
      return draft.finish(() => readBlock(block.text, draft));
    }),
    quizzes: [],
  };
}

function readBlock(source: string, draft: Draft): Question {
  let text = hideEscaped(source);
  if (text.startsWith('::')) {
    const end = text.indexOf('::', 2);
    // Without its end it is no name but the beginning of the question.
    if (end > 0) {
      draft.called = showEscaped(text.slice(2, end)).replace(/\s+/g, ' ').trim();
      text = text.slice(end + 2).trim();
    } else text = text.slice(2);
  }
  const open = text.indexOf('{');
  const close = text.indexOf('}');
  if (open < 0 && close < 0) {
    const { stem } = readStem(text, '', draft);
    return { kind: 'text', ...plainBase(), mark: 0, stem };
  }
  if (open < 0 || close < open) throw new Refused('giftBraces');
  const before = text.slice(0, open);
  const after = text.slice(close + 1);
  if (/[{}]/.test(after) || before.includes('}') || text.slice(open + 1, close).includes('{'))
    throw new Refused('giftBraces');
  const { stem, format } = readStem(before, after, draft);
  const inside = text.slice(open + 1, close).trim();
  const at = inside.lastIndexOf('####');
  const general = at < 0 ? '' : schoolText(formatted(inside.slice(at + 4), format), draft);
  const base = { ...plainBase(), stem, general: draft.feedback(general) };
  return readAnswers(at < 0 ? inside : inside.slice(0, at).trim(), base, format, draft);
}

function readStem(before: string, after: string, draft: Draft) {
  const whole = formatted(after.trim() === '' ? before : `${before}\ufdd9${after}`, 'moodle');
  const { format } = whole;
  const parts = whole.text.split('\ufdd9');
  if (parts.length === 1) return { stem: draft.words(schoolText(whole, draft)), format };
  // The gap is put in as it is: made a part of the text it would be escaped.
  const marked = schoolText({ format, text: parts.join('QGAPQ') }, draft);
  return { stem: draft.words(marked.replace('QGAPQ', marked.startsWith('QGAPQ') ? `\\${GAP}` : GAP)), format };
}
