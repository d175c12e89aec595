import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { localizePath, type Locale } from '../platform/i18n/locales.js';
import { translator } from '../platform/i18n/messages.js';
import { organizerOf, writeCalendar, type CalendarEntry, type CalendarHouse } from './calendar.js';
import { CALENDAR_WORDS } from './registrations.mail.messages.js';
import type { RegistrationView } from './registrations.views.js';

/** Makes calendar entries of registrations. */
@Injectable()
export class RegistrationCalendar {
  readonly #house: CalendarHouse;
  readonly #publicUrl: string;

  constructor(@Inject(CONFIG) config: Pick<Config, 'publicUrl' | 'mailFrom'>) {
    this.#publicUrl = config.publicUrl;
    this.#house = { host: new URL(config.publicUrl).hostname, organizer: organizerOf(config.mailFrom) };
  }

  /** The entry of a registration. Calendars are often shared, so the personal link does not stand in it. */
  entry(registration: RegistrationView, locale: Locale): CalendarEntry {
    const t = translator(locale);
    const { id, sequence, name, email, session } = registration;
    return {
      registrationId: id,
      sequence,
      attendee: { name, email },
      session,
      description: t(CALENDAR_WORDS.description, { host: session.host }),
      location: t(CALENDAR_WORDS.location),
      url: this.#publicUrl + localizePath(locale, `/masterclasses/${session.masterclassSlug}`),
    };
  }

  /** The text of an invitation, of its cancellation, or of a file to download. */
  write(method: 'REQUEST' | 'CANCEL' | 'PUBLISH', registration: RegistrationView, locale: Locale, now: Date): string {
    return writeCalendar(method, this.entry(registration, locale), this.#house, now);
  }
}
