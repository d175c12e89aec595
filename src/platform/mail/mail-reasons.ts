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
  whyFailed: { en: 'It failed: {reason}.', nl: 'Het mislukte: {reason}.', fr: 'Échec : {reason}.' },
});

/** Says why a mail was or was not sent, with the rule that decided. */
export function explainMail(mail: {
  state: MailState;
  reason: string | null;
  attempts: number;
}): [Message, MessageValues] {
  const { state, reason, attempts } = mail;
  const words = (reason ?? '').replaceAll('-', ' ');
  if (state === 'due') return attempts > 0 ? [MAIL_MESSAGES.whyRetry, { attempts }] : [MAIL_MESSAGES.whyDue, {}];
  if (state === 'claimed') return [MAIL_MESSAGES.whyClaimed, {}];
  if (state === 'accepted') return [MAIL_MESSAGES.whyAccepted, {}];
  if (reason === 'expired') return [MAIL_MESSAGES.whyExpired, {}];
  if (reason === 'unknown-kind') return [MAIL_MESSAGES.whyUnknownKind, {}];
  if (reason === 'too-many-attempts') return [MAIL_MESSAGES.whyTooMany, { attempts }];
  const code = /^refused-(\d{3})$/.exec(reason ?? '')?.[1];
  if (code) return [MAIL_MESSAGES.whyRefused, { code }];
  return state === 'skipped'
    ? [MAIL_MESSAGES.whySkipped, { reason: words }]
    : [MAIL_MESSAGES.whyFailed, { reason: words }];
}
