import { DomainError } from '../../platform/errors.js';
import type { Finding } from './checklist.rules.js';
import { PUBLISHING_ERRORS as say } from './publishing.errors.messages.js';

/** The checklist found something that readers must not get. */
export class NotPublishable extends DomainError {
  constructor(readonly findings: readonly Finding[]) {
    const count = findings.filter(({ blocks }) => blocks).length;
    super('conflict', 'not-publishable', say.notPublishable, { count });
  }
}

/** See NotPublishable. */
export const notPublishable = (findings: readonly Finding[]) => new NotPublishable(findings);

/** Nothing was written since the last time. */
export const nothingToPublish = () => new DomainError('conflict', 'nothing-to-publish', say.nothingToPublish);

/** Somebody saved a draft after this person looked at it. */
export const draftChanged = () => new DomainError('conflict', 'draft-changed', say.draftChanged);

/** The number of people that a requirement reaches is another one by now. */
export const peopleChanged = (people: number) =>
  new DomainError('conflict', 'people-changed', say.peopleChanged, { people });

/** The moment of a plan has passed. */
export const planInPast = () =>
  new DomainError('invalid', 'plan-in-past', say.planInPast, {}, [{ field: 'at', message: say.planInPast }]);

/** The moment of a plan is so far away that it must be a slip. */
export const planTooFar = () =>
  new DomainError('invalid', 'plan-too-far', say.planTooFar, {}, [{ field: 'at', message: say.planTooFar }]);

/** Readers do not have it. */
export const notPublished = () => new DomainError('conflict', 'not-published', say.notPublished);

/** A course is shown only with something in it, and with its texts in every language. */
export const courseNotPublishable = () =>
  new DomainError('conflict', 'course-not-publishable', say.courseNotPublishable);
