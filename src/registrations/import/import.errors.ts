import { DomainError } from '../../platform/errors.js';
import type { Message, MessageValues } from '../../platform/i18n/messages.js';
import { IMPORT_WORDS as words } from './import.messages.js';

const atFile = (code: string, say: Message, values: MessageValues = {}) =>
  new DomainError('invalid', code, say, values, [{ field: 'file', message: say, values }]);

/** There is no line in the list. */
export const emptyList = () => atFile('list-empty', words.emptyList);

/** The list is longer than one may be. */
export const tooManyLines = (most: number) => atFile('list-too-long', words.tooManyLines, { most });

/** A quote is opened in the list and never closed. */
export const quoteOpen = () => atFile('list-quote-open', words.quoteOpen);

/** No column of the list holds addresses. */
export const noAddresses = () => atFile('list-no-addresses', words.noAddresses);

/** The list was imported before, or is being imported. */
export const importedBefore = () => new DomainError('conflict', 'imported-before', words.importedBefore);

/** No line of the list can be imported. */
export const nothingToImport = () => new DomainError('conflict', 'nothing-to-import', words.nothingToImport);

/** Every place is taken and there is no queue: staff do not go beyond the capacity either. */
export const fullForStaff = (capacity: number) =>
  new DomainError('conflict', 'session-full', words.fullForStaff, { capacity });

/** This address is registered here already. */
export const knownAddress = () =>
  new DomainError('conflict', 'already-registered', words.alreadyHere, {}, [
    { field: 'email', message: words.alreadyHere },
  ]);
