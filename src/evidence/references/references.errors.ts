import { DomainError } from '../../platform/errors.js';
import type { Message, MessageValues } from '../../platform/i18n/messages.js';
import { REFERENCE_ERRORS as say } from './references.messages.js';

const atFile = (code: string, message: Message, values: MessageValues = {}) =>
  new DomainError('invalid', code, message, values, [{ field: 'file', message, values }]);

/** There is no reference in the list. */
export const emptyList = () => atFile('list-empty', say.empty);

/** The list is in none of the formats that are read. */
export const unknownFormat = () => atFile('list-format', say.format);

/** The list begins like JSON and is none. */
export const listNotJson = (line: number) => atFile('list-not-json', say.notJson, { line });

/** The list is longer than one may be. */
export const tooManyReferences = (most: number) => atFile('list-too-long', say.tooMany, { most });

/** Nothing was ticked. */
export const nothingTicked = () => new DomainError('invalid', 'nothing-ticked', say.nothingTicked);
