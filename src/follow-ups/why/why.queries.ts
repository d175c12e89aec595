import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { BULK_TOPICS, CAPPED_TOPICS, WANTED_BY_DEFAULT, type BulkTopic } from '../../platform/mail/mail-topics.js';
import { LedgerQueries } from '../ledger/ledger.queries.js';
import { SilentSequences } from './silent-sequences.queries.js';
import type { AddressFacts, HerEnrolment, HerRegistration, WhyView } from './why.views.js';

/** Registrations and enrolments beyond this number are too old to be asked about. */
const MOST_SUBJECTS = 30;
const MAILS_A_PAGE = 12;
const WEEK_MILLISECONDS = 7 * 24 * 60 * 60 * 1000;
const SCHOOL_ZONE = 'Europe/Brussels';

interface AddressRow {
  suppressed_at: Date | null;
  suppressed_for: 'bounced' | 'complained' | 'staff' | null;
  soft_bounces: number;
  said: { topic: BulkTopic; wanted: boolean; at: string }[];
}

/** Gathers all that decides what an address gets, in a handful of small reads. */
@Injectable()
export class WhyQueries {
  constructor(
    private readonly database: Database,
    private readonly deliveries: LedgerQueries,
    private readonly silent: SilentSequences,
  ) {}

  /** Everything about an address, in a reader's language, with a page of its mails. @throws DomainError `invalid-input` for a cursor that is not ours */
  async about(email: string, locale: Locale, now: Date, after?: string): Promise<WhyView> {
    const [mails, facts, silent] = await Promise.all([
      this.deliveries.ofRecipient(email, MAILS_A_PAGE, after),
      this.#facts(email, locale, now),
      this.silent.of(email, now),
    ]);
    return { facts, silent, mails };
  }

  async #facts(email: string, locale: Locale, now: Date): Promise<AddressFacts> {
    const [person, address, registrations, enrolments, thisWeek] = await Promise.all([
      this.#person(email),
      this.#address(email),
      this.#registrations(email, locale),
      this.#enrolments(email, locale),
      this.#thisWeek(email, now),
    ]);
    const said = new Map((address?.said ?? []).map((one) => [one.topic, one]));
    return {
      email,
      person: person && { id: person.id, name: person.name, locale: person.locale, since: person.since },
      timeZone: person?.timeZone ?? registrations[0]?.ownZone ?? SCHOOL_ZONE,
      suppressed: address?.suppressed_at ? { at: address.suppressed_at, for: address.suppressed_for! } : null,
      softBounces: address?.soft_bounces ?? 0,
      wishes: BULK_TOPICS.map((topic) => ({
        topic,
        wanted: said.get(topic)?.wanted ?? WANTED_BY_DEFAULT[topic],
        since: said.has(topic) ? new Date(said.get(topic)!.at) : null,
      })),
      registrations,
      enrolments,
      thisWeek,
    };
  }

  async #person(email: string) {
    // Who has this address?
    const [row] = await this.database.query<{
      id: string;
      name: string;
      locale: Locale;
      timeZone: string;
      since: Date;
    }>('SELECT id, name, locale, time_zone AS "timeZone", created_at AS since FROM person WHERE email = $1', [email]);
    return row ?? null;
  }

  async #address(email: string): Promise<AddressRow | null> {
    // What has this address said, and may anything be sent to it?
    const [row] = await this.database.query<AddressRow & Record<string, unknown>>(
      `SELECT a.suppressed_at, a.suppressed_for, a.soft_bounces,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('topic', p.topic, 'wanted', p.wanted, 'at', p.changed_at)), '[]') FROM mail_preference p WHERE p.address_id = a.id) AS said
       FROM mail_address a WHERE a.email = $1`,
      [email],
    );
    return row ?? null;
  }

  async #registrations(email: string, locale: Locale): Promise<(HerRegistration & { ownZone: string })[]> {
    // Her newest registrations.
    return this.database.query<HerRegistration & { ownZone: string } & Record<string, unknown>>(
      `SELECT r.id, coalesce(s.title, m.title) ->> $2 AS title, s.starts_at AS "startsAt", s.time_zone AS "timeZone", r.status, r.attendance,
         r.consents ? 'follow-up' AS consented, r.time_zone AS "ownZone"
       FROM registration r JOIN session s ON s.id = r.session_id JOIN masterclass m ON m.id = s.masterclass_id
       WHERE r.email = $1 ORDER BY r.created_at DESC LIMIT $3`,
      [email, locale, MOST_SUBJECTS],
    );
  }

  async #enrolments(email: string, locale: Locale): Promise<HerEnrolment[]> {
    // Her newest enrolments.
    return this.database.query<HerEnrolment & Record<string, unknown>>(
      `SELECT e.id, coalesce(c.title ->> $2, c.title ->> 'en', c.slug) AS title, e.enrolled_at AS "enrolledAt", e.finished_at AS "finishedAt"
       FROM person p JOIN enrolment e ON e.person_id = p.id JOIN course c ON c.id = e.course_id
       WHERE p.email = $1 ORDER BY e.enrolled_at DESC LIMIT $3`,
      [email, locale, MOST_SUBJECTS],
    );
  }

  async #thisWeek(email: string, now: Date): Promise<number> {
    // How many mails that count against the weekly cap did she get in the last seven days?
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM mail WHERE recipient = $1 AND state = 'accepted' AND settled_at > $2 AND topic IN (${CAPPED_TOPICS.map((topic) => `'${topic}'`).join(', ')})`,
      [email, new Date(now.getTime() - WEEK_MILLISECONDS)],
    );
    return row!.count;
  }
}
