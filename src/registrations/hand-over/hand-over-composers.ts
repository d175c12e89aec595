import { Injectable } from '@nestjs/common';
import {
  ComposesMail,
  type ComposedMail,
  type MailComposer,
  type MailRow,
  type SkippedMail,
} from '../../platform/mail/mail.js';
import { RegistrationPost } from '../registration-composers.js';
import { handedOverEmail, receivedEmail } from './emails/hand-over.email.js';

/** Tells somebody that her place is a colleague's now, and takes her invitation back. */
@Injectable()
@ComposesMail('registration-handed-over')
export class HandedOverComposer implements MailComposer {
  constructor(private readonly post: RegistrationPost) {}

  compose(mail: MailRow): Promise<ComposedMail | SkippedMail> {
    return this.post.compose(mail, {
      status: ['cancelled'],
      email: handedOverEmail,
      calendar: 'CANCEL',
      untrue: ({ handedOver }) => (handedOver ? null : 'not-handed-over'),
    });
  }
}

/** Invites the colleague to whom a place was handed over. */
@Injectable()
@ComposesMail('registration-received')
export class ReceivedComposer implements MailComposer {
  constructor(private readonly post: RegistrationPost) {}

  compose(mail: MailRow): Promise<ComposedMail | SkippedMail> {
    return this.post.compose(mail, { status: ['confirmed'], email: receivedEmail, calendar: 'REQUEST' });
  }
}
