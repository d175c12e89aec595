import { defineMessages } from '../../platform/i18n/messages.js';

/** The words around what a person agreed to. */
export const CONSENT_WORDS = defineMessages({
  heading: { en: 'What you agreed to', nl: 'Waarmee je akkoord ging', fr: 'Ce que vous avez accepté' },
  staffHeading: { en: 'Agreed to', nl: 'Akkoord met', fr: 'Accords donnés' },
  registering: { en: 'For the registration', nl: 'Voor de inschrijving', fr: 'Pour l’inscription' },
  'follow-up': { en: 'For mail afterwards', nl: 'Voor mail achteraf', fr: 'Pour les courriels ultérieurs' },
  registeringEnds: {
    en: 'You withdraw this by cancelling the registration.',
    nl: 'Dit trek je in door de inschrijving te annuleren.',
    fr: 'Vous retirez cet accord en annulant l’inscription.',
  },
  version: { en: 'wording of {version}', nl: 'tekst van {version}', fr: 'texte de {version}' },
  notGiven: { en: 'not given', nl: 'niet gegeven', fr: 'non donné' },
  withdraw: { en: 'Withdraw it', nl: 'Trek het in', fr: 'Retirer cet accord' },
  give: { en: 'Agree to this', nl: 'Ga hiermee akkoord', fr: 'Donner cet accord' },
  noticeGiven: {
    en: 'We may write to you after the session.',
    nl: 'We mogen je na de sessie schrijven.',
    fr: 'Nous pouvons vous écrire après la séance.',
  },
  noticeWithdrawn: {
    en: 'Withdrawn: after the session we will not write to you.',
    nl: 'Ingetrokken: na de sessie schrijven we je niet.',
    fr: 'Accord retiré : nous ne vous écrirons pas après la séance.',
  },
});
