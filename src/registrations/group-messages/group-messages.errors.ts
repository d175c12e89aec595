import { DomainError } from '../../platform/errors.js';
import { GROUP_MESSAGE_WORDS as words } from './group-messages.messages.js';

/** Somebody came into the group, or left it, since the preview was drawn. */
export const groupChanged = (before: number, now: number) =>
  new DomainError('conflict', 'group-changed', words.groupChanged, { before, now });

/** There is nobody in the chosen groups. */
export const nobodyToWriteTo = () => new DomainError('conflict', 'nobody-to-write-to', words.nobody);

/** The message is on its way; what it says stays as it is. */
export const messageSent = () => new DomainError('conflict', 'message-sent', words.alreadySent);
