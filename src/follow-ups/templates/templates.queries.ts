import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/http/input.js';
import { LOCALES, type Locale } from '../../platform/i18n/locales.js';
import { chooseLocale } from '../../courses/translation.rules.js';
import type { Trigger } from '../sequence.rules.js';
import { missingLanguages } from './check-template.js';
import { partsOf } from './template-text.js';
import type { TemplateRevision, TemplateRow, TemplateTextView, TemplateUse, TemplateView } from './template.views.js';

interface Row extends Record<string, unknown> {
  id: string;
  name: string;
  trigger: Trigger;
  texts: (Omit<TemplateTextView, 'updatedAt'> & { updatedAt: string })[];
  used_by: TemplateUse[];
}

// Every template with its texts and the steps that send it.
const TEMPLATES = `SELECT t.id, t.name, t.trigger,
    coalesce((SELECT jsonb_agg(jsonb_build_object('locale', x.locale, 'version', x.version, 'subject', x.subject, 'preheader', x.preheader,
      'body', x.body, 'button', x.button, 'buttonTarget', x.button_target, 'original', x.original, 'updatedAt', x.updated_at, 'updatedBy', p.name))
      FROM mail_template_text x LEFT JOIN person p ON p.id = x.updated_by WHERE x.template_id = t.id), '[]') AS texts,
    coalesce((SELECT jsonb_agg(jsonb_build_object('sequenceId', q.id, 'sequence', q.name, 'step', s.position + 1) ORDER BY q.name, s.position)
      FROM mail_step s JOIN mail_sequence q ON q.id = s.sequence_id
      WHERE s.template_id = t.id AND s.removed_at IS NULL AND q.status <> 'archived'), '[]') AS used_by
  FROM mail_template t`;

/** Reads the texts of follow-ups. */
@Injectable()
export class MailTemplateQueries {
  constructor(private readonly database: Database) {}

  /** All of them by name, with their subject in a language. */
  async list(locale: Locale = 'en'): Promise<TemplateRow[]> {
    const rows = await this.database.query<Row>(`${TEMPLATES} ORDER BY t.name`);
    return rows.map((row) => toRow(toView(row), locale));
  }

  /** One of them. @throws DomainError `not-found` */
  async get(name: string): Promise<TemplateView> {
    const [row] = await this.database.query<Row>(`${TEMPLATES} WHERE t.name = $1`, [name]);
    if (!row) throw notFound();
    return toView(row);
  }

  /** What a text was before, newest first, the present one included. */
  async revisions(templateId: string, locale: Locale): Promise<TemplateRevision[]> {
    return this.database.query<TemplateRevision & Record<string, unknown>>(
      `SELECT r.version, r.text, r.saved_at AS "savedAt", p.name AS "savedBy" FROM mail_template_revision r
       LEFT JOIN person p ON p.id = r.saved_by WHERE r.template_id = $1 AND r.locale = $2 ORDER BY r.version DESC LIMIT 50`,
      [templateId, locale],
    );
  }
}

function toView({ texts, used_by: usedBy, ...row }: Row): TemplateView {
  const views = texts.map((text): [Locale, TemplateTextView] => [
    text.locale,
    { ...text, updatedAt: new Date(text.updatedAt) },
  ]);
  return { id: row.id, name: row.name, trigger: row.trigger, texts: Object.fromEntries(views), usedBy };
}

function toRow({ texts, ...view }: TemplateView, locale: Locale): TemplateRow {
  const existing = LOCALES.filter((one) => texts[one]);
  const shown = chooseLocale(existing, locale);
  const { id, name, trigger, usedBy } = view;
  return {
    ...{ id, name, trigger, usedBy },
    subject: shown ? texts[shown]!.subject : '',
    changed: existing.filter((one) => isChanged(texts[one]!)),
    ours: existing.some((one) => texts[one]!.original !== null),
    missing: missingLanguages(texts),
  };
}

/** Whether a text differs from how it came with the school. */
export function isChanged({ original, ...text }: TemplateTextView): boolean {
  return original !== null && !isDeepStrictEqual(partsOf(text), partsOf(original));
}
