import { defineMessages } from '../../platform/i18n/messages.js';

/** How a lesson stands in its languages. */
export const LANGUAGE_STATES = defineMessages({
  en: { en: 'Write in English', nl: 'In het Engels schrijven', fr: 'Écrire en anglais' },
  nl: { en: 'Write in Dutch', nl: 'In het Nederlands schrijven', fr: 'Écrire en néerlandais' },
  fr: { en: 'Write in French', nl: 'In het Frans schrijven', fr: 'Écrire en français' },
  missing: { en: 'missing', nl: 'ontbreekt', fr: 'manquante' },
  draft: { en: 'draft', nl: 'kladversie', fr: 'brouillon' },
  older: { en: 'older than its source', nl: 'ouder dan de bron', fr: 'plus ancienne que sa source' },
});
