import type { Locale } from '../../platform/i18n/locales.js';
import type { Question } from '../questions/question.js';
import type { Response, Responses } from '../questions/response.js';
import { scoreBlanks } from './blanks.rules.js';
import { scoreChoice } from './choice.rules.js';
import { scoreHotspot } from './hotspot.rules.js';
import { scoreLong } from './long.rules.js';
import { scoreMatching } from './matching.rules.js';
import { scoreNumeric } from './numeric.rules.js';
import { scoreOrdering } from './ordering.rules.js';
import { feedbackAt, stateOf, type Finding, type Score } from './outcome.js';
import { rightAnswerOf } from './right-answer.rules.js';
import { scoreScale } from './scale.rules.js';
import { scoreShort } from './short.rules.js';
import { scoreTrueFalse } from './true-false.rules.js';

/** In which language numbers were typed and the right answer is said. */
export interface ScoreOptions {
  locale: Locale;
}

/**
 * Scores a response that `responseInput` has read; null stands for no answer at all, which earns nothing.
 * Text passages ask nothing: their mark is 0 and they are never wrong.
 */
export function scoreResponse(question: Question, response: Response | null, { locale }: ScoreOptions): Score {
  const found = response === null ? nothingGiven(question) : findingOf(question, response, locale);
  return {
    ...found,
    feedback: [...found.feedback, ...feedbackAt(null, question.general)],
    state: stateOf(found.fraction),
    rightAnswer: rightAnswerOf(question, locale),
  };
}

function nothingGiven({ kind }: Question): Finding {
  return { fraction: kind === 'text' ? 1 : 0, parts: {}, feedback: [] };
}

function findingOf(question: Question, response: Response, locale: Locale): Finding {
  switch (question.kind) {
    case 'choice':
      return scoreChoice(question, response as Responses['choice']);
    case 'true-false':
      return scoreTrueFalse(question, response as Responses['true-false']);
    case 'matching':
      return scoreMatching(question, response as Responses['matching']);
    case 'ordering':
      return scoreOrdering(question, response as Responses['ordering']);
    case 'numeric':
      return scoreNumeric(question, response as Responses['numeric'], locale);
    case 'short':
      return scoreShort(question, response as Responses['short']);
    case 'blanks':
      return scoreBlanks(question, response as Responses['blanks'], locale);
    case 'hotspot':
      return scoreHotspot(question, response as Responses['hotspot']);
    case 'scale':
      return scoreScale(question, response as Responses['scale']);
    case 'long':
      return scoreLong(response as Responses['long']);
    case 'text':
      return nothingGiven(question);
  }
}
