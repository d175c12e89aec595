import type { Locale } from '../../platform/i18n/locales.js';
import { translator } from '../../platform/i18n/messages.js';
import { viewQuestion, type QuestionSet } from '../../masterclasses/questions/question.rules.js';
import { HEARD_WORDS, sayHeard, type HeardSource } from '../heard.js';
import { ANSWER_WORDS } from './answers.messages.js';
import { everyQuestion, viewAnswers, type Answers } from './answers.rules.js';

/** Columns of a file beside those of every session: their heads, and the cells of one registration. */
export interface AnswerColumns {
  heads: string[];
  cells: (registrationId: string) => string[];
}

/** How each heard of the school, and a column for every question that is asked or was answered. */
export function answerColumns(
  versions: readonly QuestionSet[],
  given: ReadonlyMap<string, { answers: Answers; source: HeardSource }>,
  locale: Locale,
): AnswerColumns {
  const t = translator(locale);
  const answered = new Set([...given.values()].flatMap(({ answers }) => Object.keys(answers)));
  const questions = everyQuestion(versions).filter(({ question, asked }) => asked || answered.has(question.id));
  return {
    heads: [t(HEARD_WORDS.question), ...questions.map(({ question }) => viewQuestion(question, locale).label)],
    cells: (id) => {
      const own = given.get(id);
      const answers = new Map(viewAnswers(versions, own?.answers ?? {}, locale).map((answer) => [answer.id, answer]));
      return [
        own ? sayHeard(own.source, t) : '',
        ...questions.map(({ question }) => {
          const answer = answers.get(question.id);
          const version = own?.answers[question.id];
          return answer?.given ? t(ANSWER_WORDS.agreedIn, { version: Number(version) }) : (answer?.answer ?? '');
        }),
      ];
    },
  };
}
