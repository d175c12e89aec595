import { defineMessages } from '../i18n/messages.js';

/** What a person reads when the database cannot serve. */
export const DATABASE_MESSAGES = defineMessages({
  tryAgain: {
    en: 'Many people are doing this at the same moment. Nothing was saved; please try again.',
    nl: 'Veel mensen doen dit op hetzelfde moment. Er is niets bewaard; probeer het opnieuw.',
    fr: 'Beaucoup de personnes font cela au même moment. Rien n’a été enregistré ; veuillez réessayer.',
  },
});
