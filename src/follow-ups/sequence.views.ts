import type { SequenceDefinition, StepDefinition } from './sequence.rules.js';

/** Where a sequence can be in its life. */
export const SEQUENCE_STATUSES = ['draft', 'on', 'paused', 'archived'] as const;

/** One of them. */
export type SequenceStatus = (typeof SEQUENCE_STATUSES)[number];

/** A step as it is kept. */
export interface StepView extends StepDefinition {
  id: string;
  version: number;
}

/** A sequence as it is kept: a definition that can be given back to be saved. */
export interface SequenceView extends SequenceDefinition {
  id: string;
  status: SequenceStatus;
  version: number;
  switchedOnAt: Date | null;
  updatedAt: Date;
  steps: readonly StepView[];
}

/** A sequence on the list, with how many of its mails are in each state. */
export interface SequenceLine extends Omit<SequenceDefinition, 'steps'> {
  id: string;
  status: SequenceStatus;
  version: number;
  switchedOnAt: Date | null;
  updatedAt: Date;
  steps: number;
  due: number;
  accepted: number;
  skipped: number;
  failed: number;
}
