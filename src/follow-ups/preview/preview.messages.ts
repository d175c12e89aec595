import { defineMessages } from '../../platform/i18n/messages.js';

/** What stands around a mail that staff look at. */
export const PREVIEW_WORDS = defineMessages({
  heading: { en: 'Preview', nl: 'Voorbeeld', fr: 'Aperçu' },
  intro: {
    en: 'As it would reach this person; links that open something of hers lead nowhere here.',
    nl: 'Zoals deze persoon hem zou krijgen; links die iets van haar openen, leiden hier nergens heen.',
    fr: 'Tel que cette personne le recevrait ; les liens qui ouvrent quelque chose d’elle ne mènent ici nulle part.',
  },
  email: { en: 'Address of somebody', nl: 'Adres van iemand', fr: 'Adresse de quelqu’un' },
  emailHint: {
    en: 'To see the mail with real values. Empty: the example.',
    nl: 'Om de mail met echte gegevens te zien. Leeg: het voorbeeld.',
    fr: 'Pour voir le courriel avec de vraies valeurs. Vide : l’exemple.',
  },
  find: { en: 'Show', nl: 'Toon', fr: 'Afficher' },
  width: { en: 'Width', nl: 'Breedte', fr: 'Largeur' },
  desktop: { en: 'Computer', nl: 'Computer', fr: 'Ordinateur' },
  phone: { en: 'Phone', nl: 'Telefoon', fr: 'Téléphone' },
  theme: { en: 'Theme', nl: 'Thema', fr: 'Thème' },
  light: { en: 'Light', nl: 'Licht', fr: 'Clair' },
  dark: { en: 'Dark', nl: 'Donker', fr: 'Sombre' },
  whom: { en: 'Drawn for', nl: 'Getoond voor', fr: 'Affiché pour' },
  example: { en: 'The example', nl: 'Het voorbeeld', fr: 'L’exemple' },
  nobody: {
    en: 'This address has nothing that this mail could be about. You see the example.',
    nl: 'Dit adres heeft niets waar deze mail over kan gaan. Je ziet het voorbeeld.',
    fr: 'Cette adresse n’a rien dont ce courriel pourrait parler. Vous voyez l’exemple.',
  },
  plain: { en: 'The same as plain text', nl: 'Hetzelfde als platte tekst', fr: 'La version en texte brut' },
  frame: { en: 'The mail: {subject}', nl: 'De mail: {subject}', fr: 'Le courriel : {subject}' },
  notWritten: {
    en: 'It cannot be sent like this',
    nl: 'Zo kan hij niet vertrekken',
    fr: 'Impossible de l’envoyer ainsi',
  },
  test: { en: 'Send it to me as a test', nl: 'Stuur hem mij als test', fr: 'Me l’envoyer en test' },
  testSubject: { en: '[Test] {subject}', nl: '[Test] {subject}', fr: '[Test] {subject}' },
  testSent: {
    en: 'The test is on its way to your own address.',
    nl: 'De test is onderweg naar je eigen adres.',
    fr: 'Le test est en route vers votre propre adresse.',
  },
});
