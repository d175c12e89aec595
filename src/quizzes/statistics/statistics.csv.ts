import { stringify } from 'csv-stringify/sync';
import { translator } from '../../platform/i18n/messages.js';
import type { Locale } from '../../platform/i18n/locales.js';
import type { Figure } from './interval.rules.js';
import { STATISTICS as say } from './statistics.messages.js';
import type { QuizStatistics } from './statistics.views.js';

/** The figures in the order of the page. */
export const QUIZ_FIGURES = [
  'mean',
  'facility',
  'deviation',
  'skewness',
  'kurtosis',
  'consistency',
  'errorRatio',
  'standardError',
] as const;

/** The figures of an item in the order of the page. */
export const ITEM_FIGURES = ['facility', 'deviation', 'discrimination', 'efficiency', 'weight'] as const;

/**
 * Every figure of a quiz for a spreadsheet, one a line, the quiz as a whole first. Numbers are written with a point and
 * all their digits; nobody's name is among them.
 */
export function statisticsCsv({ figures, items }: QuizStatistics, locale: Locale): string {
  const t = translator(locale);
  const line = (question: string, name: string, { value, n, interval, tooFew }: Figure) => [
    question,
    name,
    value ?? '',
    interval?.[0] ?? '',
    interval?.[1] ?? '',
    n,
    tooFew ? t(say.tooFew) : '',
  ];
  const heads = [say.question, say.figure, say.value].map((head) => t(head));
  const bounds = ['low', 'high'].map((end) => `${t(say.interval)} (${end === 'low' ? '−' : '+'})`);
  return stringify(
    [
      [...heads, ...bounds, t(say.n), t(say.tooFew)],
      ...QUIZ_FIGURES.map((key) => line('', t(say[key]), figures[key])),
      ...items.flatMap((item) => ITEM_FIGURES.map((key) => line(item.name, t(say[key]), item.figures[key]))),
    ],
    { bom: true, escape_formulas: false, record_delimiter: '\r\n' },
  );
}
