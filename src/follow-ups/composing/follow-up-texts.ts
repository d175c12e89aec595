import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Trigger } from '../sequence.rules.js';
import type { StoredText } from '../templates/template-memory.js';

/** The step a mail is of, with its texts in every language there is. */
export interface StepOfMail {
  trigger: Trigger;
  /** What the mail is about beside its subject. */
  aboutId: string | null;
  texts: readonly StoredText[];
}

/** Reads which text each mail of a batch is to say. */
@Injectable()
export class FollowUpTexts {
  constructor(private readonly database: Database) {}

  /** The steps of these mails; a mail that is of none is not among them. */
  async stepsOf(mailIds: readonly string[]): Promise<Map<string, StepOfMail>> {
    // Of which step is each of these mails, and with which template?
    const mails = await this.database.prepared<{
      id: string;
      trigger: Trigger;
      template_id: string;
      about_id: string | null;
    }>(
      'follow-up-steps',
      `SELECT m.id, q.trigger, s.template_id, m.about_id
       FROM mail m JOIN mail_step s ON s.id = m.step_id JOIN mail_sequence q ON q.id = s.sequence_id WHERE m.id = ANY ($1::uuid[])`,
      [mailIds],
    );
    const texts = await this.textsOf([...new Set(mails.map(({ template_id }) => template_id))]);
    return new Map(
      mails.map(({ id, trigger, template_id, about_id }) => [
        id,
        { trigger, aboutId: about_id, texts: texts.filter(({ templateId }) => templateId === template_id) },
      ]),
    );
  }

  /** The texts of templates, in every language there is. */
  async textsOf(templateIds: readonly string[]): Promise<StoredText[]> {
    // The few texts that a batch needs; each is compiled once a version.
    return this.database.prepared<StoredText & Record<string, unknown>>(
      'follow-up-texts',
      `SELECT template_id AS "templateId", locale, version, subject, preheader, body, button, button_target AS "buttonTarget"
       FROM mail_template_text WHERE template_id = ANY ($1::uuid[])`,
      [templateIds],
    );
  }
}
