import { DomainError } from '../../../platform/errors.js';
import { INSTRUMENT_STAFF as say } from './instrument.staff.messages.js';

/** The profile has a factor of this name. */
export const factorTaken = () =>
  new DomainError('conflict', 'factor-taken', say.taken, {}, [{ field: 'f.slug', message: say.taken }]);

/** Items would load on nothing. */
export const factorHasItems = (items: number) =>
  new DomainError('conflict', 'factor-has-items', say.hasItems, { items });
