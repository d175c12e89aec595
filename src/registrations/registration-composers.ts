import { Injectable } from '@nestjs/common';
import { ComposesMail } from '../platform/mail/mail.js';
import {
  cancelledEmail,
  confirmedEmail,
  linkEmail,
  movedToQueueEmail,
  promotedEmail,
  restoredEmail,
  sessionCancelledEmail,
  sessionChangedEmail,
  waitingEmail,
} from './emails/registration.email.js';
import { RegistrationComposer, type WantedMail } from './registration-post.js';
import { REGISTRATION_STATUSES } from './registration.entity.js';

const LIVE = REGISTRATION_STATUSES.filter((status) => status !== 'cancelled');

/** Confirms a place. */
@Injectable()
@ComposesMail('registration-confirmed')
export class ConfirmedComposer extends RegistrationComposer {
  protected readonly wanted: WantedMail = { status: ['confirmed'], email: confirmedEmail, calendar: 'REQUEST' };
}

/** Tells somebody her place in line. */
@Injectable()
@ComposesMail('registration-waiting')
export class WaitingComposer extends RegistrationComposer {
  protected readonly wanted: WantedMail = { status: ['waiting'], email: waitingEmail };
}

/** Tells somebody who waited that she has a place. */
@Injectable()
@ComposesMail('registration-promoted')
export class PromotedComposer extends RegistrationComposer {
  protected readonly wanted: WantedMail = { status: ['confirmed'], email: promotedEmail, calendar: 'REQUEST' };
}

/** Tells somebody that her registration is cancelled. */
@Injectable()
@ComposesMail('registration-cancelled')
export class CancelledComposer extends RegistrationComposer {
  protected readonly wanted: WantedMail = { status: ['cancelled'], email: cancelledEmail, calendar: 'CANCEL' };
}

/** Tells everybody concerned that a session does not take place. */
@Injectable()
@ComposesMail('session-cancelled')
export class SessionCancelledComposer extends RegistrationComposer {
  protected readonly wanted: WantedMail = {
    status: ['cancelled'],
    email: sessionCancelledEmail,
    calendar: 'CANCEL',
    sessionCancelled: true,
  };
}

/** Tells everybody concerned that a session has another hour; whoever has a place gets the invitation anew. */
@Injectable()
@ComposesMail('session-changed')
export class SessionChangedComposer extends RegistrationComposer {
  protected readonly wanted: WantedMail = {
    status: LIVE,
    email: sessionChangedEmail,
    calendar: 'REQUEST',
    versioned: true,
  };
}

/** Tells somebody that she gave up her place to wait for another session, and takes the invitation back. */
@Injectable()
@ComposesMail('registration-moved-to-queue')
export class MovedToQueueComposer extends RegistrationComposer {
  protected readonly wanted: WantedMail = {
    status: ['waiting'],
    email: movedToQueueEmail,
    calendar: 'CANCEL',
    withdraws: true,
    versioned: true,
  };
}

/** Tells somebody whose registration was changed by mistake where she waits, and takes back an invitation that she had. */
@Injectable()
@ComposesMail('registration-restored')
export class RestoredComposer extends RegistrationComposer {
  protected readonly wanted: WantedMail = {
    status: ['waiting'],
    email: restoredEmail,
    calendar: 'CANCEL',
    versioned: true,
  };
}

/** Sends the personal link again. */
@Injectable()
@ComposesMail('registration-link')
export class LinkComposer extends RegistrationComposer {
  protected readonly wanted: WantedMail = { status: LIVE, email: linkEmail, afterwards: true };
}
