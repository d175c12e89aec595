import { defineMessages } from '../../platform/i18n/messages.js';

/** Why something about an attempt cannot be done. */
export const ATTEMPT_ERROR_MESSAGES = defineMessages({
  profileClosed: {
    en: 'This profile cannot be filled in at the moment: there is no place yet where your answers would be kept safe.',
    nl: 'Dit profiel kun je nu niet invullen: er is nog geen plek waar je antwoorden veilig bewaard worden.',
    fr: 'Ce profil ne peut pas être rempli pour l’instant : il n’y a pas encore d’endroit sûr pour garder vos réponses.',
  },
  notAPerson: {
    en: 'This token stands for a program. Only a person with an account can take a quiz.',
    nl: 'Dit token staat voor een programma. Alleen iemand met een account kan een quiz maken.',
    fr: 'Ce jeton représente un programme. Seule une personne ayant un compte peut faire un quiz.',
  },
  notOpenYet: {
    en: 'This quiz is not open yet. Its page says when it opens.',
    nl: 'Deze quiz is nog niet open. Op de pagina van de quiz staat wanneer hij opengaat.',
    fr: 'Ce quiz n’est pas encore ouvert. Sa page indique quand il ouvrira.',
  },
  closed: {
    en: 'This quiz has closed, so it can no longer be begun.',
    nl: 'Deze quiz is gesloten en kan niet meer begonnen worden.',
    fr: 'Ce quiz est fermé : il ne peut plus être commencé.',
  },
  noAttemptsLeft: {
    en: 'You have used every attempt at this quiz. Your results are on its page.',
    nl: 'Je hebt al je pogingen voor deze quiz gebruikt. Je resultaten staan op de pagina van de quiz.',
    fr: 'Vous avez utilisé toutes vos tentatives pour ce quiz. Vos résultats sont sur sa page.',
  },
  noQuestions: {
    en: 'This quiz has no questions at the moment, so it cannot be begun. Please come back later.',
    nl: 'Deze quiz heeft op dit moment geen vragen en kan dus niet begonnen worden. Kom later terug.',
    fr: 'Ce quiz n’a pas de questions pour l’instant : il ne peut pas être commencé. Revenez plus tard.',
  },
  notAsked: {
    en: 'This attempt does not ask such a question, so the answer was not kept.',
    nl: 'Die vraag hoort niet bij deze poging, dus is het antwoord niet bewaard.',
    fr: 'Cette question ne fait pas partie de la tentative : la réponse n’a pas été gardée.',
  },
  finished: {
    en: 'This attempt is finished, so no more answers can be given. This one was not kept.',
    nl: 'Deze poging is afgerond; er kunnen geen antwoorden meer bij. Dit antwoord is niet bewaard.',
    fr: 'Cette tentative est terminée : plus aucune réponse ne peut être donnée. Celle-ci n’a pas été gardée.',
  },
  reusedClientId: {
    en: 'An answer with this id was kept before, and it said something else. Give each answer an id of its own.',
    nl: 'Er is al een antwoord met dit id bewaard, en dat zei iets anders. Geef elk antwoord een eigen id.',
    fr: 'Une réponse portant cet identifiant a déjà été gardée, et elle disait autre chose. Donnez à chaque réponse son propre identifiant.',
  },
  notShown: {
    en: 'Choose from what the question shows: this is not among it.',
    nl: 'Kies uit wat de vraag toont: dit hoort er niet bij.',
    fr: 'Choisissez parmi ce que la question propose : ceci n’en fait pas partie.',
  },
  wrongShape: {
    en: 'This is not an answer to this kind of question.',
    nl: 'Dit is geen antwoord op dit soort vraag.',
    fr: 'Ceci n’est pas une réponse à ce type de question.',
  },
  noChecking: {
    en: 'This quiz tells its results at the end: an answer cannot be checked before.',
    nl: 'Deze quiz geeft de resultaten aan het eind: een antwoord kan niet eerder nagekeken worden.',
    fr: 'Ce quiz donne ses résultats à la fin : une réponse ne peut pas être vérifiée avant.',
  },
  answerFirst: {
    en: 'Give an answer first; then it can be checked.',
    nl: 'Geef eerst een antwoord; dan kan het nagekeken worden.',
    fr: 'Donnez d’abord une réponse ; elle pourra ensuite être vérifiée.',
  },
  noHints: {
    en: 'There is no further hint for this question.',
    nl: 'Er is geen verdere hint voor deze vraag.',
    fr: 'Il n’y a pas d’autre indice pour cette question.',
  },
  eachPlaceOnce: {
    en: 'Give every line a place of its own, from first to last.',
    nl: 'Geef elke regel een eigen plaats, van eerste tot laatste.',
    fr: 'Donnez à chaque ligne sa propre place, de la première à la dernière.',
  },
});
