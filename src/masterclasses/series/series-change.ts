import { DomainError } from '../../platform/errors.js';
import { checkChange } from '../session-plan.js';
import type { Session } from '../session.entity.js';
import type { SessionPatch } from '../session.input.js';
import { changesOf, effectOf, hasBegun, localTime } from '../session.rules.js';
import { seriesRefused, unresolved } from './series.errors.js';
import type { SeriesPatch } from './series.input.js';
import { windowOf } from './plan-series.js';
import { movedAlone, readSlots } from './series.rules.js';

/** What a change of a series asks of each of its sessions. */
export type SeriesMember = Pick<
  Session,
  | 'id'
  | 'status'
  | 'startsAt'
  | 'timeZone'
  | 'durationMinutes'
  | 'capacity'
  | 'taken'
  | 'waiting'
  | 'seriesSlot'
  | 'opensAt'
  | 'closesAt'
>;

/** What a change of a series does to one session. */
export interface MemberChange<M extends SeriesMember> {
  member: M;
  patch: Omit<SessionPatch, 'version' | 'message'>;
  /** Where the series now plans it. */
  slot: string;
  changes: string[];
  /** True when it was moved by itself, and so keeps its hour. */
  alone: boolean;
  effect: { told: number; promoted: number };
}

/** The sessions that a change or a cancellation is about: those still to come, from one on when it is named. */
export function membersAhead<M extends SeriesMember>(members: readonly M[], from: string | undefined, now: Date): M[] {
  const first = from === undefined ? undefined : members.find(({ id }) => id === from);
  if (from !== undefined && !first) return [];
  return members.filter(
    (member) =>
      ['draft', 'published'].includes(member.status) &&
      !hasBegun(member, now) &&
      (!first || (member.seriesSlot ?? '') >= (first.seriesSlot ?? '')),
  );
}

/**
 * Works out what a change does to each session, without saving anything.
 * @throws DomainError `hour-unclear`, or why it cannot be, with the dates: then it is for none of them
 */
export function changeMembers<M extends SeriesMember>(
  members: readonly M[],
  given: SeriesPatch,
  now: Date,
): MemberChange<M>[] {
  const changes = members.map((member) => changeOf(member, given));
  const unclear = changes.filter(({ patch }) => patch.startsAt === null).map(({ slot }) => slot);
  if (unclear.length > 0) throw unresolved(unclear);
  const refused = (changes as MemberChange<M>[]).flatMap((change) => {
    try {
      if (change.changes.length > 0) checkChange(change.member, change.patch, now);
      return [];
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return [{ error, change }];
    }
  });
  const [first] = refused;
  if (!first) return changes as MemberChange<M>[];
  const same = refused.filter(({ error }) => error.code === first.error.code);
  const below = first.error.code === 'capacity-below-taken';
  throw seriesRefused(
    same.map(({ change: { member, slot } }) => `${slot.slice(0, 10)}${below ? ` (${member.taken})` : ''}`),
    first.error,
  );
}

function changeOf<M extends SeriesMember>(member: M, given: SeriesPatch) {
  const { from: _, version: __, message: ___, time, timeZone, irregular, ...rest } = given;
  const { opensDaysBefore, closesHoursBefore, ...traits } = rest;
  const alone = movedAlone(member);
  const [day, hour] = (member.seriesSlot ?? '').split('T');
  const slot = `${day}T${time ?? hour}`;
  const zone = alone ? member.timeZone : (timeZone ?? member.timeZone);
  const moves = !alone && (slot !== member.seriesSlot || zone !== member.timeZone);
  const startsAt = moves ? readSlots([slot], zone, irregular ?? {})[0]!.at : member.startsAt;
  const patch = {
    ...traits,
    ...(moves && { startsAt, timeZone: zone }),
    ...(startsAt && windowFor(member, startsAt, zone, { opensDaysBefore, closesHoursBefore })),
  };
  const changes = startsAt ? changesOf<object>(member, patch) : [];
  return { member, patch, slot, alone, changes, effect: effectOf(member, changes, traits.capacity) };
}

/** The window goes along with the start, unless it is asked for anew. */
function windowFor(
  { startsAt: before, opensAt, closesAt }: SeriesMember,
  startsAt: Date,
  timeZone: string,
  { opensDaysBefore: days, closesHoursBefore: hours }: Pick<SeriesPatch, 'opensDaysBefore' | 'closesHoursBefore'>,
): Pick<SessionPatch, 'opensAt' | 'closesAt'> {
  const along = (moment: Date | null) => moment && new Date(moment.getTime() + startsAt.getTime() - before.getTime());
  const local = localTime(startsAt, timeZone);
  const asked = windowOf(local, startsAt, timeZone, {
    opensDaysBefore: days ?? null,
    closesHoursBefore: hours ?? null,
  });
  return {
    opensAt: days === undefined ? along(opensAt) : asked.opensAt,
    closesAt: hours === undefined ? along(closesAt) : asked.closesAt,
  };
}
