import type {
  Cell,
  Counted,
  DeliveryFigures,
  Fates,
  Latency,
  LatencyCell,
  ReasonCount,
  StepName,
} from './delivery.views.js';

const FATES = ['planned', 'waiting', 'claimed', 'accepted', 'bounced', 'failed', 'skipped', 'ambiguous'] as const;

/** Nothing of any kind. */
export const noFates = (): Fates => ({
  ...{ planned: 0, waiting: 0, claimed: 0, accepted: 0 },
  ...{ bounced: 0, failed: 0, skipped: 0, ambiguous: 0 },
});

/** Adds the cells up by day, topic, step and reason. Days without a mail stand there too, from the first asked to the last. */
export function addUp(
  cells: readonly Cell[],
  latencies: readonly LatencyCell[],
  steps: readonly StepName[],
  days: readonly string[],
): DeliveryFigures {
  const byDay = sumsBy(cells, ({ day }) => day);
  const byTopic = sumsBy(cells, ({ topic }) => topic);
  const byStep = sumsBy(
    cells.filter(({ stepId }) => stepId !== null),
    ({ stepId }) => stepId!,
  );
  const latencyOf = new Map<string, LatencyCell[]>();
  for (const cell of latencies) latencyOf.set(cell.day, [...(latencyOf.get(cell.day) ?? []), cell]);
  return {
    all: cells.reduce(plus, noFates()),
    days: days.map((day) => ({
      day,
      ...(byDay.get(day) ?? noFates()),
      latency: percentiles(latencyOf.get(day) ?? []),
    })),
    topics: [...byTopic].map(([topic, fates]) => ({ topic, ...fates })).sort(byPlanned),
    steps: steps.flatMap((step) => {
      const fates = byStep.get(step.id);
      return fates ? [{ step, ...fates }] : [];
    }),
    reasons: reasonsOf(cells),
    latency: percentiles(latencies),
  };
}

/** From how many people on it is told what they followed and opened: fewer, and it would be told of one of them. */
export const LEAST_PEOPLE = 5;

/** The share of mails of which something was counted, from 0 to 1; null where too few people let us. */
export function shareOf({ mails, people, counted }: Counted): number | null {
  return people < LEAST_PEOPLE ? null : counted / mails;
}

/** The middle and the slowest twentieth of some latencies; null when there are none. */
export function percentiles(cells: readonly LatencyCell[]): Latency | null {
  const sorted = [...cells].sort((one, other) => one.seconds - other.seconds);
  const count = sorted.reduce((sum, cell) => sum + cell.count, 0);
  if (count === 0) return null;
  const at = (share: number) => {
    let passed = 0;
    return sorted.find((cell) => (passed += cell.count) >= share * count)!.seconds;
  };
  return { count, p50: at(0.5), p95: at(0.95) };
}

/** The days from one to another, both included. */
export function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (const day = new Date(`${from}T00:00:00Z`); ; day.setUTCDate(day.getUTCDate() + 1)) {
    const name = day.toISOString().slice(0, 10);
    if (name > to) return days;
    days.push(name);
  }
}

function reasonsOf(cells: readonly Cell[]): ReasonCount[] {
  const counts = new Map<string, ReasonCount>();
  for (const { reason, failed, skipped } of cells) {
    const state = failed > 0 ? 'failed' : 'skipped';
    const count = failed + skipped;
    if (reason === null || count === 0) continue;
    const known = counts.get(`${state} ${reason}`);
    if (known) known.count += count;
    else counts.set(`${state} ${reason}`, { state, reason, count });
  }
  return [...counts.values()].sort((one, other) => other.count - one.count || one.reason.localeCompare(other.reason));
}

function sumsBy<K>(cells: readonly Cell[], key: (cell: Cell) => K): Map<K, Fates> {
  const sums = new Map<K, Fates>();
  for (const cell of cells) sums.set(key(cell), plus(sums.get(key(cell)) ?? noFates(), cell));
  return sums;
}

function plus(sum: Fates, more: Fates): Fates {
  for (const fate of FATES) sum[fate] += more[fate];
  return sum;
}

function byPlanned(one: Fates, other: Fates): number {
  return other.planned - one.planned;
}
