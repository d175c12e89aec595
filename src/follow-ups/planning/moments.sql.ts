import type { Trigger } from '../sequence.rules.js';

/** Whom a look of the planner is about. */
export type Scope =
  /** Those to whom something happened; `about` is what it was about, where the subject does not say. */
  | { kind: 'happened'; subjects: readonly Happened[] }
  /** The people of a session who arrived after one number and up to another. */
  | { kind: 'session'; sessionId: string; happenedAt: Date; after: string; upTo: string }
  /** Enrolments that have been silent for long enough since a moment. */
  | { kind: 'silent'; since: Date }
  /** Everybody whom the sequence would take in if it were switched on now. */
  | { kind: 'everybody' };

/** One thing that happened to one subject. */
export interface Happened {
  id: string;
  at: Date;
  about?: string | null;
  /** Tells two occasions of the same subject apart: the round of a recall. */
  version?: number;
}

/**
 * Parameters of every query here: $1 the moment of the look, $2 the steps, $3 the sequence, $4 the scope. Each gives
 * subject_id, recipient, locale, time_zone, moment, version, about_id, ends_at (after which the mail makes no sense) and
 * since (a step whose turn came before that is left out: she has just been told).
 */
const HAPPENED = `jsonb_to_recordset($4::jsonb -> 'subjects') AS a (id uuid, at timestamptz, about uuid, version int)`;
const NARROWED = (column: string, field: string) =>
  `($3::jsonb -> 'narrowed' ->> '${field}' IS NULL OR ${column} = ($3::jsonb -> 'narrowed' ->> '${field}')::uuid)`;
const FROM_NOW = (moment: string) => `${moment} >= ($3::jsonb ->> 'switchedOnAt')::timestamptz`;
/** Seconds since 2020: tells occasions of one subject apart, and fits where versions of a schedule stand. */
const OCCASION = (moment: string) => `(extract(epoch FROM ${moment})::bigint - 1577836800)::int`;

const REGISTRATION = 'r.id AS subject_id, r.email AS recipient, r.locale, r.time_zone';
const REGISTRATION_FROM = `registration r JOIN session s ON s.id = r.session_id AND ${NARROWED('s.masterclass_id', 'masterclassId')}`;
const ENDED_AT = `s.starts_at + s.duration_minutes * interval '1 minute'`;
/** Whoever went in by her own link and was not ticked off as absent was there. */
export const CAME = `coalesce(r.attendance, CASE WHEN r.joined_at IS NOT NULL THEN 'attended' END) IS NOT DISTINCT FROM 'attended'`;

const ENROLMENT = 'e.id AS subject_id, p.email AS recipient, p.locale, p.time_zone';
const ENROLMENT_FROM = `enrolment e JOIN person p ON p.id = e.person_id`;
/** When she last did something in the course. */
export const ACTIVE_AT = `greatest(e.enrolled_at, e.resume_opened_at, (SELECT max(d.done_at) FROM lesson_completion d WHERE d.enrolment_id = e.id))`;

/** Which registrations a scope is about, for a reminder or another look at a whole session. */
function sessionScope(scope: Scope): string {
  if (scope.kind === 'happened') return `r.id IN (SELECT a.id FROM ${HAPPENED})`;
  if (scope.kind === 'session')
    return `r.session_id = ($4::jsonb ->> 'sessionId')::uuid AND r.arrival > ($4::jsonb ->> 'after')::bigint AND r.arrival <= ($4::jsonb ->> 'upTo')::bigint`;
  return 'TRUE';
}

const registered = (status: string) => () =>
  `SELECT ${REGISTRATION}, a.at AS moment, 0 AS version, r.session_id AS about_id, NULL::timestamptz AS ends_at, NULL::timestamptz AS since
   FROM ${HAPPENED} JOIN ${REGISTRATION_FROM} ON r.id = a.id WHERE ${status} AND ${FROM_NOW('a.at')}`;

const afterEnd = (was: string) => (scope: Scope) =>
  `SELECT ${REGISTRATION}, ${ENDED_AT} AS moment, 0 AS version, r.session_id AS about_id, NULL::timestamptz AS ends_at, NULL::timestamptz AS since
   FROM ${REGISTRATION_FROM} WHERE ${sessionScope(scope)} AND r.status = 'confirmed' AND ${was} AND ${FROM_NOW(ENDED_AT)}`;

const enrolled =
  (more = 'TRUE', version = '0') =>
  () =>
    `SELECT ${ENROLMENT}, a.at AS moment, ${version} AS version, a.about AS about_id, NULL::timestamptz AS ends_at, NULL::timestamptz AS since
   FROM ${HAPPENED} JOIN enrolment e ON e.id = a.id AND ${NARROWED('e.course_id', 'courseId')} JOIN person p ON p.id = e.person_id
   WHERE ${more} AND ${FROM_NOW('a.at')}`;

const attempted = () =>
  `SELECT t.id AS subject_id, p.email AS recipient, p.locale, p.time_zone, a.at AS moment, 0 AS version, t.quiz_id AS about_id,
     NULL::timestamptz AS ends_at, NULL::timestamptz AS since
   FROM ${HAPPENED} JOIN attempt t ON t.id = a.id AND ${NARROWED('t.quiz_id', 'quizId')} JOIN person p ON p.id = t.person_id
   WHERE ${FROM_NOW('a.at')}`;

