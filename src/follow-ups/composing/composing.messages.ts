import { defineMailMessages } from '../../platform/mail/mail-messages.js';
import type { Message } from '../../platform/i18n/messages.js';
import type { Trigger } from '../sequence.rules.js';

const place: Message = {
  en: 'You get this mail because you have a place at this session.',
  nl: 'Je krijgt deze mail omdat je een plaats hebt bij deze sessie.',
  fr: 'Vous recevez ce courriel parce que vous avez une place à cette séance.',
};
const registered: Message = {
  en: 'You get this mail because you registered for this masterclass.',
  nl: 'Je krijgt deze mail omdat je je voor deze masterclass inschreef.',
  fr: 'Vous recevez ce courriel à la suite de votre inscription à cette masterclass.',
};
const enrolled: Message = {
  en: 'You get this mail because you take part in this course.',
  nl: 'Je krijgt deze mail omdat je deze cursus volgt.',
  fr: 'Vous recevez ce courriel parce que vous suivez ce cours.',
};
const quiz: Message = {
  en: 'You get this mail because you took a quiz at Skin School.',
  nl: 'Je krijgt deze mail omdat je een quiz van Skin School deed.',
  fr: 'Vous recevez ce courriel parce que vous avez fait un quiz de Skin School.',
};

/** Why a follow-up came, by what set it going. */
export const BECAUSE: Readonly<Record<Trigger, Message>> = defineMailMessages('follow-ups.because', {
  registered,
  waiting: {
    en: 'You get this mail because you are on the waiting list of this session.',
    nl: 'Je krijgt deze mail omdat je op de wachtlijst van deze sessie staat.',
    fr: 'Vous recevez ce courriel parce que vous êtes sur la liste d’attente de cette séance.',
  },
  promoted: { ...place },
  cancelled: { ...registered },
  'session-changed': { ...registered },
  'before-start': place,
  attended: {
    en: 'You get this mail because you were at this masterclass and agreed to mails that follow it.',
    nl: 'Je krijgt deze mail omdat je bij deze masterclass was en mails achteraf goedvond.',
    fr: 'Vous recevez ce courriel parce que vous avez suivi cette masterclass et accepté les courriels qui la suivent.',
  },
  missed: {
    en: 'You get this mail because you had a place at this masterclass and agreed to mails that follow it.',
    nl: 'Je krijgt deze mail omdat je een plaats had bij deze masterclass en mails achteraf goedvond.',
    fr: 'Vous recevez ce courriel parce que vous aviez une place à cette masterclass et avez accepté les courriels qui la suivent.',
  },
  'replay-watched': { ...registered },
  enrolled,
  'lesson-finished': { ...enrolled },
  'course-finished': {
    en: 'You get this mail because you finished this course.',
    nl: 'Je krijgt deze mail omdat je deze cursus afrondde.',
    fr: 'Vous recevez ce courriel parce que vous avez terminé ce cours.',
  },
  silent: { ...enrolled },
  'quiz-passed': quiz,
  'quiz-failed': { ...quiz },
  'profile-done': {
    en: 'You get this mail because you have an account at Skin School and took part in something there.',
    nl: 'Je krijgt deze mail omdat je een account hebt bij Skin School en daar iets invulde.',
    fr: 'Vous recevez ce courriel parce que vous avez un compte à Skin School et y avez participé.',
  },
  'recall-due': { ...enrolled },
  'grade-changed': {
    en: 'You get this mail because you read a lesson that relies on this claim.',
    nl: 'Je krijgt deze mail omdat je een les las die op deze uitspraak steunt.',
    fr: 'Vous recevez ce courriel parce que vous avez lu une leçon qui s’appuie sur cette affirmation.',
  },
  'newsletter-confirmed': {
    en: 'You get this mail because you asked for our newsletter and confirmed it.',
    nl: 'Je krijgt deze mail omdat je onze nieuwsbrief vroeg en dat bevestigde.',
    fr: 'Vous recevez ce courriel parce que vous avez demandé notre lettre d’information et l’avez confirmé.',
  },
});

/** What stands around the text of a follow-up. */
export const FOLLOW_UP_MAIL = defineMailMessages('follow-ups', {
  topic: {
    en: 'It belongs to “{topic}”.',
    nl: 'Deze mail hoort bij ‘{topic}’.',
    fr: 'Il fait partie de « {topic} ».',
  },
  stop: {
    en: 'Stop mails about “{topic}”',
    nl: 'Geen mails meer over ‘{topic}’',
    fr: 'Ne plus recevoir « {topic} »',
  },
  choose: {
    en: 'Choose which mails you get',
    nl: 'Kies welke mails je krijgt',
    fr: 'Choisir les courriels que vous recevez',
  },
  standsIn: {
    en: 'We do not have this mail in English yet. You read it in {language}.',
    nl: 'Deze mail is er nog niet in het Nederlands. Je leest ze in deze taal: {language}.',
    fr: 'Ce courriel n’existe pas encore en français. Vous le lisez dans cette langue : {language}.',
  },
  when: {
    en: '{day} at {hour} {zone}',
    nl: '{day} om {hour} {zone}',
    fr: '{day} à {hour} {zone}',
  },
  whenElsewhere: {
    en: '{day} at {hour} {zone}, which is {there} where it is given',
    nl: '{day} om {hour} {zone}, bij de gever {there}',
    fr: '{day} à {hour} {zone}, soit {there} là où elle est donnée',
  },
  // How a mail greets an address whose name we do not know; stands after 'Hello'.
  stranger: { en: 'there', nl: 'lezer', fr: 'à vous' },
});
