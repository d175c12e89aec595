import { block, type EmailDocument } from '../../../ui/email.js';
import { registrationEmail, type RegistrationMatter } from '../../emails/registration.email.js';
import { MAIL_WORDS } from '../../registrations.mail.messages.js';
import { HAND_OVER_MAIL as words } from '../hand-over.messages.js';

/** 'Your place is handed over', with the invitation taken back. Says nothing about who came instead. */
export const handedOverEmail = (matter: RegistrationMatter): EmailDocument =>
  registrationEmail(matter, {
    subject: words.goneSubject,
    heading: words.goneHeading,
    texts: [matter.registration.cancelledBy === 'staff' ? words.goneByStaffText : words.goneText],
    end: 'other-dates',
  });

/** 'Somebody handed you a place', with the invitation, and how to give it back. */
export function receivedEmail(matter: RegistrationMatter): EmailDocument {
  const { t, links, registration } = matter;
  return registrationEmail(matter, {
    subject: words.receivedSubject,
    heading: words.receivedHeading,
    texts: [words.receivedText, words.receivedDecline],
    values: { giver: registration.handedOverBy ?? t(words.colleague) },
    end: [block.button(t(MAIL_WORDS.manage), links.manage), block.link(t(words.giveBack), `${links.manage}/cancel`)],
  });
}
