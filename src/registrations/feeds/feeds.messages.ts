import { defineMessages } from '../../platform/i18n/messages.js';

/** The words of calendars that people subscribe to. */
export const FEED_WORDS = defineMessages({
  offered: { en: '{title} (place offered)', nl: '{title} (plaats aangeboden)', fr: '{title} (place proposée)' },
  entry: {
    en: 'A live online masterclass, given by {host}. All about it stands on its page.',
    nl: 'Een live online masterclass, gegeven door {host}. Alles erover staat op de pagina.',
    fr: 'Une masterclass en ligne et en direct, donnée par {host}. Tous les détails figurent sur sa page.',
  },
  calendarOf: { en: 'Skin School: {title}', nl: 'Skin School: {title}', fr: 'Skin School : {title}' },
  mySessions: {
    en: 'My sessions at Skin School',
    nl: 'Mijn sessies bij Skin School',
    fr: 'Mes séances chez Skin School',
  },
  heading: { en: 'Your sessions in your calendar', nl: 'Je sessies in je agenda', fr: 'Vos séances dans votre agenda' },
  lede: {
    en: 'Subscribe once, and every session you have a place for appears in your calendar: also those to come, changed hours and cancellations.',
    nl: 'Abonneer je één keer, en elke sessie waarvoor je een plaats hebt, staat in je agenda: ook nieuwe sessies, gewijzigde uren en afgelastingen.',
    fr: 'Abonnez-vous une fois, et chaque séance pour laquelle vous avez une place figure dans votre agenda : aussi les suivantes, les changements d’heure et les annulations.',
  },
  subscribe: { en: 'Subscribe in your calendar', nl: 'Abonneer je in je agenda', fr: 'S’abonner dans votre agenda' },
  address: { en: 'Or copy this address', nl: 'Of kopieer dit adres', fr: 'Ou copiez cette adresse' },
  addressHint: {
    en: 'For calendars on the web: add a calendar “from URL”. Whoever has the address sees your sessions, so keep it to yourself.',
    nl: 'Voor agenda’s op het web: voeg een agenda toe “via URL”. Wie het adres heeft, ziet je sessies; hou het dus voor jezelf.',
    fr: 'Pour les agendas en ligne : ajoutez un agenda « par URL ». Qui possède l’adresse voit vos séances ; gardez-la donc pour vous.',
  },
  what: {
    en: 'A place that is only offered stands there as tentative; a turn in a queue does not. Nobody else is named.',
    nl: 'Een plaats die enkel aangeboden is, staat er als voorlopig; een plaats op de wachtlijst niet. Niemand anders wordt genoemd.',
    fr: 'Une place seulement proposée y figure comme provisoire ; un rang en liste d’attente n’y figure pas. Personne d’autre n’est nommé.',
  },
  renewHeading: { en: 'A new address, or none', nl: 'Een nieuw adres, of geen', fr: 'Une nouvelle adresse, ou aucune' },
  renewText: {
    en: 'Did somebody else get hold of it? With a new address the old one stops at once.',
    nl: 'Kreeg iemand anders het in handen? Met een nieuw adres werkt het oude meteen niet meer.',
    fr: 'Quelqu’un d’autre l’a-t-il obtenue ? Avec une nouvelle adresse, l’ancienne cesse aussitôt de fonctionner.',
  },
  renew: { en: 'Make a new address', nl: 'Maak een nieuw adres', fr: 'Créer une nouvelle adresse' },
  stop: { en: 'Stop the calendar', nl: 'Stop de agenda', fr: 'Arrêter l’agenda' },
  renewed: {
    en: 'This is the new address. The old one opens nothing any more.',
    nl: 'Dit is het nieuwe adres. Het oude opent niets meer.',
    fr: 'Voici la nouvelle adresse. L’ancienne n’ouvre plus rien.',
  },
  stopped: {
    en: 'The calendar is stopped. You can subscribe again from the page of any registration.',
    nl: 'De agenda is gestopt. Je kunt je opnieuw abonneren vanaf de pagina van een inschrijving.',
    fr: 'L’agenda est arrêté. Vous pouvez vous abonner à nouveau depuis la page d’une inscription.',
  },
  sent: {
    en: 'The address of your calendar is on its way to your mailbox: only you should have it.',
    nl: 'Het adres van je agenda is onderweg naar je mailbox: alleen jij hoort het te hebben.',
    fr: 'L’adresse de votre agenda est en route vers votre boîte mail : vous seul devez l’avoir.',
  },
  section: { en: 'All your sessions', nl: 'Al je sessies', fr: 'Toutes vos séances' },
  sectionIntro: {
    en: 'Rather than one entry at a time: a calendar that keeps itself up to date. We mail its address to you.',
    nl: 'In plaats van afspraak per afspraak: een agenda die zichzelf bijhoudt. We mailen je het adres.',
    fr: 'Plutôt qu’un rendez-vous à la fois : un agenda qui se tient à jour. Nous vous en envoyons l’adresse par courriel.',
  },
  ask: { en: 'Mail me the calendar', nl: 'Mail me de agenda', fr: 'M’envoyer l’agenda' },
});
