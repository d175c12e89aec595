import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database, type Transaction } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';
import type { Viewer } from '../../platform/http/viewer.js';
import type { Locale } from '../../platform/i18n/locales.js';
import type { Trigger } from '../sequence.rules.js';
import { checkTemplate } from './check-template.js';
import { changedMeanwhile, wrongText } from './templates.errors.js';
import { partsOf, type TemplateText } from './template-text.js';

type Stored = TemplateText & { version: number } & Record<string, unknown>;

/** Gives a mail's text in one language another wording; what it was before is kept. */
@Injectable()
export class SaveTemplateText {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * @param version the version that the person had before her, 0 where there was no text; saving without a change makes no new one
   * @returns the version that holds now
   * @throws DomainError `not-found`, `invalid-input` naming line and variable, or `text-changed-meanwhile`
   */
  async run(actor: Viewer, name: string, locale: Locale, input: TemplateText, version: number): Promise<number> {
    const text = partsOf(input);
    return this.database.transaction(async (tx) => {
      const [template] = await tx.query<{ id: string; trigger: Trigger }>(
        'SELECT id, trigger FROM mail_template WHERE name = $1 FOR UPDATE',
        [name],
      );
      if (!template) throw notFound();
      const faults = checkTemplate(template.trigger, text, locale);
      if (faults.length > 0) throw wrongText(faults);
      const now = await this.#present(tx, template.id, locale);
      if ((now?.version ?? 0) !== version) throw changedMeanwhile();
      if (now && isDeepStrictEqual(partsOf(now), text)) return version;
      await this.#write(tx, actor, template.id, locale, now ?? null, text);
      await this.audit.write(tx, {
        actor,
        action: 'mail-text.save',
        subject: 'mail-template',
        subjectId: template.id,
        details: { locale, version: version + 1 },
      });
      return version + 1;
    });
  }

  async #present(tx: Transaction, id: string, locale: Locale): Promise<Stored | undefined> {
    const [row] = await tx.query<Stored>(
      `SELECT version, subject, preheader, body, button, button_target AS "buttonTarget"
       FROM mail_template_text WHERE template_id = $1 AND locale = $2`,
      [id, locale],
    );
    return row;
  }

  async #write(tx: Transaction, actor: Viewer, id: string, locale: Locale, before: Stored | null, text: TemplateText) {
    const at = this.clock.now();
    // A token of the API has an id, but is nobody: the audit log names it.
    const version = (before?.version ?? 0) + 1;
    // How it came with the school was never saved by anybody: it is kept when it is first changed.
    if (before)
      await tx.query(
        `INSERT INTO mail_template_revision (template_id, locale, version, text, saved_at, saved_by)
         SELECT template_id, locale, version, $3, updated_at, updated_by FROM mail_template_text WHERE template_id = $1 AND locale = $2
         ON CONFLICT DO NOTHING`,
        [id, locale, partsOf(before)],
      );
    await tx.query(
      `INSERT INTO mail_template_text (template_id, locale, subject, preheader, body, button, button_target, version, updated_at, updated_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, (SELECT id FROM person WHERE id = $10))
       ON CONFLICT (template_id, locale) DO UPDATE SET subject = $3, preheader = $4, body = $5, button = $6, button_target = $7,
         version = $8, updated_at = $9, updated_by = excluded.updated_by`,
      [id, locale, text.subject, text.preheader, text.body, text.button, text.buttonTarget, version, at, actor.id],
    );
    await tx.query(
      'INSERT INTO mail_template_revision (template_id, locale, version, text, saved_at, saved_by) VALUES ($1, $2, $3, $4, $5, (SELECT id FROM person WHERE id = $6))',
      [id, locale, version, text, at, actor.id],
    );
    await tx.query('UPDATE mail_template SET version = version + 1, updated_at = $2 WHERE id = $1', [id, at]);
  }
}
