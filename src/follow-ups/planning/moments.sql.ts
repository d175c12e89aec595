import { SUBJECT_OF, type Trigger } from '../sequence.rules.js';
import type { Scope } from './scope.js';
import { SUBJECTS, type Subject } from './subjects.sql.js';
import { TRACES } from './traces.sql.js';

/**
 * What a trigger asks, rule by rule, as SQL over `a` (what happened: id, at, about, version), the subject's relations and
 * `q` (the sequence: narrowed, switched_on_at). The planner asks all rules together, the page that explains why somebody
 * has no mail asks them one by one: a rule stands nowhere else. $1 is now, $4 the scope.
 */
export interface MomentRules {
  /** How what happened is about the subject; null where the subject's own rows say all. */
  link: string | null;
  /** Relations between what happened and the subject. */
  between?: string;
  /** Relations that the rules ask for beside the subject. */
  beside?: string;
  /** What has to be true of the subject. */
  holds: string;
  /** What delays are counted from. */
  moment: string;
  /** What has to come after the switching on; null where whoever is there is taken in. The moment, where nothing is said. */
  counts?: string | null;
  /** Tells occasions of one subject apart. */
  version: string;
  about: string;
  /** After which the mail makes no sense. */
  endsAt?: string;
  /** A step whose turn came before that is left out: she has just been told. */
  since?: string;
  /** One row for each of these, the first in this order. */
  oneFor?: { each: string; first: string };
}

/** Seconds since 2020: tells occasions of one subject apart, and fits where versions of a schedule stand. */
const occasion = (moment: string) => `(extract(epoch FROM ${moment})::bigint - 1577836800)::int`;

const ENDED_AT = `s.starts_at + s.duration_minutes * interval '1 minute'`;
/** Whoever went in by her own link and was not ticked off as absent was there. */
export const CAME = `coalesce(r.attendance, CASE WHEN r.joined_at IS NOT NULL THEN 'attended' END) IS NOT DISTINCT FROM 'attended'`;
/** When she last did something in the course. */
export const ACTIVE_AT = `greatest(e.enrolled_at, e.resume_opened_at, (SELECT max(d.done_at) FROM lesson_completion d WHERE d.enrolment_id = e.id))`;

const registered = (holds: string): MomentRules => ({
  link: 'r.id = a.id',
  holds,
  moment: 'a.at',
  version: '0',
  about: 'r.session_id',
});

const afterEnd = (was: string): MomentRules => ({
  link: null,
  holds: `r.status = 'confirmed' AND ${was}`,
  moment: ENDED_AT,
  version: '0',
  about: 'r.session_id',
});

const enrolled = (holds = 'TRUE', version = '0'): MomentRules => ({
  link: 'e.id = a.id',
  holds,
  moment: 'a.at',
  version,
  about: 'a.about',
});

const ATTEMPTED: MomentRules = { link: 't.id = a.id', holds: 'TRUE', moment: 'a.at', version: '0', about: 't.quiz_id' };

/** The rules of each trigger. */
export const MOMENTS: Readonly<Record<Trigger, MomentRules>> = {
  registered: registered(`r.status = 'confirmed' AND r.confirmed_at <= r.created_at`),
  promoted: registered(`r.status = 'confirmed' AND r.confirmed_at > r.created_at`),
  waiting: registered(`r.status = 'waiting'`),
  cancelled: registered(`r.status = 'cancelled' AND r.handed_over_to IS NULL AND s.status <> 'cancelled'`),
  'replay-watched': registered('TRUE'),
  'session-changed': {
    link: 's.id = a.id',
    holds: `r.status <> 'cancelled' AND s.status = 'published' AND r.created_at <= a.at`,
    moment: 'a.at',
    version: 's.calendar_sequence',
    about: 'r.session_id',
    endsAt: 's.starts_at',
  },
  'before-start': {
    link: null,
    holds: `r.status = 'confirmed' AND s.status = 'published' AND s.starts_at > $1::timestamptz`,
    moment: 's.starts_at',
    counts: null,
    version: 's.calendar_sequence + r.calendar_sequence',
    about: 'r.session_id',
    endsAt: 's.starts_at',
    since: 'r.confirmed_at',
  },
  attended: afterEnd(CAME),
  missed: afterEnd(`r.attendance = 'no-show'`),
  enrolled: enrolled(),
  'lesson-finished': enrolled('e.finished_at IS NULL', occasion('a.at')),
  'course-finished': enrolled(),
  'recall-due': enrolled('TRUE', 'coalesce(a.version, 0)'),
  silent: {
    link: null,
    beside: `CROSS JOIN LATERAL (SELECT ${ACTIVE_AT} AS active_at) last CROSS JOIN LATERAL (SELECT make_interval(days => (q.narrowed ->> 'days')::int) AS long) silence`,
    holds: `e.finished_at IS NULL AND greatest(e.enrolled_at, coalesce(e.resume_opened_at, e.enrolled_at)) <= $1::timestamptz - silence.long
      AND last.active_at <= $1::timestamptz - silence.long`,
    moment: 'last.active_at',
    counts: 'last.active_at + silence.long',
    version: occasion('last.active_at'),
    about: 'NULL::uuid',
  },
  'quiz-passed': ATTEMPTED,
  'quiz-failed': ATTEMPTED,
  'profile-done': ATTEMPTED,
  // One mail for each reader who has done a lesson that states the claim, however many of her courses do.
  'grade-changed': {
    link: 'e.id = d.enrolment_id',
    between:
      'JOIN grade_correction_lesson l ON l.correction_id = a.about JOIN lesson_completion d ON d.lesson_id = l.lesson_id',
    holds: 'TRUE',
    moment: 'a.at',
    version: `('x' || substr(md5(a.about::text), 1, 7))::bit(28)::int`,
    about: 'a.about',
    oneFor: { each: 'a.about, p.id', first: 'e.enrolled_at' },
  },
  'newsletter-confirmed': {
    link: 'm.id = a.id',
    holds: 'TRUE',
    moment: 'a.at',
    version: '0',
    about: 'NULL::uuid',
  },
};

