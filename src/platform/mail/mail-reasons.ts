import { defineMessages, type Message, type MessageValues } from '../i18n/messages.js';

/** Where a mail can be on its way. */
export const MAIL_STATES = ['due', 'claimed', 'accepted', 'failed', 'skipped'] as const;

/** One of the states. */
export type MailState = (typeof MAIL_STATES)[number];

/** What the ledger says about the states of mails and the reasons behind them. */
export const MAIL_MESSAGES = defineMessages({
  due: { en: 'Due', nl: 'Klaar om te gaan', fr: 'À envoyer' },
  claimed: { en: 'On its way', nl: 'Onderweg', fr: 'En cours d’envoi' },
  accepted: { en: 'Sent', nl: 'Verzonden', fr: 'Envoyé' },
  failed: { en: 'Failed', nl: 'Mislukt', fr: 'Échoué' },
  skipped: { en: 'Not sent', nl: 'Niet verzonden', fr: 'Non envoyé' },
  whyDue: { en: 'Waits for its turn.', nl: 'Wacht op zijn beurt.', fr: 'Attend son tour.' },
  whyRetry: {
    en: 'The mail server did not take it yet; it is tried again ({attempts, plural, one {# attempt} other {# attempts}} so far).',
    nl: 'De mailserver nam het nog niet aan; er wordt opnieuw geprobeerd (al {attempts, plural, one {# poging} other {# pogingen}}).',
    fr: 'Le serveur de courrier ne l’a pas encore accepté ; un nouvel essai suivra ({attempts, plural, one {# essai} other {# essais}} jusqu’ici).',
  },
  whyClaimed: {
    en: 'A sender is handing it over at this moment.',
    nl: 'Wordt op dit moment overhandigd.',
    fr: 'Est en train d’être remis.',
  },
  whyAccepted: {
    en: 'The mail server accepted it.',
    nl: 'De mailserver heeft het aangenomen.',
    fr: 'Le serveur de courrier l’a accepté.',
  },
  whyExpired: {
    en: 'Its time had passed before it could go; later it would only confuse.',
    nl: 'De tijd was voorbij voor het kon vertrekken; later zou het alleen verwarren.',
    fr: 'Son moment était passé avant l’envoi ; plus tard, il n’aurait fait que semer le doute.',
  },
  whyRefused: {
    en: 'The mail server refused it for good (answer {code}).',
    nl: 'De mailserver weigerde het definitief (antwoord {code}).',
    fr: 'Le serveur de courrier l’a refusé définitivement (réponse {code}).',
  },
  whyTooMany: {
    en: 'Tried {attempts, plural, one {# time} other {# times}}; the mail server never took it.',
    nl: '{attempts, plural, one {# keer} other {# keer}} geprobeerd; de mailserver nam het nooit aan.',
    fr: '{attempts, plural, one {# essai} other {# essais}} ; le serveur de courrier ne l’a jamais accepté.',
  },
  whyUnknownKind: {
    en: 'This version of the school does not know mails of this kind.',
    nl: 'Deze versie van de school kent dit soort mail niet.',
    fr: 'Cette version de l’école ne connaît pas ce type de courriel.',
  },
  whySkipped: {
    en: 'What it tells of was no longer true when its turn came: {reason}.',
    nl: 'Wat erin stond klopte niet meer toen het aan de beurt was: {reason}.',
    fr: 'Ce qu’il annonce n’était plus vrai le moment venu : {reason}.',
  },
  whyBadAddress: {
    en: 'E-mail cannot be sent to this address: it is not written as one, or the mail server does not carry its letters.',
    nl: 'Naar dit adres kan geen e-mail: het is geen geldig adres, of de mailserver kent zijn letters niet.',
    fr: 'Aucun courriel ne peut être envoyé à cette adresse : elle n’est pas valable, ou le serveur de courrier ne prend pas ses lettres.',
  },
  whyAmbiguous: {
    en: 'The connection ended before the mail server could say whether it had taken it. It may have arrived; it is not sent twice.',
    nl: 'De verbinding viel weg voor de mailserver kon zeggen of hij het aannam. Het kan zijn aangekomen; het wordt geen twee keer verstuurd.',
    fr: 'La connexion s’est interrompue avant que le serveur de courrier ne réponde. Il est peut-être arrivé ; il n’est pas envoyé deux fois.',
  },
  whyBounced: {
    en: 'Earlier mail to this address came back, so nothing is sent to it any more.',
    nl: 'Eerdere mail naar dit adres kwam terug; er wordt niets meer naartoe gestuurd.',
    fr: 'Du courrier envoyé à cette adresse est revenu ; plus rien n’y est envoyé.',
  },
  whyComplained: {
    en: 'The owner of this address reported our mail as unwanted, so nothing is sent to it any more.',
    nl: 'De eigenaar van dit adres meldde onze mail als ongewenst; er wordt niets meer naartoe gestuurd.',
    fr: 'Le titulaire de cette adresse a signalé nos courriels comme indésirables ; plus rien n’y est envoyé.',
  },
  whyClosed: {
    en: 'Staff closed this address: nothing is sent to it.',
    nl: 'Een medewerker sloot dit adres: er wordt niets naartoe gestuurd.',
    fr: 'L’équipe a fermé cette adresse : rien n’y est envoyé.',
  },
  whyUnsubscribed: {
    en: 'The owner of this address does not want mail about this.',
    nl: 'De eigenaar van dit adres wil hierover geen mail.',
    fr: 'Le titulaire de cette adresse ne souhaite pas de courriel à ce sujet.',
  },
  whyNotConfirmed: {
    en: 'Nobody has confirmed from this address that such mail is wanted.',
    nl: 'Niemand heeft vanaf dit adres bevestigd dat zulke mail gewenst is.',
    fr: 'Personne n’a confirmé depuis cette adresse que ce type de courriel est souhaité.',
  },
  waitsForCap: {
    en: 'Waits: this address has had as much mail this week as one gets.',
    nl: 'Wacht: dit adres kreeg deze week al zoveel mail als er hoogstens gaat.',
    fr: 'En attente : cette adresse a déjà reçu cette semaine le maximum de courriels.',
  },
  waitsForLimit: {
    en: 'Waits: only so many mails a minute go to this domain.',
    nl: 'Wacht: naar dit domein gaan maar een bepaald aantal mails per minuut.',
    fr: 'En attente : ce domaine ne reçoit qu’un certain nombre de courriels par minute.',
  },
  waitsForRest: {
    en: 'Waits: this domain asked us to slow down.',
    nl: 'Wacht: dit domein vroeg om het rustiger aan te doen.',
    fr: 'En attente : ce domaine nous a demandé de ralentir.',
  },
  waitsForServer: {
    en: 'Waits: the mail server could not be reached.',
    nl: 'Wacht: de mailserver was niet bereikbaar.',
    fr: 'En attente : le serveur de courrier était injoignable.',
  },
  whyFailed: { en: 'It failed: {reason}.', nl: 'Het mislukte: {reason}.', fr: 'Échec : {reason}.' },
});

