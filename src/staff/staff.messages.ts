import { defineMessages } from '../platform/i18n/messages.js';

/** The words of the console's dashboard. */
export const STAFF_MESSAGES = defineMessages({
  dashboard: { en: 'Dashboard', nl: 'Overzicht', fr: 'Tableau de bord' },
  sessions: { en: 'Next sessions', nl: 'Volgende sessies', fr: 'Prochaines séances' },
  sessionsCaption: {
    en: 'The next sessions and how full they are',
    nl: 'De volgende sessies en hun bezetting',
    fr: 'Les prochaines séances et leur remplissage',
  },
  allSessions: { en: 'All sessions', nl: 'Alle sessies', fr: 'Toutes les séances' },
  noSessions: { en: 'No session is planned', nl: 'Er is geen sessie gepland', fr: 'Aucune séance n’est prévue' },
  noSessionsText: {
    en: 'Open a masterclass and add one.',
    nl: 'Open een masterclass en voeg er een toe.',
    fr: 'Ouvrez une masterclass et ajoutez-en une.',
  },
  masterclass: { en: 'Masterclass', nl: 'Masterclass', fr: 'Masterclass' },
  when: { en: 'When', nl: 'Wanneer', fr: 'Quand' },
  seats: { en: 'Places', nl: 'Plaatsen', fr: 'Places' },
  mail: { en: 'Mail', nl: 'Mail', fr: 'Courriel' },
  mailIntro: { en: 'Of the last thirty days.', nl: 'Van de laatste dertig dagen.', fr: 'Des trente derniers jours.' },
  failedCaption: { en: 'Mails that failed', nl: 'Mislukte mails', fr: 'Courriels en échec' },
  noFailed: { en: 'No mail has failed.', nl: 'Geen enkele mail is mislukt.', fr: 'Aucun courriel n’a échoué.' },
  openLedger: { en: 'Open the mail ledger', nl: 'Open het mailregister', fr: 'Ouvrir le registre' },
  content: { en: 'Content to review', nl: 'Inhoud om na te kijken', fr: 'Contenu à revoir' },
  claims: {
    en: 'Claims to grade or grade again ({count})',
    nl: 'Uitspraken om (opnieuw) te beoordelen ({count})',
    fr: 'Affirmations à (ré)évaluer ({count})',
  },
  claim: { en: 'Claim', nl: 'Uitspraak', fr: 'Affirmation' },
  review: { en: 'Review', nl: 'Controle', fr: 'Révision' },
  reviewDue: { en: 'due since {date}', nl: 'sinds {date}', fr: 'depuis le {date}' },
  notGraded: { en: 'not yet graded', nl: 'nog niet beoordeeld', fr: 'pas encore évaluée' },
  studies: {
    en: 'Studies to check against their source ({count})',
    nl: 'Studies om aan de bron te toetsen ({count})',
    fr: 'Études à vérifier à la source ({count})',
  },
  study: { en: 'Study', nl: 'Studie', fr: 'Étude' },
  usedBy: { en: 'Claims', nl: 'Uitspraken', fr: 'Affirmations' },
  noReview: {
    en: 'Nothing waits for a review.',
    nl: 'Er hoeft niets nagekeken te worden.',
    fr: 'Rien n’attend de révision.',
  },
  recipient: { en: 'Recipient', nl: 'Ontvanger', fr: 'Destinataire' },
  kind: { en: 'Kind', nl: 'Soort', fr: 'Type' },
  why: { en: 'Why', nl: 'Waarom', fr: 'Pourquoi' },
  settled: { en: 'Settled', nl: 'Afgehandeld', fr: 'Traité' },
});