/** The subject of a trigger, and its rules as they are asked of a row. */
export function rulesOf(trigger: Trigger): MomentRules & { subject: Subject; counts: string | null } {
  const rules = MOMENTS[trigger];
  return {
    ...rules,
    subject: SUBJECTS[SUBJECT_OF[trigger]],
    counts: rules.counts === undefined ? rules.moment : rules.counts,
  };
}

/** What happened, where the scope brings it along. */
const HAPPENED = `jsonb_to_recordset($4::jsonb -> 'subjects') AS a (id uuid, at timestamptz, about uuid, version int)`;
const TO_SESSION = `(SELECT ($4::jsonb ->> 'sessionId')::uuid AS id, ($4::jsonb ->> 'happenedAt')::timestamptz AS at) a`;
const SEQUENCE = `(SELECT $3::jsonb -> 'narrowed' AS narrowed, ($3::jsonb ->> 'switchedOnAt')::timestamptz AS switched_on_at) q`;

/**
 * Who is concerned in a scope, and the moment that delays are counted from: subject_id, recipient, locale, time_zone,
 * moment, version, about_id, ends_at and since. $1 the moment of the look, $3 the sequence, $4 the scope.
 */
export function momentsOf(trigger: Trigger, scope: Scope): string {
  const { subject, oneFor, ...rule } = rulesOf(trigger);
  return `
    SELECT ${oneFor ? `DISTINCT ON (${oneFor.each})` : ''} ${subject.id} AS subject_id, ${subject.recipient} AS recipient, ${subject.locale} AS locale,
      ${subject.timeZone} AS time_zone, ${rule.moment} AS moment, ${rule.version} AS version, ${rule.about} AS about_id,
      ${rule.endsAt ?? 'NULL::timestamptz'} AS ends_at, ${rule.since ?? 'NULL::timestamptz'} AS since
    FROM ${relationsOf(trigger, scope)}
    WHERE ${inScope(trigger, scope)} AND ${subject.narrowed} AND ${rule.holds} ${rule.counts === null ? '' : `AND ${rule.counts} >= q.switched_on_at`}
    ${oneFor ? `ORDER BY ${oneFor.each}, ${oneFor.first}` : ''}`;
}

function relationsOf(trigger: Trigger, scope: Scope): string {
  const { subject, link, between = '', beside = '' } = rulesOf(trigger);
  const around = `CROSS JOIN ${SEQUENCE} ${beside}`;
  if (link === null) return `${subject.from} ${around}`;
  if (scope.kind === 'recipient') return `${subject.from} CROSS JOIN LATERAL ${tracesOf(trigger)} ${around}`;
  const happened = trigger === 'session-changed' ? TO_SESSION : HAPPENED;
  return `${happened} ${between} JOIN (${subject.from}) ON ${link} ${around}`;
}

/** What has left a trace of happening to the subject of the row, as `a`. */
export function tracesOf(trigger: Trigger): string {
  const { link, between = '' } = MOMENTS[trigger];
  return `(SELECT a.* FROM (${TRACES[trigger]}) a ${between} WHERE ${link}) a`;
}

function inScope(trigger: Trigger, scope: Scope): string {
  const { subject, link } = rulesOf(trigger);
  if (scope.kind === 'recipient') return `${subject.recipient} = ($4::jsonb ->> 'email')::citext`;
  if (scope.kind === 'session')
    return `r.session_id = ($4::jsonb ->> 'sessionId')::uuid AND r.arrival > ($4::jsonb ->> 'after')::bigint AND r.arrival <= ($4::jsonb ->> 'upTo')::bigint`;
  if (trigger === 'silent')
    return `last.active_at > coalesce(($4::jsonb ->> 'since')::timestamptz, $1::timestamptz) - silence.long`;
  if (scope.kind === 'happened' && link === null) return `${subject.id} IN (SELECT a.id FROM ${HAPPENED})`;
  return 'TRUE';
}
