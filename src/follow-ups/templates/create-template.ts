import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database } from '../../platform/database/database.js';
import type { Viewer } from '../../platform/http/viewer.js';
import { MailTemplateQueries } from './templates.queries.js';
import { missingLanguages } from './check-template.js';
import { incomplete, nameTaken } from './templates.errors.js';

/** Makes a new text that begins as a copy of another, in every language: so none is ever missing. */
@Injectable()
export class CreateTemplate {
  constructor(
    private readonly database: Database,
    private readonly templates: MailTemplateQueries,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not-found` for the one to copy, `text-incomplete` where it lacks a language, `text-name-taken` */
  async run(actor: Viewer, { name, from }: { name: string; from: string }): Promise<void> {
    const source = await this.templates.get(from);
    const [missing] = missingLanguages(source.texts);
    if (missing) throw incomplete(missing);
    const now = this.clock.now();
    await this.database.transaction(async (tx) => {
      const [made] = await tx.query<{ id: string }>(
        `INSERT INTO mail_template (name, trigger, created_at, updated_at) VALUES ($1, $2, $3, $3)
         ON CONFLICT (name) DO NOTHING RETURNING id`,
        [name, source.trigger, now],
      );
      if (!made) throw nameTaken();
      await tx.query(
        `INSERT INTO mail_template_text (template_id, locale, subject, preheader, body, button, button_target, updated_at, updated_by)
         SELECT $1, locale, subject, preheader, body, button, button_target, $3, $4 FROM mail_template_text WHERE template_id = $2`,
        [made.id, source.id, now, actor.id],
      );
      await this.audit.write(tx, {
        actor,
        action: 'mail-text.create',
        subject: 'mail-template',
        subjectId: made.id,
        details: { from },
      });
    });
  }
}