/** What each trigger finds: SQL that gives who is concerned, and the moment that delays are counted from. */
export const MOMENTS: Readonly<Record<Trigger, (scope: Scope) => string>> = {
  registered: registered(`r.status = 'confirmed' AND r.confirmed_at <= r.created_at`),
  promoted: registered(`r.status = 'confirmed' AND r.confirmed_at > r.created_at`),
  waiting: registered(`r.status = 'waiting'`),
  cancelled: registered(`r.status = 'cancelled' AND r.handed_over_to IS NULL AND s.status <> 'cancelled'`),
  'replay-watched': registered('TRUE'),
  'session-changed': (scope) =>
    `SELECT ${REGISTRATION}, ($4::jsonb ->> 'happenedAt')::timestamptz AS moment, s.calendar_sequence AS version, r.session_id AS about_id,
       s.starts_at AS ends_at, NULL::timestamptz AS since
     FROM ${REGISTRATION_FROM} WHERE ${sessionScope(scope)} AND r.status <> 'cancelled' AND s.status = 'published'
       AND r.created_at <= ($4::jsonb ->> 'happenedAt')::timestamptz AND ${FROM_NOW(`($4::jsonb ->> 'happenedAt')::timestamptz`)}`,
  'before-start': (scope) =>
    `SELECT ${REGISTRATION}, s.starts_at AS moment, s.calendar_sequence + r.calendar_sequence AS version, r.session_id AS about_id,
       s.starts_at AS ends_at, r.confirmed_at AS since
     FROM ${REGISTRATION_FROM} WHERE ${sessionScope(scope)} AND r.status = 'confirmed' AND s.status = 'published' AND s.starts_at > $1`,
  attended: afterEnd(CAME),
  missed: afterEnd(`r.attendance = 'no-show'`),
  enrolled: enrolled(),
  'lesson-finished': enrolled('e.finished_at IS NULL', OCCASION('a.at')),
  'course-finished': enrolled(),
  'recall-due': enrolled('TRUE', 'coalesce(a.version, 0)'),
  silent: () =>
    `SELECT ${ENROLMENT}, q.active_at AS moment, ${OCCASION('q.active_at')} AS version, NULL::uuid AS about_id, NULL::timestamptz AS ends_at, NULL::timestamptz AS since
     FROM ${ENROLMENT_FROM} CROSS JOIN LATERAL (SELECT ${ACTIVE_AT} AS active_at) q,
       (SELECT make_interval(days => ($3::jsonb -> 'narrowed' ->> 'days')::int) AS long) silence
     WHERE e.finished_at IS NULL AND ${NARROWED('e.course_id', 'courseId')}
       AND greatest(e.enrolled_at, coalesce(e.resume_opened_at, e.enrolled_at)) <= $1::timestamptz - silence.long
       AND q.active_at > coalesce(($4::jsonb ->> 'since')::timestamptz, $1::timestamptz) - silence.long AND q.active_at <= $1::timestamptz - silence.long
       AND ${FROM_NOW('q.active_at + silence.long')}`,
  'quiz-passed': attempted,
  'quiz-failed': attempted,
  'profile-done': attempted,
  // One mail for each reader who has done a lesson that states the claim, however many of her courses do; `a.id` is the
  // claim, and its note of the change is what the mail is about.
  'grade-changed': () =>
    `SELECT DISTINCT ON (a.about, p.id) ${ENROLMENT}, a.at AS moment, ('x' || substr(md5(a.about::text), 1, 7))::bit(28)::int AS version,
       a.about AS about_id, NULL::timestamptz AS ends_at, NULL::timestamptz AS since
     FROM ${HAPPENED} JOIN grade_correction_lesson l ON l.correction_id = a.about
     JOIN lesson_completion d ON d.lesson_id = l.lesson_id JOIN enrolment e ON e.id = d.enrolment_id JOIN person p ON p.id = e.person_id
     WHERE ${NARROWED('a.id', 'claimId')} AND ${FROM_NOW('a.at')} ORDER BY a.about, p.id, e.enrolled_at`,
  'newsletter-confirmed': () =>
    `SELECT m.id AS subject_id, m.email AS recipient, coalesce(m.locale, c.locale, p.locale, 'en') AS locale, coalesce(p.time_zone, 'Europe/Brussels') AS time_zone,
       a.at AS moment, 0 AS version, NULL::uuid AS about_id, NULL::timestamptz AS ends_at, NULL::timestamptz AS since
     FROM ${HAPPENED} JOIN mail_address m ON m.id = a.id LEFT JOIN person p ON p.email = m.email
     LEFT JOIN LATERAL (SELECT e.locale FROM mail_consent_event e WHERE e.address_id = m.id AND e.locale IS NOT NULL ORDER BY e.id DESC LIMIT 1) c ON TRUE
     WHERE ${FROM_NOW('a.at')}`,
};

/** Whether switching a sequence of this trigger on takes in people at once, rather than from what happens next. */
export const TAKES_IN_AT_ONCE: readonly Trigger[] = ['before-start'];
