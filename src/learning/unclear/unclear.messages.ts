import { defineMessages } from '../../platform/i18n/messages.js';

/** What is said around what learners found unclear. */
export const UNCLEAR_MESSAGES = defineMessages({
  title: {
    en: 'What was unclear in ‘{lesson}’',
    nl: 'Wat onduidelijk was in ‘{lesson}’',
    fr: 'Ce qui n’était pas clair dans « {lesson} »',
  },
  lede: {
    en: 'Editors read this without your name and rewrite what trips people up. You can change it or take it back at any time.',
    nl: 'De redactie leest dit zonder je naam en herschrijft waar mensen over struikelen. Je kunt het altijd wijzigen of terugtrekken.',
    fr: 'La rédaction lit ceci sans votre nom et récrit les passages qui arrêtent les lecteurs. Vous pouvez toujours modifier ou retirer votre remarque.',
  },
  backToLesson: { en: 'Back to the lesson', nl: 'Terug naar de les', fr: 'Retour à la leçon' },
  none: {
    en: 'You have said nothing about this lesson.',
    nl: 'Je hebt over deze les nog niets doorgegeven.',
    fr: 'Vous n’avez fait aucune remarque sur cette leçon.',
  },
  noneText: {
    en: 'Under each section of the lesson you can say that it was unclear.',
    nl: 'Onder elk deel van de les kun je zeggen dat het onduidelijk was.',
    fr: 'Sous chaque section de la leçon, vous pouvez dire qu’elle n’était pas claire.',
  },
  gone: {
    en: 'This section is no longer in the lesson.',
    nl: 'Dit deel staat niet meer in de les.',
    fr: 'Cette section ne figure plus dans la leçon.',
  },
  wholeLesson: { en: 'The lesson as a whole', nl: 'De les als geheel', fr: 'La leçon dans son ensemble' },
  kept: {
    en: 'Thank you: the editors will see that this section was unclear. They do not see your name.',
    nl: 'Dank je: de redactie ziet dat dit deel onduidelijk was. Je naam ziet ze niet.',
    fr: 'Merci : la rédaction verra que cette section n’était pas claire. Elle ne voit pas votre nom.',
  },
  sectionChanged: {
    en: 'This section has changed since you opened the page. Open the lesson again; perhaps it is clearer now.',
    nl: 'Dit deel is gewijzigd sinds je de pagina opende. Open de les opnieuw; misschien is het nu duidelijker.',
    fr: 'Cette section a changé depuis que vous avez ouvert la page. Rouvrez la leçon ; elle est peut-être plus claire maintenant.',
  },
});
