import type { Transaction } from '../../platform/database/database.js';
import type { DomainEvent, Outbox } from '../../platform/database/outbox.js';
import { gradedShare, type Grading } from './grading.rules.js';

interface Settling {
  quizId: string;
  personId: string;
  kind: 'knowledge' | 'profile';
  grading: Grading;
  passShare: number | null;
  waiting: boolean;
  shares: (number | null)[];
  [column: string]: unknown;
}

/**
 * Adds up a finished attempt from the marks of its questions, and tells whether the quiz is passed with it. As long as
 * staff have answers to mark, the attempt has no mark; call it again when they have.
 */
export async function settleAttempt(
  tx: Transaction,
  outbox: Outbox,
  attemptId: string,
  { finished }: { finished: boolean },
): Promise<void> {
  // The sum of its marks; none for a profile, and none while a question waits for staff.
  await tx.prepared(
    'settle-attempt',
    `UPDATE attempt a SET mark = CASE WHEN s.waiting THEN NULL ELSE s.mark END, most = s.most
     FROM (SELECT coalesce(sum(i.mark), 0) AS mark, sum(i.most) AS most, bool_or(i.mark IS NULL AND v.content->>'kind' <> 'text') AS waiting
           FROM attempt_item i JOIN question_version v ON v.id = i.version_id WHERE i.attempt_id = $1) s, quiz q
     WHERE a.id = $1 AND q.id = a.quiz_id AND q.kind = 'knowledge'`,
    [attemptId],
  );
  // How she stands in the quiz by now, in the order of her attempts.
  const [now] = await tx.prepared<Settling>(
    'standing-in-quiz',
    `SELECT a.quiz_id AS "quizId", a.person_id AS "personId", q.kind, q.grading, q.pass_share::float8 AS "passShare", a.mark IS NULL AS waiting,
       (SELECT jsonb_agg(o.mark / nullif(o.most, 0) ORDER BY o.number) FROM attempt o
          WHERE o.quiz_id = a.quiz_id AND o.person_id = a.person_id AND o.finished_at IS NOT NULL) AS shares
     FROM attempt a JOIN quiz q ON q.id = a.quiz_id WHERE a.id = $1`,
    [attemptId],
  );
  if (!now) return;
  const { quizId, personId } = now;
  const event = (name: DomainEvent['name']): DomainEvent => ({
    name,
    subjectId: attemptId,
    payload: { quizId, personId },
  });
  const events = finished ? [event('attempt.finished')] : [];
  const share = now.waiting || now.kind === 'profile' ? null : gradedShare(now.grading, now.shares);
  if (share !== null && now.passShare !== null)
    events.push(event(hasPassed(share, now.passShare) ? 'quiz.passed' : 'quiz.failed'));
  await outbox.publishAll(tx, events);
}

/** True from the share on at which a quiz is passed; what binary fractions make of thirds does not count against her. */
export function hasPassed(share: number, passShare: number): boolean {
  return share >= passShare - 1e-9;
}