/** What the sender's own reasons are called in the ledger. */
const REASONS: Readonly<Record<string, Message>> = {
  expired: MAIL_MESSAGES.whyExpired,
  'unknown-kind': MAIL_MESSAGES.whyUnknownKind,
  'bad-address': MAIL_MESSAGES.whyBadAddress,
  ambiguous: MAIL_MESSAGES.whyAmbiguous,
  unsubscribed: MAIL_MESSAGES.whyUnsubscribed,
  'not-confirmed': MAIL_MESSAGES.whyNotConfirmed,
  'suppressed-bounced': MAIL_MESSAGES.whyBounced,
  'suppressed-complained': MAIL_MESSAGES.whyComplained,
  'suppressed-staff': MAIL_MESSAGES.whyClosed,
};

/** What a mail that is due waits for. */
const HOLDS: Readonly<Record<string, Message>> = {
  'weekly-cap': MAIL_MESSAGES.waitsForCap,
  'domain-limit': MAIL_MESSAGES.waitsForLimit,
  'domain-resting': MAIL_MESSAGES.waitsForRest,
  'server-away': MAIL_MESSAGES.waitsForServer,
};

/** Says why a mail was or was not sent, with the rule that decided. */
export function explainMail(mail: {
  state: MailState;
  reason: string | null;
  attempts: number;
  heldFor?: string | null;
}): [Message, MessageValues] {
  const { state, reason, attempts, heldFor } = mail;
  const words = (reason ?? '').replaceAll('-', ' ');
  if (state === 'due' && heldFor && HOLDS[heldFor]) return [HOLDS[heldFor], {}];
  if (state === 'due') return attempts > 0 ? [MAIL_MESSAGES.whyRetry, { attempts }] : [MAIL_MESSAGES.whyDue, {}];
  if (state === 'claimed') return [MAIL_MESSAGES.whyClaimed, {}];
  if (state === 'accepted') return [MAIL_MESSAGES.whyAccepted, {}];
  if (reason && REASONS[reason]) return [REASONS[reason], {}];
  if (reason === 'too-many-attempts') return [MAIL_MESSAGES.whyTooMany, { attempts }];
  const code = /^refused-(\d{3})$/.exec(reason ?? '')?.[1];
  if (code) return [MAIL_MESSAGES.whyRefused, { code }];
  return state === 'skipped'
    ? [MAIL_MESSAGES.whySkipped, { reason: words }]
    : [MAIL_MESSAGES.whyFailed, { reason: words }];
}
