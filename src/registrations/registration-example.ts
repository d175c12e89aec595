import type { Translate } from '../platform/i18n/messages.js';
import type { ComposedMail } from '../platform/mail/mail.js';
import { renderEmail, type EmailDocument } from '../ui/email.js';
import type { SessionView } from '../masterclasses/masterclasses.views.js';
import type { RegistrationMatter } from './emails/registration.email.js';
import type { RegistrationStatus } from './registration.entity.js';
import type { RegistrationView } from './registrations.views.js';

const TITLES = { en: 'Massage for the face', nl: 'Massage voor het gezicht', fr: 'Massage du visage' };
const STARTS = new Date('2026-12-10T18:30:00Z');

const session: Omit<SessionView, 'title'> = {
  id: '018f3c1e-7d0a-4b6e-9c55-0a8f6f1d2b41',
  masterclassId: '018f3c1e-7d0a-4b6e-9c55-0a8f6f1d2b42',
  masterclassSlug: 'example',
  subtitle: '',
  summary: null,
  host: 'Anna Peeters',
  own: { title: null, summary: null, host: null },
  language: 'en',
  startsAt: STARTS,
  timeZone: 'Europe/Brussels',
  durationMinutes: 60,
  endsAt: new Date(STARTS.getTime() + 3_600_000),
  capacity: 20,
  taken: 20,
  waiting: 3,
  free: 0,
  waitingList: true,
  status: 'published',
  published: true,
  opensAt: null,
  closesAt: null,
  acceptance: false,
  offerHours: 24,
  joinUrl: null,
  seriesId: null,
  seriesSlot: null,
  calendarSequence: 0,
  cancelMessage: null,
  changeMessage: null,
  finishedAt: null,
  updatedAt: STARTS,
};

const registration: Omit<RegistrationView, 'session' | 'status' | 'locale'> = {
  id: '018f3c1e-7d0a-4b6e-9c55-0a8f6f1d2b43',
  personId: null,
  email: 'els@example.org',
  name: 'Els Maes',
  timeZone: 'Europe/Brussels',
  position: 2,
  sequence: 0,
  confirmedAt: STARTS,
  offerExpiresAt: new Date(STARTS.getTime() - 86_400_000),
  cancelledAt: null,
  cancelledBy: 'attendee',
  cancelledWas: 'confirmed',
  handedOver: false,
  handedOverBy: 'Jan Claes',
  attendance: null,
  joinedAt: null,
};

/** A mail about a registration that is made up, for staff who look at its wording. */
export function exampleOf(
  t: Translate,
  { status, email }: { status: readonly RegistrationStatus[]; email: (matter: RegistrationMatter) => EmailDocument },
  publicUrl: string,
): ComposedMail {
  const manage = `${publicUrl}/registrations/personal`;
  const matter: RegistrationMatter = {
    t,
    registration: {
      ...registration,
      locale: t.locale,
      status: status[0]!,
      session: { ...session, title: TITLES[t.locale] },
    },
    links: { manage, masterclass: `${publicUrl}/masterclasses`, register: `${publicUrl}/masterclasses` },
    estimate: { scope: 'masterclass', sessions: 9, reached: 7, places: 2 },
  };
  return { name: registration.name, ...renderEmail(email(matter)) };
}
