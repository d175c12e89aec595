import { defineMessages } from '../../platform/i18n/messages.js';

/** Why something about mail could not be done. */
export const CONSENT_ERRORS = defineMessages({
  notVerified: {
    en: 'Please confirm your address first: we do not know yet that it is yours.',
    nl: 'Bevestig eerst je adres: we weten nog niet zeker dat het van jou is.',
    fr: 'Confirmez d’abord votre adresse : nous ne savons pas encore si elle est à vous.',
  },
  unsigned: {
    en: 'The signature is missing, wrong or too old.',
    nl: 'De handtekening ontbreekt, klopt niet of is te oud.',
    fr: 'La signature manque, est fausse ou trop ancienne.',
  },
});
