import { defineMessages } from '../../platform/i18n/messages.js';

/** What a comparison of two texts says. */
export const DIFFERENCE_WORDS = defineMessages({
  added: { en: 'added:', nl: 'toegevoegd:', fr: 'ajouté :' },
  removed: { en: 'removed:', nl: 'geschrapt:', fr: 'supprimé :' },
  gap: {
    en: '{lines, plural, one {one line} other {# lines}} without a change',
    nl: '{lines, plural, one {één regel} other {# regels}} zonder wijziging',
    fr: '{lines, plural, one {une ligne} other {# lignes}} sans changement',
  },
});
