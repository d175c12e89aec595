import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Database, type Queryable } from '../platform/database/database.js';
import { notFound } from '../platform/http/input.js';
import type { Locale } from '../platform/i18n/locales.js';
import { ErasedAddresses } from './consent/erasure/erased-addresses.js';
import { parametersOf, planOf, type PlannedSequence } from './planning/plan.sql.js';
import type { Scope } from './planning/scope.js';
import { verdictJoins, verdictOn } from './planning/verdict.sql.js';
import type { SequenceDefinition, Trigger } from './sequence.rules.js';
import { readSequence } from './sequences.queries.js';

/** Somebody who gets a step, or does not. */
export interface PreviewedPerson {
  subjectId: string;
  recipient: string;
  locale: Locale;
  timeZone: string;
  /** When it goes, and the same on her clock: 2026-12-03T18:30. */
  dueAt: Date;
  localTime: string;
  /** The rule that leaves her out; null for whoever gets it. */
  leftOut: string | null;
}

/** Who gets a step if the sequence is switched on now. */
export interface PreviewedStep {
  place: number;
  template: string;
  /** How many get it, exactly, and how many of those at once. */
  people: number;
  atOnce: number;
  first: readonly PreviewedPerson[];
  /** How many are left out by which rule, with the first of them. */
  leftOut: readonly { reason: string; people: number }[];
  firstLeftOut: readonly PreviewedPerson[];
}

/** What a preview shows. */
export interface SequencePreview {
  /** False where nobody is taken in by switching on: only by what happens from then on. */
  takesInAtOnce: boolean;
  steps: readonly PreviewedStep[];
}

/** Ids for steps that are only drawn up. */
const DRAWN_UP = (place: number) => `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`;

/**
 * Tells before a sequence is switched on who would get which step at which local hour. It asks with the planner's own
 * query and the guard's own rules, so that what is shown is what would be done.
 */
@Injectable()
export class RecipientsOfSequence {
  constructor(
    private readonly database: Database,
    private readonly erased: ErasedAddresses,
    private readonly clock: Clock,
  ) {}

  /** @param of a sequence that is kept, by its id, or one that is only drawn up. @throws DomainError `not-found` */
  async preview(of: SequenceDefinition | string, limit: number): Promise<SequencePreview> {
    const definition = typeof of === 'string' ? await readSequence(this.database, of) : of;
    if (!definition) throw notFound();
    const now = this.clock.now();
    const scope = scopeOf(definition.trigger, now);
    const given = parametersOf(drawnUp(definition, now), scope, now, this.erased.hexKey);
    const rows = await look(this.database, definition.trigger, scope, given, limit);
    return {
      takesInAtOnce: definition.trigger === 'before-start',
      steps: definition.steps.map(({ template }, place) => stepOf(place, template, rows)),
    };
  }

  /** To how many people mail would go at once, if this were switched on now. */
  async atOnce(on: Queryable, definition: SequenceDefinition, now: Date): Promise<number> {
    const scope = scopeOf(definition.trigger, now);
    const [row] = await on.query<{ people: number }>(
      `SELECT count(DISTINCT c.recipient)::int AS people FROM (${judged(definition.trigger, scope, 'c.left_out IS NULL AND c.due_at <= $1')}) c WHERE c.reason IS NULL`,
      parametersOf(drawnUp(definition, now), scope, now, this.erased.hexKey),
    );
    return row!.people;
  }
}

/** Every trigger but that of reminders takes in what happens next; of those nobody stands there yet. */
function scopeOf(trigger: Trigger, now: Date): Scope {
  if (trigger === 'before-start' || trigger === 'attended' || trigger === 'missed') return { kind: 'everybody' };
  return trigger === 'silent' ? { kind: 'silent', since: now } : { kind: 'happened', subjects: [] };
}

function drawnUp(definition: SequenceDefinition, now: Date): PlannedSequence {
  return {
    ...definition,
    switchedOnAt: now,
    steps: definition.steps.map((step, place) => ({ ...step, id: DRAWN_UP(place) })),
  };
}

/** The planner's rows, or some of them, each with the rule that leaves it out, if any. */
function judged(trigger: Trigger, scope: Scope, which = 'TRUE'): string {
  return `SELECT c.*, coalesce(c.left_out, ${verdictOn(trigger)}) AS reason
    FROM (${planOf(trigger, scope)}) c
    CROSS JOIN LATERAL (SELECT c.conditions) step
    CROSS JOIN jsonb_to_record($3::jsonb) AS q (trigger text, narrowed jsonb, topic text, goal text, exits jsonb)
    ${verdictJoins(trigger)} WHERE ${which}`;
}

interface Row extends PreviewedPerson {
  place: number;
  people: number;
  atOnce: number;
  [column: string]: unknown;
}

/** The first few of each step and rule, each with how many there are. */
function look(on: Queryable, trigger: Trigger, scope: Scope, given: unknown[], limit: number): Promise<Row[]> {
  return on.query<Row>(
    `SELECT place, subject_id AS "subjectId", recipient::text, locale, time_zone AS "timeZone", due_at AS "dueAt", reason AS "leftOut",
       to_char(due_at AT TIME ZONE time_zone, 'YYYY-MM-DD"T"HH24:MI') AS "localTime", people::int, at_once::int AS "atOnce"
     FROM (
       SELECT j.*, row_number() OVER (PARTITION BY place, reason ORDER BY due_at, recipient, subject_id) AS n,
         count(*) OVER (PARTITION BY place, reason) AS people, count(*) FILTER (WHERE due_at <= $1) OVER (PARTITION BY place, reason) AS at_once
       FROM (${judged(trigger, scope)}) j
     ) ranked WHERE n <= $5 ORDER BY place, n`,
    [...given, Math.max(1, limit)],
  );
}

function stepOf(place: number, template: string, all: readonly Row[]): PreviewedStep {
  const rows = all.filter((row) => row.place === place);
  const get = rows.filter(({ leftOut }) => leftOut === null);
  const out = rows.filter(({ leftOut }) => leftOut !== null);
  return {
    place,
    template,
    people: get[0]?.people ?? 0,
    atOnce: get[0]?.atOnce ?? 0,
    first: get.map(toPerson),
    leftOut: [...new Map(out.map((row) => [row.leftOut!, { reason: row.leftOut!, people: row.people }])).values()],
    firstLeftOut: out.map(toPerson),
  };
}

function toPerson({ subjectId, recipient, locale, timeZone, dueAt, localTime, leftOut }: Row): PreviewedPerson {
  return { subjectId, recipient, locale, timeZone, dueAt, localTime, leftOut };
}
