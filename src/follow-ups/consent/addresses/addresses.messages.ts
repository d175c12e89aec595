import { defineMessages, type Message } from '../../../platform/i18n/messages.js';
import { TOPIC_MESSAGES } from '../../../platform/mail/mail-topics.js';
import type { ConsentKind } from '../mail-addresses.js';

/** What the console says of addresses. */
export const ADDRESS_WORDS = defineMessages({
  title: { en: 'Addresses', nl: 'Adressen', fr: 'Adresses' },
  caption: { en: 'Addresses that the mail knows', nl: 'Adressen die de mail kent', fr: 'Adresses connues du courrier' },
  address: { en: 'Address', nl: 'Adres', fr: 'Adresse' },
  state: { en: 'State', nl: 'Toestand', fr: 'État' },
  since: { en: 'Since', nl: 'Sinds', fr: 'Depuis' },
  bounces: { en: 'Came back in a row', nl: 'Na elkaar teruggekomen', fr: 'Retours de suite' },
  news: { en: 'Newsletter', nl: 'Nieuwsbrief', fr: 'Lettre' },
  yes: { en: 'yes', nl: 'ja', fr: 'oui' },
  no: { en: 'no', nl: 'nee', fr: 'non' },
  anyState: { en: 'Any state', nl: 'Elke toestand', fr: 'Tous les états' },
  suppressed: { en: 'Nothing is sent', nl: 'Er gaat niets naartoe', fr: 'Rien n’est envoyé' },
  soft: { en: 'Mail has come back', nl: 'Mail kwam terug', fr: 'Des courriels sont revenus' },
  open: { en: 'Mail goes there', nl: 'Mail gaat ernaartoe', fr: 'Le courrier y va' },
  bounced: { en: 'Nothing: it comes back', nl: 'Niets: het komt terug', fr: 'Rien : cela revient' },
  complained: { en: 'Nothing: a complaint', nl: 'Niets: een klacht', fr: 'Rien : une plainte' },
  staff: { en: 'Nothing: staff said so', nl: 'Niets: beslist door het team', fr: 'Rien : décision de l’équipe' },
  none: { en: 'No address fits', nl: 'Geen adres past', fr: 'Aucune adresse ne correspond' },
  noneText: {
    en: 'An address is known here once it has chosen something, or mail to it has come back.',
    nl: 'Een adres staat hier zodra het iets koos, of zodra mail ernaartoe terugkwam.',
    fr: 'Une adresse figure ici dès qu’elle a choisi quelque chose ou qu’un courriel en est revenu.',
  },
  suppressTitle: { en: 'Send nothing any more', nl: 'Niets meer sturen', fr: 'Ne plus rien envoyer' },
  suppressIntro: {
    en: 'Not even answers and confirmations go to a suppressed address. For somebody who only wants fewer mails, the links in every mail are the better way.',
    nl: 'Zelfs antwoorden en bevestigingen gaan dan niet meer naar dit adres. Wil iemand alleen minder mail, dan zijn de links in elke mail de betere weg.',
    fr: 'Même les réponses et confirmations n’y vont plus. Pour qui veut seulement moins de courriels, les liens de chaque courriel conviennent mieux.',
  },
  suppressButton: { en: 'Send nothing to it', nl: 'Stuur er niets meer naar', fr: 'Ne plus rien y envoyer' },
  releaseTitle: { en: 'Write to it again', nl: 'Er weer naar schrijven', fr: 'Y écrire de nouveau' },
  releaseIntro: {
    en: 'What it wants stays as it was, and bounces count from zero. After a complaint, only do this when its owner asks for it.',
    nl: 'Wat het wil, blijft zoals het was, en wat terugkomt telt vanaf nul. Doe dit na een klacht alleen als de eigenaar het vraagt.',
    fr: 'Ses choix demeurent, et les retours repartent de zéro. Après une plainte, ne le faites que si son propriétaire le demande.',
  },
  releaseButton: { en: 'Write to it again', nl: 'Schrijf er weer naar', fr: 'Y écrire de nouveau' },
  reason: { en: 'Reason', nl: 'Reden', fr: 'Motif' },
  reasonHint: {
    en: 'Kept in the audit log.',
    nl: 'Wordt bewaard in het auditlogboek.',
    fr: 'Conservé dans le journal d’audit.',
  },
  history: { en: 'What was said', nl: 'Wat er gezegd is', fr: 'Ce qui a été dit' },
  historyIntro: {
    en: 'The newest first; only ever added to.',
    nl: 'Het nieuwste eerst; er wordt alleen aan toegevoegd.',
    fr: 'Le plus récent d’abord ; on ne fait qu’y ajouter.',
  },
  noHistory: { en: 'Nothing was said of it.', nl: 'Er is niets over gezegd.', fr: 'Rien n’a été dit à son sujet.' },
  when: { en: 'When', nl: 'Wanneer', fr: 'Quand' },
  about: { en: 'About', nl: 'Waarover', fr: 'Sujet' },
  what: { en: 'What', nl: 'Wat', fr: 'Quoi' },
  where: { en: 'Where', nl: 'Waar', fr: 'Où' },
  wording: { en: 'Wording, language', nl: 'Tekst, taal', fr: 'Texte, langue' },
  wants: { en: 'Gets', nl: 'Krijgt', fr: 'Reçoit' },
  wantsNothing: { en: 'only answers', nl: 'alleen antwoorden', fr: 'seulement des réponses' },
  toMails: { en: 'Its mails, and why', nl: 'De mails, en waarom', fr: 'Ses courriels, et pourquoi' },
  back: { en: 'All addresses', nl: 'Alle adressen', fr: 'Toutes les adresses' },
  suppressedNotice: {
    en: 'Nothing is sent to this address any more.',
    nl: 'Naar dit adres gaat niets meer.',
    fr: 'Plus rien n’est envoyé à cette adresse.',
  },
  releasedNotice: {
    en: 'Mail goes to this address again.',
    nl: 'Naar dit adres gaat weer mail.',
    fr: 'Le courrier va de nouveau à cette adresse.',
  },
  all: { en: 'Everything', nl: 'Alles', fr: 'Tout' },
  clicks: { en: 'Counting of clicks', nl: 'Tellen van klikken', fr: 'Comptage des clics' },
  opens: { en: 'Counting of opens', nl: 'Tellen van openen', fr: 'Comptage des ouvertures' },
});

