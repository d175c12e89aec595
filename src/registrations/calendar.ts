import ical, { ICalAttendeeRole, ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { SessionView } from '../masterclasses/masterclasses.views.js';

/** What a calendar entry is made of. */
export interface CalendarEntry {
  registrationId: string;
  sequence: number;
  attendee: { name: string; email: string };
  session: Pick<SessionView, 'title' | 'startsAt' | 'endsAt' | 'masterclassSlug'>;
  /** A sentence or two in the attendee's language. */
  description: string;
  /** Where it takes place, in her words: online. */
  location: string;
  /** Page about the masterclass. */
  url: string;
}

/** Who sends invitations, and under which host their UIDs stand. */
export interface CalendarHouse {
  host: string;
  organizer: { name: string; email: string };
}

const METHODS = {
  REQUEST: ICalCalendarMethod.REQUEST,
  CANCEL: ICalCalendarMethod.CANCEL,
  PUBLISH: ICalCalendarMethod.PUBLISH,
};

/**
 * Writes an entry as iCalendar text, in UTC. REQUEST invites one attendee and CANCEL takes that invitation back; PUBLISH
 * is for a download and names nobody. The UID stays the same through all of them.
 */
export function writeCalendar(
  method: keyof typeof METHODS,
  entry: CalendarEntry,
  house: CalendarHouse,
  now: Date,
): string {
  const { session, attendee } = entry;
  const personal = method !== 'PUBLISH';
  return ical({
    method: METHODS[method],
    prodId: { company: 'Skin School', product: 'Masterclasses', language: 'EN' },
    events: [
      {
        id: `${entry.registrationId}@${house.host}`,
        sequence: entry.sequence,
        stamp: now,
        start: session.startsAt,
        end: session.endsAt,
        summary: session.title,
        description: entry.description,
        location: entry.location,
        url: entry.url,
        status: method === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
        organizer: personal ? house.organizer : null,
        attendees: personal
          ? [{ ...attendee, role: ICalAttendeeRole.REQ, status: ICalAttendeeStatus.ACCEPTED, rsvp: false }]
          : [],
      },
    ],
  }).toString();
}

/** The sender's name and address in `Skin School <hello@school.example>`, as an organizer. */
export function organizerOf(mailFrom: string): CalendarHouse['organizer'] {
  const [, name = '', email = mailFrom] = /^\s*"?([^"<]*?)"?\s*<([^>]+)>\s*$/.exec(mailFrom) ?? [];
  return { name: name || 'Skin School', email };
}

const compact = (at: Date) => at.toISOString().replace(/[-:]|\.\d{3}/g, '');

/** The address at which Google's calendar offers to add the entry. */
export function googleCalendarLink(entry: Pick<CalendarEntry, 'session' | 'description' | 'location'>): string {
  const { title, startsAt, endsAt } = entry.session;
  const query = new URLSearchParams({
    action: 'TEMPLATE',
    text: title,
    dates: `${compact(startsAt)}/${compact(endsAt)}`,
    details: entry.description,
    location: entry.location,
  });
  return `https://calendar.google.com/calendar/render?${query}`;
}

/** The address at which Outlook on the web offers to add the entry. */
export function outlookCalendarLink(entry: Pick<CalendarEntry, 'session' | 'description' | 'location'>): string {
  const { title, startsAt, endsAt } = entry.session;
  const query = new URLSearchParams({
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: title,
    startdt: startsAt.toISOString(),
    enddt: endsAt.toISOString(),
    body: entry.description,
    location: entry.location,
  });
  return `https://outlook.live.com/calendar/0/deeplink/compose?${query}`;
}
