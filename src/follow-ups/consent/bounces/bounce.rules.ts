/** What a receiving side says of a mail that our server had taken. */
export type Report =
  /** It never arrived. `status` is that of RFC 3463, such as 5.1.1. */
  | { kind: 'bounced'; status: string; messageId: string | null }
  /** It is late and still being tried: nothing is lost yet. */
  | { kind: 'delayed'; messageId: string | null }
  /** Its reader called it unwanted. */
  | { kind: 'complained'; messageId: string | null }
  /** A program of its reader answered, such as one that says she is away. */
  | { kind: 'answered' }
  /** Something else. */
  | { kind: 'other' };

/** After so many mails in a row that came back for reasons that pass, nothing is sent any more. */
export const SOFT_BOUNCES = 5;

/**
 * Tells a bounce that says the address is of no use from one that may pass. A full mailbox (5.2.2) empties again, and a
 * refusal by policy (5.7.x) speaks of the sender or the text: one bad day on a list of senders must not end the mail to
 * everybody at a provider.
 */
export function isHard(status: string): boolean {
  return /^5\./.test(status) && !/^5\.(2\.2|7\.\d+)$/.test(status);
}

/** The same as SQL, for the column named. */
export const SOFT_SQL = (column: string): string => `${column} !~ '^5\\.' OR ${column} ~ '^5\\.(2\\.2|7\\.\\d+)$'`;

/** The first status of RFC 3463 in a text, or one made from an answer of SMTP; null where there is neither. */
export function statusIn(text: string): string | null {
  const enhanced = /(?<![\d.])([245])\.(\d{1,3})\.(\d{1,3})(?![\d.])/.exec(text);
  if (enhanced) return enhanced[0];
  const answer = /(?<![\d.])([45])\d\d(?![\d.])/.exec(text);
  return answer ? `${answer[1]}.0.0` : null;
}
