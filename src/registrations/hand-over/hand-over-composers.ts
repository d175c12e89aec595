import { Injectable } from '@nestjs/common';
import { ComposesMail } from '../../platform/mail/mail.js';
import { RegistrationComposer, type WantedMail } from '../registration-post.js';
import { handedOverEmail, receivedEmail } from './emails/hand-over.email.js';

/** Tells somebody that her place is a colleague's now, and takes her invitation back. */
@Injectable()
@ComposesMail('registration-handed-over')
export class HandedOverComposer extends RegistrationComposer {
  protected readonly wanted: WantedMail = {
    status: ['cancelled'],
    email: handedOverEmail,
    calendar: 'CANCEL',
    untrue: ({ handedOver }) => (handedOver ? null : 'not-handed-over'),
  };
}

/** Invites the colleague to whom a place was handed over. */
@Injectable()
@ComposesMail('registration-received')
export class ReceivedComposer extends RegistrationComposer {
  protected readonly wanted: WantedMail = { status: ['confirmed'], email: receivedEmail, calendar: 'REQUEST' };
}
