import { DomainError } from '../../platform/errors.js';
import { MARKING as say } from './marking.messages.js';

/** Another member of staff gave it a mark meanwhile. */
export const markedAlready = () => new DomainError('conflict', 'marked-already', say.markedAlready);

/** Another member of staff is at it. */
export const claimedByColleague = () => new DomainError('conflict', 'claimed', say.claimed);

/** More than the question can earn. */
export const markTooHigh = (most: number) =>
  new DomainError('invalid', 'mark-too-high', say.tooHigh, { most }, [
    { field: 'mark', message: say.tooHigh, values: { most } },
  ]);
