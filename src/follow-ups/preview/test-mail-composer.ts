import { Injectable } from '@nestjs/common';
import { DomainError } from '../../platform/errors.js';
import { translator } from '../../platform/i18n/messages.js';
import {
  ComposesMail,
  type ComposedMail,
  type MailComposer,
  type MailRow,
  type SkippedMail,
} from '../../platform/mail/mail.js';
import { MailComposers } from '../../platform/mail/mail-composers.js';
import { MailWordings } from '../../platform/mail/mail-wordings.js';
import type { RenderedEmail } from '../../ui/email.js';
import { MailTemplateQueries } from '../templates/templates.queries.js';
import { PREVIEW_WORDS as words } from './preview.messages.js';
import { MailPreview } from './mail-preview.js';

/** Writes the mails that staff send themselves to see how one looks. */
@Injectable()
@ComposesMail('mail-test')
export class TestMailComposer implements MailComposer {
  constructor(
    private readonly templates: MailTemplateQueries,
    private readonly preview: MailPreview,
    private readonly composers: MailComposers,
    private readonly wordings: MailWordings,
  ) {}

  async compose(mail: MailRow): Promise<ComposedMail | SkippedMail> {
    const drawn = await this.#draw(mail);
    if ('skip' in drawn) return drawn;
    const subject = translator(mail.locale)(words.testSubject, { subject: drawn.subject });
    return { name: '', subject, html: drawn.html, text: drawn.text };
  }

  async #draw({ dedupeKey, locale }: MailRow): Promise<RenderedEmail | SkippedMail> {
    const [, , what, name = '', subjectId] = dedupeKey.split('/');
    try {
      if (what === 'built-in')
        return this.composers.example(name, await this.wordings.translator(locale)) ?? { skip: 'no-text' };
      const { trigger, texts } = await this.templates.get(name);
      const text = texts[locale];
      if (!text) return { skip: 'no-text' };
      const subject = subjectId === 'example' ? null : (subjectId ?? null);
      return await this.preview.draw({ trigger, text, writtenIn: locale, subjectId: subject });
    } catch (error) {
      // What it was to show is gone, or has nothing to say any more.
      if (error instanceof DomainError) return { skip: error.code };
      throw error;
    }
  }
}
