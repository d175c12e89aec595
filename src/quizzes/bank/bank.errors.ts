import { DomainError } from '../../platform/errors.js';
import { BANK_ERRORS as say } from './bank-errors.messages.js';

const at = (field: string, message: typeof say.nameTaken) => [{ field, message }];

/** Another question has this name. */
export const questionNameTaken = () =>
  new DomainError('conflict', 'name-taken', say.nameTaken, {}, at('name', say.nameTaken));

/** Somebody else saved a version after the one that this person began from. */
export const questionChangedMeanwhile = () => new DomainError('conflict', 'changed-meanwhile', say.changedMeanwhile);

/** Answers to one kind make no sense for another, so the kind of a question stays. */
export const questionKindStays = () =>
  new DomainError('conflict', 'kind-stays', say.kindStays, {}, at('kind', say.kindStays));

/** A claim that is cited does not exist. `field` is where it is cited. */
export const unknownCitedClaim = (slug: string, field: string) =>
  new DomainError('invalid', 'unknown-claim', say.unknownClaim, { slug }, [
    { field, message: say.unknownClaim, values: { slug } },
  ]);
