import type { Words } from '../../questions/question.js';
import type { AttemptChange, RegradePolicy } from './regrade.rules.js';

/** What grading anew would do, before anything is saved. */
export interface DryRun {
  answers: number;
  gain: number;
  lose: number;
  /** How many attempts pass that did not, and the other way round. */
  nowPassed: number;
  nowFailed: number;
  /** Those whose total changes most, at most two hundred. */
  changes: (AttemptChange & { name: string; quiz: Words })[];
  changed: number;
}

/** A question graded anew: by whom, with which policy, and how far it is. */
export interface RegradeView {
  id: string;
  questionId: string;
  version: number;
  policy: RegradePolicy;
  reason: string;
  by: string | null;
  at: Date;
  doneAt: Date | null;
  total: number;
  due: number;
  gained: number;
  lost: number;
  kept: number;
}