/** What was said, in words. */
export const KIND_WORDS: Readonly<Record<ConsentKind, Message>> = defineMessages({
  asked: { en: 'Asked for', nl: 'Aangevraagd', fr: 'Demandé' },
  confirmed: {
    en: 'Confirmed by the mailed link',
    nl: 'Bevestigd met de gemailde link',
    fr: 'Confirmé par le lien envoyé',
  },
  given: { en: 'Agreed', nl: 'Akkoord', fr: 'Accepté' },
  withdrawn: { en: 'Withdrawn', nl: 'Ingetrokken', fr: 'Retiré' },
  'one-click': {
    en: 'Left by the mail program',
    nl: 'Uitgeschreven via het mailprogramma',
    fr: 'Quitté par le logiciel de courrier',
  },
  'by-mail': { en: 'Left by a mail', nl: 'Uitgeschreven met een mail', fr: 'Quitté par un courriel' },
  complained: { en: 'Called unwanted', nl: 'Als ongewenst gemeld', fr: 'Signalé indésirable' },
  bounced: { en: 'Came back', nl: 'Kwam terug', fr: 'Revenu' },
  released: { en: 'Written to again', nl: 'Weer vrijgegeven', fr: 'Rétabli' },
});

/** Where it was said, in words. */
export const PLACE_WORDS: Readonly<Record<string, Message>> = defineMessages({
  footer: { en: 'foot of a page', nl: 'onderaan een pagina', fr: 'bas d’une page' },
  page: { en: 'page of the newsletter', nl: 'pagina van de nieuwsbrief', fr: 'page de la lettre' },
  confirmation: { en: 'page behind the mailed link', nl: 'pagina achter de gemailde link', fr: 'page du lien envoyé' },
  preferences: { en: 'preferences, by a link', nl: 'voorkeuren, via een link', fr: 'préférences, par un lien' },
  me: { en: 'preferences, signed in', nl: 'voorkeuren, aangemeld', fr: 'préférences, connecté' },
  registration: { en: 'a registration', nl: 'een inschrijving', fr: 'une inscription' },
  unsubscribe: { en: 'link to leave', nl: 'link om te stoppen', fr: 'lien d’arrêt' },
  intake: { en: 'mail to the school', nl: 'mail aan de school', fr: 'courriel à l’école' },
  bounce: { en: 'the receiving server', nl: 'de ontvangende server', fr: 'le serveur destinataire' },
  mailbox: { en: 'a mailbox that was read', nl: 'een gelezen mailbox', fr: 'une boîte relevée' },
  webhook: { en: 'the provider of mail', nl: 'de mailprovider', fr: 'le fournisseur de courrier' },
  staff: { en: 'the console', nl: 'de console', fr: 'la console' },
});

/** What it was about, in words. */
export const ABOUT_WORDS: Readonly<Record<string, Message>> = {
  ...TOPIC_MESSAGES,
  all: ADDRESS_WORDS.all,
  clicks: ADDRESS_WORDS.clicks,
  opens: ADDRESS_WORDS.opens,
};
