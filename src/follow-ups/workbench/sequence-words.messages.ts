import { defineMessages } from '../../platform/i18n/messages.js';

/** How a sequence is said in plain words: its moments, hours, conditions and ends. */
export const SEQUENCE_WORDS = defineMessages({
  minutes: {
    en: '{n, plural, one {a minute} other {# minutes}}',
    nl: '{n, plural, one {een minuut} other {# minuten}}',
    fr: '{n, plural, one {une minute} other {# minutes}}',
  },
  hours: {
    en: '{n, plural, one {an hour} other {# hours}}',
    nl: '{n, plural, one {een uur} other {# uur}}',
    fr: '{n, plural, one {une heure} other {# heures}}',
  },
  days: {
    en: '{n, plural, one {a day} other {# days}}',
    nl: '{n, plural, one {een dag} other {# dagen}}',
    fr: '{n, plural, one {un jour} other {# jours}}',
  },
  atOnce: { en: 'at once', nl: 'meteen', fr: 'aussitôt' },
  atEnd: { en: 'at the end of the session', nl: 'bij het einde van de sessie', fr: 'à la fin de la séance' },
  beforeStart: { en: '{span} before the start', nl: '{span} voor het begin', fr: '{span} avant le début' },
  afterEnd: { en: '{span} after the end', nl: '{span} na het einde', fr: '{span} après la fin' },
  after: { en: '{span} later', nl: '{span} later', fr: '{span} plus tard' },
  awake: { en: '{from}–{to} local', nl: '{from}–{to} plaatselijke tijd', fr: '{from}–{to} heure locale' },
  anyHour: { en: 'at any hour', nl: 'op elk uur', fr: 'à toute heure' },
  expires: { en: 'expires after {span}', nl: 'vervalt na {span}', fr: 'expire après {span}' },
  attendedYes: { en: 'the session was attended', nl: 'de sessie is bijgewoond', fr: 'la séance a été suivie' },
  attendedNo: {
    en: 'the session was not attended',
    nl: 'de sessie is niet bijgewoond',
    fr: 'la séance n’a pas été suivie',
  },
  language: { en: 'the language is {language}', nl: 'de taal is {language}', fr: 'la langue est : {language}' },
  certificateYes: { en: 'there is a certificate', nl: 'er is een certificaat', fr: 'il y a un certificat' },
  certificateNo: { en: 'there is no certificate', nl: 'er is geen certificaat', fr: 'il n’y a pas de certificat' },
  tag: {
    en: 'the registration came by “{tag}”',
    nl: 'de inschrijving kwam via “{tag}”',
    fr: 'l’inscription est venue par « {tag} »',
  },
  scoreAtLeast: {
    en: 'the score is {n} % or more',
    nl: 'de score is {n} % of meer',
    fr: 'le score est de {n} % ou plus',
  },
  scoreBelow: {
    en: 'the score is below {n} %',
    nl: 'de score is lager dan {n} %',
    fr: 'le score est inférieur à {n} %',
  },
  consent: {
    en: 'mail afterwards was agreed to',
    nl: 'mail achteraf is toegestaan',
    fr: 'les courriels ultérieurs ont été acceptés',
  },
  replay: {
    en: 'there is a replay left to watch',
    nl: 'er een opname is die nog niet bekeken is',
    fr: 'une rediffusion reste à regarder',
  },
  onlyIf: { en: 'Only if {what}', nl: 'Alleen als {what}', fr: 'Seulement si {what}' },
  and: { en: ' and ', nl: ' en ', fr: ' et ' },
  'registered-again': {
    en: 'registers for another session',
    nl: 'zich voor een andere sessie inschrijft',
    fr: 'inscription à une autre séance',
  },
  enrolled: { en: 'enrols in a course', nl: 'aan een cursus begint', fr: 'inscription à un cours' },
  'course-finished': { en: 'finishes the course', nl: 'de cursus afrondt', fr: 'fin du cours' },
  'came-back': { en: 'comes back to the course', nl: 'naar de cursus terugkeert', fr: 'retour dans le cours' },
  cancelled: { en: 'gives the place back', nl: 'de plaats teruggeeft', fr: 'restitution de la place' },
  when: { en: 'When {trigger}', nl: 'Wanneer {trigger}', fr: 'Quand {trigger}' },
  draft: { en: 'draft', nl: 'ontwerp', fr: 'brouillon' },
  on: { en: 'on', nl: 'aan', fr: 'active' },
  paused: { en: 'paused', nl: 'op pauze', fr: 'en pause' },
  archived: { en: 'archived', nl: 'gearchiveerd', fr: 'archivée' },
});
