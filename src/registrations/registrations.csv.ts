import { stringify } from 'csv-stringify/sync';
import { translator } from '../platform/i18n/messages.js';
import type { Locale } from '../platform/i18n/locales.js';
import { PEOPLE_WORDS as words } from './people/people.messages.js';
import type { PersonRow } from './people/people.views.js';
import { sourceSays } from './people/source-words.js';
import { STAFF_WORDS } from './registrations.staff.messages.js';

/** The sign between the cells; Excel in Belgium expects semicolons. */
export const SEPARATORS = { comma: ',', semicolon: ';' } as const;

/** One of the two. */
export type Separator = keyof typeof SEPARATORS;

/**
 * The registrations of a session for a spreadsheet, in the words of whoever takes them out: with a byte-order mark, so
 * that Excel reads the accents, and with cells that would be run as formulas made plain. What people asked the host
 * stays out: nobody asked the export for it.
 */
export function registrationsCsv(
  rows: readonly PersonRow[],
  locale: Locale = 'en',
  separator: Separator = 'comma',
): string {
  const t = translator(locale);
  const heads = [
    STAFF_WORDS.status,
    words.position,
    STAFF_WORDS.name,
    STAFF_WORDS.email,
    STAFF_WORDS.language,
    words.timeZone,
    words.source,
    words.offeredUntilColumn,
    words.attendance,
    words.addedBy,
    words.consent,
    words.consents,
    words.registeredAt,
    words.endedAt,
  ].map((head) => t(head));
  const cells = (row: PersonRow) => [
    t(words[row.fate]),
    row.position ?? '',
    row.name,
    row.email,
    row.locale,
    row.timeZone,
    sourceSays(t, row.source),
    row.offerExpiresAt?.toISOString() ?? '',
    row.attendance ? t(words[row.attendance]) : '',
    t(row.addedBy === null ? words.addedBySelf : row.addedBy === 'staff' ? words.addedByStaff : words.addedByImport),
    row.consentVersion,
    Object.entries(row.consents)
      .map(([purpose, version]) => `${purpose} ${version}`)
      .join(' / '),
    row.createdAt.toISOString(),
    row.cancelledAt?.toISOString() ?? '',
  ];
  return stringify([heads, ...rows.map(cells)], {
    bom: true,
    delimiter: SEPARATORS[separator],
    escape_formulas: true,
    record_delimiter: '\r\n',
  });
}
