import { DomainError } from '../../../platform/errors.js';
import { REGRADE as say } from './regrade.messages.js';

/** The last time is not at its end yet. */
export const regradeUnderWay = () => new DomainError('conflict', 'regrade-under-way', say.underWay);
