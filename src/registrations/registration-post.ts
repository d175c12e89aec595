import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { Clock } from '../platform/clock.js';
import { localizePath } from '../platform/i18n/locales.js';
import type { Translate } from '../platform/i18n/messages.js';
import type { ComposedMail, MailComposer, MailRow, SkippedMail } from '../platform/mail/mail.js';
import { MailWordings } from '../platform/mail/mail-wordings.js';
import { renderEmail, type EmailDocument } from '../ui/email.js';
import { hasBegun } from '../masterclasses/session.rules.js';
import type { RegistrationMatter } from './emails/registration.email.js';
import { exampleOf } from './registration-example.js';
import { EstimateQueries } from './estimates/estimates.queries.js';
import { RegistrationCalendar } from './registration-calendar.js';
import { RegistrationLinks } from './registration-links.js';
import { sequenceOf } from './registration-mail.js';
import type { RegistrationStatus } from './registration.entity.js';
import { RegistrationQueries } from './registrations.queries.js';
import type { RegistrationView } from './registrations.views.js';

/** What a mail about a registration is, and when it is still true. */
export interface WantedMail {
  /** The mail is only true while the registration has one of these. */
  status: readonly RegistrationStatus[];
  email: (matter: RegistrationMatter) => EmailDocument;
  /** What the mail says to a calendar; only to somebody who has, or with `withdraws` had, a place. */
  calendar?: 'REQUEST' | 'CANCEL';
  /** True when the invitation is taken back from somebody who stays registered. */
  withdraws?: boolean;
  /** True when it only tells of a change, which a later change makes old. */
  versioned?: boolean;
  /** Says why the registration makes the mail untrue in another way; null when it does not. */
  untrue?: (registration: RegistrationView, now: Date) => string | null;
  /** True for the mail that says that the session itself does not take place. */
  sessionCancelled?: boolean;
  /** True for the mail that still makes sense once the session has begun. */
  afterwards?: boolean;
}

/** What all mails about registrations share: loads the registration afresh and writes only what is still true. */
@Injectable()
export class RegistrationPost {
  constructor(
    private readonly queries: RegistrationQueries,
    private readonly estimates: EstimateQueries,
    private readonly links: RegistrationLinks,
    private readonly calendar: RegistrationCalendar,
    private readonly wordings: MailWordings,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  /** The mail, or why it is no longer to be sent. */
  async compose(mail: MailRow, wanted: WantedMail): Promise<ComposedMail | SkippedMail> {
    const { locale } = mail;
    const now = this.clock.now();
    const registration = await this.queries.byId(mail.subjectId, locale);
    if (!registration) return { skip: 'registration-gone' };
    if (!wanted.status.includes(registration.status)) return { skip: `registration-${registration.status}` };
    const { session } = registration;
    if (!wanted.sessionCancelled && registration.status !== 'cancelled' && session.status === 'cancelled')
      return { skip: 'session-cancelled' };
    if (wanted.sessionCancelled && session.status !== 'cancelled') return { skip: 'session-takes-place' };
    if (!wanted.afterwards && hasBegun(session, now)) return { skip: 'session-begun' };
    if (wanted.versioned && sequenceOf(mail) !== registration.sequence) return { skip: 'superseded' };
    const untrue = wanted.untrue?.(registration, now);
    if (untrue) return { skip: untrue };
    const links = {
      manage: this.links.address(registration.id, locale),
      masterclass: this.config.publicUrl + localizePath(locale, `/masterclasses/${session.masterclassSlug}`),
      register: this.config.publicUrl + localizePath(locale, `/sessions/${session.id}/register`),
    };
    const estimate = await this.estimates.of(registration);
    const t = await this.wordings.translator(locale);
    const { calendar: method } = wanted;
    // Whoever never had a place was never invited, so there is nothing to take back.
    const attach = method && (wanted.withdraws || registration.confirmedAt !== null);
    return {
      name: registration.name,
      ...renderEmail(wanted.email({ t, registration, links, estimate })),
      ...(attach ? { calendar: { method, content: this.calendar.write(method, registration, locale, now) } } : {}),
    };
  }

  /** The mail about a registration that is made up. */
  example(t: Translate, wanted: WantedMail): ComposedMail {
    return exampleOf(t, wanted, this.config.publicUrl);
  }
}

/** A mail about a registration: what it says, and when, is all that one of them adds. */
@Injectable()
export abstract class RegistrationComposer implements MailComposer {
  protected abstract readonly wanted: WantedMail;

  constructor(private readonly post: RegistrationPost) {}

  compose(mail: MailRow): Promise<ComposedMail | SkippedMail> {
    return this.post.compose(mail, this.wanted);
  }

  example(t: Translate): ComposedMail {
    return this.post.example(t, this.wanted);
  }
}
