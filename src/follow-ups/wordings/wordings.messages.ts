import { defineMessages, type Message } from '../../platform/i18n/messages.js';

/** What the catalogues of built-in mails are called; one that has no name here goes by its own. */
export const CATALOGUE_NAMES: Readonly<Record<string, Message>> = defineMessages({
  accounts: {
    en: 'Signing in and new accounts',
    nl: 'Aanmelden en nieuwe accounts',
    fr: 'Connexion et nouveaux comptes',
  },
  certificates: { en: 'Certificates', nl: 'Certificaten', fr: 'Certificats' },
  registrations: { en: 'Registrations and sessions', nl: 'Inschrijvingen en sessies', fr: 'Inscriptions et séances' },
  offers: { en: 'Places that are offered', nl: 'Plaatsen die aangeboden worden', fr: 'Places proposées' },
  'hand-over': {
    en: 'Places handed to a colleague',
    nl: 'Plaatsen doorgegeven aan een collega',
    fr: 'Places cédées à un collègue',
  },
  estimates: {
    en: 'How far the waiting list got before',
    nl: 'Hoe ver de wachtlijst vroeger kwam',
    fr: 'Jusqu’où la liste d’attente est allée',
  },
  feeds: { en: 'Calendars to subscribe to', nl: 'Agenda’s om je op te abonneren', fr: 'Agendas à suivre' },
  'group-messages': {
    en: 'Around messages to a group',
    nl: 'Rond berichten aan een groep',
    fr: 'Autour des messages à un groupe',
  },
  'follow-ups': { en: 'Around follow-ups', nl: 'Rond opvolgmails', fr: 'Autour des courriels de suivi' },
  'follow-ups.because': {
    en: 'Why a follow-up came',
    nl: 'Waarom een opvolgmail kwam',
    fr: 'Pourquoi un courriel de suivi est arrivé',
  },
});

/** The pages on which staff reword built-in mails. */
export const WORDING_WORDS = defineMessages({
  noVariables: {
    en: 'Line {line}: nothing is filled in for “{name}”; this sentence has no variables.',
    nl: 'Regel {line}: voor ‘{name}’ wordt niets ingevuld; deze zin heeft geen variabelen.',
    fr: 'Ligne {line} : rien ne remplace « {name} » ; cette phrase n’a pas de variables.',
  },
  sentences: {
    en: '{count, plural, one {# sentence} other {# sentences}}',
    nl: '{count, plural, one {# zin} other {# zinnen}}',
    fr: '{count, plural, one {# phrase} other {# phrases}}',
  },
  changedCount: {
    en: '{count, plural, one {# reworded} other {# reworded}}',
    nl: '{count, plural, one {# herschreven} other {# herschreven}}',
    fr: '{count, plural, one {# reformulée} other {# reformulées}}',
  },
  group: { en: 'Mails', nl: 'Mails', fr: 'Courriels' },
  sentence: { en: 'Sentence', nl: 'Zin', fr: 'Phrase' },
  reads: { en: 'What it says', nl: 'Wat er staat', fr: 'Ce qu’elle dit' },
  reworded: { en: 'Reworded', nl: 'Herschreven', fr: 'Reformulée' },
  mails: { en: 'The mails that say them', nl: 'De mails die ze zeggen', fr: 'Les courriels qui les disent' },
  wording: {
    en: 'Your wording in {language}',
    nl: 'Jouw verwoording in het {language}',
    fr: 'Votre formulation en {language}',
  },
  wordingHint: {
    en: 'Between braces stands what is filled in: {names}.',
    nl: 'Tussen accolades staat wat ingevuld wordt: {names}.',
    fr: 'Entre accolades figure ce qui est rempli : {names}.',
  },
  wordingPlain: {
    en: 'Nothing is filled in here.',
    nl: 'Hier wordt niets ingevuld.',
    fr: 'Rien n’est rempli ici.',
  },
  original: { en: 'As it came', nl: 'Zoals het kwam', fr: 'D’origine' },
  leftOut: {
    en: 'Your wording leaves out {names}. That is allowed; look whether the mail still says what it must.',
    nl: 'Jouw verwoording laat {names} weg. Dat mag; kijk of de mail nog zegt wat hij moet zeggen.',
    fr: 'Votre formulation omet {names}. C’est permis ; vérifiez que le courriel dit encore ce qu’il doit.',
  },
  back: { en: 'All sentences', nl: 'Alle zinnen', fr: 'Toutes les phrases' },
  saved: {
    en: 'The sentence is saved and holds from the next mail on.',
    nl: 'De zin is bewaard en geldt vanaf de volgende mail.',
    fr: 'La phrase est enregistrée et vaut dès le prochain courriel.',
  },
  restored: {
    en: 'The school’s own words are back.',
    nl: 'De woorden van de school zelf zijn terug.',
    fr: 'Les mots d’origine de l’école sont rétablis.',
  },
  restore: { en: 'Take back the original', nl: 'Herstel het origineel', fr: 'Rétablir l’original' },
  nowOriginal: { en: 'The original', nl: 'Het origineel', fr: 'L’original' },
});
