import { SUBJECT_OF, type SubjectKind, type Trigger } from '../sequence.rules.js';
import type { AddressFacts, SilentSequence } from './why.views.js';

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

/** Why a running sequence has no mail for somebody. */
export type NoMailReason =
  | { why: 'nothing-to-go-by'; subject: SubjectKind }
  | { why: 'elsewhere' }
  | { why: 'not-triggered'; trigger: Trigger }
  | { why: 'before-switched-on'; at: Date }
  | { why: 'no-consent' }
  | { why: 'suppressed' }
  | { why: 'not-confirmed' }
  | { why: 'unwanted' }
  | { why: 'soon'; at: Date };

/** Something of hers that a sequence could be about: which one, when it set the sequence going, if it did, and whether she agreed to mail afterwards. */
interface Moment {
  about: string | null;
  at: Date | null;
  consented: boolean;
}

/** The reason why a running sequence has no mail for somebody; of several the one that she would have to change first. */
export function whyNoMail(sequence: SilentSequence, her: AddressFacts, now: Date): NoMailReason {
  const all = momentsOf(sequence, her, now);
  if (all.length === 0) return { why: 'nothing-to-go-by', subject: SUBJECT_OF[sequence.trigger] };
  const { masterclassId, courseId, quizId } = sequence.narrowed;
  const narrowedTo = masterclassId ?? courseId ?? quizId;
  const meant = narrowedTo ? all.filter(({ about }) => about === narrowedTo) : all;
  if (meant.length === 0) return { why: 'elsewhere' };
  const set = meant.filter((moment): moment is Moment & { at: Date } => moment.at !== null);
  const newest = set.sort((one, other) => other.at.getTime() - one.at.getTime())[0];
  if (!newest) return { why: 'not-triggered', trigger: sequence.trigger };
  const after = set.filter(({ at }) => at >= sequence.switchedOnAt);
  if (after.length === 0) return { why: 'before-switched-on', at: newest.at };
  if (asksConsent(sequence) && !after.some(({ consented }) => consented)) return { why: 'no-consent' };
  if (her.suppressed) return { why: 'suppressed' };
  if (!her.wishes.find(({ topic }) => topic === sequence.topic)?.wanted)
    return { why: sequence.topic === 'news' && !her.newsConfirmedAt ? 'not-confirmed' : 'unwanted' };
  return { why: 'soon', at: newest.at };
}

function asksConsent({ conditions }: SilentSequence): boolean {
  return conditions.length > 0 && conditions.every((step) => step.some(({ kind }) => kind === 'consent'));
}

/** What of hers a sequence could be about, with the moment at which it set the sequence going. */
function momentsOf({ trigger, narrowed }: SilentSequence, her: AddressFacts, now: Date): Moment[] {
  switch (SUBJECT_OF[trigger]) {
    case 'registration':
      return her.registrations.map((one) => ({
        about: one.masterclassId,
        at: registrationMoment(trigger, one),
        consented: one.consented,
      }));
    case 'enrolment':
    case 'claim-reader':
      return her.enrolments.map((one) => ({
        about: trigger === 'grade-changed' ? (narrowed.claimId ?? null) : one.courseId,
        at: enrolmentMoment(trigger, one, narrowed.days ?? 14, now),
        consented: true,
      }));
    case 'attempt':
      return her.attempts
        .filter(({ profile }) => profile === (trigger === 'profile-done'))
        .map((one) => ({
          about: one.quizId,
          at: trigger === 'profile-done' || one.passed === (trigger === 'quiz-passed') ? one.finishedAt : null,
          consented: true,
        }));
    case 'address':
      return her.newsConfirmedAt ? [{ about: null, at: her.newsConfirmedAt, consented: true }] : [];
  }
}

function registrationMoment(trigger: Trigger, one: AddressFacts['registrations'][number]): Date | null {
  switch (trigger) {
    case 'registered':
      return one.waited ? null : one.confirmedAt;
    case 'promoted':
      return one.waited ? one.confirmedAt : null;
    case 'waiting':
      return one.waited ? one.createdAt : null;
    case 'cancelled':
      return one.cancelledAt;
    case 'before-start':
      return one.status === 'confirmed' ? one.startsAt : null;
    case 'attended':
      return one.attendance === 'attended' ? one.endsAt : null;
    case 'missed':
      return one.attendance === 'no-show' ? one.endsAt : null;
    default:
      return null;
  }
}

function enrolmentMoment(
  trigger: Trigger,
  { enrolledAt, finishedAt, lastLessonAt }: AddressFacts['enrolments'][number],
  days: number,
  now: Date,
): Date | null {
  if (trigger === 'enrolled') return enrolledAt;
  if (trigger === 'lesson-finished') return lastLessonAt;
  if (trigger === 'course-finished') return finishedAt;
  if (trigger !== 'silent' || finishedAt) return null;
  const silentFrom = new Date((lastLessonAt ?? enrolledAt).getTime() + days * DAY_MILLISECONDS);
  return silentFrom <= now ? silentFrom : null;
}
