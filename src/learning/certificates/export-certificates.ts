import { stringify } from 'csv-stringify/sync';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database } from '../../platform/database/database.js';
import type { Viewer } from '../../platform/http/viewer.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { translator } from '../../platform/i18n/messages.js';
import type { CertificateFilter } from './certificates.input.js';
import { CERTIFICATE_MESSAGES } from './certificates.messages.js';
import { STAFF_CERTIFICATE_WORDS as words } from './certificates.staff.messages.js';
import { StaffCertificateQueries } from './staff-certificates.queries.js';
import type { StaffCertificateRow } from './staff-certificates.views.js';

/** The audit log wants a subject of every entry; the list as a whole has no id. */
const ALL = 'list';

/** Takes the certificates out as a file, and notes who did. */
@Injectable()
export class ExportCertificates {
  constructor(
    private readonly database: Database,
    private readonly certificates: StaffCertificateQueries,
    private readonly audit: AuditLog,
  ) {}

  /** @returns the file's text, of those that match the filter, in the language given */
  async run(actor: Pick<Viewer, 'id' | 'name'>, filter: CertificateFilter, locale: Locale): Promise<string> {
    const rows = await this.certificates.rows(filter);
    const entry = { actor, action: 'certificate.export', subject: 'certificate', subjectId: ALL };
    await this.database.transaction((tx) => this.audit.write(tx, { ...entry, details: { rows: rows.length } }));
    return certificatesCsv(rows, locale);
  }
}

/** With a byte-order mark, so that Excel reads the accents, and with cells that would be run as formulas made plain. */
export function certificatesCsv(rows: readonly StaffCertificateRow[], locale: Locale): string {
  const t = translator(locale);
  const heads = [
    words.number,
    words.name,
    words.email,
    words.course,
    words.language,
    words.status,
    words.reason,
    words.version,
    words.finished,
    words.issued,
    words.ended,
  ].map((head) => t(head));
  const cells = (row: StaffCertificateRow) => [
    row.id,
    row.name,
    row.email,
    row.course,
    row.locale,
    t(CERTIFICATE_MESSAGES[row.status]),
    row.endReason ? t(CERTIFICATE_MESSAGES[row.endReason]) : '',
    row.version,
    row.finishedAt,
    row.issuedAt.toISOString(),
    row.endedAt?.toISOString() ?? '',
  ];
  return stringify([heads, ...rows.map(cells)], { bom: true, escape_formulas: true, record_delimiter: '\r\n' });
}
