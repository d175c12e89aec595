import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { translator } from '../../platform/i18n/messages.js';
import { localizePath, type Locale } from '../../platform/i18n/locales.js';
import type { SessionView } from '../../masterclasses/masterclasses.views.js';
import { CALENDAR_WORDS } from '../registrations.mail.messages.js';
import { FEED_WORDS } from './feeds.messages.js';

/** How often a calendar is asked to look again. */
const REFRESH_SECONDS = 3600;

/** An entry of a calendar that is subscribed to. */
export interface FeedEntry {
  /** Before the @ of its UID; never changes. */
  id: string;
  sequence: number;
  status: 'confirmed' | 'tentative' | 'cancelled';
  /** When anything that stands in the entry was last changed. */
  changedAt: Date;
  session: Pick<SessionView, 'title' | 'startsAt' | 'endsAt' | 'host' | 'masterclassSlug'>;
}

/** A calendar that is subscribed to. */
export interface Feed {
  title: string;
  entries: FeedEntry[];
}

const STATUS = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
};

/**
 * Writes a feed as iCalendar text: PUBLISH, without a word about who comes. Every session is an entry of its own in UTC,
 * also one of a series: whoever moves a single evening then moves a single entry, and no calendar has to know the
 * rules of a zone. The text is the same as long as nothing has changed.
 */
export function writeFeed({ title, entries }: Feed, locale: Locale, publicUrl: string): string {
  const t = translator(locale);
  const host = new URL(publicUrl).hostname;
  return ical({
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Skin School', product: 'Masterclasses', language: locale.toUpperCase() },
    name: title,
    ttl: REFRESH_SECONDS,
    events: entries.map(({ id, sequence, status, changedAt, session }) => ({
      id: `${id}@${host}`,
      sequence,
      stamp: changedAt,
      lastModified: changedAt,
      start: session.startsAt,
      end: session.endsAt,
      summary: status === 'tentative' ? t(FEED_WORDS.offered, { title: session.title }) : session.title,
      description: t(FEED_WORDS.entry, { host: session.host }),
      location: t(CALENDAR_WORDS.location),
      url: publicUrl + localizePath(locale, `/masterclasses/${session.masterclassSlug}`),
      status: STATUS[status],
    })),
  }).toString();
}

/** When a feed last changed; null for an empty one. */
export function changedAt({ entries }: Feed): Date | null {
  return entries.length > 0 ? new Date(Math.max(...entries.map((entry) => entry.changedAt.getTime()))) : null;
}
