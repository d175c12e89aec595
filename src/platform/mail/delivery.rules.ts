import type { ClaimedMail } from './mail-claims.js';
import type { KeptMessage } from './mail-transport.js';
import type { MailFault } from './smtp-fault.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
/** Waits after the first, second, ... attempt that failed for now; after the last the mail has failed. */
const BACKOFF_MILLISECONDS = [30 * SECOND, 2 * MINUTE, 10 * MINUTE, 60 * MINUTE, 240 * MINUTE];
/** Each wait is longer or shorter by up to this part of it, so that what failed together does not come back together. */
const JITTER = 0.2;

/** What becomes of a claimed mail. */
export interface Outcome {
  id: string;
  state: 'accepted' | 'failed' | 'skipped' | 'due';
  reason?: string;
  dueAt?: Date;
  heldFor?: string;
  /** True when the server may have taken it. */
  ambiguous?: boolean;
  /** Added to what handing over has counted. */
  attempts?: number;
  kept?: KeptMessage | null;
  /** How the server said that there is no such address. */
  bounceStatus?: string;
}

/** How long to wait after so many attempts, in milliseconds; null when there were enough. @param chance from 0 to 1 */
export function waitAfter(attempts: number, chance: number): number | null {
  const wait = BACKOFF_MILLISECONDS[attempts - 1];
  return wait === undefined ? null : Math.round(wait * (1 - JITTER + 2 * JITTER * chance));
}

/** What becomes of a mail that the server did not take, or may not have. @param attempts with the one that has just failed */
export function outcomeOf(
  mail: Pick<ClaimedMail, 'id' | 'topic'>,
  attempts: number,
  fault: Pick<MailFault, 'kind' | 'code'> & { noAddress?: string | null },
  now: Date,
  chance = Math.random(),
): Outcome {
  const { id } = mail;
  if (fault.kind === 'refused')
    return {
      id,
      state: 'failed',
      reason: `refused-${fault.code ?? 500}`,
      ...(fault.noAddress ? { bounceStatus: fault.noAddress } : {}),
    };
  if (fault.kind === 'bad-address') return { id, state: 'failed', reason: 'bad-address' };
  // Bulk mail goes at most once; an answer to somebody goes at least once, always under the same Message-ID.
  const ambiguous = fault.kind === 'unclear';
  if (ambiguous && mail.topic !== 'service') return { id, state: 'failed', reason: 'ambiguous', ambiguous };
  // It is the server's fault, and not one of the mail's own attempts.
  const counted = fault.kind === 'away' ? attempts - 1 : attempts;
  const wait = waitAfter(Math.max(1, counted), chance);
  if (wait === null) return { id, state: 'failed', reason: 'too-many-attempts', ambiguous };
  return {
    id,
    state: 'due',
    dueAt: new Date(now.getTime() + wait),
    heldFor: heldFor(fault),
    ambiguous,
    attempts: counted - attempts,
  };
}

function heldFor({ kind, code }: Pick<MailFault, 'kind' | 'code'>): string {
  if (kind === 'later' || kind === 'slow-down') return `refused-${code ?? 400}`;
  return kind === 'away' ? 'server-away' : 'connection-lost';
}
