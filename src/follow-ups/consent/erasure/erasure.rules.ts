import { randomUUID } from 'node:crypto';

/** A domain that can never be (RFC 2606). */
const NOWHERE = '@erased.invalid';

/** What stands in the place of an erased address: the same for all that was hers, and made from nothing of her. */
export function newStandIn(): string {
  return `erased-${randomUUID()}${NOWHERE}`;
}

/** Whether somebody stood here who was erased. */
export function isStandIn(email: string): boolean {
  return email.endsWith(NOWHERE);
}
