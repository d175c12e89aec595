import { defineMessages } from '../../platform/i18n/messages.js';

/** What the frame of every page says when something is wrong. */
export const WEB_MESSAGES = defineMessages({
  notFoundTitle: { en: 'This page does not exist', nl: 'Deze pagina bestaat niet', fr: 'Cette page n’existe pas' },
  forbiddenTitle: {
    en: 'This is not open to you',
    nl: 'Dit is niet voor jou toegankelijk',
    fr: 'Ceci ne vous est pas accessible',
  },
  goneTitle: { en: 'This is over', nl: 'Dit is voorbij', fr: 'C’est terminé' },
  unavailableTitle: { en: 'We will be right back', nl: 'We zijn zo terug', fr: 'Nous revenons tout de suite' },
  failedTitle: { en: 'Something went wrong', nl: 'Er ging iets mis', fr: 'Quelque chose s’est mal passé' },
  refusedTitle: { en: 'That did not work', nl: 'Dat lukte niet', fr: 'Cela n’a pas fonctionné' },
  toHome: { en: 'Go to the home page', nl: 'Naar de startpagina', fr: 'Aller à la page d’accueil' },
  toCourses: { en: 'See the courses', nl: 'Bekijk de cursussen', fr: 'Voir les cours' },
});
