import { defineMessages } from '../../platform/i18n/messages.js';

/** What can be wrong with an answer to a question. */
export const RESPONSE_ERRORS = defineMessages({
  oneOnly: {
    en: 'Choose one answer only.',
    nl: 'Kies maar één antwoord.',
    fr: 'Choisissez une seule réponse.',
  },
  notOffered: {
    en: 'This question does not offer that answer. Choose one of those that are listed.',
    nl: 'Dat antwoord staat niet bij deze vraag. Kies een van de antwoorden in de lijst.',
    fr: 'Cette question ne propose pas cette réponse. Choisissez-en une dans la liste.',
  },
  wholeOrder: {
    en: 'Give everything a place of its own: each number once.',
    nl: 'Geef alles een eigen plaats: elk nummer één keer.',
    fr: 'Donnez à chaque élément sa propre place : chaque numéro une seule fois.',
  },
  notNumber: {
    en: 'Write a number, such as 12 or 0.5 or 3.2e4. Decimals come after a point.',
    nl: 'Schrijf een getal, zoals 12 of 0,5 of 3,2e4. Decimalen komen na een komma.',
    fr: 'Écrivez un nombre, comme 12 ou 0,5 ou 3,2e4. Les décimales suivent une virgule.',
  },
  noUnit: {
    en: 'Write the number alone: no unit is asked here.',
    nl: 'Schrijf alleen het getal: hier wordt geen eenheid gevraagd.',
    fr: 'Écrivez le nombre seul : aucune unité n’est demandée ici.',
  },
  tooManyWords: {
    en: 'This is {words, plural, one {# word} other {# words}}; at most {most} fit.',
    nl: 'Dit zijn {words, plural, one {# woord} other {# woorden}}; er mogen er hoogstens {most} staan.',
    fr: 'Ce texte compte {words, plural, one {# mot} other {# mots}} ; le maximum est de {most}.',
  },
});
