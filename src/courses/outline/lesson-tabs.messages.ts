import { defineMessages } from '../../platform/i18n/messages.js';

/** The names of the console's pages about one lesson. */
export const LESSON_TABS = defineMessages({
  edit: { en: 'Write', nl: 'Schrijven', fr: 'Écrire' },
  revisions: { en: 'Revisions', nl: 'Revisies', fr: 'Révisions' },
});
