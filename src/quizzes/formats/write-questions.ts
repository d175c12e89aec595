import type { Locale } from '../../platform/i18n/locales.js';
import { writeGift } from './gift/write-gift.js';
import { writeJson } from './json/school-json.js';
import { writeMoodleXml } from './moodle/write-moodle-xml.js';
import { writeQti } from './qti/write-qti.js';
import type { WrittenFile, WrittenQuestion } from './writing.js';

/** The formats that questions can leave in. */
export const EXPORT_FORMATS = ['json', 'gift', 'moodle-xml', 'qti3'] as const;

/** One of them. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Writes questions in one of the formats; all but our own say one language. */
export async function writeQuestions(
  format: ExportFormat,
  list: readonly WrittenQuestion[],
  locale: Locale,
): Promise<WrittenFile> {
  switch (format) {
    case 'json':
      return writeJson(list);
    case 'gift':
      return writeGift(list, locale);
    case 'moodle-xml':
      return writeMoodleXml(list, locale);
    case 'qti3':
      return writeQti(list, locale);
  }
}
