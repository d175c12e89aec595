import { defineMessages } from '../../../platform/i18n/messages.js';

/** The words of the page that erases an address. */
export const ERASURE_WORDS = defineMessages({
  title: { en: 'Erase an address', nl: 'Een adres wissen', fr: 'Effacer une adresse' },
  link: { en: 'Erase what is kept of it', nl: 'Wissen wat ervan bewaard wordt', fr: 'Effacer ce qui en est conservé' },
  linkText: {
    en: 'When somebody asks to be forgotten.',
    nl: 'Wanneer iemand vraagt om vergeten te worden.',
    fr: 'Lorsque quelqu’un demande à être oublié.',
  },
  address: { en: 'Address', nl: 'Adres', fr: 'Adresse' },
  look: { en: 'Look what is kept', nl: 'Kijk wat bewaard wordt', fr: 'Voir ce qui est conservé' },
  kept: { en: 'What is kept of {email}', nl: 'Wat van {email} bewaard wordt', fr: 'Ce qui est conservé de {email}' },
  mails: { en: 'Mails in the ledger', nl: 'Mails in het register', fr: 'Courriels au registre' },
  mailsDue: {
    en: '{mails}; still waiting: {due}',
    nl: '{mails}; nog in afwachting: {due}',
    fr: '{mails} ; encore en attente : {due}',
  },
  said: { en: 'Proofs of consent', nl: 'Bewijzen van toestemming', fr: 'Preuves de consentement' },
  elsewhere: { en: 'Kept elsewhere', nl: 'Elders bewaard', fr: 'Conservé ailleurs' },
  account: { en: 'an account', nl: 'een account', fr: 'un compte' },
  registrations: {
    en: '{count, plural, one {# registration} other {# registrations}}',
    nl: '{count, plural, one {# inschrijving} other {# inschrijvingen}}',
    fr: '{count, plural, one {# inscription} other {# inscriptions}}',
  },
  nothing: { en: 'nothing', nl: 'niets', fr: 'rien' },
  whatTitle: { en: 'Erase it for good', nl: 'Voorgoed wissen', fr: 'Effacer définitivement' },
  goes: {
    en: 'In the ledger and beside proofs, something stands in its place from which nothing leads back. What mails said, choices and wishes go; what still waits is not sent. Figures stay as they are.',
    nl: 'In het register en bij de bewijzen komt er iets in de plaats waaruit niemand terug te vinden is. Wat mails zeiden, keuzes en wensen verdwijnen; wat nog wacht, gaat niet weg. Cijfers blijven zoals ze zijn.',
    fr: 'Au registre et auprès des preuves, elle cède la place à un signe dont rien ne permet de remonter. Le contenu des courriels, les choix et les souhaits disparaissent ; ce qui attend n’est pas envoyé. Les chiffres restent les mêmes.',
  },
  stays: {
    en: 'A hash stays, which cannot be read, so that no follow-up ever goes there again unless its owner asks for it. Registrations and an account keep theirs: they are no part of mail.',
    nl: 'Een hash blijft, die niet te lezen is, zodat er nooit meer een opvolgmail naartoe gaat tenzij de eigenaar erom vraagt. Inschrijvingen en een account houden het adres: ze horen niet bij de mail.',
    fr: 'Une empreinte illisible demeure, afin qu’aucun suivi n’y parte plus jamais, sauf si son propriétaire le demande. Les inscriptions et un compte gardent la leur : ils ne relèvent pas du courrier.',
  },
  again: { en: 'The address once more', nl: 'Het adres nog een keer', fr: 'L’adresse encore une fois' },
  againHint: {
    en: 'Type it to be sure: there is no undo.',
    nl: 'Typ het om zeker te zijn: dit kan niet ongedaan worden gemaakt.',
    fr: 'Saisissez-la pour être sûr : c’est irréversible.',
  },
  reason: { en: 'Reason', nl: 'Reden', fr: 'Motif' },
  reasonHint: {
    en: 'Kept in the audit log for good: name nobody in it.',
    nl: 'Blijft voorgoed in het auditlogboek: noem er niemand in.',
    fr: 'Conservé pour toujours dans le journal d’audit : n’y nommez personne.',
  },
  button: { en: 'Erase it', nl: 'Wis het', fr: 'L’effacer' },
  notTheSame: {
    en: 'This is not the address above.',
    nl: 'Dit is niet het adres hierboven.',
    fr: 'Ce n’est pas l’adresse ci-dessus.',
  },
  reasonNames: {
    en: 'The reason holds the address itself; it would stay in the audit log.',
    nl: 'In de reden staat het adres zelf; het zou in het auditlogboek blijven.',
    fr: 'Le motif contient l’adresse elle-même ; elle resterait dans le journal d’audit.',
  },
  done: {
    en: 'The address is erased from the mail.',
    nl: 'Het adres is uit de mail gewist.',
    fr: 'L’adresse est effacée du courrier.',
  },
  unchanged: { en: 'All addresses', nl: 'Alle adressen', fr: 'Toutes les adresses' },
});
