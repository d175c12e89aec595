import type { SubjectKind } from '../sequence.rules.js';

/** What a sequence is narrowed to, if to anything. */
const narrowedTo = (column: string, field: string) =>
  `(q.narrowed ->> '${field}' IS NULL OR ${column} = (q.narrowed ->> '${field}')::uuid)`;

/** The relations of what mail is about, and what is asked of them whatever the trigger. */
export interface Subject {
  from: string;
  id: string;
  recipient: string;
  locale: string;
  timeZone: string;
  narrowed: string;
}

const ENROLMENT: Subject = {
  from: 'enrolment e JOIN person p ON p.id = e.person_id',
  id: 'e.id',
  recipient: 'p.email',
  locale: 'p.locale',
  timeZone: 'p.time_zone',
  narrowed: narrowedTo('e.course_id', 'courseId'),
};

/** The subject of each kind. */
export const SUBJECTS: Readonly<Record<SubjectKind, Subject>> = {
  registration: {
    from: 'registration r JOIN session s ON s.id = r.session_id',
    id: 'r.id',
    recipient: 'r.email',
    locale: 'r.locale',
    timeZone: 'r.time_zone',
    narrowed: narrowedTo('s.masterclass_id', 'masterclassId'),
  },
  enrolment: ENROLMENT,
  // `a.id` is the claim, and its note of the change is what the mail is about.
  'claim-reader': { ...ENROLMENT, narrowed: narrowedTo('a.id', 'claimId') },
  attempt: {
    from: 'attempt t JOIN person p ON p.id = t.person_id',
    id: 't.id',
    recipient: 'p.email',
    locale: 'p.locale',
    timeZone: 'p.time_zone',
    narrowed: narrowedTo('t.quiz_id', 'quizId'),
  },
  address: {
    from: `mail_address m LEFT JOIN person p ON p.email = m.email LEFT JOIN LATERAL
      (SELECT e.locale FROM mail_consent_event e WHERE e.address_id = m.id AND e.locale IS NOT NULL ORDER BY e.id DESC LIMIT 1) c ON TRUE`,
    id: 'm.id',
    recipient: 'm.email',
    locale: `coalesce(m.locale, c.locale, p.locale, 'en')`,
    timeZone: `coalesce(p.time_zone, 'Europe/Brussels')`,
    narrowed: 'TRUE',
  },
};
