import { DomainError } from '../../platform/errors.js';
import { STUDY_ERRORS as say, STUDY_STAFF } from './studies.messages.js';

const known = (field: 'doi' | 'pmid') => {
  const message = field === 'doi' ? say.doiKnown : say.pmidKnown;
  return new DomainError('conflict', `${field}-known`, message, {}, [{ field, message }]);
};

/** The error that a broken constraint of the studies stands for; undefined for any other. */
export const studyConflict = (constraint: string | null): DomainError | undefined =>
  constraint === 'study_doi' ? known('doi') : constraint === 'study_pmid' ? known('pmid') : undefined;

/** A study that nobody can find again cannot be signed for. */
export const identifierFirst = () => new DomainError('conflict', 'identifier-needed', STUDY_STAFF.identifierFirst);
