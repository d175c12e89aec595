import { defineMessages } from '../../platform/i18n/messages.js';

/** The words of an attempt that more than one page says. */
export const ATTEMPT_MESSAGES = defineMessages({
  cameInGrace: {
    en: 'The time was up, but this answer came within the extra moment and counts.',
    nl: 'De tijd was om, maar dit antwoord kwam nog binnen de extra marge en telt mee.',
    fr: 'Le temps était écoulé, mais cette réponse est arrivée dans le délai supplémentaire et elle compte.',
  },
  cameLate: {
    en: 'This answer came after the time was up. It is kept, but it does not count.',
    nl: 'Dit antwoord kwam nadat de tijd om was. Het is bewaard, maar telt niet mee.',
    fr: 'Cette réponse est arrivée après la fin du temps. Elle est gardée, mais elle ne compte pas.',
  },
  stateRight: { en: 'Right', nl: 'Juist', fr: 'Juste' },
  statePartly: { en: 'Partly right', nl: 'Gedeeltelijk juist', fr: 'En partie juste' },
  stateWrong: { en: 'Not right', nl: 'Niet juist', fr: 'Pas juste' },
  stateWaiting: { en: 'Waiting for a teacher', nl: 'Wacht op een docent', fr: 'En attente d’un enseignant' },
  stateNone: { en: 'Not answered', nl: 'Niet beantwoord', fr: 'Sans réponse' },
  marks: {
    en: '{mark} of {most, plural, one {1 point} other {{most} points}}',
    nl: '{mark} van {most, plural, one {1 punt} other {{most} punten}}',
    fr: '{mark} sur {most, plural, one {1 point} other {{most} points}}',
  },
});
