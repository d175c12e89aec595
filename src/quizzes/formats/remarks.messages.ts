import { defineMessages } from '../../platform/i18n/messages.js';

/** Everything that a report of an import or an export can say of a question. */
export const REMARK_WORDS = defineMessages({
