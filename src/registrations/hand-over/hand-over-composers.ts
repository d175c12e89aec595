import { Injectable } from '@nestjs/common';
import {
  ComposesMail,
  type ComposedMail,
  type MailComposer,
  type MailRow,
  type SkippedMail,
} from '../../platform/mail/mail.js';
import type { Translate } from '../../platform/i18n/messages.js';
import { RegistrationPost, type WantedMail } from '../registration-composers.js';
import { handedOverEmail, receivedEmail } from './emails/hand-over.email.js';

/** Tells somebody that her place is a colleague's now, and takes her invitation back. */
@Injectable()
@ComposesMail('registration-handed-over')
export class HandedOverComposer implements MailComposer {
  readonly #wanted: WantedMail = {
    status: ['cancelled'],
    email: handedOverEmail,
    calendar: 'CANCEL',
    untrue: ({ handedOver }) => (handedOver ? null : 'not-handed-over'),
  };

  constructor(private readonly post: RegistrationPost) {}

  compose(mail: MailRow): Promise<ComposedMail | SkippedMail> {
    return this.post.compose(mail, this.#wanted);
  }

  example(t: Translate): ComposedMail {
    return this.post.example(t, this.#wanted);
  }
}

/** Invites the colleague to whom a place was handed over. */
@Injectable()
@ComposesMail('registration-received')
export class ReceivedComposer implements MailComposer {
  readonly #wanted: WantedMail = { status: ['confirmed'], email: receivedEmail, calendar: 'REQUEST' };

  constructor(private readonly post: RegistrationPost) {}

  compose(mail: MailRow): Promise<ComposedMail | SkippedMail> {
    return this.post.compose(mail, this.#wanted);
  }

  example(t: Translate): ComposedMail {
    return this.post.example(t, this.#wanted);
  }
}
