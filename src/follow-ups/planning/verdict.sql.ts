import { CAN_WATCH } from '../../registrations/replay/can-watch.sql.js';
import { SUBJECT_OF, type SubjectKind, type Trigger } from '../sequence.rules.js';
import { ACTIVE_AT, CAME } from './moments.sql.js';

/*
 * Whether a follow-up is still to go, as SQL over three relations: `c` is the mail (subject_id, recipient, locale, moment,
 * version, about_id), `step` has its conditions, `q` its sequence (trigger, narrowed, topic, goal, exits). The preview asks
 * the same of mails that are not written yet. $1 is now.
 */

interface Subject {
  /** Loads the subject; `person` is whose account it belongs to. */
  joins: string;
  /** The reason why it is not true any more, or null. */
  truth: string;
  /** What a sequence can be narrowed to, for this mail. */
  narrowed: string;
  locale: string;
  /** SQL for each exit that needs the subject. */
  exits: Partial<Record<'came-back' | 'course-finished' | 'cancelled' | 'registered-again', string>>;
  conditions: string;
}

const OWN_CERTIFICATE = (which: string) =>
  `EXISTS (SELECT FROM certificate k JOIN enrolment o ON o.id = k.enrolment_id WHERE k.status = 'valid' AND ${which})`;
const WITH_ACCOUNT = OWN_CERTIFICATE('o.person_id = person.id');

const REGISTRATION: Subject = {
  joins: `LEFT JOIN registration r ON r.id = c.subject_id LEFT JOIN session s ON s.id = r.session_id
    LEFT JOIN person ON person.id = r.person_id OR (r.person_id IS NULL AND person.email = r.email)`,
  truth: `CASE
    WHEN r.id IS NULL THEN 'place-gone'
    WHEN q.trigger = 'cancelled' THEN CASE WHEN r.status <> 'cancelled' THEN 'not-cancelled' WHEN s.status = 'cancelled' THEN 'session-cancelled' END
    WHEN s.status = 'cancelled' THEN 'session-cancelled'
    WHEN r.status = 'cancelled' THEN 'place-gone'
    WHEN q.trigger = 'waiting' THEN CASE WHEN r.status <> 'waiting' THEN 'no-longer-waiting' WHEN s.starts_at <= $1 THEN 'session-over' END
    WHEN q.trigger = 'session-changed' THEN CASE WHEN r.session_id <> c.about_id OR s.calendar_sequence <> c.version THEN 'session-moved' END
    WHEN r.status <> 'confirmed' THEN 'place-gone'
    WHEN q.trigger = 'before-start' THEN CASE WHEN s.starts_at <> c.moment OR r.session_id <> c.about_id THEN 'session-moved'
      WHEN s.status <> 'published' OR s.starts_at <= $1 THEN 'session-over' END
    WHEN q.trigger = 'attended' AND NOT (${CAME}) THEN 'condition-attended'
    WHEN q.trigger = 'missed' AND r.attendance IS DISTINCT FROM 'no-show' THEN 'condition-attended' END`,
  narrowed: `coalesce(s.masterclass_id = (q.narrowed ->> 'masterclassId')::uuid, TRUE)`,
  locale: 'r.locale',
  exits: {
    cancelled: `r.status = 'cancelled'`,
    'registered-again': `EXISTS (SELECT FROM registration n WHERE n.email = r.email AND n.id <> r.id AND n.status <> 'cancelled' AND n.created_at > c.moment)`,
  },
  conditions: `
    WHEN 'attended' THEN (${CAME}) = (ask ->> 'is')::boolean
    WHEN 'has-certificate' THEN ${WITH_ACCOUNT} = (ask ->> 'is')::boolean
    WHEN 'tag' THEN lower(ask ->> 'is') IN (lower(r.heard), lower(r.source -> 'utm' ->> 'utm_source'), lower(r.source -> 'utm' ->> 'utm_campaign'))
    WHEN 'consent' THEN r.consents ? 'follow-up'
    WHEN 'replay' THEN NOT EXISTS (SELECT FROM session_replay y WHERE y.session_id = s.id AND y.status = 'published' AND NOT (${CAN_WATCH}))
      AND NOT EXISTS (SELECT FROM replay_watched w WHERE w.registration_id = r.id)`,
};

const FINISHED_SINCE = `EXISTS (SELECT FROM enrolment f WHERE f.person_id = person.id AND f.finished_at > c.moment)`;

const ENROLMENT_JOINS = `LEFT JOIN enrolment e ON e.id = c.subject_id LEFT JOIN course k ON k.id = e.course_id LEFT JOIN person ON person.id = e.person_id`;
const CAME_BACK = `coalesce(${ACTIVE_AT} > c.moment, FALSE)`;
const ENROLMENT: Subject = {
  joins: ENROLMENT_JOINS,
  truth: `CASE
    WHEN e.id IS NULL THEN 'enrolment-gone'
    WHEN k.status <> 'published' THEN 'course-withdrawn'
    WHEN q.trigger = 'silent' AND e.finished_at IS NOT NULL THEN 'exit-course-finished'
    WHEN q.trigger = 'silent' AND ${CAME_BACK} THEN 'exit-came-back'
    WHEN q.trigger = 'lesson-finished' AND e.finished_at IS NOT NULL THEN 'exit-course-finished'
    WHEN q.trigger = 'recall-due' AND NOT EXISTS (SELECT FROM recall_round b WHERE b.id = c.about_id AND b.completed_at IS NULL AND b.expires_at > $1)
      THEN 'recall-over'
    WHEN q.trigger = 'recall-due' AND e.recall_off THEN 'recall-off' END`,
  narrowed: `coalesce(e.course_id = (q.narrowed ->> 'courseId')::uuid, TRUE)`,
  locale: 'person.locale',
  exits: { 'came-back': CAME_BACK, 'course-finished': `e.finished_at IS NOT NULL AND q.trigger <> 'course-finished'` },
  conditions: `WHEN 'has-certificate' THEN ${OWN_CERTIFICATE('o.id = e.id')} = (ask ->> 'is')::boolean`,
};

