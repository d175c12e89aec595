import { stringify } from 'csv-stringify/sync';
import type { Locale } from '../../platform/i18n/locales.js';
import { translator } from '../../platform/i18n/messages.js';
import { REPORT_WORDS as words } from './report.messages.js';
import type { CourseReport } from './report.views.js';

/** With a byte-order mark, so that Excel reads the accents, and with cells that would be run as formulas made plain. */
const file = (rows: unknown[][]) => stringify(rows, { bom: true, escape_formulas: true, record_delimiter: '\r\n' });

/** Funnel, drop-off and time of each lesson, as a file. */
export function lessonsCsv({ lessons, learners }: CourseReport, locale: Locale): string {
  const t = translator(locale);
  const seconds = [words.lower, words.median, words.upper].map((what) => t(words.seconds, { what: t(what) }));
  const counts = [words.lesson, words.learners, words.opened, words.done, words.stopped, words.measured];
  return file([
    [...counts.map((head) => t(head)), ...seconds],
    ...lessons.map(({ title, opened, done, stopped, timed, time }) => [
      ...[title, learners, opened, done, stopped, timed],
      ...[time?.lower ?? '', time?.median ?? '', time?.upper ?? ''],
    ]),
  ]);
}

/** What was unclear, a row for each remark; a section without any has one row. */
export function sectionsCsv({ sections }: CourseReport, locale: Locale): string {
  const t = translator(locale);
  const heads = [words.lesson, words.section, words.where, words.people, words.day, words.language, words.remark];
  return file([
    heads.map((head) => t(head)),
    ...sections.flatMap(({ lesson, heading, gone, people, remarks }) => {
      const about = [lesson, heading || t(words.wholeLesson), t(gone ? words.gone : words.there), people];
      if (remarks.length === 0) return [[...about, '', '', '']];
      return remarks.map(({ day, locale: language, body }) => [...about, day, language, body]);
    }),
  ]);
}
