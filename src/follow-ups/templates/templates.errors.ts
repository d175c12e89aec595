import { DomainError, type FieldError } from '../../platform/errors.js';
import { HTTP_MESSAGES } from '../../platform/http/http.messages.js';
import type { Locale } from '../../platform/i18n/locales.js';
import { LOCALE_NAMES } from '../../platform/i18n/locales.js';
import type { TextFault } from './check-template.js';
import { TEMPLATE_ERRORS as say } from './templates.messages.js';
import { TEXT_FAULTS } from './texts.messages.js';

/** A text has faults; the first of each part is told at its field. */
export function wrongText(faults: readonly TextFault[]): DomainError {
  const first = new Map<string, FieldError>();
  for (const { field, message, values } of faults) if (!first.has(field)) first.set(field, { field, message, values });
  return new DomainError('invalid', 'invalid-input', HTTP_MESSAGES.invalidInput, {}, [...first.values()]);
}

/** Somebody else saved it after the person opened it. */
export const changedMeanwhile = () => new DomainError('conflict', 'text-changed-meanwhile', say.changedMeanwhile);

/** There is a text of that name. */
export const nameTaken = () =>
  new DomainError('conflict', 'text-name-taken', say.nameTaken, {}, [{ field: 'name', message: say.nameTaken }]);

/** A text cannot be copied while it lacks a language. */
export const incomplete = (locale: Locale) =>
  new DomainError('invalid', 'text-incomplete', TEXT_FAULTS.missing, {}, [
    { field: 'from', message: TEXT_FAULTS.missing, values: { language: LOCALE_NAMES[locale] } },
  ]);

/** Too many test mails within an hour. */
export const tooManyTests = () => new DomainError('too-many', 'too-many-tests', say.tooManyTests);

/** The mail cannot be written for this person. */
export const nothingToSay = (name: string) => new DomainError('conflict', 'nothing-to-say', say.nothingToSay, { name });
