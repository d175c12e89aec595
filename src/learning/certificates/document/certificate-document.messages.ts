import { defineMessages } from '../../../platform/i18n/messages.js';

/** The words on the certificate itself. */
export const DOCUMENT_MESSAGES = defineMessages({
  title: {
    en: 'Certificate: {course}, {name}',
    nl: 'Certificaat: {course}, {name}',
    fr: 'Certificat : {course}, {name}',
  },
  subject: {
    en: 'Certificate of Skin School',
    nl: 'Certificaat van Skin School',
    fr: 'Certificat de Skin School',
  },
  certificate: { en: 'Certificate', nl: 'Certificaat', fr: 'Certificat' },
  certifies: { en: 'Skin School certifies that', nl: 'Skin School bevestigt dat', fr: 'Skin School certifie que' },
  hasFinished: { en: 'finished the course', nl: 'deze cursus heeft afgerond:', fr: 'a terminé le cours' },
  finishedOn: { en: 'Finished on', nl: 'Afgerond op', fr: 'Terminé le' },
  issuedOn: { en: 'Issued on', nl: 'Uitgereikt op', fr: 'Délivré le' },
  teacher: { en: 'Taught by', nl: 'Gegeven door', fr: 'Donné par' },
  length: { en: 'Length', nl: 'Duur', fr: 'Durée' },
  minutes: {
    en: '{lessons, plural, one {# lesson} other {# lessons}}, {minutes} minutes',
    nl: '{lessons, plural, one {# les} other {# lessen}}, {minutes} minuten',
    fr: '{lessons, plural, one {# leçon} other {# leçons}}, {minutes} minutes',
  },
  languages: { en: 'Languages of the course', nl: 'Talen van de cursus', fr: 'Langues du cours' },
  quizPassed: { en: 'Quiz passed: {quiz}', nl: 'Geslaagd voor de quiz: {quiz}', fr: 'Quiz réussi : {quiz}' },
  asked: { en: 'What was asked', nl: 'Wat er gevraagd werd', fr: 'Ce qui était demandé' },
  more: {
    en: 'and {count, plural, one {# more lesson} other {# more lessons}}, named at the address below',
    nl: 'en nog {count, plural, one {# les} other {# lessen}}, vermeld op het adres hieronder',
    fr: 'et {count, plural, one {# autre leçon} other {# autres leçons}}, à l’adresse ci-dessous',
  },
  check: { en: 'Check this certificate', nl: 'Controleer dit certificaat', fr: 'Vérifier ce certificat' },
  checkText: {
    en: 'Anyone can see at this address whether it holds:',
    nl: 'Iedereen ziet op dit adres of het geldig is:',
    fr: 'Chacun peut voir à cette adresse s’il est valable :',
  },
  qr: {
    en: 'QR code that leads to {address}',
    nl: 'QR-code die naar {address} leidt',
    fr: 'Code QR qui mène à {address}',
  },
  nameInFull: {
    en: 'Some letters of this name cannot be printed here; it stands in full at the address at the right.',
    nl: 'Sommige letters van deze naam kunnen hier niet worden afgedrukt; op het adres rechts staat hij voluit.',
    fr: 'Certaines lettres de ce nom ne peuvent être imprimées ici ; il figure en entier à l’adresse indiquée à droite.',
  },
  number: { en: 'No. {id}', nl: 'Nr. {id}', fr: 'N° {id}' },
});
