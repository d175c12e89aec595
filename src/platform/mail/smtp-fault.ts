/**
 * Why a mail did not go. Only `unclear` leaves open whether it did: the message was on the wire when the server was lost.
 * `away` says nothing of the mail itself: there was no server to give it to.
 */
export type FaultKind = 'refused' | 'later' | 'slow-down' | 'dropped' | 'unclear' | 'away' | 'bad-address';

/** How far a mail had come: no connection yet, one that took it up, or the message itself on its way. */
export type Stage = 'waiting' | 'connected' | 'begun';

/** A mail that did not go, or of which nobody knows. */
export class MailFault extends Error {
  constructor(
    readonly kind: FaultKind,
    /** The server's answer, where it gave one. */
    readonly code: number | null,
    cause?: unknown,
    /** Where the server says that there is no such address: how it says so, such as 5.1.1. */
    readonly noAddress: string | null = null,
  ) {
    super(`mail ${kind}${code === null ? '' : ` (${code})`}`, { cause });
    this.name = 'MailFault';
  }
}

/** What nodemailer says of an error. */
interface SmtpError {
  code?: string;
  command?: string;
  response?: string;
  responseCode?: number;
}

/** A server that speaks of pace; one that only puts off whom it does not know yet (greylisting) does not. */
const SLOW_DOWN = /rate|throttl|too (many|much|fast|quick)|slow|exceed|4\.7\.(28|650)|unusual/i;
const GREYLIST = /gr[ae]y/i;

/** Statuses of RFC 3463 that speak of the address itself, and of nothing else. */
const NO_ADDRESS = /(?<![\d.])5\.1\.(1|2|3|6|10)(?![\d.])/;

/** What an error of the transport means for the mail. */
export function faultOf(error: unknown, stage: Stage): MailFault {
  const { code, response = '', responseCode } = error as SmtpError;
  // The server answered about this very mail.
  const answered = responseCode !== undefined && (code === 'EENVELOPE' || code === 'EMESSAGE');
  if (answered && responseCode >= 500) {
    const noAddress = code === 'EENVELOPE' ? (NO_ADDRESS.exec(response)?.[0] ?? null) : null;
    return new MailFault('refused', responseCode, error, noAddress);
  }
  if (answered) {
    const pace = SLOW_DOWN.test(response) && !GREYLIST.test(response);
    return new MailFault(pace ? 'slow-down' : 'later', responseCode, error);
  }
  if (stage === 'begun') return new MailFault('unclear', responseCode ?? null, error);
  if (code === 'EENVELOPE') return new MailFault('bad-address', null, error);
  // Larger than the server takes: it would say so with 552.
  if (code === 'EMESSAGE') return new MailFault('refused', 552, error);
  return new MailFault(stage === 'connected' ? 'dropped' : 'away', responseCode ?? null, error);
}
