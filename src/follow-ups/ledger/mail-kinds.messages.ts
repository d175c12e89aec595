import { defineMessages, type Message } from '../../platform/i18n/messages.js';

/** What the kinds of mail are called in the console. A kind that nobody has named is shown by its code. */
const KINDS: Record<string, Message> = defineMessages({
  'calendar-feed': { en: 'Address of a calendar', nl: 'Adres van een agenda', fr: 'Adresse d’un agenda' },
  'certificate-ready': { en: 'Certificate ready', nl: 'Certificaat klaar', fr: 'Certificat prêt' },
  'certificate-reissued': {
    en: 'Certificate issued anew',
    nl: 'Certificaat opnieuw uitgegeven',
    fr: 'Certificat réémis',
  },
  'certificate-revoked': { en: 'Certificate revoked', nl: 'Certificaat ingetrokken', fr: 'Certificat révoqué' },
  'follow-up': { en: 'Follow-up', nl: 'Opvolgmail', fr: 'Courriel de suivi' },
  'follow-up-test': { en: 'Test of a text', nl: 'Test van een tekst', fr: 'Essai d’un texte' },
  'group-message': { en: 'Message to a group', nl: 'Bericht aan een groep', fr: 'Message à un groupe' },
  'newsletter-confirm': {
    en: 'Question to confirm the newsletter',
    nl: 'Vraag om de nieuwsbrief te bevestigen',
    fr: 'Demande de confirmation de la lettre d’information',
  },
  'registration-cancelled': { en: 'Registration cancelled', nl: 'Inschrijving geannuleerd', fr: 'Inscription annulée' },
  'registration-confirmed': { en: 'Registration confirmed', nl: 'Inschrijving bevestigd', fr: 'Inscription confirmée' },
  'registration-declined': { en: 'Offer declined', nl: 'Aanbod geweigerd', fr: 'Offre déclinée' },
  'registration-handed-over': { en: 'Place handed over', nl: 'Plaats doorgegeven', fr: 'Place cédée' },
  'registration-lapsed': { en: 'Offer lapsed', nl: 'Aanbod vervallen', fr: 'Offre expirée' },
  'registration-link': {
    en: 'Link to a registration',
    nl: 'Link naar een inschrijving',
    fr: 'Lien vers une inscription',
  },
  'registration-moved-to-queue': {
    en: 'Moved to the waiting list',
    nl: 'Naar de wachtlijst verplaatst',
    fr: 'Déplacement en liste d’attente',
  },
  'registration-offered': { en: 'Place offered', nl: 'Plaats aangeboden', fr: 'Place proposée' },
  'registration-promoted': {
    en: 'Place given from the waiting list',
    nl: 'Plaats vanaf de wachtlijst',
    fr: 'Place obtenue depuis la liste d’attente',
  },
  'registration-received': { en: 'Place received', nl: 'Plaats gekregen', fr: 'Place reçue' },
  'registration-restored': { en: 'Registration restored', nl: 'Inschrijving hersteld', fr: 'Inscription rétablie' },
  'registration-waiting': { en: 'On the waiting list', nl: 'Op de wachtlijst', fr: 'En liste d’attente' },
  'session-cancelled': { en: 'Session cancelled', nl: 'Sessie geannuleerd', fr: 'Séance annulée' },
  'session-changed': { en: 'Session changed', nl: 'Sessie gewijzigd', fr: 'Séance modifiée' },
  'sign-in-link': { en: 'Sign-in link', nl: 'Aanmeldlink', fr: 'Lien de connexion' },
  'verify-email': {
    en: 'Question to verify an address',
    nl: 'Vraag om een adres te bevestigen',
    fr: 'Vérification d’une adresse',
  },
});

/** The kinds that have a name, for a list to choose from. */
export const NAMED_KINDS: readonly string[] = Object.keys(KINDS).sort();

/** The name of a kind; null when it has none. */
export function kindName(kind: string): Message | null {
  return Object.hasOwn(KINDS, kind) ? KINDS[kind]! : null;
}
