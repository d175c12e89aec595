import { Injectable } from '@nestjs/common';
import type { Viewer } from '../platform/http/viewer.js';
import type { Locale } from '../platform/i18n/locales.js';
import { RegisterTogether, type Asking } from './desk/register-together.js';
import { Desk } from '../platform/database/desk.js';
import type { RegistrationSource, RegistrationStatus } from './registration.entity.js';
import { sayConstraint } from './registrations.errors.js';

/** Somebody's wish to come to a session. */
export interface RegistrationWish {
  sessionId: string;
  email: string;
  name: string;
  locale: Locale;
  timeZone: string;
  note?: string | undefined;
  source?: RegistrationSource;
  /** Answers to the masterclass's own questions by their id, and the version of the questions. */
  answers?: Record<string, unknown>;
  questionsVersion?: number | null;
  /** Wording that was agreed to beyond what registering needs, by purpose. */
  consents?: Record<string, string>;
  /** How staff add her; left out when she does it herself. */
  addedBy?: 'staff' | 'import';
  /** Why staff add her: kept in the audit log, in the same transaction. */
  reason?: string;
  /** True when staff tell her themselves: no mail goes out. */
  quiet?: boolean;
}

/** What came of it. */
export interface RegistrationAnswer {
  id: string;
  status: RegistrationStatus;
  /** 1 for the first in line; null for whoever does not wait. */
  position: number | null;
  /** True when the address was registered before: this is that first registration, unchanged. */
  repeated: boolean;
  /** True when the asker has shown that the registration is theirs, and may be given its personal link. */
  mayManage: boolean;
}

/** Gives somebody a place at a session, or a place in its queue. */
@Injectable()
export class RegisterForSession {
  readonly #desk: Desk<Asking, RegistrationAnswer>;

  constructor(together: RegisterTogether) {
    this.#desk = new Desk((asked) => together.run(asked));
  }

  /**
   * One address has one live registration for a session: asking again answers with the first. Those who ask while
   * others are being served are served together, in the order in which they asked.
   * @throws DomainError `session-full`, `session-past`, `session-cancelled`, `registration-not-open`,
   *   `registration-closed`, `not-found`
   */
  async run(actor: Viewer | null, wish: RegistrationWish, now: Date): Promise<RegistrationAnswer> {
    try {
      return await this.#desk.ask(wish.sessionId, { actor, wish, now });
    } catch (error) {
      throw sayConstraint(error);
    }
  }
}
