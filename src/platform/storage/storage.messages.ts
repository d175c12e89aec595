import { defineMessages } from '../i18n/messages.js';

/** What the storage has to say about files. */
export const STORAGE_MESSAGES = defineMessages({
  tooLarge: {
    en: 'This file is larger than {megabytes} MB.',
    nl: 'Dit bestand is groter dan {megabytes} MB.',
    fr: 'Ce fichier dépasse {megabytes} Mo.',
  },
  full: {
    en: 'There is no room left for files. Nothing was saved; please tell whoever looks after the server.',
    nl: 'Er is geen plaats meer voor bestanden. Er is niets bewaard; laat het weten aan wie de server beheert.',
    fr: 'Il n’y a plus de place pour les fichiers. Rien n’a été enregistré ; prévenez la personne qui gère le serveur.',
  },
});
