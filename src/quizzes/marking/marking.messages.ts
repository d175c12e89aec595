import { defineMessages } from '../../platform/i18n/messages.js';

/** The words of the marking queue. */
export const MARKING = defineMessages({
  title: { en: 'Marking', nl: 'Beoordelen', fr: 'Correction' },
  waiting: {
    en: '{count, plural, =0 {No answer is} one {# answer is} other {# answers are}} waiting.',
    nl: '{count, plural, =0 {Er wacht geen antwoord} one {Er wacht # antwoord} other {Er wachten # antwoorden}}.',
    fr: '{count, plural, =0 {Aucune réponse n’attend} one {# réponse attend} other {# réponses attendent}}.',
  },
  none: { en: 'Everything is marked', nl: 'Alles is beoordeeld', fr: 'Tout est corrigé' },
  noneText: {
    en: 'Long answers come here when an attempt is over.',
    nl: 'Lange antwoorden komen hier zodra een poging voorbij is.',
    fr: 'Les réponses longues arrivent ici quand une tentative est terminée.',
  },
  begin: { en: 'Mark the oldest', nl: 'Het oudste beoordelen', fr: 'Corriger la plus ancienne' },
  question: { en: 'Question', nl: 'Vraag', fr: 'Question' },
  answer: { en: 'Answer', nl: 'Antwoord', fr: 'Réponse' },
  learner: { en: 'Attempt', nl: 'Poging', fr: 'Tentative' },
  finished: { en: 'Finished', nl: 'Voltooid', fr: 'Terminée' },
  with: { en: 'With', nl: 'Bij', fr: 'Chez' },
  nobody: { en: 'nobody', nl: 'niemand', fr: 'personne' },
  noAnswer: { en: 'No answer was given.', nl: 'Er werd geen antwoord gegeven.', fr: 'Aucune réponse n’a été donnée.' },
  guide: { en: 'Guide', nl: 'Leidraad', fr: 'Guide' },
  guideNone: {
    en: 'This question has no guide.',
    nl: 'Deze vraag heeft geen leidraad.',
    fr: 'Cette question n’a pas de guide.',
  },
  mark: { en: 'Marks, of {most}', nl: 'Punten, op {most}', fr: 'Note, sur {most}' },
  comment: { en: 'Comment for the learner', nl: 'Commentaar voor de cursist', fr: 'Commentaire pour l’apprenant' },
  save: {
    en: 'Save and mark the next',
    nl: 'Bewaren en het volgende beoordelen',
    fr: 'Enregistrer et corriger la suivante',
  },
  skip: {
    en: 'Leave it and take the next',
    nl: 'Overslaan en het volgende nemen',
    fr: 'Laisser et prendre la suivante',
  },
  keys: { en: 'Enter saves.', nl: 'Enter bewaart.', fr: 'Entrée enregistre.' },
  savedNotice: { en: 'Marked.', nl: 'Beoordeeld.', fr: 'Corrigée.' },
  doneNotice: {
    en: 'Marked. It was the last one.',
    nl: 'Beoordeeld. Het was het laatste.',
    fr: 'Corrigée. C’était la dernière.',
  },
  takenNotice: {
    en: 'Colleagues are at all that is left.',
    nl: 'Collega’s zijn bezig met al de rest.',
    fr: 'Des collègues s’occupent de tout ce qui reste.',
  },
  markedAlready: {
    en: 'Somebody marked this answer after you opened it. What they gave stands; yours is still here.',
    nl: 'Iemand beoordeelde dit antwoord nadat je het opende. Hun punten gelden; die van jou staan er nog.',
    fr: 'Quelqu’un a corrigé cette réponse après que vous l’avez ouverte. Sa note vaut ; la vôtre est encore ici.',
  },
  claimed: {
    en: 'A colleague is marking this answer.',
    nl: 'Een collega is dit antwoord aan het beoordelen.',
    fr: 'Un collègue corrige cette réponse.',
  },
  tooHigh: { en: 'This can be {most} at most.', nl: 'Dit kan hoogstens {most} zijn.', fr: 'Au plus {most}.' },
});
