import { defineMessages } from '../platform/i18n/messages.js';

/** What the learning feature says: the notices after an action, and its refusals. */
export const LEARNING_MESSAGES = defineMessages({
  enrolled: {
    en: 'You are enrolled. This is where you begin; mark a lesson as done when you have read it.',
    nl: 'Je bent ingeschreven. Hier begin je; markeer een les als afgerond wanneer je ze gelezen hebt.',
    fr: 'Votre inscription est faite. Vous commencez ici ; marquez une leçon comme terminée quand vous l’avez lue.',
  },
  lessonDone: {
    en: 'Marked as done. Here is the next lesson.',
    nl: 'Gemarkeerd als afgerond. Dit is de volgende les.',
    fr: 'Leçon marquée comme terminée. Voici la suivante.',
  },
  lessonUndone: {
    en: 'This lesson is no longer marked as done.',
    nl: 'Deze les staat niet langer als afgerond gemarkeerd.',
    fr: 'Cette leçon n’est plus marquée comme terminée.',
  },
  courseFinished: {
    en: 'That was the last one: you have finished this course. It stays open to you.',
    nl: 'Dat was de laatste: je hebt deze cursus afgerond. Hij blijft voor je open.',
    fr: 'C’était la dernière : vous avez terminé ce cours. Il vous reste ouvert.',
  },
  lessonsLeft: {
    en: 'You have reached the end of the course. {left, plural, one {One lesson is} other {# lessons are}} not marked as done yet; the outline shows which.',
    nl: 'Je bent aan het einde van de cursus. {left, plural, one {Eén les is} other {# lessen zijn}} nog niet als afgerond gemarkeerd; in het overzicht zie je welke.',
    fr: 'Vous êtes à la fin du cours. {left, plural, one {Une leçon n’est pas encore marquée comme terminée} other {# leçons ne sont pas encore marquées comme terminées}} ; le plan vous montre {left, plural, one {laquelle} other {lesquelles}}.',
  },
  quizzesLeft: {
    en: 'Every lesson is done. {left, plural, one {One quiz is left to pass; you find it} other {# quizzes are left to pass; you find them}} below.',
    nl: 'Alle lessen zijn afgerond. {left, plural, one {Je moet nog voor één quiz slagen; je vindt ze} other {Je moet nog voor # quizzen slagen; je vindt ze}} hieronder.',
    fr: 'Toutes les leçons sont terminées. Il vous reste {left, plural, one {un quiz à réussir ; vous le trouverez} other {# quiz à réussir ; vous les trouverez}} ci-dessous.',
  },
  notEnrolled: {
    en: 'You are not enrolled in this course, so there is no progress to keep. Enrol on the course page first; it is free.',
    nl: 'Je bent niet ingeschreven voor deze cursus, dus valt er geen vooruitgang te bewaren. Schrijf je eerst in op de pagina van de cursus; het is gratis.',
    fr: 'Vous ne suivez pas encore ce cours : il n’y a donc pas de progression à garder. Inscrivez-vous d’abord sur la page du cours ; c’est gratuit.',
  },
  restLater: {
    en: 'Marked as done. You have done everything that is open to you now; the rest opens later, and the list says when.',
    nl: 'Gemarkeerd als afgerond. Alles wat nu voor je open is, heb je gedaan; de rest gaat later open, en in de lijst zie je wanneer.',
    fr: 'Leçon marquée comme terminée. Vous avez fait tout ce qui vous est ouvert pour l’instant ; le reste s’ouvrira plus tard, la liste indique quand.',
  },
  lessonClosed: {
    en: 'This lesson is not open to you yet, so it cannot be marked as done. The outline of the course says when it opens.',
    nl: 'Deze les is nog niet open voor jou en kan dus niet als afgerond worden gemarkeerd. In het overzicht van de cursus zie je wanneer ze opengaat.',
    fr: 'Cette leçon ne vous est pas encore ouverte : elle ne peut donc pas être marquée comme terminée. Le plan du cours indique quand elle s’ouvre.',
  },
  coursesMissing: {
    en: 'Before this course you need to finish {count, plural, one {another one} other {others}}: {courses}.',
    nl: 'Voor deze cursus moet je eerst {count, plural, one {een andere} other {andere}} afronden: {courses}.',
    fr: 'Avant ce cours, il faut en terminer {count, plural, one {un autre} other {d’autres}} : {courses}.',
  },
  firstOthers: {
    en: 'You are not enrolled yet: other courses come before this one. Below you see which.',
    nl: 'Je bent nog niet ingeschreven: voor deze cursus komen andere. Hieronder zie je welke.',
    fr: 'Votre inscription n’est pas encore faite : d’autres cours viennent avant celui-ci. Vous les voyez ci-dessous.',
  },
  notAPerson: {
    en: 'This token stands for a program. Only a person with an account can enrol in a course.',
    nl: 'Dit token staat voor een programma. Alleen iemand met een account kan zich inschrijven voor een cursus.',
    fr: 'Ce jeton représente un programme. Seule une personne ayant un compte peut s’inscrire à un cours.',
  },
  noLessonsYet: {
    en: 'This course has no lessons yet. Please come back when the first one is published.',
    nl: 'Deze cursus heeft nog geen lessen. Kom terug zodra de eerste gepubliceerd is.',
    fr: 'Ce cours n’a pas encore de leçons. Revenez quand la première sera publiée.',
  },
});
