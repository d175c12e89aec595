import { formatDay, formatShortDate, formatTime, formatZone } from '../../platform/i18n/dates.js';
import type { Message, MessageValues, Translate } from '../../platform/i18n/messages.js';
import { block, type EmailBlock, type EmailDocument } from '../../ui/email.js';
import { verdictOf, type Estimate } from '../estimates/estimate.rules.js';
import { ESTIMATE_VERDICTS } from '../estimates/estimates.messages.js';
import { MAIL_WORDS as words } from '../registrations.mail.messages.js';
import type { RegistrationView } from '../registrations.views.js';

/** Where the links in a mail about a registration lead. */
export interface RegistrationMailLinks {
  manage: string;
  masterclass: string;
  /** The form on which she can register once more. */
  register: string;
}

/** What a mail about a registration is written from. */
export interface RegistrationMatter {
  /** Says what mails say, in her language and in staff's wording. */
  t: Translate;
  registration: RegistrationView;
  links: RegistrationMailLinks;
  /** What the past says to whoever waits. */
  estimate?: Estimate | null;
}

/** The words of one kind of mail. */
export interface RegistrationWording {
  subject: Message;
  heading: Message;
  texts: readonly Message[];
  values?: MessageValues;
  /** What staff wrote to those concerned, in whichever language they wrote it. */
  quote?: string | null;
  /** Stands before the facts about the session. */
  facts?: readonly (readonly [string, string])[];
  /** The button, and what stands under it; `manage` leads to her own page. */
  end: 'manage' | 'other-dates' | readonly EmailBlock[];
}

/** 'You have a place', with the invitation attached. */
export const confirmedEmail = (matter: RegistrationMatter): EmailDocument =>
  registrationEmail(matter, {
    subject: words.confirmedSubject,
    heading: words.confirmedHeading,
    texts: [words.confirmedText],
    end: 'manage',
  });

/** 'A place came free and is yours', with the invitation attached. */
export const promotedEmail = (matter: RegistrationMatter): EmailDocument =>
  registrationEmail(matter, {
    subject: words.promotedSubject,
    heading: words.promotedHeading,
    texts: [words.promotedText],
    end: 'manage',
  });

/** 'You wait, and this is your place in line'. */
export const waitingEmail = (matter: RegistrationMatter): EmailDocument =>
  registrationEmail(matter, {
    subject: words.waitingSubject,
    heading: words.waitingHeading,
    texts: [
      matter.registration.session.acceptance ? words.waitingOfferText : words.waitingText,
      ...(matter.estimate ? [ESTIMATE_VERDICTS[verdictOf(matter.estimate)]] : []),
    ],
    values: { position: matter.registration.position ?? 1, ...matter.estimate },
    end: 'manage',
  });

/** 'Your registration is cancelled', with the invitation taken back where there was one. */
export const cancelledEmail = (matter: RegistrationMatter): EmailDocument =>
  registrationEmail(matter, {
    subject: words.cancelledSubject,
    heading: words.cancelledHeading,
    texts: [
      ...(matter.registration.cancelledBy === 'staff' ? [words.cancelledByStaffText] : []),
      ended(matter.registration),
    ],
    end: 'other-dates',
  });

function ended({ confirmedAt, cancelledWas }: RegistrationView): Message {
  if (confirmedAt) return words.cancelledText;
  return cancelledWas === 'offered' ? words.offerEndedText : words.leftText;
}

/** 'The session does not take place', with the invitation taken back where there was one. */
export const sessionCancelledEmail = (matter: RegistrationMatter): EmailDocument =>
  registrationEmail(matter, {
    subject: words.sessionCancelledSubject,
    heading: words.sessionCancelledHeading,
    texts: [words.sessionCancelledText],
    quote: matter.registration.session.cancelMessage,
    end: 'other-dates',
  });

/** 'The session has another hour', with the invitation anew where there is a place. */
export const sessionChangedEmail = (matter: RegistrationMatter): EmailDocument => {
  const { status } = matter.registration;
  const texts = { confirmed: words.changedText, offered: words.changedOfferText, waiting: words.changedWaitingText };
  return registrationEmail(matter, {
    subject: words.changedSubject,
    heading: words.changedHeading,
    texts: [status === 'cancelled' ? words.changedText : texts[status]],
    quote: matter.registration.session.changeMessage,
    end: 'manage',
  });
};

/** 'You gave up your place and wait here', with the invitation taken back. */
export const movedToQueueEmail = (matter: RegistrationMatter): EmailDocument =>
  registrationEmail(matter, {
    subject: words.waitingSubject,
    heading: words.waitingHeading,
    texts: [words.movedToQueueText],
    values: { position: matter.registration.position ?? 1 },
    end: 'manage',
  });

/** 'Our team has put you back, and you wait'; with the invitation taken back where there was one. */
export const restoredEmail = (matter: RegistrationMatter): EmailDocument =>
  registrationEmail(matter, {
    subject: words.waitingSubject,
    heading: words.restoredHeading,
    texts: [words.restoredText, ...(matter.registration.confirmedAt ? [words.restoredPlaceText] : [])],
    values: { position: matter.registration.position ?? 1 },
    end: 'manage',
  });

/** 'Here is your link'. */
export const linkEmail = (matter: RegistrationMatter): EmailDocument =>
  registrationEmail(matter, {
    subject: words.linkSubject,
    heading: words.linkHeading,
    texts: [words.linkText],
    end: 'manage',
  });

/** A mail about a registration: a greeting, what is said, the facts of the session, and what she can do. */
export function registrationEmail(
  { t, registration, links }: RegistrationMatter,
  wording: RegistrationWording,
): EmailDocument {
  const { locale } = t;
  const { session, timeZone, name } = registration;
  const values = { title: session.title, day: formatShortDate(locale, session.startsAt, timeZone), ...wording.values };
  const text = t(wording.texts[0]!, values);
  const ends = {
    manage: [block.button(t(words.manage), links.manage), block.small(t(words.keepLink))],
    'other-dates': [block.button(t(words.otherDates), links.masterclass)],
  };
  return {
    locale,
    subject: t(wording.subject, values),
    preheader: text,
    blocks: [
      block.heading(t(wording.heading, values)),
      block.paragraph(t(words.greeting, { name })),
      ...wording.texts.map((one) => block.paragraph(t(one, values))),
      ...(wording.quote ? [block.paragraph(wording.quote)] : []),
      block.facts([...(wording.facts ?? []), ...facts(t, registration)]),
      ...(typeof wording.end === 'string' ? ends[wording.end] : wording.end),
    ],
    footer: [{ text: t(words.why) }],
  };
}

/** The hour in the reader's zone and, where it differs, in the session's; both named. */
export function facts(
  t: Translate,
  { session, timeZone }: Pick<RegistrationView, 'session' | 'timeZone'>,
): (readonly [string, string])[] {
  const { locale } = t;
  // A zone in brackets is one word to the eye: it must not break over two lines.
  const named = (zone: string) => `(${formatZone(locale, session.startsAt, zone)})`.replaceAll(' ', '\u00a0');
  const hour = (zone: string) =>
    `${formatDay(locale, session.startsAt, zone)}, ${formatTime(locale, session.startsAt, zone)}–${formatTime(locale, session.endsAt, zone)} ${named(zone)}`;
  const differs =
    formatTime(locale, session.startsAt, timeZone) !== formatTime(locale, session.startsAt, session.timeZone);
  return [
    [t(words.when), hour(timeZone)],
    ...(differs ? [[t(words.there), hour(session.timeZone)] as const] : []),
    [t(words.where), t(words.online)],
    [t(words.host), session.host],
  ];
}
