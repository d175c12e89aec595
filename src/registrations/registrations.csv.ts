import { stringify } from 'csv-stringify/sync';
import type { RegistrationRowView } from './registrations.views.js';

/**
 * The registrations of a session for a spreadsheet: with a byte-order mark, so that Excel reads the accents, and with
 * cells that would be run as formulas made plain. What people asked the host stays out: nobody asked the export for it.
 */
export function registrationsCsv(rows: readonly RegistrationRowView[]): string {
  return stringify(
    rows.map((row) => ({
      status: row.status,
      position: row.position ?? '',
      name: row.name,
      email: row.email,
      language: row.locale,
      time_zone: row.timeZone,
      source: row.source,
      registered_at: row.createdAt.toISOString(),
      cancelled_at: row.cancelledAt?.toISOString() ?? '',
    })),
    {
      header: true,
      columns: [
        'status',
        'position',
        'name',
        'email',
        'language',
        'time_zone',
        'source',
        'registered_at',
        'cancelled_at',
      ],
      bom: true,
      escape_formulas: true,
      record_delimiter: '\r\n',
    },
  );
}
