import { DomainError } from '../../platform/errors.js';
import { CLAIM_ERRORS as say } from './claims.messages.js';

const at = (field: string, message: typeof say.slugTaken) => [{ field, message }];

/** There is a claim of this name already. */
export const claimSlugTaken = () =>
  new DomainError('conflict', 'slug-taken', say.slugTaken, {}, at('slug', say.slugTaken));

/** Lessons state the claim by this name: another one would leave them with a claim that is not there. */
export const claimSlugStated = () =>
  new DomainError('conflict', 'slug-stated', say.slugStated, {}, at('slug', say.slugStated));

/** Somebody else saved it after this person opened it. */
export const changedMeanwhile = () => new DomainError('conflict', 'changed-meanwhile', say.changedMeanwhile);

/** No study has this name. */
export const unknownStudy = () =>
  new DomainError('invalid', 'unknown-study', say.unknownStudy, {}, at('study', say.unknownStudy));
