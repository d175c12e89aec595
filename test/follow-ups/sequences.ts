import { randomUUID } from 'node:crypto';
import { PlanningJobs } from '../../src/follow-ups/planning/planning.jobs.js';
import { FollowUpGuard } from '../../src/follow-ups/follow-up-guard.js';
import { SaveSequence } from '../../src/follow-ups/save-sequence.js';
import type { SequenceDefinition, Trigger } from '../../src/follow-ups/sequence.rules.js';
import { SwitchOnSequence } from '../../src/follow-ups/switch-on-sequence.js';
import { Clock } from '../../src/platform/clock.js';
import { UpdateSession } from '../../src/masterclasses/update-session.js';
import { EventRelay, Outbox, type DomainEvent } from '../../src/platform/database/outbox.js';
import type { Viewer } from '../../src/platform/http/viewer.js';
import type { MailToClaim } from '../../src/platform/mail/mail-guard.js';
import { CancelRegistration } from '../../src/registrations/cancel-registration.js';
import { RegisterForSession } from '../../src/registrations/register-for-session.js';
import { wish } from '../registrations/sessions.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { makeViewer } from '../support/people.js';

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

/** Texts for whatever sequences are about, so that any of them can be switched on. */
const TEXTS: readonly (readonly [string, Trigger])[] = [
  ['any', 'registered'],
  ['lesson', 'enrolled'],
  ['quiz', 'quiz-failed'],
  ['claim', 'grade-changed'],
  ['news', 'newsletter-confirmed'],
];

/** An address that nobody else has. */
export const address = () => `${randomUUID().slice(0, 8)}@follow.example`;

/** A school without a worker: what happens is heard, and planned, when a test says so. */
export async function openFollowUps(): Promise<FollowUps> {
  const school = await startTestApp({ role: 'web' });
  for (const [name, trigger] of TEXTS) await makeTemplate(school, name, trigger);
  return new FollowUps(school, await makeViewer(school, ['manager']));
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

  /** Begins a test: at the hour that all of them begin at, with sequences of earlier tests taking in nobody any more. */
  async begin(): Promise<void> {
    this.school.clock.set('2026-12-01T10:00:00Z');
    await this.school.database.query(
      `UPDATE mail_sequence SET status = 'archived', switched_on_at = coalesce(switched_on_at, now())`,
    );
  }

  /** Registers somebody. @returns the registration's id */
  async register(
    sessionId: string,
    email = address(),
    more: Partial<ReturnType<typeof wish>> & { consents?: Record<string, string> } = {},
  ): Promise<string> {
    const given = { ...wish(sessionId, email), ...more };
    return (await this.school.get(RegisterForSession).run(null, given, this.now())).id;
  }

  /** Gives a place back. */
  async cancel(id: string): Promise<void> {
    await this.school.get(CancelRegistration).run({ link: id }, id, undefined, this.now());
  }

  /** Moves a session to another hour. */
  async move(sessionId: string, startsAt: Date): Promise<void> {
    const [row] = await this.school.database.query<{ updated_at: Date }>(
      'SELECT updated_at FROM session WHERE id = $1',
      [sessionId],
    );
    const version = row!.updated_at.toISOString();
    await this.school.get(UpdateSession).run(this.actor, sessionId, { startsAt, version }, this.now());
  }

  /** Tells of something that happened, and plans what follows from it. */
  async happen(event: DomainEvent): Promise<void> {
    await this.school.database.transaction((tx) => this.school.get(Outbox).publish(tx, event));
    await this.plan();
  }

  /** How the mails of a sequence stand: the rule that decided, or the state. */
  async states(sequenceId: string): Promise<string[]> {
    return (await this.mailsOf(sequenceId)).map(({ state, reason }) => reason ?? state);
  }
}
