import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { BULK_TOPICS, CAPPED_TOPICS, WANTED_BY_DEFAULT, type BulkTopic } from '../../platform/mail/mail-topics.js';
import { LedgerQueries } from '../ledger/ledger.queries.js';
import type { AddressFacts, HerAttempt, HerEnrolment, HerRegistration, SilentSequence, WhyView } from './why.views.js';

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
  confirmed_at: Date | null;
}

/** Gathers all that decides what an address gets, in a handful of small reads. */
@Injectable()
export class WhyQueries {
  constructor(
    private readonly database: Database,
    private readonly deliveries: LedgerQueries,
  ) {}

  /** Everything about an address, in a reader's language, with a page of its mails. @throws DomainError `invalid-input` for a cursor that is not ours */
  async about(email: string, locale: Locale, now: Date, after?: string): Promise<WhyView> {
    const [mails, facts, silent] = await Promise.all([
      this.deliveries.ofRecipient(email, MAILS_A_PAGE, after),
      this.#facts(email, locale, now),
      this.#silent(email),
    ]);
    return { facts, silent, mails };
  }

  async #facts(email: string, locale: Locale, now: Date): Promise<AddressFacts> {
    const [person, address, registrations, enrolments, attempts, thisWeek] = await Promise.all([
      this.#person(email),
      this.#address(email),
      this.#registrations(email, locale),
      this.#enrolments(email, locale),
      this.#attempts(email),
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
      newsConfirmedAt: address?.confirmed_at ?? null,
      registrations,
      enrolments,
      attempts,
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
         (SELECT coalesce(jsonb_agg(jsonb_build_object('topic', p.topic, 'wanted', p.wanted, 'at', p.changed_at)), '[]') FROM mail_preference p WHERE p.address_id = a.id) AS said,
         (SELECT max(e.at) FROM mail_consent_event e WHERE e.address_id = a.id AND e.topic = 'news' AND e.kind = 'confirmed') AS confirmed_at
       FROM mail_address a WHERE a.email = $1`,
      [email],
    );
    return row ?? null;
  }

  async #registrations(email: string, locale: Locale): Promise<(HerRegistration & { ownZone: string })[]> {
    // Her newest registrations, with what can set a sequence going.
    return this.database.query<HerRegistration & { ownZone: string } & Record<string, unknown>>(
      `SELECT r.id, s.masterclass_id AS "masterclassId", coalesce(s.title, m.title) ->> $2 AS title, s.starts_at AS "startsAt",
         s.starts_at + make_interval(mins => s.duration_minutes) AS "endsAt", s.time_zone AS "timeZone", r.status, r.created_at AS "createdAt",
         r.confirmed_at AS "confirmedAt", r.cancelled_at AS "cancelledAt", r.attendance, r.consents ? 'follow-up' AS consented,
         (r.status = 'waiting' OR r.offered_at IS NOT NULL OR r.cancelled_was = 'waiting' OR r.confirmed_at > r.created_at + interval '1 second') AS waited,
         r.time_zone AS "ownZone"
       FROM registration r JOIN session s ON s.id = r.session_id JOIN masterclass m ON m.id = s.masterclass_id
       WHERE r.email = $1 ORDER BY r.created_at DESC LIMIT $3`,
      [email, locale, MOST_SUBJECTS],
    );
  }

  async #enrolments(email: string, locale: Locale): Promise<HerEnrolment[]> {
    // Her newest enrolments, and when she last finished a lesson of each.
    return this.database.query<HerEnrolment & Record<string, unknown>>(
      `SELECT e.id, e.course_id AS "courseId", coalesce(c.title ->> $2, c.title ->> 'en', c.slug) AS title, e.enrolled_at AS "enrolledAt",
         e.finished_at AS "finishedAt", (SELECT max(l.done_at) FROM lesson_completion l WHERE l.enrolment_id = e.id) AS "lastLessonAt"
       FROM person p JOIN enrolment e ON e.person_id = p.id JOIN course c ON c.id = e.course_id
       WHERE p.email = $1 ORDER BY e.enrolled_at DESC LIMIT $3`,
      [email, locale, MOST_SUBJECTS],
    );
  }

  async #attempts(email: string): Promise<HerAttempt[]> {
    // Which quizzes has she finished, and did she pass?
    return this.database.query<HerAttempt & Record<string, unknown>>(
      `SELECT a.quiz_id AS "quizId", q.kind = 'profile' AS profile, a.finished_at AS "finishedAt",
         CASE WHEN a.most > 0 AND q.pass_share IS NOT NULL THEN a.mark / a.most >= q.pass_share - 0.000001 END AS passed
       FROM person p JOIN attempt a ON a.person_id = p.id JOIN quiz q ON q.id = a.quiz_id
       WHERE p.email = $1 AND a.finished_at IS NOT NULL ORDER BY a.finished_at DESC LIMIT $2`,
      [email, MOST_SUBJECTS],
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

  async #silent(email: string): Promise<SilentSequence[]> {
    // Which sequences are switched on and have no mail for her?
    return this.database.query<SilentSequence & Record<string, unknown>>(
      `WITH hers AS MATERIALIZED (
         SELECT DISTINCT st.sequence_id FROM mail m JOIN mail_step st ON st.id = m.step_id WHERE m.recipient = $1 AND m.step_id IS NOT NULL)
       SELECT q.id, q.name, q.trigger, q.topic, q.status, q.switched_on_at AS "switchedOnAt", q.narrowed,
         (SELECT coalesce(jsonb_agg(st.conditions ORDER BY st.position), '[]') FROM mail_step st WHERE st.sequence_id = q.id AND st.removed_at IS NULL) AS conditions
       FROM mail_sequence q WHERE q.status IN ('on', 'paused') AND q.id NOT IN (SELECT sequence_id FROM hers) ORDER BY lower(q.name), q.id`,
      [email],
    );
  }
}
