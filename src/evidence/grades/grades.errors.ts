import { DomainError } from '../../platform/errors.js';
import { GRADE_ERRORS as say } from './grades.messages.js';

/** Another proposal for this claim waits already. */
export const proposalWaits = () => new DomainError('conflict', 'proposal-waits', say.proposalWaits);

/** The proposal was confirmed, rejected or withdrawn before. */
export const proposalSettled = () => new DomainError('conflict', 'proposal-settled', say.proposalSettled);

/** Nobody confirms or rejects what she proposed herself. */
export const ownProposal = () => new DomainError('conflict', 'own-proposal', say.ownProposal);

/** Only who proposed it takes it back. */
export const notOwnProposal = () => new DomainError('conflict', 'not-own-proposal', say.notOwnProposal);

/** A token stands for no person, so it cannot be the second one. */
export const personNeeded = () => new DomainError('forbidden', 'person-needed', say.personNeeded);

/** The day of the next review has passed while the proposal waited. */
export const reviewPassed = () => new DomainError('conflict', 'review-passed', say.reviewPassed);

/** The day of the next review is today, in the past, or years away. */
export const reviewDayWrong = (why: 'too-soon' | 'too-late') => {
  const message = why === 'too-soon' ? say.reviewTooSoon : say.reviewTooLate;
  return new DomainError('invalid', `review-${why}`, message, {}, [{ field: 'reviewDue', message }]);
};
