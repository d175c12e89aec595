import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { AuditLog } from '../../platform/database/audit-log.js';
import { Database } from '../../platform/database/database.js';
import { DomainError } from '../../platform/errors.js';
import { HTTP_MESSAGES } from '../../platform/http/http.messages.js';
import { notFound } from '../../platform/http/input.js';
import type { Viewer } from '../../platform/http/viewer.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { mailMessage } from '../../platform/mail/mail-messages.js';
import { changedMeanwhile } from '../templates/templates.errors.js';
import { checkWording } from './wording.rules.js';

/** Gives a sentence of a built-in mail another wording in a language, or its own words back. */
@Injectable()
export class SaveWording {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * @param text null, or the original itself: the school's own words
   * @param version how often it had been changed when the person opened it
   * @throws DomainError `not-found`, `invalid-input` naming line and variable, or `text-changed-meanwhile`
   */
  async run(actor: Viewer, key: string, locale: Locale, text: string | null, version: number): Promise<void> {
    const original = mailMessage(key);
    if (!original) throw notFound();
    const wanted = text === original[locale] ? null : text;
    const wrong = wanted === null ? null : checkWording(original, locale, wanted);
    if (wrong)
      throw new DomainError('invalid', 'invalid-input', HTTP_MESSAGES.invalidInput, {}, [{ field: 'text', ...wrong }]);
    const at = this.clock.now();
    await this.database.transaction(async (tx) => {
      // Two who save the same sentence take turns, also while it has no row yet.
      await tx.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`mail_wording ${locale} ${key}`]);
      const [now] = await tx.query<{ version: number; text: string | null }>(
        `SELECT (SELECT count(*)::int FROM mail_wording_revision WHERE key = $1 AND locale = $2) AS version,
           (SELECT text FROM mail_wording WHERE key = $1 AND locale = $2) AS text`,
        [key, locale],
      );
      if (now!.version !== version) throw changedMeanwhile();
      if (now!.text === wanted) return;
      if (wanted === null) await tx.query('DELETE FROM mail_wording WHERE key = $1 AND locale = $2', [key, locale]);
      // A token of the API has an id, but is nobody: the audit log names it.
      else
        await tx.query(
          `INSERT INTO mail_wording (key, locale, text, updated_at, updated_by) VALUES ($1, $2, $3, $4, (SELECT id FROM person WHERE id = $5))
           ON CONFLICT (key, locale) DO UPDATE SET text = $3, updated_at = $4, updated_by = excluded.updated_by`,
          [key, locale, wanted, at, actor.id],
        );
      await tx.query(
        'INSERT INTO mail_wording_revision (key, locale, text, saved_at, saved_by) VALUES ($1, $2, $3, $4, (SELECT id FROM person WHERE id = $5))',
        [key, locale, wanted, at, actor.id],
      );
      await this.audit.write(tx, {
        actor,
        action: wanted === null ? 'mail-wording.restore' : 'mail-wording.save',
        subject: 'mail-wording',
        subjectId: key,
        details: { locale },
      });
    });
  }
}
