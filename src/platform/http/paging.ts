import { z } from 'zod';
import { DomainError } from '../errors.js';
import { HTTP_MESSAGES } from './http.messages.js';

/** The query of a list that is read page by page. */
export const pagingInput = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.string().max(200).optional(),
});

/** A page of a list; `next` is null on the last one. */
export interface Paged<T> {
  items: T[];
  next: string | null;
}

/** Where the next page begins: the sort keys of the last row, opaque to callers. */
export function toCursor(keys: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/** Reads a cursor back. @throws DomainError `invalid-input` when we did not make it */
export function fromCursor(cursor: string, length: number): (string | number)[] {
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(keys) && keys.length === length && keys.every((key) => ['string', 'number'].includes(typeof key)))
      return keys as (string | number)[];
  } catch {
    // Falls through: whatever is wrong with it, the answer is the same.
  }
  throw badCursor();
}

function badCursor(): DomainError {
  return new DomainError('invalid', 'invalid-input', HTTP_MESSAGES.invalidInput, {}, [
    { field: 'after', message: HTTP_MESSAGES.wrongType },
  ]);
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads the cursor of a list that is ordered by a time and an id. @throws DomainError `invalid-input` when we did not make it */
export function timeCursor(cursor: string): [time: string, id: string] {
  const [time, id] = fromCursor(cursor, 2).map(String) as [string, string];
  // Whatever Postgres would refuse is refused here, where it can be said in words.
  if (
    !/^\d{4}-\d{2}-\d{2} [\d:.]+[+-]\d{2}(:\d{2})?$/.test(time) ||
    Number.isNaN(Date.parse(time.replace(' ', 'T').replace(/([+-]\d{2})$/, '$1:00'))) ||
    !UUID.test(id)
  )
    throw badCursor();
  return [time, id];
}
