import { formatDay, formatTime, formatZone } from '../../../platform/i18n/dates.js';
import { block, type EmailDocument } from '../../../ui/email.js';
import { registrationEmail, type RegistrationMatter } from '../../emails/registration.email.js';
import { OFFER_MAIL as words } from '../offers.messages.js';

/** 'A place is held for you until then: would you like it?' Both answers are given on a page, never by the link itself. */
export function offeredEmail(matter: RegistrationMatter): EmailDocument {
  const { t, links, registration } = matter;
  const { locale } = t;
  const at = registration.offerExpiresAt ?? registration.session.startsAt;
  const { timeZone } = registration;
  // A zone in brackets is one word to the eye: it must not break over two lines.
  const zone = `(${formatZone(locale, at, timeZone)})`.replaceAll(' ', '\u00a0');
  const deadline = `${formatDay(locale, at, timeZone)}, ${formatTime(locale, at, timeZone)} ${zone}`;
  return registrationEmail(matter, {
    subject: words.offeredSubject,
    heading: words.offeredHeading,
    texts: [words.offeredText],
    values: { deadline },
    facts: [[t(words.acceptBy), deadline]],
    end: [block.button(t(words.accept), links.manage), block.link(t(words.decline), `${links.manage}/decline`)],
  });
}

/** 'You declined the place'. */
export const declinedEmail = (matter: RegistrationMatter): EmailDocument =>
  registrationEmail(matter, {
    subject: words.declinedSubject,
    heading: words.declinedHeading,
    texts: [words.declinedText],
    end: again(matter),
  });

/** 'The time to accept is over'. */
export const lapsedEmail = (matter: RegistrationMatter): EmailDocument =>
  registrationEmail(matter, {
    subject: words.lapsedSubject,
    heading: words.lapsedHeading,
    texts: [words.lapsedText],
    end: again(matter),
  });

const again = ({ t, links }: RegistrationMatter) => [block.button(t(words.registerAgain), links.register)];
