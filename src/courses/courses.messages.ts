import { defineMessages } from '../platform/i18n/messages.js';

/** The words of the catalogue, courses and lessons. */
export const COURSE_MESSAGES = defineMessages({
  yourCertificate: { en: 'Your certificate', nl: 'Je certificaat', fr: 'Votre certificat' },
  courses: { en: 'Courses', nl: 'Cursussen', fr: 'Cours' },
  coursesLede: {
    en: 'Short lessons about skin, free and at your own pace. Each statement that matters says how sure science is.',
    nl: 'Korte lessen over de huid, gratis en op je eigen tempo. Elke uitspraak die ertoe doet, zegt hoe zeker de wetenschap is.',
    fr: 'Des leçons courtes sur la peau, gratuites et à votre rythme. Chaque affirmation importante dit à quel point la science en est sûre.',
  },
  noCourses: { en: 'No courses yet', nl: 'Nog geen cursussen', fr: 'Pas encore de cours' },
  noCoursesText: {
    en: 'The first one is being written. The journal is open in the meantime.',
    nl: 'De eerste wordt geschreven. Ondertussen kun je het magazine lezen.',
    fr: 'Le premier est en cours d’écriture. En attendant, le journal est ouvert.',
  },
  toJournal: { en: 'Read the journal', nl: 'Lees het magazine', fr: 'Lire le journal' },
  course: { en: 'Course', nl: 'Cursus', fr: 'Cours' },
  beginner: { en: 'For beginners', nl: 'Voor beginners', fr: 'Pour débuter' },
  intermediate: { en: 'For those who know the basics', nl: 'Voor wie de basis kent', fr: 'Pour qui connaît les bases' },
  advanced: { en: 'For those who want to go deep', nl: 'Voor wie diep wil gaan', fr: 'Pour aller au fond des choses' },
  lessons: {
    en: '{count, plural, one {# lesson} other {# lessons}}',
    nl: '{count, plural, one {# les} other {# lessen}}',
    fr: '{count, plural, one {# leçon} other {# leçons}}',
  },
  minutes: { en: '{minutes} minutes', nl: '{minutes} minuten', fr: '{minutes} minutes' },
  length: { en: 'Length', nl: 'Duur', fr: 'Durée' },
  level: { en: 'Level', nl: 'Niveau', fr: 'Niveau' },
  languages: { en: 'Languages', nl: 'Talen', fr: 'Langues' },
  teacher: { en: 'Written by', nl: 'Geschreven door', fr: 'Rédigé par' },
  price: { en: 'Price', nl: 'Prijs', fr: 'Prix' },
  free: { en: 'Free', nl: 'Gratis', fr: 'Gratuit' },
  outcomes: { en: 'What you take away', nl: 'Wat je meeneemt', fr: 'Ce que vous en retirez' },
  policy: { en: 'How sure we are', nl: 'Hoe zeker we zijn', fr: 'À quel point nous en sommes sûrs' },
  policyLink: { en: 'How we grade', nl: 'Hoe we beoordelen', fr: 'Comment nous évaluons' },
  outline: { en: 'The lessons', nl: 'De lessen', fr: 'Les leçons' },
  outlineGuest: {
    en: 'Some lessons are open to everyone. The others open as soon as you enrol, and stay open.',
    nl: 'Sommige lessen zijn open voor iedereen. De andere gaan open zodra je je inschrijft, en blijven open.',
    fr: 'Certaines leçons sont ouvertes à tous. Les autres s’ouvrent dès votre inscription, et le restent.',
  },
  enrol: { en: 'Enrol for free', nl: 'Schrijf je gratis in', fr: 'S’inscrire gratuitement' },
  enrolNeedsAccount: {
    en: 'You need an account; it keeps your place.',
    nl: 'Je hebt een account nodig; dat onthoudt waar je was.',
    fr: 'Il faut un compte ; il garde votre place.',
  },
  resume: { en: 'Continue: {lesson}', nl: 'Ga verder: {lesson}', fr: 'Continuer : {lesson}' },
  begin: { en: 'Begin: {lesson}', nl: 'Begin: {lesson}', fr: 'Commencer : {lesson}' },
  readAgain: { en: 'Read it again', nl: 'Lees opnieuw', fr: 'Relire' },
  progress: { en: '{percentage}% done', nl: '{percentage}% afgerond', fr: 'Terminé à {percentage} %' },
  finished: {
    en: 'You finished this course.',
    nl: 'Je hebt deze cursus afgerond.',
    fr: 'Vous avez terminé ce cours.',
  },
  rule: {
    en: 'You have finished the course once you have marked {required, plural, one {its one required lesson} other {all # required lessons}} as done. You can undo that at any time.',
    nl: 'De cursus is af zodra je {required, plural, one {de ene verplichte les} other {alle # verplichte lessen}} als afgerond hebt gemarkeerd. Je kunt dat altijd ongedaan maken.',
    fr: 'Le cours est terminé lorsque vous avez marqué {required, plural, one {son unique leçon obligatoire} other {ses # leçons obligatoires}} comme terminée{required, plural, one {} other {s}}. Vous pouvez toujours revenir en arrière.',
  },
  markDone: {
    en: 'Mark this lesson as done',
    nl: 'Markeer deze les als afgerond',
    fr: 'Marquer cette leçon comme terminée',
  },
  isDone: {
    en: 'You marked this lesson as done.',
    nl: 'Je hebt deze les als afgerond gemarkeerd.',
    fr: 'Vous avez marqué cette leçon comme terminée.',
  },
  undo: { en: 'Not done after all', nl: 'Toch nog niet afgerond', fr: 'Finalement, pas terminée' },
  lessonOf: {
    en: 'Lesson {position} of {total}',
    nl: 'Les {position} van {total}',
    fr: 'Leçon {position} sur {total}',
  },
  preview: { en: 'open to everyone', nl: 'open voor iedereen', fr: 'en accès libre' },
  closed: {
    en: 'The rest opens when you enrol',
    nl: 'De rest gaat open als je je inschrijft',
    fr: 'La suite s’ouvre à l’inscription',
  },
  closedText: {
    en: 'This is the beginning of the lesson. The whole of it, and every other lesson of “{course}”, opens as soon as you enrol. That is free.',
    nl: 'Dit is het begin van de les. De hele les, en elke andere les van ‘{course}’ gaat open zodra je je inschrijft. Dat is gratis.',
    fr: 'Ceci est le début de la leçon. Elle s’ouvre en entier, comme toutes les autres leçons de « {course} », dès que vous vous inscrivez. C’est gratuit.',
  },
  previewEnd: {
    en: 'This lesson is open to everyone. Enrol to read the others and to keep track of what you have done. That is free.',
    nl: 'Deze les is open voor iedereen. Schrijf je in om ook de andere te lezen en bij te houden wat je al deed. Dat is gratis.',
    fr: 'Cette leçon est ouverte à tous. Inscrivez-vous pour lire les autres et suivre votre progression. C’est gratuit.',
  },
  unknownClaim: {
    en: 'This statement is not in our list of evidence yet, so it is not yet graded. Read it as an open question.',
    nl: 'Deze uitspraak staat nog niet in onze lijst met bewijs en is dus nog niet beoordeeld. Lees haar als een open vraag.',
    fr: 'Cette affirmation n’est pas encore dans notre liste de preuves et n’est donc pas encore évaluée. Lisez-la comme une question ouverte.',
  },
  unknownQuiz: {
    en: 'A quiz belongs here; it is not open yet.',
    nl: 'Hier hoort een quiz; die is nog niet open.',
    fr: 'Un quiz a sa place ici ; il n’est pas encore ouvert.',
  },
  openQuiz: { en: 'To the quiz', nl: 'Naar de quiz', fr: 'Vers le quiz' },
  unknownFigure: {
    en: 'A drawing belongs here; it is not finished yet.',
    nl: 'Hier hoort een tekening; ze is nog niet klaar.',
    fr: 'Un dessin a sa place ici ; il n’est pas encore prêt.',
  },
});