const CLAIM_READER: Subject = {
  ...ENROLMENT,
  joins: `${ENROLMENT_JOINS} LEFT JOIN grade_correction x ON x.id = c.about_id`,
  truth: `CASE
    WHEN e.id IS NULL THEN 'enrolment-gone'
    WHEN x.ended_at IS NOT NULL THEN 'grade-changed-again' END`,
  narrowed: `coalesce(x.claim_id = (q.narrowed ->> 'claimId')::uuid, TRUE)`,
  exits: { 'came-back': CAME_BACK },
};

const PERCENT = '(t.mark / nullif(t.most, 0) * 100)';
const ATTEMPT: Subject = {
  joins: `LEFT JOIN attempt t ON t.id = c.subject_id LEFT JOIN quiz z ON z.id = t.quiz_id LEFT JOIN person ON person.id = t.person_id`,
  truth: `CASE
    WHEN t.id IS NULL THEN 'attempt-gone'
    WHEN z.status <> 'published' THEN 'quiz-withdrawn'
    WHEN q.trigger = 'quiz-failed' AND EXISTS (SELECT FROM attempt n WHERE n.quiz_id = t.quiz_id AND n.person_id = t.person_id
      AND n.finished_at >= t.finished_at AND n.mark / nullif(n.most, 0) >= z.pass_share - 1e-9) THEN 'passed-since' END`,
  narrowed: `coalesce(t.quiz_id = (q.narrowed ->> 'quizId')::uuid, TRUE)`,
  locale: 'person.locale',
  exits: {},
  conditions: `
    WHEN 'has-certificate' THEN ${WITH_ACCOUNT} = (ask ->> 'is')::boolean
    WHEN 'quiz-score' THEN ${PERCENT} >= (ask ->> 'atLeast')::numeric
    WHEN 'quiz-score-below' THEN ${PERCENT} < (ask ->> 'below')::numeric`,
};

const ADDRESS: Subject = {
  joins: `LEFT JOIN mail_address a ON a.id = c.subject_id LEFT JOIN person ON person.email = a.email`,
  truth: `CASE WHEN a.id IS NULL THEN 'address-gone' END`,
  narrowed: 'TRUE',
  locale: 'c.locale',
  exits: {},
  conditions: '',
};

const SUBJECTS: Readonly<Record<SubjectKind, Subject>> = {
  registration: REGISTRATION,
  enrolment: ENROLMENT,
  'claim-reader': CLAIM_READER,
  attempt: ATTEMPT,
  address: ADDRESS,
};

/** The joins that `verdictOn` speaks of. */
export function verdictJoins(trigger: Trigger): string {
  return SUBJECTS[SUBJECT_OF[trigger]].joins;
}

/** The first rule that keeps a mail from going, as text in SQL; null where none does. */
export function verdictOn(trigger: Trigger): string {
  const { truth, narrowed, locale, exits, conditions } = SUBJECTS[SUBJECT_OF[trigger]];
  const registeredAgain = `EXISTS (SELECT FROM registration n WHERE n.email = c.recipient AND n.status <> 'cancelled' AND n.created_at > c.moment)`;
  const reached = `CASE word
    WHEN 'enrolled' THEN EXISTS (SELECT FROM enrolment n WHERE n.person_id = person.id AND n.enrolled_at > c.moment AND n.id <> c.subject_id)
    WHEN 'registered-again' THEN ${exits['registered-again'] ?? registeredAgain}
    WHEN 'course-finished' THEN ${exits['course-finished'] ?? FINISHED_SINCE}
    WHEN 'came-back' THEN ${exits['came-back'] ?? 'FALSE'}
    WHEN 'cancelled' THEN ${exits.cancelled ?? 'FALSE'} END`;
  const consent =
    SUBJECT_OF[trigger] === 'registration'
      ? `WHEN q.topic = 'after-session' AND NOT r.consents ? 'follow-up' THEN 'not-consented'`
      : '';
  return `coalesce(
    ${truth},
    CASE WHEN NOT ${narrowed} THEN 'narrowed-elsewhere' ${consent} END,
    (SELECT CASE ask ->> 'kind' WHEN 'consent' THEN 'not-consented' ELSE 'condition-' || (ask ->> 'kind') END
       FROM jsonb_array_elements(step.conditions) WITH ORDINALITY AS given (ask, n)
       WHERE (CASE ask ->> 'kind' WHEN 'language' THEN ${locale} = ask ->> 'is' ${conditions} END) IS NOT TRUE ORDER BY n LIMIT 1),
    (SELECT 'goal-reached' FROM (SELECT q.goal AS word) g WHERE word IS NOT NULL AND ${reached}),
    (SELECT 'exit-' || word FROM jsonb_array_elements_text(q.exits) WITH ORDINALITY AS given (word, n) WHERE ${reached} ORDER BY n LIMIT 1))`;
}
