import { wordsIn } from '../scoring/words.rules.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { answerWords } from './answer-words.rules.js';
import type { ResultView } from './profiles.views.js';

/** A result as its person takes it out: her answers in words, and what was made of them. */
export function exportOf(result: ResultView, locale: Locale) {
  return {
    finishedAt: result.finishedAt.toISOString(),
    profile: wordsIn(result.profile.title, locale),
    factors: result.factors.map(({ factor, score, band, trace }) => ({
      factor: factor.name[locale],
      kind: factor.kind,
      score: score === null ? null : Math.round(score * 10) / 10,
      band: band?.name[locale] ?? null,
      answers: trace.map(({ question, response, how, counts, share }) => ({
        question: wordsIn(question.stem, locale),
        answer: answerWords(question, response, locale) || null,
        how,
        counts,
        share,
      })),
    })),
  };
}