/** The words of the journal. */
export const JOURNAL_MESSAGES = defineMessages({
  around: { en: 'More articles', nl: 'Meer artikels', fr: 'Autres articles' },
  older: { en: 'Earlier', nl: 'Eerder', fr: 'Précédent' },
  newer: { en: 'Later', nl: 'Later', fr: 'Suivant' },
  relatesToLesson: { en: 'From the journal', nl: 'Uit het magazine', fr: 'Dans le journal' },
  journal: { en: 'Journal', nl: 'Magazine', fr: 'Journal' },
  lede: {
    en: 'What we read, what we were asked, and what we changed our minds about.',
    nl: 'Wat we lazen, wat ons gevraagd werd, en waarover we van mening veranderden.',
    fr: 'Ce que nous avons lu, ce qu’on nous a demandé, et ce sur quoi nous avons changé d’avis.',
  },
  feed: { en: 'Follow the journal as a feed', nl: 'Volg het magazine als feed', fr: 'Suivre le journal (flux Atom)' },
  empty: { en: 'Nothing published yet', nl: 'Nog niets gepubliceerd', fr: 'Rien n’est encore publié' },
  emptyText: {
    en: 'The first article is being written.',
    nl: 'Het eerste artikel wordt geschreven.',
    fr: 'Le premier article est en cours d’écriture.',
  },
  byline: { en: 'By {author}', nl: 'Door {author}', fr: 'Par {author}' },
  related: { en: 'Go further', nl: 'Ga verder', fr: 'Pour aller plus loin' },
  relatedIntro: {
    en: 'Courses on the same subject',
    nl: 'Cursussen over hetzelfde onderwerp',
    fr: 'Des cours sur le même sujet',
  },
});
