import { formatDay, formatShortDate, formatTime, formatZone } from '../../platform/i18n/dates.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { translator, type Message, type MessageValues } from '../../platform/i18n/messages.js';
import { block, type EmailBlock, type EmailDocument } from '../../ui/email.js';
import { CALENDAR_WORDS, MAIL_WORDS as words } from '../registrations.mail.messages.js';
import type { RegistrationView } from '../registrations.views.js';

/** Where the links in a mail about a registration lead. */
export interface RegistrationMailLinks {
  manage: string;
  masterclass: string;
}

interface Matter {
  locale: Locale;
  registration: RegistrationView;
  links: RegistrationMailLinks;
}

interface Wording {
  subject: Message;
  heading: Message;
  texts: readonly Message[];
  values?: MessageValues;
  /** What staff wrote to those concerned, in whichever language they wrote it. */
  quote?: string | null;
  /** The button, and what stands under it. */
  end: 'manage' | 'other-dates';
}

/** 'You have a place', with the invitation attached. */
export const confirmedEmail = (matter: Matter): EmailDocument =>
  write(matter, {
    subject: words.confirmedSubject,
    heading: words.confirmedHeading,
    texts: [words.confirmedText],
    end: 'manage',
  });

/** 'A place came free and is yours', with the invitation attached. */
export const promotedEmail = (matter: Matter): EmailDocument =>
  write(matter, {
    subject: words.promotedSubject,
    heading: words.promotedHeading,
    texts: [words.promotedText],
    end: 'manage',
  });

/** 'You wait, and this is your place in line'. */
export const waitingEmail = (matter: Matter): EmailDocument =>
  write(matter, {
    subject: words.waitingSubject,
    heading: words.waitingHeading,
    texts: [words.waitingText],
    values: { position: matter.registration.position ?? 1 },
    end: 'manage',
  });

/** 'Your registration is cancelled', with the invitation taken back where there was one. */
export const cancelledEmail = (matter: Matter): EmailDocument =>
  write(matter, {
    subject: words.cancelledSubject,
    heading: words.cancelledHeading,
    texts: [
      ...(matter.registration.cancelledBy === 'staff' ? [words.cancelledByStaffText] : []),
      matter.registration.confirmedAt ? words.cancelledText : words.leftText,
    ],
    end: 'other-dates',
  });

/** 'The session does not take place', with the invitation taken back where there was one. */
export const sessionCancelledEmail = (matter: Matter): EmailDocument =>
  write(matter, {
    subject: words.sessionCancelledSubject,
    heading: words.sessionCancelledHeading,
    texts: [words.sessionCancelledText],
    quote: matter.registration.session.cancelMessage,
    end: 'other-dates',
  });

/** 'The session has another hour', with the invitation anew where there is a place. */
export const sessionChangedEmail = (matter: Matter): EmailDocument => {
  const waiting = matter.registration.status === 'waiting';
  return write(matter, {
    subject: words.changedSubject,
    heading: words.changedHeading,
    texts: [waiting ? words.changedWaitingText : words.changedText],
    quote: matter.registration.session.changeMessage,
    end: 'manage',
  });
};

/** 'You gave up your place and wait here', with the invitation taken back. */
export const movedToQueueEmail = (matter: Matter): EmailDocument =>
  write(matter, {
    subject: words.waitingSubject,
    heading: words.waitingHeading,
    texts: [words.movedToQueueText],
    values: { position: matter.registration.position ?? 1 },
    end: 'manage',
  });

/** 'Our team has put you back, and you wait'; with the invitation taken back where there was one. */
export const restoredEmail = (matter: Matter): EmailDocument =>
  write(matter, {
    subject: words.waitingSubject,
    heading: words.restoredHeading,
    texts: [words.restoredText, ...(matter.registration.confirmedAt ? [words.restoredPlaceText] : [])],
    values: { position: matter.registration.position ?? 1 },
    end: 'manage',
  });

/** 'Here is your link'. */
export const linkEmail = (matter: Matter): EmailDocument =>
  write(matter, {
    subject: words.linkSubject,
    heading: words.linkHeading,
    texts: [words.linkText],
    end: 'manage',
  });

function write({ locale, registration, links }: Matter, wording: Wording): EmailDocument {
  const t = translator(locale);
  const { session, timeZone, name } = registration;
  const values = { title: session.title, day: formatShortDate(locale, session.startsAt, timeZone), ...wording.values };
  const text = t(wording.texts[0]!, values);
  const ends: EmailBlock[] =
    wording.end === 'manage'
      ? [block.button(t(words.manage), links.manage), block.small(t(words.keepLink))]
      : [block.button(t(words.otherDates), links.masterclass)];
  return {
    locale,
    subject: t(wording.subject, values),
    preheader: text,
    blocks: [
      block.heading(t(wording.heading, values)),
      block.paragraph(t(words.greeting, { name })),
      ...wording.texts.map((one) => block.paragraph(t(one, values))),
      ...(wording.quote ? [block.paragraph(wording.quote)] : []),
      block.facts(facts(locale, registration)),
      ...ends,
    ],
    footer: [{ text: t(words.why) }],
  };
}

/** The hour in the reader's zone and, where it differs, in the session's; both named. */
export function facts(
  locale: Locale,
  { session, timeZone }: Pick<RegistrationView, 'session' | 'timeZone'>,
): (readonly [string, string])[] {
  const t = translator(locale);
  // A zone in brackets is one word to the eye: it must not break over two lines.
  const named = (zone: string) => `(${formatZone(locale, session.startsAt, zone)})`.replaceAll(' ', '\u00a0');
  const hour = (zone: string) =>
    `${formatDay(locale, session.startsAt, zone)}, ${formatTime(locale, session.startsAt, zone)}–${formatTime(locale, session.endsAt, zone)} ${named(zone)}`;
  const differs =
    formatTime(locale, session.startsAt, timeZone) !== formatTime(locale, session.startsAt, session.timeZone);
  return [
    [t(words.when), hour(timeZone)],
    ...(differs ? [[t(words.there), hour(session.timeZone)] as const] : []),
    [t(words.where), t(CALENDAR_WORDS.location)],
    [t(words.host), session.host],
  ];
}
