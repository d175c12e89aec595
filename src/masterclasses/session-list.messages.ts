import { defineMessages } from '../platform/i18n/messages.js';

/** The words of the console's list of sessions. */
export const SESSION_LIST_WORDS = defineMessages({
  search: { en: 'Title or host', nl: 'Titel of lesgever', fr: 'Titre ou intervenant' },
  seats: { en: 'Places', nl: 'Plaatsen', fr: 'Places' },
  free: { en: 'with free places', nl: 'met vrije plaatsen', fr: 'avec places libres' },
  full: { en: 'full', nl: 'volzet', fr: 'complètes' },
  queue: { en: 'with a waiting list', nl: 'met een wachtlijst', fr: 'avec liste d’attente' },
  everyHost: { en: 'Everybody', nl: 'Iedereen', fr: 'Tout le monde' },
  calendar: { en: 'Calendar', nl: 'Kalender', fr: 'Calendrier' },
  waiting: { en: 'Waiting', nl: 'Wachtenden', fr: 'En attente' },
  links: { en: 'Go to', nl: 'Ga naar', fr: 'Aller à' },
  change: { en: 'Change', nl: 'Wijzigen', fr: 'Modifier' },
  another: { en: 'Another', nl: 'Nog een', fr: 'Une autre' },
});
