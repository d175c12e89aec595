import { defineMessages } from '../../platform/i18n/messages.js';

/** What is said when a question cannot be saved so. */
export const BANK_ERRORS = defineMessages({
  nameTaken: {
    en: 'Another question has this name already.',
    nl: 'Een andere vraag heeft deze naam al.',
    fr: 'Une autre question porte déjà ce nom.',
  },
  changedMeanwhile: {
    en: 'Somebody saved this question after you opened it. Nothing of yours is lost: compare with their version, then save again.',
    nl: 'Iemand bewaarde deze vraag nadat je ze opende. Er is niets van jou verloren: vergelijk met die versie en bewaar dan opnieuw.',
    fr: 'Quelqu’un a enregistré cette question après que vous l’avez ouverte. Rien n’est perdu : comparez avec sa version, puis enregistrez à nouveau.',
  },
  kindStays: {
    en: 'The kind of a question stays, since answers were given to it. Make a new question instead.',
    nl: 'De soort van een vraag blijft, omdat er antwoorden op gegeven zijn. Maak een nieuwe vraag.',
    fr: 'Le type d’une question reste, car on y a répondu. Créez plutôt une nouvelle question.',
  },
  unknownClaim: {
    en: 'No statement has the name “{slug}”.',
    nl: 'Geen uitspraak heeft de naam “{slug}”.',
    fr: 'Aucune affirmation ne porte le nom « {slug} ».',
  },
});
