import { defineMessages } from '../platform/i18n/messages.js';

/** What is said after a registration was made, changed or given up by its own person. */
export const REGISTRATION_NOTICE_WORDS = defineMessages({
  registered: {
    en: 'You are registered.',
    nl: 'Je bent ingeschreven.',
    fr: 'Votre inscription est enregistrée.',
  },
  queued: {
    en: 'You are on the waiting list.',
    nl: 'Je staat op de wachtlijst.',
    fr: 'Vous êtes sur la liste d’attente.',
  },
  repeated: {
    en: 'You were registered already; this is that registration.',
    nl: 'Je was al ingeschreven; dit is die inschrijving.',
    fr: 'Votre inscription existait déjà ; la voici.',
  },
  cancelled: {
    en: 'The registration is cancelled. The mail about it is on its way.',
    nl: 'De inschrijving is geannuleerd. De mail erover is onderweg.',
    fr: 'L’inscription est annulée. Le courriel à ce sujet est en route.',
  },
  left: {
    en: 'You are off the waiting list. The mail about it is on its way.',
    nl: 'Je bent van de wachtlijst. De mail erover is onderweg.',
    fr: 'Vous n’êtes plus sur la liste d’attente. Le courriel à ce sujet est en route.',
  },
  cancelledBefore: {
    en: 'It was cancelled before; nothing has changed.',
    nl: 'Ze was al geannuleerd; er is niets veranderd.',
    fr: 'Elle était déjà annulée ; rien n’a changé.',
  },
  saved: {
    en: 'The details are saved.',
    nl: 'De gegevens zijn bewaard.',
    fr: 'Les coordonnées sont enregistrées.',
  },
});
