import { localTime } from '../../platform/i18n/local-time.js';
import { flatLanguages } from '../../evidence/localized.input.js';
import { REVIEW_MOMENTS, REVIEW_PARTS } from '../quizzes/review.rules.js';
import type { StaffQuiz } from './making.views.js';
import { USUAL_REVIEW } from './quiz.input.js';

/** The settings of a quiz as their form holds them; of a new one when there is none yet. */
export function settingsValues(quiz: StaffQuiz | null): Record<string, string> {
  const review = quiz?.review ?? USUAL_REVIEW;
  const ticks = REVIEW_MOMENTS.flatMap((moment) =>
    REVIEW_PARTS.filter((part) => review[moment]?.[part]).map((part) => [`review.${moment}.${part}`, 'on'] as const),
  );
  const text = (value: number | null | undefined) => (value === null || value === undefined ? '' : String(value));
  const zone = quiz?.timeZone ?? 'Europe/Brussels';
  return {
    ...flatLanguages({ title: quiz?.title ?? {}, intro: quiz?.intro ?? {} }),
    ...Object.fromEntries(ticks),
    slug: quiz?.slug ?? '',
    way: quiz?.way ?? 'deferred',
    grading: quiz?.grading ?? 'best',
    attempts: text(quiz?.attemptsAllowed),
    pass: quiz?.passShare ? text(Number((quiz.passShare * 100).toPrecision(6))) : '',
    shuffle: quiz?.shuffle ? 'on' : '',
    minutes: quiz?.timeLimitSeconds ? text(quiz.timeLimitSeconds / 60) : '',
    grace: text(quiz?.graceSeconds),
    opensAt: quiz?.opensAt ? localTime(quiz.opensAt, zone) : '',
    closesAt: quiz?.closesAt ? localTime(quiz.closesAt, zone) : '',
    timeZone: zone,
    revision: text(quiz?.revision ?? 0),
  };
}
