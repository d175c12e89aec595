import { DomainError } from '../../platform/errors.js';
import { IMPORT_WORDS as words } from './imports.messages.js';

/** There is neither a file nor a pasted text. */
export const nothingToImport = () =>
  new DomainError('invalid', 'nothing-to-import', words.nothingGiven, {}, [
    { field: 'file', message: words.nothingGiven },
  ]);

/** There is a file and a pasted text as well. */
export const twoSources = () =>
  new DomainError('invalid', 'two-sources', words.twoSources, {}, [{ field: 'content', message: words.twoSources }]);

/** The file was saved before, or is being saved. */
export const savedBefore = () => new DomainError('conflict', 'imported-before', words.savedBefore);

/** Every question of it is refused, or there already. */
export const nothingDue = () => new DomainError('conflict', 'nothing-to-save', words.nothingDue);
