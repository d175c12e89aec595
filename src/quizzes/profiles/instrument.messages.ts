import { defineMessages } from '../../platform/i18n/messages.js';

/** What can be wrong with the factors of a profile. */
export const INSTRUMENT_ERRORS = defineMessages({
  twice: {
    en: 'Two factors have this name.',
    nl: 'Twee factoren hebben deze naam.',
    fr: 'Deux facteurs portent ce nom.',
  },
  bands: {
    en: 'Bands run from low to high, and the last one ends at 100.',
    nl: 'De zones lopen van laag naar hoog, en de laatste eindigt op 100.',
    fr: 'Les zones vont du bas vers le haut, et la dernière se termine à 100.',
  },
});
