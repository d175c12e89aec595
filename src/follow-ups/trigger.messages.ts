import { defineMessages } from '../platform/i18n/messages.js';
import type { Trigger } from './sequence.rules.js';
import type { Message } from '../platform/i18n/messages.js';

/** What sets a sequence going, in words; each stands after 'when' as well as alone. */
export const TRIGGER_WORDS: Readonly<Record<Trigger, Message>> = defineMessages({
  registered: {
    en: 'a registration is confirmed',
    nl: 'een inschrijving bevestigd is',
    fr: 'une inscription est confirmée',
  },
  waiting: {
    en: 'somebody joins the waiting list',
    nl: 'iemand op de wachtlijst komt',
    fr: 'une personne entre en liste d’attente',
  },
  promoted: {
    en: 'somebody gets a place from the waiting list',
    nl: 'iemand vanaf de wachtlijst een plaats krijgt',
    fr: 'une personne en liste d’attente obtient une place',
  },
  cancelled: {
    en: 'a registration is cancelled',
    nl: 'een inschrijving geannuleerd wordt',
    fr: 'une inscription est annulée',
  },
  'session-changed': {
    en: 'a session is moved or changed',
    nl: 'een sessie verplaatst of gewijzigd wordt',
    fr: 'une séance est déplacée ou modifiée',
  },
  'before-start': { en: 'a session is about to start', nl: 'een sessie bijna begint', fr: 'une séance va commencer' },
  attended: {
    en: 'a session ends that was attended',
    nl: 'een bijgewoonde sessie eindigt',
    fr: 'une séance suivie se termine',
  },
  missed: {
    en: 'a session ends that was missed',
    nl: 'een gemiste sessie eindigt',
    fr: 'une séance manquée se termine',
  },
  'replay-watched': {
    en: 'a replay has been watched',
    nl: 'een opname bekeken is',
    fr: 'une rediffusion a été regardée',
  },
  enrolled: {
    en: 'somebody enrols in a course',
    nl: 'iemand met een cursus begint',
    fr: 'une personne s’inscrit à un cours',
  },
  'lesson-finished': { en: 'a lesson is finished', nl: 'een les afgerond is', fr: 'une leçon est terminée' },
  'course-finished': { en: 'a course is finished', nl: 'een cursus afgerond is', fr: 'un cours est terminé' },
  silent: {
    en: 'a learner has fallen silent',
    nl: 'een lerende niets meer van zich laat horen',
    fr: 'une personne ne donne plus signe dans un cours',
  },
  'quiz-passed': { en: 'a quiz is passed', nl: 'iemand voor een quiz slaagt', fr: 'un quiz est réussi' },
  'quiz-failed': { en: 'a quiz is not passed', nl: 'iemand niet voor een quiz slaagt', fr: 'un quiz n’est pas réussi' },
  'profile-done': { en: 'the profile has been filled in', nl: 'het profiel ingevuld is', fr: 'le profil a été rempli' },
  'recall-due': {
    en: 'recall questions are due',
    nl: 'herhalingsvragen aan de beurt zijn',
    fr: 'des questions de rappel sont à faire',
  },
  'grade-changed': {
    en: 'the grade of a claim changes',
    nl: 'de beoordeling van een uitspraak verandert',
    fr: 'le niveau de preuve d’une affirmation change',
  },
  'newsletter-confirmed': {
    en: 'the newsletter is confirmed',
    nl: 'de nieuwsbrief bevestigd wordt',
    fr: 'la lettre d’information est confirmée',
  },
});
