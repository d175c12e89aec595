import { decodeText } from '../../platform/decode-text.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { readGift } from './gift/read-gift.js';
import { readJson } from './json/school-json.js';
import { readMoodleXml } from './moodle/read-moodle-xml.js';
import { readQti } from './qti/read-qti.js';
import { unreadable, type Format, type ReadFile } from './reading.js';
import { readCsv } from './sheet/read-csv.js';
import { decodeXml, XmlFault } from './xml/xml-tree.js';

/** The format of a file by what stands in it; the name decides only between table and GIFT. */
export function detectFormat(bytes: Buffer, name = ''): Format {
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return 'qti3';
  const begin = decodeText(bytes.subarray(0, 20_000))
    .text.replace(/^\ufeff/, '')
    .trimStart();
  if (begin.startsWith('<'))
    return /<(?:\w+:)?(?:qti-)?assessment-?(?:Item|Test)\b/i.test(begin) ? 'qti3' : 'moodle-xml';
  if (begin.startsWith('{') && /"format"\s*:/.test(begin)) return 'json';
  const header = (begin.split(/\r?\n/).find((line) => !/^sep=/i.test(line)) ?? '').toLowerCase();
  if (/\.(csv|tsv)$/i.test(name) || (/(^|[,;\t"])kind([,;\t"]|$)/.test(header) && /[,;\t"]question/.test(header)))
    return 'csv';
  return 'gift';
}

/** Reads the questions of a file in one of the formats. Whatever the bytes are, it ends and tells what it found. */
export async function readQuestions(format: Format, bytes: Buffer, locale: Locale): Promise<ReadFile> {
  switch (format) {
    case 'gift':
      return readGift(textOf(bytes), locale);
    case 'csv':
      return readCsv(textOf(bytes), locale);
    case 'json':
      return readJson(textOf(bytes), locale);
    case 'qti3':
      return readQti(bytes, locale);
    case 'moodle-xml':
      try {
        return readMoodleXml(decodeXml(bytes), locale);
      } catch (error) {
        if (error instanceof XmlFault) return unreadable(error.says, error.values, error.line);
        throw error;
      }
  }
}

const textOf = (bytes: Buffer) => decodeText(bytes).text.replace(/^\ufeff/, '');
