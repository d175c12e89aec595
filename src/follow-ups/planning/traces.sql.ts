import type { Trigger } from '../sequence.rules.js';
import { HOUR } from './happenings.js';

const trace = (at: string, subject: string, { about = 'NULL::uuid', version = '0' } = {}) =>
  `SELECT ${subject} AS id, ${at} AS at, ${about} AS about, ${version} AS version`;

/** How she stood in the quiz with this attempt: the same shares that settle an attempt. */
const settled = (passed: string) =>
  `${trace('t.finished_at', 't.id')} FROM quiz z CROSS JOIN LATERAL (
     SELECT CASE z.grading WHEN 'first' THEN (array_agg(o.mark / nullif(o.most, 0) ORDER BY o.number))[1] WHEN 'last' THEN t.mark / nullif(t.most, 0)
       WHEN 'best' THEN max(o.mark / nullif(o.most, 0)) ELSE avg(o.mark / nullif(o.most, 0)) END AS share
     FROM attempt o WHERE o.quiz_id = t.quiz_id AND o.person_id = t.person_id AND o.finished_at IS NOT NULL AND o.number <= t.number) stood
   WHERE z.id = t.quiz_id AND z.kind = 'knowledge' AND t.finished_at IS NOT NULL AND t.mark IS NOT NULL AND ${passed}`;

/**
 * What tells afterwards that an event of `HAPPENINGS` came: the events themselves are forgotten after a month, the rows
 * that they were written with stay. Each as SELECT of id, at, about and version, beside the subject of its row; none for
 * triggers that are reckoned from the subject's own rows.
 */
export const TRACES: Readonly<Record<Trigger, string | null>> = {
  registered: `${trace('r.confirmed_at', 'r.id')} WHERE r.confirmed_at IS NOT NULL`,
  promoted: `${trace('r.confirmed_at', 'r.id')} WHERE r.confirmed_at IS NOT NULL`,
  waiting: `${trace('r.created_at', 'r.id')}
    UNION ALL ${trace('v.at', 'r.id')} FROM session_event v WHERE v.session_id = r.session_id AND v.kind IN ('moved-in', 'restored') AND v.registration_id = r.id`,
  cancelled: `${trace('r.cancelled_at', 'r.id')} WHERE r.cancelled_at IS NOT NULL`,
  'replay-watched': `${trace('w.watched_at', 'r.id')} FROM replay_watched w WHERE w.registration_id = r.id`,
  'session-changed': `${trace('v.at', 's.id')} FROM session_event v
    WHERE v.session_id = s.id AND v.kind IN ('session-changed', 'session-published') AND v.details -> 'fields' ?| ARRAY[${HOUR.map((field) => `'${field}'`).join(', ')}]`,
  'before-start': null,
  attended: null,
  missed: null,
  enrolled: trace('e.enrolled_at', 'e.id'),
  'lesson-finished': `${trace('f.done_at', 'e.id', { about: 'f.lesson_id' })} FROM lesson_completion f WHERE f.enrolment_id = e.id`,
  'course-finished': `${trace('e.finished_at', 'e.id')} WHERE e.finished_at IS NOT NULL`,
  'recall-due': `${trace('b.drawn_at', 'e.id', { about: 'b.id', version: 'b.round::int' })} FROM recall_round b WHERE b.enrolment_id = e.id`,
  silent: null,
  'quiz-passed': settled('stood.share >= z.pass_share - 1e-9'),
  'quiz-failed': settled('stood.share < z.pass_share - 1e-9'),
  'profile-done': `${trace('t.finished_at', 't.id')} FROM quiz z WHERE z.id = t.quiz_id AND z.kind = 'profile' AND t.finished_at IS NOT NULL`,
  'grade-changed': `${trace('k.changed_at', 'k.claim_id', { about: 'k.id' })} FROM grade_correction k`,
  'newsletter-confirmed': `${trace('v.at', 'm.id')} FROM mail_consent_event v WHERE v.address_id = m.id AND v.topic = 'news' AND v.kind IN ('confirmed', 'given')`,
};
