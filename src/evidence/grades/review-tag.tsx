import { Tag } from '../../ui/components/list.js';
import { usePage } from '../../ui/page-context.js';
import { EVIDENCE_MESSAGES as m } from '../evidence.messages.js';
import { dayOf, daysBetween, reviewState } from './grade.rules.js';

/** Says that a grade is to be looked at again soon, or by how much we are late; says nothing before that. */
export function ReviewTag({ reviewDue }: { reviewDue: string }) {
  const { t, now } = usePage();
  const today = dayOf(now);
  const state = reviewState(reviewDue, today);
  if (state === 'later') return null;
  if (state === 'due') return <Tag tone="evidence">{t(m.reviewIsDue)}</Tag>;
  return <Tag tone="problem">{t(m.reviewOverdue, { days: daysBetween(reviewDue, today) })}</Tag>;
}
