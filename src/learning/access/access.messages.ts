import { defineMessages } from '../../platform/i18n/messages.js';

/** What is said of wrong input on the page about access. */
export const ACCESS_ERRORS = defineMessages({
  circle: {
    en: 'These courses would then need one another, directly or through others, and nobody could ever begin. Choose another one.',
    nl: 'Dan hebben deze cursussen elkaar nodig, rechtstreeks of via andere, en kan niemand ooit beginnen. Kies een andere.',
    fr: 'Ces cours dépendraient alors l’un de l’autre, directement ou par d’autres, et personne ne pourrait jamais commencer. Choisissez-en un autre.',
  },
  noSuchCourse: {
    en: 'This course does not exist (any more).',
    nl: 'Deze cursus bestaat niet (meer).',
    fr: 'Ce cours n’existe pas ou plus.',
  },
  notDate: { en: 'This day does not exist.', nl: 'Deze dag bestaat niet.', fr: 'Ce jour n’existe pas.' },
  dateTooFar: {
    en: 'Choose a day from 2020 on and at most {years} years from now.',
    nl: 'Kies een dag vanaf 2020 en hoogstens {years} jaar ver.',
    fr: 'Choisissez un jour à partir de 2020 et d’ici {years} ans au plus.',
  },
  nobodyEnrolled: {
    en: 'Nobody with this address is enrolled in this course.',
    nl: 'Niemand met dit adres is voor deze cursus ingeschreven.',
    fr: 'Personne avec cette adresse n’est inscrit à ce cours.',
  },
  noSuchLesson: {
    en: 'This lesson is not one of this course.',
    nl: 'Deze les hoort niet bij deze cursus.',
    fr: 'Cette leçon n’est pas de ce cours.',
  },
});

