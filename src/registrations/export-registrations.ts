import { Injectable } from '@nestjs/common';
import { AuditLog } from '../platform/database/audit-log.js';
import { Database } from '../platform/database/database.js';
import type { Viewer } from '../platform/http/viewer.js';
import { registrationsCsv } from './registrations.csv.js';
import { RegistrationQueries } from './registrations.queries.js';

/** More than any session has. */
const ALL = 1_000_000;

/** Takes a session's registrations out as a file, and notes who did. */
@Injectable()
export class ExportRegistrations {
  constructor(
    private readonly database: Database,
    private readonly queries: RegistrationQueries,
    private readonly audit: AuditLog,
  ) {}

  /** @returns the file's text */
  async run(actor: Viewer, sessionId: string): Promise<string> {
    const { items } = await this.queries.listOf(sessionId, {}, { limit: ALL });
    await this.database.transaction((tx) =>
      this.audit.write(tx, {
        actor,
        action: 'registration.export',
        subject: 'session',
        subjectId: sessionId,
        details: { rows: items.length },
      }),
    );
    return registrationsCsv(items);
  }
}
