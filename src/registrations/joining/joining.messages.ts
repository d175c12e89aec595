import { defineMessages } from '../../platform/i18n/messages.js';

/** The words of the page behind the personal join link. */
export const JOINING_WORDS = defineMessages({
  section: { en: 'On the day', nl: 'Op de dag zelf', fr: 'Le jour même' },
  sectionIntro: {
    en: 'You go in from here. The door opens {minutes} minutes before the beginning.',
    nl: 'Hier ga je naar binnen. De deur gaat {minutes} minuten voor het begin open.',
    fr: 'L’entrée se trouve ici. La porte s’ouvre {minutes} minutes avant le début.',
  },
  toDoor: { en: 'To the door of the session', nl: 'Naar de deur van de sessie', fr: 'Vers l’entrée de la séance' },
  openTitle: { en: 'The door is open', nl: 'De deur is open', fr: 'La porte est ouverte' },
  openLede: {
    en: 'Welcome, {name}. Press the button and the meeting opens; we note that you came.',
    nl: 'Welkom, {name}. Druk op de knop en de sessie gaat open; we noteren dat je er bent.',
    fr: 'Bienvenue, {name}. Le bouton ouvre la réunion, et nous notons votre présence.',
  },
  goIn: { en: 'Go in', nl: 'Ga naar binnen', fr: 'Entrer' },
  personal: {
    en: 'This link is yours alone. Please do not pass it on.',
    nl: 'Deze link is alleen voor jou. Geef hem niet door.',
    fr: 'Ce lien n’est que pour vous. Merci de ne pas le transmettre.',
  },
  earlyTitle: { en: 'You are early', nl: 'Je bent vroeg', fr: 'Vous êtes en avance' },
  earlyLede: {
    en: 'The door opens {when}. Come back to this page then; the button will be here.',
    nl: 'De deur gaat {when} open. Kom dan terug naar deze pagina; hier staat dan de knop.',
    fr: 'La porte s’ouvre {when}. Revenez alors sur cette page : le bouton y sera.',
  },
  earlyError: {
    en: 'The door is not open yet.',
    nl: 'De deur is nog niet open.',
    fr: 'La porte n’est pas encore ouverte.',
  },
  opensAt: { en: 'The door opens', nl: 'De deur gaat open', fr: 'Ouverture de la porte' },
  noAddressTitle: {
    en: 'The meeting is being prepared',
    nl: 'De sessie wordt klaargezet',
    fr: 'La réunion se prépare',
  },
  noAddressLede: {
    en: 'The address of the meeting is not here yet. It will appear on this page, or reach you by mail, before the beginning.',
    nl: 'Het adres van de sessie staat hier nog niet. Het verschijnt op deze pagina, of je krijgt het per mail, voor het begin.',
    fr: 'L’adresse de la réunion n’est pas encore ici. Elle apparaîtra sur cette page, ou vous parviendra par courriel, avant le début.',
  },
  look: { en: 'Look again', nl: 'Kijk opnieuw', fr: 'Vérifier à nouveau' },
  overTitle: { en: 'The session is over', nl: 'De sessie is voorbij', fr: 'La séance est terminée' },
  overLede: {
    en: 'The door is shut. The next dates are on the page of the masterclass.',
    nl: 'De deur is dicht. De volgende data staan op de pagina van de masterclass.',
    fr: 'La porte est fermée. Les prochaines dates figurent sur la page de la masterclass.',
  },
  waitingTitle: {
    en: 'You are on the waiting list',
    nl: 'Je staat op de wachtlijst',
    fr: 'Vous êtes sur la liste d’attente',
  },
  waitingLede: {
    en: 'The door opens for those who have a place. If one comes free for you, we write to you at once.',
    nl: 'De deur gaat open voor wie een plaats heeft. Komt er een vrij voor jou, dan schrijven we je meteen.',
    fr: 'La porte s’ouvre aux personnes qui ont une place. S’il s’en libère une pour vous, nous vous écrivons aussitôt.',
  },
  offeredTitle: {
    en: 'A place is kept for you',
    nl: 'Er wordt een plaats voor je vrijgehouden',
    fr: 'Une place vous est réservée',
  },
  offeredLede: {
    en: 'Accept it first; then this page lets you in.',
    nl: 'Neem ze eerst aan; dan laat deze pagina je binnen.',
    fr: 'Acceptez-la d’abord ; cette page vous laissera ensuite entrer.',
  },
  placeNeeded: {
    en: 'Only those who have a place can go in.',
    nl: 'Alleen wie een plaats heeft, kan naar binnen.',
    fr: 'Seules les personnes qui ont une place peuvent entrer.',
  },
  toRegistration: { en: 'To your registration', nl: 'Naar je inschrijving', fr: 'Vers votre inscription' },
  toOffer: { en: 'See the offer', nl: 'Bekijk het aanbod', fr: 'Voir la proposition' },
  youWereThere: { en: 'You were there', nl: 'Je was erbij', fr: 'Vous y étiez' },
  youWereThereLede: {
    en: 'Thank you for coming, {name}.',
    nl: 'Fijn dat je erbij was, {name}.',
    fr: 'Merci de votre présence, {name}.',
  },
});
