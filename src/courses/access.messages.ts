import { defineMessages } from '../platform/i18n/messages.js';

/** What courses and lessons say about what comes first, what opens when, and what is left to do. */
export const ACCESS_MESSAGES = defineMessages({
  opensOn: { en: 'opens on {day}', nl: 'gaat open op {day}', fr: 's’ouvre le {day}' },
  opensAfterDays: {
    en: 'opens {days, plural, one {a day} other {# days}} after you enrol',
    nl: 'gaat open {days, plural, one {een dag} other {# dagen}} na je inschrijving',
    fr: 's’ouvre {days, plural, one {un jour} other {# jours}} après l’inscription',
  },
  opensAfterDaysAndOn: {
    en: 'opens {days, plural, one {a day} other {# days}} after you enrol, not before {day}',
    nl: 'gaat open {days, plural, one {een dag} other {# dagen}} na je inschrijving, niet voor {day}',
    fr: 's’ouvre {days, plural, one {un jour} other {# jours}} après l’inscription, pas avant le {day}',
  },
  outlineLater: {
    en: 'Some lessons are open to everyone. The others open when you enrol, or on the day that stands beside them.',
    nl: 'Sommige lessen zijn open voor iedereen. De andere gaan open als je je inschrijft, of op de dag die erbij staat.',
    fr: 'Certaines leçons sont ouvertes à tous. Les autres s’ouvrent à l’inscription, ou le jour indiqué à côté.',
  },
  added: { en: 'new', nl: 'nieuw', fr: 'nouveau' },
  addedNote: {
    en: 'Lessons marked ‘new’ came after you enrolled. You are welcome to read them; finishing the course does not ask for them.',
    nl: 'Lessen met ‘nieuw’ zijn er na je inschrijving bij gekomen. Je mag ze gerust lezen; om de cursus af te ronden hoeft het niet.',
    fr: 'Les leçons marquées « nouveau » sont arrivées après votre inscription. Vous pouvez les lire ; elles ne sont pas nécessaires pour terminer le cours.',
  },
  closedTitle: {
    en: 'This lesson opens on {day}',
    nl: 'Deze les gaat open op {day}',
    fr: 'Cette leçon s’ouvre le {day}',
  },
  closedByDays: {
    en: 'This course opens step by step. This lesson comes {days, plural, one {a day} other {# days}} after the day you enrolled.',
    nl: 'Deze cursus gaat stap voor stap open. Deze les komt {days, plural, one {een dag} other {# dagen}} na de dag waarop je je inschreef.',
    fr: 'Ce cours s’ouvre pas à pas. Cette leçon vient {days, plural, one {un jour} other {# jours}} après le jour de votre inscription.',
  },
  closedByDate: {
    en: 'It opens to everyone on the same day. Until then you can read its beginning here.',
    nl: 'Ze gaat voor iedereen op dezelfde dag open. Tot dan kun je hier het begin lezen.',
    fr: 'Elle s’ouvre pour tout le monde le même jour. D’ici là, vous pouvez en lire le début ici.',
  },
  readMeanwhile: {
    en: 'Meanwhile: {lesson}',
    nl: 'Intussen: {lesson}',
    fr: 'En attendant : {lesson}',
  },
  backToCourse: { en: 'Back to the course', nl: 'Terug naar de cursus', fr: 'Retour au cours' },
  left: {
    en: '{count, plural, one {One lesson left} other {# lessons left}}',
    nl: '{count, plural, one {Nog één les} other {Nog # lessen}}',
    fr: '{count, plural, one {Plus qu’une leçon} other {Encore # leçons}}',
  },
  leftAfter: {
    en: '{count, plural, one {After this, one lesson is left} other {After this, # lessons are left}}',
    nl: '{count, plural, one {Hierna is er nog één les} other {Hierna zijn er nog # lessen}}',
    fr: '{count, plural, one {Après celle-ci, il reste une leçon} other {Après celle-ci, il reste # leçons}}',
  },
  before: { en: 'What comes first', nl: 'Wat eerst komt', fr: 'Ce qui vient avant' },
  beforeText: {
    en: 'This course builds on {count, plural, one {another} other {others}}. You can enrol once you have finished {count, plural, one {it} other {them}}.',
    nl: 'Deze cursus bouwt voort op {count, plural, one {een andere} other {andere}}. Je kunt je inschrijven zodra je {count, plural, one {die} other {ze allemaal}} hebt afgerond.',
    fr: 'Ce cours s’appuie sur {count, plural, one {un autre} other {d’autres}}. Vous pourrez vous inscrire quand vous {count, plural, one {l’aurez terminé} other {les aurez terminés}}.',
  },
  haveFinished: { en: 'finished', nl: 'afgerond', fr: 'terminé' },
  notFinished: { en: 'not finished yet', nl: 'nog niet afgerond', fr: 'pas encore terminé' },
  firstFinish: {
    en: 'First finish “{course}”',
    nl: 'Rond eerst ‘{course}’ af',
    fr: 'Terminez d’abord « {course} »',
  },
  keys: { en: 'Keyboard shortcuts', nl: 'Sneltoetsen', fr: 'Raccourcis clavier' },
  keysNext: { en: 'Next lesson', nl: 'Volgende les', fr: 'Leçon suivante' },
  keysPrevious: { en: 'Previous lesson', nl: 'Vorige les', fr: 'Leçon précédente' },
  keysDone: {
    en: 'Mark this lesson as done',
    nl: 'Deze les als afgerond markeren',
    fr: 'Marquer cette leçon comme terminée',
  },
  keysHelp: { en: 'This help', nl: 'Deze hulp', fr: 'Cette aide' },
  keysOn: {
    en: 'Use single keys as shortcuts',
    nl: 'Losse toetsen als sneltoets gebruiken',
    fr: 'Utiliser les touches seules comme raccourcis',
  },
  keysOnHint: {
    en: 'Switch this off when you dictate text or often touch a key by accident. This browser remembers it.',
    nl: 'Zet dit uit als je tekst dicteert of vaak per ongeluk een toets raakt. Deze browser onthoudt het.',
    fr: 'Désactivez-les si vous dictez du texte ou touchez souvent une touche par mégarde. Ce navigateur s’en souvient.',
  },
  close: { en: 'Close', nl: 'Sluiten', fr: 'Fermer' },
});
