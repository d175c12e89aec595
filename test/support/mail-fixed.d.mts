import type { ComposedMail } from '../../src/platform/mail/mail.js';

export const FIXED: ComposedMail;
