import { defineMessages } from '../platform/i18n/messages.js';

/** What a course says of the quizzes that go with it, and of what finishes it where it asks for some. */
export const COURSE_QUIZ_MESSAGES = defineMessages({
  quizzes: {
    en: '{count, plural, one {The quiz} other {The quizzes}}',
    nl: '{count, plural, one {De quiz} other {De quizzen}}',
    fr: '{count, plural, one {Le quiz} other {Les quiz}}',
  },
  required: {
    en: 'part of finishing the course',
    nl: 'hoort bij het afronden van de cursus',
    fr: 'nécessaire pour terminer le cours',
  },
  offered: { en: 'optional', nl: 'niet verplicht', fr: 'facultatif' },
  passed: { en: 'passed', nl: 'geslaagd', fr: 'réussi' },
  notPassed: { en: 'not passed yet', nl: 'nog niet geslaagd', fr: 'pas encore réussi' },
  notBegun: { en: 'not begun yet', nl: 'nog niet begonnen', fr: 'pas encore commencé' },
  opensAt: {
    en: 'opens on {day} at {hours} {zone}',
    nl: 'gaat open op {day} om {hours} {zone}',
    fr: 's’ouvre le {day} à {hours} {zone}',
  },
  closedAt: {
    en: 'closed on {day} at {hours} {zone}',
    nl: 'gesloten sinds {day} om {hours} {zone}',
    fr: 'fermé depuis le {day} à {hours} {zone}',
  },
  rule: {
    en: 'This course is finished when {lessons, plural, =0 {} one {its one required lesson is done and } other {all # required lessons are done and }}{count, plural, one {the quiz {quizzes} is} other {the quizzes {quizzes} are}} passed. You can undo ‘done’ at any time; a finished course stays finished.',
    nl: 'Deze cursus is af zodra {lessons, plural, =0 {} one {de ene verplichte les is afgerond en } other {alle # verplichte lessen zijn afgerond en }}je voor {count, plural, one {de quiz} other {de quizzen}} {quizzes} geslaagd bent. ‘Afgerond’ kun je altijd ongedaan maken; een cursus die af is, blijft af.',
    fr: 'Ce cours est terminé lorsque {lessons, plural, =0 {} one {son unique leçon obligatoire est terminée et que } other {ses # leçons obligatoires sont terminées et que }}{count, plural, one {le quiz {quizzes} est réussi} other {les quiz {quizzes} sont réussis}}. Vous pouvez toujours revenir sur une leçon ; un cours terminé le reste.',
  },
  quoted: { en: '“{title}”', nl: '‘{title}’', fr: '« {title} »' },
  left: {
    en: '{count, plural, one {One thing left} other {# things left}}',
    nl: '{count, plural, one {Nog één ding te doen} other {Nog # dingen te doen}}',
    fr: '{count, plural, one {Plus qu’une chose à faire} other {Encore # choses à faire}}',
  },
  leftAfter: {
    en: '{count, plural, one {After this, one thing is left} other {After this, # things are left}}',
    nl: '{count, plural, one {Hierna is er nog één ding te doen} other {Hierna zijn er nog # dingen te doen}}',
    fr: '{count, plural, one {Après cette leçon, il reste une chose à faire} other {Après cette leçon, il reste # choses à faire}}',
  },
  quizLeft: {
    en: 'the quiz “{title}”, to be passed',
    nl: 'slagen voor de quiz ‘{title}’',
    fr: 'réussir le quiz « {title} »',
  },
  recall: {
    en: 'Three short questions: what stayed with you?',
    nl: 'Drie korte vragen: wat is blijven hangen?',
    fr: 'Trois questions courtes : que vous est-il resté ?',
  },
  toQuiz: { en: 'To the quiz: {quiz}', nl: 'Naar de quiz: {quiz}', fr: 'Vers le quiz : {quiz}' },
});
