import type { BulkTopic } from '../platform/mail/mail-topics.js';

/** What can set a sequence going. */
export const TRIGGERS = [
  'registered',
  'waiting',
  'promoted',
  'cancelled',
  'session-changed',
  'before-start',
  'attended',
  'missed',
  'replay-watched',
  'enrolled',
  'lesson-finished',
  'course-finished',
  'silent',
  'quiz-passed',
  'quiz-failed',
  'profile-done',
  'recall-due',
  'grade-changed',
  'newsletter-confirmed',
] as const;

/** One of the triggers. */
export type Trigger = (typeof TRIGGERS)[number];

/** What the mails of a trigger are about; `subject_id` of their rows is the id of one of these. */
export type SubjectKind = 'registration' | 'enrolment' | 'attempt' | 'claim-reader' | 'address';

/** The kind of subject each trigger gives to its mails. A claim's reader is her enrolment in the course that uses it. */
export const SUBJECT_OF: Readonly<Record<Trigger, SubjectKind>> = {
  registered: 'registration',
  waiting: 'registration',
  promoted: 'registration',
  cancelled: 'registration',
  'session-changed': 'registration',
  'before-start': 'registration',
  attended: 'registration',
  missed: 'registration',
  'replay-watched': 'registration',
  enrolled: 'enrolment',
  'lesson-finished': 'enrolment',
  'course-finished': 'enrolment',
  silent: 'enrolment',
  'recall-due': 'enrolment',
  'quiz-passed': 'attempt',
  'quiz-failed': 'attempt',
  'profile-done': 'attempt',
  'grade-changed': 'claim-reader',
  'newsletter-confirmed': 'address',
};

/** To what a sequence can be narrowed, by trigger. */
export const NARROWED_BY: Readonly<Record<Trigger, 'masterclass' | 'course' | 'quiz' | 'claim' | null>> = {
  registered: 'masterclass',
  waiting: 'masterclass',
  promoted: 'masterclass',
  cancelled: 'masterclass',
  'session-changed': 'masterclass',
  'before-start': 'masterclass',
  attended: 'masterclass',
  missed: 'masterclass',
  'replay-watched': 'masterclass',
  enrolled: 'course',
  'lesson-finished': 'course',
  'course-finished': 'course',
  silent: 'course',
  'recall-due': 'course',
  'quiz-passed': 'quiz',
  'quiz-failed': 'quiz',
  'profile-done': null,
  'grade-changed': 'claim',
  'newsletter-confirmed': null,
};

/** A condition of a step, in the words of its form; all of a step's conditions must hold when the mail is claimed. */
export type Condition =
  | { kind: 'attended'; is: boolean }
  | { kind: 'language'; is: 'en' | 'nl' | 'fr' }
  | { kind: 'has-certificate'; is: boolean }
  /** How the person was found: a word of the registration's utm source or campaign. */
  | { kind: 'tag'; is: string }
  | { kind: 'quiz-score'; atLeast: number }
  | { kind: 'quiz-score-below'; below: number }
  | { kind: 'consent'; is: 'follow-up' }
  /** There is a replay of the session that she can watch and has not; while there is none yet, the mail waits for it. */
  | { kind: 'replay'; is: 'ready' };

/** What ends a sequence for somebody before its last step; reaching the goal is one more. */
export const EXITS = ['registered-again', 'enrolled', 'course-finished', 'came-back', 'cancelled'] as const;

/** One of the exits; the same words name goals. */
export type Exit = (typeof EXITS)[number];

/** One step as staff define it. */
export interface StepDefinition {
  /** Null: a new step. */
  id: string | null;
  template: string;
  /** Relative to the trigger, or to the start or end of the session. */
  delayMinutes: number;
  /** On the recipient's clock, such as 21:00 and 08:00; null: at any hour. */
  quiet: { from: string; to: string } | null;
  expiresMinutes: number;
  conditions: readonly Condition[];
}

/** A sequence as staff define it. */
export interface SequenceDefinition {
  slug: string;
  name: string;
  trigger: Trigger;
  /** `masterclassId`, `courseId`, `quizId` or `claimId`, and for `silent` how many days. */
  narrowed: { masterclassId?: string; courseId?: string; quizId?: string; claimId?: string; days?: number };
  topic: BulkTopic;
  goal: Exit | null;
  exits: readonly Exit[];
  steps: readonly StepDefinition[];
}

/** What a mail is held for while the replay that it asks for is not there yet. */
export const WAITS_FOR_REPLAY = 'no-replay-yet';

/** The kind under which the mails of sequences stand in the ledger. */
export const FOLLOW_UP_KIND = 'follow-up';

/** The conditions that can be asked of each kind of subject. */
export const CONDITIONS_OF: Readonly<Record<SubjectKind, readonly Condition['kind'][]>> = {
  registration: ['attended', 'language', 'has-certificate', 'tag', 'consent', 'replay'],
  enrolment: ['language', 'has-certificate'],
  attempt: ['language', 'has-certificate', 'quiz-score', 'quiz-score-below'],
  'claim-reader': ['language', 'has-certificate'],
  address: ['language'],
};

/** The exits and goals that can be noticed for each kind of subject. */
export const EXITS_OF: Readonly<Record<SubjectKind, readonly Exit[]>> = {
  registration: ['registered-again', 'enrolled', 'course-finished', 'cancelled'],
  enrolment: ['registered-again', 'enrolled', 'course-finished', 'came-back'],
  attempt: ['registered-again', 'enrolled', 'course-finished'],
  'claim-reader': ['registered-again', 'enrolled', 'course-finished', 'came-back'],
  address: ['registered-again', 'enrolled', 'course-finished'],
};

/** To so many people at once a sequence is switched on without being asked whether that is meant. */
export const UNASKED = 20;
