import { APPROXIMATION_WORDS } from './approximations.messages.js';
import { EXPORT_REMARK_WORDS } from './exports.messages.js';
import { QTI_REFUSAL_WORDS } from './qti/qti-refusals.messages.js';
import { REFUSAL_WORDS } from './refusals.messages.js';

/** Everything that a report of an import or an export can say of a question. */
export const REMARK_WORDS = { ...REFUSAL_WORDS, ...QTI_REFUSAL_WORDS, ...APPROXIMATION_WORDS, ...EXPORT_REMARK_WORDS };

/** The name of one of these sentences. */
export type RemarkKey = keyof typeof REMARK_WORDS;
