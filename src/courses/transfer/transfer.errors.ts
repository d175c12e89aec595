import { DomainError } from '../../platform/errors.js';
import { FAULT_WORDS } from './faults.messages.js';
import { TRANSFER_WORDS as words } from './transfer.messages.js';

/** Somebody else imports the same course at this moment. */
export const importUnderWay = (course: string) =>
  new DomainError('conflict', 'import-under-way', words.underWay, { course });

/** The form came without a file. */
export const noFile = () =>
  new DomainError('invalid', 'no-file', words.noFile, {}, [{ field: 'file', message: words.noFile }]);

/** The package was imported before, or is being imported. */
export const importedBefore = () => new DomainError('conflict', 'imported-before', words.importedBefore);

/** Something in the package is wrong; the report says what. */
export const packageRefused = (count: number) =>
  new DomainError('conflict', 'package-refused', words.refusedPackage, { count });

/** The file is no zip. */
export const notZip = () =>
  new DomainError('invalid', 'not-zip', FAULT_WORDS.notZip, {}, [{ field: 'file', message: FAULT_WORDS.notZip }]);

/** There is no such file or folder. */
export const noSuchPath = (path: string) => new DomainError('not-found', 'no-such-path', words.noSuchPath, { path });

/** The folder holds something that is no course. */
export const folderTaken = () => new DomainError('conflict', 'folder-taken', words.folderTaken);
