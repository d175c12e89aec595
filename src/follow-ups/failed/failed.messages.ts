import { defineMessages } from '../../platform/i18n/messages.js';

/** The words of the page of mails that failed. */
export const FAILED_WORDS = defineMessages({
  title: { en: 'Failed and uncertain mails', nl: 'Mislukte en onzekere mails', fr: 'Courriels échoués et incertains' },
  caption: {
    en: 'Mails to look at, newest first',
    nl: 'Mails om te bekijken, nieuwste eerst',
    fr: 'Courriels à examiner, du plus récent au plus ancien',
  },
  show: { en: 'Show', nl: 'Tonen', fr: 'Afficher' },
  both: { en: 'Both', nl: 'Beide', fr: 'Les deux' },
  failed: { en: 'Failed', nl: 'Mislukt', fr: 'Échoués' },
  ambiguous: { en: 'Uncertain', nl: 'Onzeker', fr: 'Incertains' },
  noneTitle: { en: 'Nothing has failed', nl: 'Er is niets mislukt', fr: 'Aucun échec' },
  noneText: {
    en: 'Mails that the server refused for good, or of which nobody knows whether they arrived, would stand here.',
    nl: 'Hier zouden mails staan die de server definitief weigerde, of waarvan niemand weet of ze aankwamen.',
    fr: 'Ici figureraient les courriels refusés définitivement, ou dont personne ne sait s’ils sont arrivés.',
  },
  pick: { en: 'Choose the mail to {email}', nl: 'De mail naar {email} kiezen', fr: 'Choisir le courriel à {email}' },
  pickAll: { en: 'Choose all', nl: 'Alles kiezen', fr: 'Tout choisir' },
  retry: { en: 'Send again…', nl: 'Opnieuw verzenden…', fr: 'Renvoyer…' },
  retryWarning: {
    en: 'It is shown what would go before anything goes.',
    nl: 'Eerst wordt getoond wat zou vertrekken.',
    fr: 'Ce qui partirait est montré d’abord.',
  },
  nonePicked: {
    en: 'Choose at least one mail.',
    nl: 'Kies minstens één mail.',
    fr: 'Choisissez au moins un courriel.',
  },
  tooMany: { en: 'At most {most} at once.', nl: 'Hoogstens {most} tegelijk.', fr: '{most} au plus à la fois.' },
  lookTitle: { en: 'Send these again?', nl: 'Deze opnieuw verzenden?', fr: 'Renvoyer ceux-ci ?' },
  lookText: {
    en: '{count, plural, one {This mail goes} other {These # mails go}} back into the line and may leave within seconds. A mail that was sent cannot be taken back: there is no undo.',
    nl: '{count, plural, one {Deze mail gaat} other {Deze # mails gaan}} terug in de rij en kunnen binnen seconden vertrekken. Een verzonden mail kan niet terug: dit is niet ongedaan te maken.',
    fr: '{count, plural, one {Ce courriel retourne} other {Ces # courriels retournent}} dans la file et peuvent partir en quelques secondes. Un courriel envoyé ne peut être repris : il n’y a pas d’annulation.',
  },
  twice: {
    en: 'I accept that the uncertain ones may arrive twice',
    nl: 'Ik aanvaard dat de onzekere dubbel kunnen aankomen',
    fr: 'J’accepte que les incertains arrivent peut-être deux fois',
  },
  twiceHint: {
    en: '{count, plural, one {One of them may have arrived already.} other {# of them may have arrived already.}} Without this they stay where they are.',
    nl: '{count, plural, one {Eén ervan kan al aangekomen zijn.} other {# ervan kunnen al aangekomen zijn.}} Zonder dit blijven ze waar ze zijn.',
    fr: '{count, plural, one {L’un d’eux est peut-être déjà arrivé.} other {# d’entre eux sont peut-être déjà arrivés.}} Sans cela, ils restent où ils sont.',
  },
  sendAgain: {
    en: '{count, plural, one {Send it again} other {Send # again}}',
    nl: '{count, plural, one {Opnieuw verzenden} other {# opnieuw verzenden}}',
    fr: '{count, plural, one {Renvoyer} other {Renvoyer les #}}',
  },
  back: { en: 'Leave them', nl: 'Laten staan', fr: 'Les laisser' },
  refusedTitle: {
    en: 'Not all of them could be put back',
    nl: 'Niet allemaal konden ze terug',
    fr: 'Tous n’ont pas pu être remis',
  },
  refusedText: {
    en: '{done, plural, =0 {None went back into the line.} one {One went back into the line.} other {# went back into the line.}} These stay as they are:',
    nl: '{done, plural, =0 {Geen enkele ging terug in de rij.} one {Eén ging terug in de rij.} other {# gingen terug in de rij.}} Deze blijven zoals ze zijn:',
    fr: '{done, plural, =0 {Aucun n’est retourné dans la file.} one {Un est retourné dans la file.} other {# sont retournés dans la file.}} Ceux-ci restent tels quels :',
  },
  retriedNotice: {
    en: '{count, plural, one {The mail is} other {# mails are}} back in the line.',
    nl: '{count, plural, one {De mail staat} other {# mails staan}} weer in de rij.',
    fr: '{count, plural, one {Le courriel est} other {# courriels sont}} de nouveau dans la file.',
  },
});
