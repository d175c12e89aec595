import { DomainError } from '../../platform/errors.js';
import { PATH_STAFF as say } from './paths.messages.js';

/** Another path has this address. */
export const slugTaken = () =>
  new DomainError('conflict', 'slug-taken', say.slugTaken, {}, [{ field: 'slug', message: say.slugTaken }]);

/** Somebody else saved the path after this person opened it. */
export const changedMeanwhile = () => new DomainError('conflict', 'changed-meanwhile', say.changedMeanwhile);

/** A course was deleted meanwhile. */
export const courseGone = () =>
  new DomainError('conflict', 'course-gone', say.gone, {}, [{ field: 'courses', message: say.gone }]);
