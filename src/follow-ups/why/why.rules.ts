import { SUBJECT_OF, type SubjectKind, type Trigger } from '../sequence.rules.js';
import type { SilentSequence } from './why.views.js';

/** Why a running sequence has no mail for somebody. */
export type NoMailReason =
  | { why: 'nothing-to-go-by'; subject: SubjectKind }
  | { why: 'elsewhere' }
  | { why: 'not-triggered'; trigger: Trigger }
  | { why: 'before-switched-on'; at: Date }
  | { why: 'left-out'; rule: string }
  | { why: 'soon'; at: Date };

/** The rule of the planner that keeps a running sequence from having a mail for somebody: of several the first that does. */
export function whyNoMail({ trigger, standing, leftOut }: SilentSequence): NoMailReason {
  if (!standing) return { why: 'nothing-to-go-by', subject: SUBJECT_OF[trigger] };
  if (!standing.meant) return { why: 'elsewhere' };
  if (!standing.at) return { why: 'not-triggered', trigger };
  if (!standing.taken) return { why: 'before-switched-on', at: standing.at };
  if (leftOut) return { why: 'left-out', rule: leftOut };
  return { why: 'soon', at: standing.at };
}
