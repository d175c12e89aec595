import { Injectable } from '@nestjs/common';
import { AuditLog } from '../platform/database/audit-log.js';
import { Database } from '../platform/database/database.js';
import type { Viewer } from '../platform/http/viewer.js';
import { PeopleQueries } from './people/people.queries.js';
import type { PeopleFilter } from './people/people.views.js';
import { AnswerQueries } from './questions/answers.queries.js';
import { registrationsCsv, type Separator } from './registrations.csv.js';

/** Takes a session's registrations out as a file, and notes who did. */
@Injectable()
export class ExportRegistrations {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleQueries,
    private readonly answers: AnswerQueries,
    private readonly audit: AuditLog,
  ) {}

  /** @returns the file's text, of those who match the filter, in the actor's language unless told otherwise */
  async run(
    actor: Viewer,
    sessionId: string,
    filter: PeopleFilter = { search: '' },
    { separator = 'comma', locale = actor.locale }: { separator?: Separator; locale?: Viewer['locale'] } = {},
  ): Promise<string> {
    const rows = await this.people.rows(sessionId, filter, 'line');
    await this.database.transaction((tx) =>
      this.audit.write(tx, {
        actor,
        action: 'registration.export',
        subject: 'session',
        subjectId: sessionId,
        details: { rows: rows.length },
      }),
    );
    return registrationsCsv(rows, locale, separator, await this.answers.columnsOf(sessionId, locale));
  }
}