/** The words of the console's page about access. */
export const ACCESS_STAFF = defineMessages({
  title: { en: 'Access', nl: 'Toegang', fr: 'Accès' },
  titleOf: { en: 'Access to {course}', nl: 'Toegang tot {course}', fr: 'Accès à {course}' },
  courses: { en: 'Courses', nl: 'Cursussen', fr: 'Cours' },
  before: { en: 'What comes first', nl: 'Wat eerst komt', fr: 'Ce qui vient avant' },
  beforeIntro: {
    en: 'Who has not finished these courses cannot enrol in this one. Whoever is enrolled already keeps her place.',
    nl: 'Wie deze cursussen niet heeft afgerond, kan zich hier niet inschrijven. Wie al ingeschreven is, behoudt haar plaats.',
    fr: 'Qui n’a pas terminé ces cours ne peut pas s’inscrire à celui-ci. Les personnes déjà inscrites gardent leur place.',
  },
  noneBefore: {
    en: 'Nothing comes first: everyone can enrol.',
    nl: 'Niets komt eerst: iedereen kan zich inschrijven.',
    fr: 'Rien ne vient avant : tout le monde peut s’inscrire.',
  },
  draft: { en: 'draft, asked of nobody', nl: 'concept, voor niemand verplicht', fr: 'brouillon, demandé à personne' },
  course: { en: 'Course to finish first', nl: 'Cursus die eerst moet', fr: 'Cours à terminer avant' },
  add: { en: 'Ask for this course first', nl: 'Vraag deze cursus eerst', fr: 'Demander d’abord ce cours' },
  remove: { en: 'No longer ask for it', nl: 'Niet meer vragen', fr: 'Ne plus le demander' },
  openings: { en: 'When lessons open', nl: 'Wanneer lessen opengaan', fr: 'Quand les leçons s’ouvrent' },
  openingsIntro: {
    en: 'A lesson opens at the start of a day in the learner’s own time zone: so many days after she enrolled, or on a date. Of all that stands at a lesson and its module, the latest day holds. Left empty, it is open from the beginning. Who has done a lesson keeps it; a lesson open to everyone never closes.',
    nl: 'Een les gaat open bij het begin van een dag in de tijdzone van de cursist: zoveel dagen na haar inschrijving, of op een datum. Van alles wat bij les en module staat, telt de laatste dag. Leeg betekent: open van bij het begin. Wie een les heeft afgerond, behoudt ze; een les die open is voor iedereen gaat nooit dicht.',
    fr: 'Une leçon s’ouvre au début d’un jour, dans le fuseau horaire de la personne inscrite : tant de jours après son inscription, ou à une date. De ce qui figure à la leçon et à son module, le jour le plus tardif compte. Un champ vide veut dire : ouverte dès le début. Une leçon terminée reste ouverte ; une leçon en accès libre ne se ferme jamais.',
  },
  module: {
    en: 'All lessons of this module',
    nl: 'Alle lessen van deze module',
    fr: 'Toutes les leçons de ce module',
  },
  days: { en: 'Days after enrolling', nl: 'Dagen na inschrijving', fr: 'Jours après l’inscription' },
  on: { en: 'On a date', nl: 'Op een datum', fr: 'À une date' },
  daysOf: {
    en: 'Days after enrolling: {title}',
    nl: 'Dagen na inschrijving: {title}',
    fr: 'Jours après l’inscription : {title}',
  },
  onOf: { en: 'Date: {title}', nl: 'Datum: {title}', fr: 'Date : {title}' },
  openToAll: { en: 'open to everyone', nl: 'open voor iedereen', fr: 'en accès libre' },
  draftLesson: { en: 'draft', nl: 'concept', fr: 'brouillon' },
  save: { en: 'Save when lessons open', nl: 'Bewaar wanneer lessen opengaan', fr: 'Enregistrer les ouvertures' },
  noLessons: {
    en: 'This course has no lessons yet.',
    nl: 'Deze cursus heeft nog geen lessen.',
    fr: 'Ce cours n’a pas encore de leçons.',
  },
  forOne: {
    en: 'Open a lesson for one learner',
    nl: 'Open een les voor één cursist',
    fr: 'Ouvrir une leçon pour une personne',
  },
  forOneIntro: {
    en: 'For example for somebody who goes away, or who needs the lesson for her work. It is written in the record of what staff did, with your reason.',
    nl: 'Bijvoorbeeld voor wie op reis gaat, of de les nodig heeft voor haar werk. Het staat met je reden in het register van wat medewerkers doen.',
    fr: 'Par exemple pour une personne qui part en voyage ou qui a besoin de la leçon pour son travail. Le registre des actes du personnel le garde, avec votre motif.',
  },
  email: { en: 'Her e-mail address', nl: 'Haar e-mailadres', fr: 'Son adresse électronique' },
  lesson: { en: 'Lesson', nl: 'Les', fr: 'Leçon' },
  reason: { en: 'Reason', nl: 'Reden', fr: 'Motif' },
  reasonHint: {
    en: 'For colleagues. Nothing about health.',
    nl: 'Voor collega’s. Niets over gezondheid.',
    fr: 'Pour les collègues. Rien sur la santé.',
  },
  open: { en: 'Open this lesson for her', nl: 'Open deze les voor haar', fr: 'Ouvrir cette leçon pour elle' },
  opened: { en: 'Opened for one learner', nl: 'Geopend voor één cursist', fr: 'Ouvertes pour une personne' },
  who: { en: 'Learner', nl: 'Cursist', fr: 'Personne' },
  when: { en: 'Opened', nl: 'Geopend', fr: 'Ouverte' },
  closeAgain: { en: 'Close again', nl: 'Weer sluiten', fr: 'Refermer' },
  nothingLocked: {
    en: 'No lesson of this course opens later, so there is nothing to open early.',
    nl: 'Geen enkele les van deze cursus gaat later open, dus valt er niets vroeger te openen.',
    fr: 'Aucune leçon de ce cours ne s’ouvre plus tard : il n’y a donc rien à ouvrir plus tôt.',
  },
  prerequisiteAdded: {
    en: 'Saved: this course asks for another one first.',
    nl: 'Bewaard: deze cursus vraagt eerst een andere.',
    fr: 'Enregistré : ce cours en demande un autre d’abord.',
  },
  prerequisiteRemoved: {
    en: 'This course no longer asks for that one first.',
    nl: 'Deze cursus vraagt die andere niet meer eerst.',
    fr: 'Ce cours ne demande plus l’autre d’abord.',
  },
  openingsSaved: {
    en: 'Saved when the lessons open. It holds at once, for everyone who is enrolled too.',
    nl: 'Bewaard wanneer de lessen opengaan. Het geldt meteen, ook voor wie al ingeschreven is.',
    fr: 'Les ouvertures sont enregistrées. Elles valent tout de suite, aussi pour les personnes déjà inscrites.',
  },
  lessonOpened: {
    en: 'The lesson is open for her now.',
    nl: 'De les is nu open voor haar.',
    fr: 'La leçon lui est ouverte maintenant.',
  },
  lessonClosedAgain: {
    en: 'The lesson opens for her at its own time again.',
    nl: 'De les gaat voor haar weer op haar eigen tijdstip open.',
    fr: 'La leçon s’ouvrira de nouveau pour elle à son heure.',
  },
});
