import { defineMessages } from '../platform/i18n/messages.js';

/** The words of the development pages. */
export const DEV_MESSAGES = defineMessages({
  kicker: { en: 'For developers', nl: 'Voor ontwikkelaars', fr: 'Pour les développeurs' },
  mailbox: { en: 'Mailbox', nl: 'Postvak', fr: 'Boîte de courriel' },
  mailboxLede: {
    en: 'No mail server is configured, so every mail stays here and nobody receives anything.',
    nl: 'Er is geen mailserver ingesteld: elke mail blijft hier en niemand ontvangt iets.',
    fr: 'Aucun serveur de courrier n’est configuré : chaque courriel reste ici et personne ne reçoit rien.',
  },
  mails: { en: 'Mails, newest first', nl: 'Mails, nieuwste eerst', fr: 'Courriels, du plus récent au plus ancien' },
  empty: { en: 'No mail yet', nl: 'Nog geen mail', fr: 'Aucun courriel pour l’instant' },
  emptyText: {
    en: 'Take a place in a masterclass or ask for a sign-in link, and the mail appears here.',
    nl: 'Neem een plaats in een masterclass of vraag een aanmeldlink: de mail verschijnt hier.',
    fr: 'Réservez une place dans une masterclass ou demandez un lien de connexion : le courriel apparaît ici.',
  },
  subject: { en: 'Subject', nl: 'Onderwerp', fr: 'Objet' },
  notWritten: { en: '(not written yet)', nl: '(nog niet geschreven)', fr: '(pas encore rédigé)' },
  recipient: { en: 'To', nl: 'Aan', fr: 'À' },
  sender: { en: 'From', nl: 'Van', fr: 'De' },
  state: { en: 'State', nl: 'Toestand', fr: 'État' },
  why: { en: 'Why', nl: 'Waarom', fr: 'Pourquoi' },
  written: { en: 'Written', nl: 'Aangemaakt', fr: 'Créé' },
  settled: { en: 'Settled', nl: 'Afgehandeld', fr: 'Traité' },
  kind: { en: 'Kind', nl: 'Soort', fr: 'Type' },
  language: { en: 'Language', nl: 'Taal', fr: 'Langue' },
  headers: { en: 'Headers', nl: 'Kopregels', fr: 'En-têtes' },
  asSeen: { en: 'As it is read', nl: 'Zoals het gelezen wordt', fr: 'Tel qu’il est lu' },
  plainText: { en: 'As plain text', nl: 'Als platte tekst', fr: 'En texte brut' },
  links: { en: 'Links in it', nl: 'Links erin', fr: 'Liens' },
  calendar: { en: 'Calendar entry', nl: 'Agenda-item', fr: 'Entrée d’agenda' },
  download: { en: 'Download invitation.ics', nl: 'invitation.ics downloaden', fr: 'Télécharger invitation.ics' },
  notKept: {
    en: 'This mail has not been written, so there is nothing to show.',
    nl: 'Deze mail is niet geschreven, er valt dus niets te tonen.',
    fr: 'Ce courriel n’a pas été rédigé ; il n’y a donc rien à montrer.',
  },
});
