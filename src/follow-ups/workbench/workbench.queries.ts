import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { RecipientsOfSequence } from '../recipients-of-sequence.js';
import { NARROWED_BY, SUBJECT_OF, TRIGGERS, type SequenceDefinition, type Trigger } from '../sequence.rules.js';
import type { Choice, SequenceRow, WeekFigures } from './workbench.views.js';

const WEEK_MILLISECONDS = 7 * 24 * 60 * 60 * 1000;
const NONE: WeekFigures = { due: 0, sent: 0, skipped: 0, failed: 0 };

/** The first whole hour after $1: from there on, the tally has what it has. */
const NEXT_HOUR = `(date_bin('1 hour', $1::timestamptz, 'epoch') + interval '1 hour')`;

/** By step: what is due, from the few rows that are; and what was settled since $1, from the tally and, before and after it, from an index. */
const BY_STEP = `SELECT step_id, coalesce(sum(n) FILTER (WHERE state = 'waits'), 0)::int AS due, coalesce(sum(n) FILTER (WHERE state = 'accepted'), 0)::int AS sent,
    coalesce(sum(n) FILTER (WHERE state = 'skipped'), 0)::int AS skipped, coalesce(sum(n) FILTER (WHERE state = 'failed'), 0)::int AS failed FROM (
    SELECT step_id, 'waits' AS state, count(*) AS n FROM mail WHERE settled_at IS NULL AND state IN ('due', 'claimed') AND step_id IS NOT NULL GROUP BY 1
    UNION ALL
    SELECT step_id, state, sum(mails) FROM mail_tally WHERE step_id IS NOT NULL AND settled >= ${NEXT_HOUR} GROUP BY 1, 2
    UNION ALL
    SELECT step_id, state, count(*) FROM mail WHERE step_id IS NOT NULL AND settled_at > $1 AND settled_at < ${NEXT_HOUR} GROUP BY 1, 2
    UNION ALL
    SELECT step_id, state, count(*) FROM mail WHERE step_id IS NOT NULL AND settled_at >= greatest(${NEXT_HOUR}, (SELECT until FROM mail_tallied)) GROUP BY 1, 2
  ) each GROUP BY 1`;

/** Where the names of what a sequence can be narrowed to stand. */
const NAMED: Readonly<Record<'masterclass' | 'course' | 'quiz' | 'claim', string>> = {
  masterclass: `SELECT id AS value, coalesce(title ->> $1, title ->> 'en') AS label FROM masterclass`,
  course: `SELECT id AS value, coalesce(title ->> $1, title ->> 'en') AS label FROM course`,
  quiz: `SELECT id AS value, coalesce(title ->> $1, title ->> 'en') AS label FROM quiz WHERE kind = 'knowledge'`,
  claim: `SELECT id AS value, coalesce(text ->> $1, text ->> 'en') AS label FROM claim`,
};

/** Reads what the pages about sequences show beside the sequences themselves. */
@Injectable()
export class WorkbenchQueries {
  constructor(
    private readonly database: Database,
    private readonly recipients: RecipientsOfSequence,
  ) {}

  /** The sequences, those that run first, with what became of their mails in seven days. */
  async rows(now: Date): Promise<SequenceRow[]> {
    // Which sequences are there, and how do they fare?
    return this.database.query<SequenceRow & Record<string, unknown>>(
      `SELECT q.id, q.name, q.status, q.trigger, q.topic, count(st.id) FILTER (WHERE st.removed_at IS NULL)::int AS steps,
         coalesce(sum(f.due), 0)::int AS due, coalesce(sum(f.sent), 0)::int AS sent, coalesce(sum(f.skipped), 0)::int AS skipped, coalesce(sum(f.failed), 0)::int AS failed
       FROM mail_sequence q LEFT JOIN mail_step st ON st.sequence_id = q.id LEFT JOIN (${BY_STEP}) f ON f.step_id = st.id
       GROUP BY q.id ORDER BY array_position(ARRAY['on', 'paused', 'draft', 'archived'], q.status), lower(q.name), q.id`,
      [weekBefore(now)],
    );
  }

  /** What became of the mails of each step in seven days, by the step's id. */
  async figures(sequenceId: string, now: Date): Promise<(stepId: string) => WeekFigures> {
    // How does each step of this sequence fare?
    const rows = await this.database.query<WeekFigures & { step_id: string }>(
      `SELECT f.* FROM (${BY_STEP}) f JOIN mail_step st ON st.id = f.step_id WHERE st.sequence_id = $2`,
      [weekBefore(now), sequenceId],
    );
    const known = new Map(rows.map((row) => [row.step_id, row]));
    return (stepId) => known.get(stepId) ?? NONE;
  }

  /** To how many people mail would go at once, if this were switched on now. */
  atOnce(definition: SequenceDefinition, now: Date): Promise<number> {
    return this.recipients.atOnce(this.database, definition, now);
  }

  /** What a sequence of this trigger can be narrowed to, by name. */
  async narrowable(trigger: Trigger, locale: Locale): Promise<Choice[]> {
    const by = NARROWED_BY[trigger];
    if (!by) return [];
    // What is there to narrow it to?
    return this.database.query<Choice & Record<string, unknown>>(`${NAMED[by]} ORDER BY 2, 1`, [locale]);
  }

  /** The names of the mail texts that fit a trigger. */
  async templates(trigger: Trigger): Promise<string[]> {
    const fitting = TRIGGERS.filter((one) => SUBJECT_OF[one] === SUBJECT_OF[trigger]);
    // Which texts speak of what this trigger knows?
    const rows = await this.database.query<{ name: string }>(
      'SELECT name FROM mail_template WHERE trigger = ANY ($1::text[]) ORDER BY name',
      [fitting],
    );
    return rows.map(({ name }) => name);
  }
}

function weekBefore(now: Date): Date {
  return new Date(now.getTime() - WEEK_MILLISECONDS);
}
