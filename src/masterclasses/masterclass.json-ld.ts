import type { MasterclassView, SessionView } from './masterclasses.views.js';
import { availability, zonedIso } from './session.rules.js';

/** Where the pages of a masterclass stand, as absolute addresses. */
export interface MasterclassAddresses {
  masterclass: string;
  register: (sessionId: string) => string;
  site: string;
  siteName: string;
}

/** The sessions to come as schema.org Events: online, with their zone, and an offer without a price. */
export function eventsJsonLd(masterclass: MasterclassView, addresses: MasterclassAddresses, now: Date): object[] {
  return masterclass.sessions
    .filter((session) =>
      ['open', 'waiting-list', 'full', 'not-yet', 'closed', 'cancelled'].includes(availability(session, now)),
    )
    .map((session) => eventJsonLd(masterclass, session, addresses, now));
}

function eventJsonLd(
  masterclass: MasterclassView,
  session: SessionView,
  addresses: MasterclassAddresses,
  now: Date,
): object {
  const state = availability(session, now);
  const startDate = zonedIso(session.startsAt, session.timeZone);
  const endDate = zonedIso(session.endsAt, session.timeZone);
  return {
    '@context': 'https://schema.org',
    '@type': 'EducationEvent',
    name: masterclass.title,
    description: masterclass.summary,
    url: addresses.masterclass,
    startDate,
    endDate,
    duration: `PT${session.durationMinutes}M`,
    eventSchedule: { '@type': 'Schedule', startDate, endDate, scheduleTimezone: session.timeZone },
    eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
    eventStatus: `https://schema.org/${state === 'cancelled' ? 'EventCancelled' : 'EventScheduled'}`,
    location: { '@type': 'VirtualLocation', url: addresses.masterclass },
    inLanguage: session.language,
    isAccessibleForFree: true,
    organizer: { '@type': 'Organization', name: addresses.siteName, url: addresses.site },
    performer: { '@type': 'Person', name: session.host },
    maximumAttendeeCapacity: session.capacity,
    remainingAttendeeCapacity: session.free,
    offers: {
      '@type': 'Offer',
      price: 0,
      priceCurrency: 'EUR',
      availability: `https://schema.org/${state === 'open' ? 'InStock' : state === 'not-yet' ? 'PreSale' : 'SoldOut'}`,
      url: addresses.register(session.id),
      ...(session.opensAt && { validFrom: zonedIso(session.opensAt, session.timeZone) }),
      validThrough: session.closesAt ? zonedIso(session.closesAt, session.timeZone) : startDate,
    },
  };
}
