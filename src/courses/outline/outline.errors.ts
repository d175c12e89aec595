import { DomainError } from '../../platform/errors.js';
import { HTTP_MESSAGES } from '../../platform/http/http.messages.js';
import type { Message } from '../../platform/i18n/messages.js';
import { OUTLINE_ERRORS as say } from './outline.errors.messages.js';

const atField = (kind: 'conflict' | 'invalid', code: string, field: string, message: Message) =>
  new DomainError(kind, code, kind === 'invalid' ? HTTP_MESSAGES.invalidInput : message, {}, [{ field, message }]);

/** Somebody else changed the outline after this person's page was drawn. */
export const outlineChanged = () => new DomainError('conflict', 'outline-changed', say.outlineChanged);

/** Somebody else saved the settings of the course after this person opened them. */
export const courseChanged = () => new DomainError('conflict', 'changed-meanwhile', say.courseChanged);

/** Somebody else saved the settings of the lesson after this person opened them. */
export const lessonChanged = () => new DomainError('conflict', 'changed-meanwhile', say.lessonChanged);

/** The address belongs to another course or lesson, or leads to one because it was its address before. */
export const slugTaken = () => atField('conflict', 'slug-taken', 'slug', say.slugTaken);

/** The address cannot be made from a title without letters. */
export const slugNeeded = () => atField('invalid', 'slug-needed', 'slug', say.slugNeeded);

/** A module goes only when it is empty: nobody throws away lessons by the way. */
export const moduleNotEmpty = () => new DomainError('conflict', 'module-not-empty', say.moduleNotEmpty);

/** The module was taken away meanwhile. */
export const moduleGone = () => atField('conflict', 'module-gone', 'module', say.moduleGone);

/** A published course keeps its texts in every language. */
export const textMissing = (field: string) => ({ field, message: say.textMissing });

/** A published course would lose a text. */
export const textsMissing = (fields: readonly string[]) =>
  new DomainError('invalid', 'texts-missing', HTTP_MESSAGES.invalidInput, {}, fields.map(textMissing));
