import { createHmac, timingSafeEqual } from 'node:crypto';

/** How far the clock of a sender may be from ours. */
export const GENERIC_WINDOW_SECONDS = 5 * 60;
/** Mailgun tries for eight hours and may sign only once; within them its token still counts a single time. */
export const MAILGUN_WINDOW_SECONDS = 12 * 60 * 60;
/** For how long an event is remembered: longer than any signature is taken. */
export const REMEMBER_DAYS = 30;

/** Tells whether a time, in seconds as text, is near enough to now. */
export function isTimely(timestamp: string, windowSeconds: number, now: Date): boolean {
  return /^\d{1,12}$/.test(timestamp) && Math.abs(now.getTime() / 1000 - Number(timestamp)) <= windowSeconds;
}

/** What the generic webhook is signed with: HMAC-SHA256, in hex, over the time, a full stop and the body as it travels. */
export function genericSignature(secret: string, timestamp: string, body: Buffer): string {
  return createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest('hex');
}

/** What Mailgun signs with: HMAC-SHA256, in hex, over the time and a token that it uses once. */
export function mailgunSignature(key: string, timestamp: string, token: string): string {
  return createHmac('sha256', key)
    .update(timestamp + token)
    .digest('hex');
}

/** Compares a signature in a time that tells nothing of where it goes wrong. */
export function isSignature(given: string, right: string): boolean {
  const [one, other] = [Buffer.from(given.toLowerCase()), Buffer.from(right)];
  return one.length === other.length && timingSafeEqual(one, other);
}
