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
import type { RegistrationView } from '../registrations.views.js';
import { declinedEmail, lapsedEmail, offeredEmail } from './emails/offer.email.js';
import { hasLapsed } from './offer.rules.js';

/** Offers a place, as long as there is time to accept it. An invitation follows only then. */
@Injectable()
@ComposesMail('registration-offered')
export class OfferedComposer implements MailComposer {
  readonly #wanted: WantedMail = {
    status: ['offered'],
    email: offeredEmail,
    untrue: (registration, now) => (hasLapsed(registration, registration.session, now) ? 'offer-lapsed' : null),
  };

  constructor(private readonly post: RegistrationPost) {}

  compose(mail: MailRow): Promise<ComposedMail | SkippedMail> {
    return this.post.compose(mail, this.#wanted);
  }

  example(t: Translate): ComposedMail {
    return this.post.example(t, this.#wanted);
  }
}

/** Confirms that a place was declined. */
@Injectable()
@ComposesMail('registration-declined')
export class DeclinedComposer implements MailComposer {
  readonly #wanted: WantedMail = { status: ['cancelled'], email: declinedEmail, untrue: withoutOffer };

  constructor(private readonly post: RegistrationPost) {}

  compose(mail: MailRow): Promise<ComposedMail | SkippedMail> {
    return this.post.compose(mail, this.#wanted);
  }

  example(t: Translate): ComposedMail {
    return this.post.example(t, this.#wanted);
  }
}

/** Tells somebody that the time to accept is over. */
@Injectable()
@ComposesMail('registration-lapsed')
export class LapsedComposer implements MailComposer {
  readonly #wanted: WantedMail = { status: ['cancelled'], email: lapsedEmail, untrue: withoutOffer };

  constructor(private readonly post: RegistrationPost) {}

  compose(mail: MailRow): Promise<ComposedMail | SkippedMail> {
    return this.post.compose(mail, this.#wanted);
  }

  example(t: Translate): ComposedMail {
    return this.post.example(t, this.#wanted);
  }
}

const withoutOffer = ({ cancelledWas }: RegistrationView) => (cancelledWas === 'offered' ? null : 'no-offer');
