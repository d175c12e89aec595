import { randomUUID } from 'node:crypto';
import { PlanningJobs } from '../../src/follow-ups/planning/planning.jobs.js';
import { FollowUpGuard } from '../../src/follow-ups/follow-up-guard.js';
import { SaveSequence } from '../../src/follow-ups/save-sequence.js';
import type { SequenceDefinition, Trigger } from '../../src/follow-ups/sequence.rules.js';
import { SwitchOnSequence } from '../../src/follow-ups/switch-on-sequence.js';
import { Clock } from '../../src/platform/clock.js';
import { EventRelay } from '../../src/platform/database/outbox.js';
import type { Viewer } from '../../src/platform/http/viewer.js';
import type { MailToClaim } from '../../src/platform/mail/mail-guard.js';
import type { TestApp } from '../support/app.js';

/** A step without quiet hours that lives for a day. */
export const step = (delayMinutes: number, more: Partial<SequenceDefinition['steps'][number]> = {}) => ({
  id: null,
  template: 'any',
  delayMinutes,
  quiet: null,
  expiresMinutes: 24 * 60,
  conditions: [],
  ...more,
});

/** A sequence that staff might build. */
export const sequence = (trigger: Trigger, more: Partial<SequenceDefinition> = {}): SequenceDefinition => ({
  slug: `s-${randomUUID().slice(0, 8)}`,
  name: 'A sequence',
  trigger,
  narrowed: {},
  topic: 'sessions',
  goal: null,
  exits: [],
  steps: [step(trigger === 'before-start' ? -60 : 0)],
  ...more,
});

/** A text for what a trigger is about. */
export async function makeTemplate({ database }: TestApp, name: string, trigger: Trigger): Promise<void> {
  await database.query(
    'INSERT INTO mail_template (name, trigger, created_at, updated_at) VALUES ($1, $2, now(), now()) ON CONFLICT DO NOTHING',
    [name, trigger],
  );
}

/** A follow-up as its row says. */
export interface PlannedMail extends Record<string, unknown> {
  id: string;
  step: string;
  sequence: string;
  subject: string;
  recipient: string;
  state: string;
  reason: string | null;
  dueAt: Date;
  expiresAt: Date;
  moment: Date;
  version: number;
  about: string | null;
  timeZone: string;
}

/** Builds sequences and drives their planning by hand, without a worker. */
export class FollowUps {
  constructor(
    readonly school: TestApp,
    readonly actor: Viewer,
  ) {}

  now(): Date {
    return this.school.get(Clock).now();
  }

  /** Makes a sequence and switches it on. @returns its id */
  async on(definition: SequenceDefinition, typedNumber: number | null = null): Promise<string> {
    const { id } = await this.school.get(SaveSequence).run(this.actor, null, definition, 1);
    await this.school.get(SwitchOnSequence).run(this.actor, id, { typedNumber });
    await this.plan();
    return id;
  }

  /** Lets everything that happened be heard, and plans what follows from it. */
  async plan(): Promise<void> {
    await this.school.get(EventRelay).handle();
    await this.school.get(EventRelay).handle();
    await this.school.get(PlanningJobs).handle();
  }

  /** The follow-ups of a sequence in the order of their hours. */
  mailsOf(sequenceId: string): Promise<PlannedMail[]> {
    return this.school.database.query<PlannedMail>(
      `SELECT m.id, m.step_id AS step, st.sequence_id AS sequence, m.subject_id AS subject, m.recipient::text, m.state, m.reason, m.due_at AS "dueAt",
         m.expires_at AS "expiresAt", m.moment, m.subject_version AS version, m.about_id AS about, m.time_zone AS "timeZone"
       FROM mail m JOIN mail_step st ON st.id = m.step_id WHERE st.sequence_id = $1 ORDER BY m.due_at, m.created_at, m.id`,
      [sequenceId],
    );
  }

  /** What the guard says of a mail that is about to be claimed: 'go', the rule that keeps it, or until when it waits. */
  async verdict({ id }: { id: string }, now = this.now()): Promise<string | Date> {
    const mail = { id } as MailToClaim;
    const verdicts = await this.school.database.transaction((tx) =>
      this.school.get(FollowUpGuard).check(tx, [mail], now),
    );
    const found = verdicts.get(id);
    if (!found) return 'go';
    return 'skip' in found ? found.skip : found.until;
  }
}
