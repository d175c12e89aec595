import { DomainError } from '../../platform/errors.js';
import { UNCLEAR_MESSAGES as say } from './unclear.messages.js';

/** The lesson has no section of that name, in no language: it was rewritten since the page was opened. */
export const sectionChanged = () => new DomainError('conflict', 'section-changed', say.sectionChanged);
