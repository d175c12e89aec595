import { defineMessages } from '../platform/i18n/messages.js';

/** The words of the frame around every page of the console about mail. */
export const MAIL_CONSOLE_WORDS = defineMessages({
  pages: { en: 'Pages about mail', nl: 'Pagina’s over mail', fr: 'Pages sur les courriels' },
  ledger: { en: 'Ledger', nl: 'Register', fr: 'Registre' },
  sequences: { en: 'Sequences', nl: 'Reeksen', fr: 'Séquences' },
  why: { en: 'Why', nl: 'Waarom', fr: 'Pourquoi' },
  delivery: { en: 'Delivery', nl: 'Bezorging', fr: 'Acheminement' },
  failed: { en: 'Failed', nl: 'Mislukt', fr: 'Échecs' },
  texts: { en: 'Texts', nl: 'Teksten', fr: 'Textes' },
  addresses: { en: 'Addresses', nl: 'Adressen', fr: 'Adresses' },
  settings: { en: 'Settings', nl: 'Instellingen', fr: 'Réglages' },
  pausedTitle: {
    en: 'Follow-ups are paused',
    nl: 'Opvolgmails staan op pauze',
    fr: 'Les courriels de suivi sont en pause',
  },
  pausedBy: {
    en: 'Since {when}, by {who}. Confirmations and answers still go out; what its own expiry overtakes meanwhile is not sent later.',
    nl: 'Sinds {when}, door {who}. Bevestigingen en antwoorden vertrekken nog; wat intussen vervalt, wordt later niet meer verzonden.',
    fr: 'Depuis {when}, par {who}. Les confirmations et les réponses partent toujours ; ce qui expire entre-temps ne sera plus envoyé.',
  },
  someoneGone: {
    en: 'somebody who has no account any more',
    nl: 'iemand die geen account meer heeft',
    fr: 'une personne qui n’a plus de compte',
  },
  toSettings: { en: 'To the settings', nl: 'Naar de instellingen', fr: 'Vers les réglages' },
});
