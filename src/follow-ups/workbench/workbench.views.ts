import type { BulkTopic } from '../../platform/mail/mail-topics.js';
import type { Trigger } from '../sequence.rules.js';
import type { SequenceStatus } from '../sequence.views.js';

/** What waits of a step or a sequence, and what became of its mails in the last seven days. */
export interface WeekFigures {
  due: number;
  sent: number;
  skipped: number;
  failed: number;
}

/** A sequence on the console's list. */
export interface SequenceRow extends WeekFigures {
  id: string;
  name: string;
  status: SequenceStatus;
  trigger: Trigger;
  topic: BulkTopic;
  steps: number;
}

/** Something to choose from a list: its id or name, and what people call it. */
export interface Choice {
  value: string;
  label: string;
}
