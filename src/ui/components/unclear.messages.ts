import { defineMessages } from '../../platform/i18n/messages.js';

/** The words of the small control under each section of a lesson. */
export const UNCLEAR_WORDS = defineMessages({
  unclear: { en: 'This was unclear', nl: 'Dit was onduidelijk', fr: 'Ce n’était pas clair' },
  section: { en: 'section ‘{heading}’', nl: 'deel ‘{heading}’', fr: 'section « {heading} »' },
  told: { en: 'told', nl: 'doorgegeven', fr: 'signalé' },
  thanks: {
    en: 'Thank you. The editors read it without your name.',
    nl: 'Dank je. De redactie leest het zonder je naam.',
    fr: 'Merci. La rédaction le lit sans votre nom.',
  },
  what: { en: 'What was unclear?', nl: 'Wat was onduidelijk?', fr: 'Qu’est-ce qui n’était pas clair ?' },
  hint: {
    en: 'Editors read it without your name. You can also send it empty.',
    nl: 'De redactie leest het zonder je naam. Je mag het ook leeg doorgeven.',
    fr: 'La rédaction le lit sans votre nom. Vous pouvez aussi l’envoyer sans rien écrire.',
  },
  tell: { en: 'Tell the editors', nl: 'Geef door aan de redactie', fr: 'Signaler à la rédaction' },
  change: { en: 'Change what I said', nl: 'Wijzig wat ik schreef', fr: 'Modifier ma remarque' },
  takeBack: { en: 'Take it back', nl: 'Trek het terug', fr: 'Retirer ma remarque' },
  mine: {
    en: 'What you said about this lesson',
    nl: 'Wat je over deze les doorgaf',
    fr: 'Vos remarques sur cette leçon',
  },
  takenBack: { en: 'Taken back.', nl: 'Teruggetrokken.', fr: 'Remarque retirée.' },
  notSent: {
    en: 'This could not be sent. Your words are still here: please try again when the connection is back.',
    nl: 'Dit kon niet worden verstuurd. Wat je schreef staat er nog: probeer het opnieuw zodra de verbinding terug is.',
    fr: 'L’envoi n’a pas abouti. Votre texte est toujours là : réessayez quand la connexion sera rétablie.',
  },
});
