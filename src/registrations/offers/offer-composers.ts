import { Injectable } from '@nestjs/common';
import { ComposesMail } from '../../platform/mail/mail.js';
import { RegistrationComposer, type WantedMail } from '../registration-post.js';
import type { RegistrationView } from '../registrations.views.js';
import { declinedEmail, lapsedEmail, offeredEmail } from './emails/offer.email.js';
import { hasLapsed } from './offer.rules.js';

/** Offers a place, as long as there is time to accept it. An invitation follows only then. */
@Injectable()
@ComposesMail('registration-offered')
export class OfferedComposer extends RegistrationComposer {
  protected readonly wanted: WantedMail = {
    status: ['offered'],
    email: offeredEmail,
    untrue: (registration, now) => (hasLapsed(registration, registration.session, now) ? 'offer-lapsed' : null),
  };
}

/** Confirms that a place was declined. */
@Injectable()
@ComposesMail('registration-declined')
export class DeclinedComposer extends RegistrationComposer {
  protected readonly wanted: WantedMail = { status: ['cancelled'], email: declinedEmail, untrue: withoutOffer };
}

/** Tells somebody that the time to accept is over. */
@Injectable()
@ComposesMail('registration-lapsed')
export class LapsedComposer extends RegistrationComposer {
  protected readonly wanted: WantedMail = { status: ['cancelled'], email: lapsedEmail, untrue: withoutOffer };
}

const withoutOffer = ({ cancelledWas }: RegistrationView) => (cancelledWas === 'offered' ? null : 'no-offer');
