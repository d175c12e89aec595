import { defineMessages } from '../../platform/i18n/messages.js';

/** What is said about answers that cannot be taken. */
export const ANSWER_ERRORS = defineMessages({
  newQuestion: {
    en: 'This question is new: it was added while you were filling in the form.',
    nl: 'Deze vraag is nieuw: ze kwam erbij terwijl je het formulier invulde.',
    fr: 'Cette question est nouvelle : elle a été ajoutée pendant que vous remplissiez le formulaire.',
  },
  choiceGone: {
    en: 'Your choice is no longer offered. Please choose again.',
    nl: 'Je keuze wordt niet meer aangeboden. Kies opnieuw.',
    fr: 'Votre choix n’est plus proposé. Veuillez choisir à nouveau.',
  },
  tick: {
    en: 'Please tick this box: nobody can register without it.',
    nl: 'Vink dit vakje aan: zonder kun je je niet inschrijven.',
    fr: 'Veuillez cocher cette case : elle est nécessaire pour s’inscrire.',
  },
});

/** The words around answers, for those who gave them and for staff. */
export const ANSWER_WORDS = defineMessages({
  heading: { en: 'A few questions', nl: 'Enkele vragen', fr: 'Quelques questions' },
  changedTitle: {
    en: 'The questions have changed meanwhile',
    nl: 'De vragen zijn intussen gewijzigd',
    fr: 'Les questions ont changé entre-temps',
  },
  changed: {
    en: 'What you wrote is still here. Please look through it once more.',
    nl: 'Wat je schreef, staat er nog. Kijk het nog eens na.',
    fr: 'Ce que vous avez écrit est toujours là. Veuillez le relire.',
  },
  notAsked: {
    en: 'Asked no longer, so your answer will not be kept: “{label}”',
    nl: 'Wordt niet meer gevraagd, dus je antwoord wordt niet bewaard: “{label}”',
    fr: 'N’est plus demandé, votre réponse ne sera donc pas conservée : « {label} »',
  },
  mine: { en: 'Your answers', nl: 'Je antwoorden', fr: 'Vos réponses' },
  mineIntro: {
    en: 'You can correct them until the session begins.',
    nl: 'Je kunt ze verbeteren tot de sessie begint.',
    fr: 'Vous pouvez les corriger jusqu’au début de la séance.',
  },
  correct: { en: 'Correct the answers', nl: 'Verbeter de antwoorden', fr: 'Corriger les réponses' },
  earlier: {
    en: 'Answered earlier, asked no longer',
    nl: 'Eerder beantwoord, niet meer gevraagd',
    fr: 'Réponses données plus tôt, questions retirées',
  },
  forget: {
    en: 'Delete these earlier answers',
    nl: 'Verwijder deze eerdere antwoorden',
    fr: 'Supprimer ces réponses antérieures',
  },
  save: { en: 'Save the answers', nl: 'Bewaar de antwoorden', fr: 'Enregistrer les réponses' },
  saved: {
    en: 'Your answers are saved.',
    nl: 'Je antwoorden zijn bewaard.',
    fr: 'Vos réponses sont enregistrées.',
  },
  notKept: {
    en: 'You are registered. A question was removed while you were filling in the form, so the answer to it was not kept.',
    nl: 'Je bent ingeschreven. Terwijl je het formulier invulde, werd een vraag weggehaald; het antwoord daarop is niet bewaard.',
    fr: 'Votre inscription est enregistrée. Une question a été retirée pendant que vous remplissiez le formulaire ; la réponse n’a pas été conservée.',
  },
  tab: { en: 'Answers', nl: 'Antwoorden', fr: 'Réponses' },
  agreed: { en: 'Agreed', nl: 'Akkoord', fr: 'Accepté' },
  agreedIn: {
    en: 'Agreed (version {version})',
    nl: 'Akkoord (versie {version})',
    fr: 'Accepté (version {version})',
  },
  summaryIntro: {
    en: '{people, plural, =0 {Nobody is registered yet.} one {# person is registered or waits.} other {# people are registered or wait.}} Who cancelled is not counted.',
    nl: '{people, plural, =0 {Nog niemand is ingeschreven.} one {# persoon is ingeschreven of wacht.} other {# mensen zijn ingeschreven of wachten.}} Wie annuleerde, telt niet mee.',
    fr: '{people, plural, =0 {Personne n’est encore inscrit.} one {# personne est inscrite ou attend.} other {# personnes sont inscrites ou attendent.}} Les annulations ne sont pas comptées.',
  },
  answeredBy: {
    en: '{answered} of {people} answered',
    nl: '{answered} van {people} antwoordden',
    fr: '{answered} sur {people} ont répondu',
  },
  figures: {
    en: 'from {least} to {most}, {mean} on average',
    nl: 'van {least} tot {most}, gemiddeld {mean}',
    fr: 'de {least} à {most}, {mean} en moyenne',
  },
  nothingAsked: {
    en: 'This masterclass asks no questions of its own',
    nl: 'Deze masterclass stelt geen eigen vragen',
    fr: 'Cette masterclass ne pose pas de questions propres',
  },
  writeQuestions: { en: 'Write questions', nl: 'Vragen opstellen', fr: 'Rédiger des questions' },
  answer: { en: 'Answer', nl: 'Antwoord', fr: 'Réponse' },
  people: { en: 'People', nl: 'Mensen', fr: 'Personnes' },
  noAnswer: { en: 'no answer', nl: 'geen antwoord', fr: 'pas de réponse' },
  noLonger: { en: 'asked no longer', nl: 'niet meer gevraagd', fr: 'n’est plus demandé' },
});
