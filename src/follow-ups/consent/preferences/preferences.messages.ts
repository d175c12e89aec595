import type { BulkTopic } from '../../../platform/mail/mail-topics.js';
import { defineMessages, type Message } from '../../../platform/i18n/messages.js';

/** What comes under each topic. */
export const TOPIC_HINTS: Readonly<Record<BulkTopic, Message>> = defineMessages({
  sessions: {
    en: 'A day and an hour before a masterclass you have a place at; word from the waiting list. If one is called off or moved, you are told in any case.',
    nl: 'Een dag en een uur voor een masterclass waar je een plaats hebt; nieuws van de wachtlijst. Gaat iets niet door of verschuift het, dan hoor je dat altijd.',
    fr: 'Un jour et une heure avant une masterclass où vous avez une place ; des nouvelles de la liste d’attente. Une annulation ou un report vous est toujours annoncé.',
  },
  'after-session': {
    en: 'What was taught, the recording, a course that goes on from there. Only after sessions for which you agreed to it.',
    nl: 'Wat aan bod kwam, de opname, een cursus die daarop verdergaat. Alleen na sessies waarvoor je ermee akkoord ging.',
    fr: 'Ce qui a été enseigné, l’enregistrement, un cours qui va plus loin. Seulement après les séances pour lesquelles vous l’avez accepté.',
  },
  learning: {
    en: 'A welcome to your courses, the next lesson, questions to remember by, a word when you have been away for long.',
    nl: 'Een welkom bij je cursussen, de volgende les, vragen om te onthouden, een berichtje als je lang weg was.',
    fr: 'Un accueil dans vos cours, la prochaine leçon, des questions pour mémoriser, un mot après une longue absence.',
  },
  evidence: {
    en: 'When we become more or less sure of something that a course of yours teaches.',
    nl: 'Als we zekerder of minder zeker worden van iets wat een cursus van jou leert.',
    fr: 'Quand nous devenons plus ou moins sûrs de ce qu’enseigne un de vos cours.',
  },
  news: {
    en: 'About once a month: new lessons and what research has found.',
    nl: 'Ongeveer één keer per maand: nieuwe lessen en wat onderzoek heeft gevonden.',
    fr: 'Environ une fois par mois : les nouvelles leçons et les résultats de la recherche.',
  },
});

/** The words of the pages on which people choose their mail, and leave it. */
export const PREFERENCE_WORDS = defineMessages({
  title: { en: 'Mail you get', nl: 'Mail die je krijgt', fr: 'Les courriels que vous recevez' },
  ledeFor: {
    en: 'What Skin School writes to {email}, apart from answers to what you do yourself.',
    nl: 'Wat Skin School schrijft naar {email}, naast antwoorden op wat je zelf doet.',
    fr: 'Ce que Skin School écrit à {email}, en dehors des réponses à ce que vous faites vous-même.',
  },
  topics: { en: 'Topics', nl: 'Onderwerpen', fr: 'Sujets' },
  topicsIntro: {
    en: 'What is ticked comes; at most a few mails a week.',
    nl: 'Wat is aangevinkt, komt; hooguit enkele mails per week.',
    fr: 'Ce qui est coché vient ; au plus quelques courriels par semaine.',
  },
  always: {
    en: 'Confirmations of places, links to sign in and certificates come in any case: they answer what you have just done.',
    nl: 'Bevestigingen van plaatsen, links om aan te melden en certificaten komen altijd: ze antwoorden op wat je net deed.',
    fr: 'Les confirmations de place, les liens de connexion et les certificats viennent toujours : ils répondent à ce que vous venez de faire.',
  },
  language: { en: 'Language of mails', nl: 'Taal van de mails', fr: 'Langue des courriels' },
  counting: { en: 'What we may count', nl: 'Wat we mogen tellen', fr: 'Ce que nous pouvons compter' },
  countingHint: {
    en: 'Each is your own choice and changes nothing of what you get. Take a tick away, and nothing more is counted from then on, not even in mails you already have.',
    nl: 'Elk is je eigen keuze en verandert niets aan wat je krijgt. Haal je een vinkje weg, dan wordt vanaf dan niets meer geteld, ook niet in mails die je al hebt.',
    fr: 'Chaque choix vous appartient et ne change rien à ce que vous recevez. Décochez, et plus rien n’est compté dès cet instant, même dans les courriels déjà reçus.',
  },
  save: { en: 'Save', nl: 'Bewaren', fr: 'Enregistrer' },
  saved: { en: 'Saved.', nl: 'Bewaard.', fr: 'Enregistré.' },
  stopTitle: { en: 'All of it', nl: 'Alles', fr: 'Tout' },
  stopIntro: {
    en: 'Answers to what you do yourself still come.',
    nl: 'Antwoorden op wat je zelf doet, blijven komen.',
    fr: 'Les réponses à ce que vous faites vous-même continuent.',
  },
  stop: {
    en: 'Stop everything but answers',
    nl: 'Stop alles behalve antwoorden',
    fr: 'Tout arrêter sauf les réponses',
  },
  stopped: {
    en: 'Stopped: only answers to what you do yourself will come.',
    nl: 'Gestopt: alleen antwoorden op wat je zelf doet, komen nog.',
    fr: 'Arrêté : seules les réponses à ce que vous faites vous-même viendront.',
  },
  suppressedTitle: {
    en: 'At present nothing reaches this address',
    nl: 'Op dit moment komt niets aan op dit adres',
    fr: 'Actuellement, rien n’arrive à cette adresse',
  },
  suppressedBounced: {
    en: 'Our mail came back from it, so we stopped writing. Does it work again? Answer any older mail of ours and we will put it right.',
    nl: 'Onze mail kwam terug, dus schrijven we niet meer. Werkt het adres weer? Antwoord op een oudere mail van ons, dan zetten we het recht.',
    fr: 'Nos courriels en sont revenus, nous avons donc cessé d’écrire. L’adresse fonctionne de nouveau ? Répondez à un ancien courriel et nous y remédierons.',
  },
  suppressedComplained: {
    en: 'Mail of ours was marked as unwanted there, so we write nothing any more. If that was a mistake, answer any older mail of ours.',
    nl: 'Een mail van ons is daar als ongewenst gemeld, dus schrijven we niets meer. Was dat een vergissing, antwoord dan op een oudere mail van ons.',
    fr: 'Un de nos courriels y a été signalé comme indésirable, nous n’écrivons donc plus rien. Si c’était une erreur, répondez à un ancien courriel.',
  },
  suppressedStaff: {
    en: 'The school has stopped writing to it. Questions? Answer any older mail of ours.',
    nl: 'De school schrijft niet meer naar dit adres. Vragen? Antwoord op een oudere mail van ons.',
    fr: 'L’école n’écrit plus à cette adresse. Une question ? Répondez à un ancien courriel.',
  },
  sessionsTitle: { en: 'After a masterclass', nl: 'Na een masterclass', fr: 'Après une masterclass' },
  sessionsIntro: {
    en: 'For each registration you can agree to mail afterwards, or withdraw it. Both must be on: this, and the topic above.',
    nl: 'Voor elke inschrijving kun je akkoord gaan met mail achteraf, of dat intrekken. Allebei moet aan staan: dit, en het onderwerp hierboven.',
    fr: 'Pour chaque inscription, vous pouvez accepter des courriels ultérieurs, ou retirer cet accord. Les deux doivent être actifs : ceci, et le sujet ci-dessus.',
  },
  agreed: { en: 'agreed', nl: 'akkoord', fr: 'accepté' },
  notAgreed: { en: 'not agreed', nl: 'niet akkoord', fr: 'non accepté' },
  unverifiedTitle: {
    en: 'Confirm your address first',
    nl: 'Bevestig eerst je adres',
    fr: 'Confirmez d’abord votre adresse',
  },
  unverifiedText: {
    en: 'We do not know yet that {email} is yours. Once it is confirmed you choose here what is written to it.',
    nl: 'We weten nog niet zeker dat {email} van jou is. Zodra het bevestigd is, kies je hier wat ernaartoe gaat.',
    fr: 'Nous ne savons pas encore si {email} est bien à vous. Une fois l’adresse confirmée, vous choisirez ici ce qui y est envoyé.',
  },
  toAccount: { en: 'To your account', nl: 'Naar je account', fr: 'Vers votre compte' },
  mySchool: { en: 'My school', nl: 'Mijn school', fr: 'Mon école' },
  leaveTitle: { en: 'Stop these mails?', nl: 'Deze mails stoppen?', fr: 'Arrêter ces courriels ?' },
  leaveText: {
    en: '“{topic}” would no longer come to {email}. Everything else stays as it is.',
    nl: '“{topic}” komt dan niet meer naar {email}. Al het andere blijft zoals het is.',
    fr: '« {topic} » ne serait plus envoyé à {email}. Tout le reste demeure inchangé.',
  },
  leaveAllText: {
    en: 'Nothing but answers to what you do yourself would come to {email}.',
    nl: 'Naar {email} komen dan alleen nog antwoorden op wat je zelf doet.',
    fr: 'Seules les réponses à ce que vous faites vous-même seraient envoyées à {email}.',
  },
  leaveButton: { en: 'Stop them', nl: 'Stop ze', fr: 'Les arrêter' },
  leftTitle: { en: 'These mails are stopped', nl: 'Deze mails zijn gestopt', fr: 'Ces courriels sont arrêtés' },
  leftText: {
    en: '“{topic}” no longer comes to {email}. You can bring it back at any time.',
    nl: '“{topic}” komt niet meer naar {email}. Je kunt het altijd terughalen.',
    fr: '« {topic} » n’est plus envoyé à {email}. Vous pouvez le rétablir à tout moment.',
  },
  leftAllText: {
    en: 'Only answers to what you do yourself still come to {email}.',
    nl: 'Naar {email} komen alleen nog antwoorden op wat je zelf doet.',
    fr: 'Seules les réponses à ce que vous faites vous-même sont encore envoyées à {email}.',
  },
  chooseAll: { en: 'Choose what you get', nl: 'Kies wat je krijgt', fr: 'Choisir ce que vous recevez' },
  oneClickDone: {
    en: 'You are unsubscribed. Nothing else was changed.',
    nl: 'Je bent uitgeschreven. Verder is er niets veranderd.',
    fr: 'Vous êtes désabonné. Rien d’autre n’a changé.',
  },
  noWish: {
    en: 'Nothing was changed: the request did not say that it wants to unsubscribe.',
    nl: 'Er is niets veranderd: de aanvraag zei niet dat ze wil uitschrijven.',
    fr: 'Rien n’a changé : la demande ne disait pas vouloir se désabonner.',
  },
  manyLooks: {
    en: 'This was changed very often just now. Please wait {minutes, plural, one {a minute} other {# minutes}}.',
    nl: 'Dit is net heel vaak gewijzigd. Wacht {minutes, plural, one {een minuut} other {# minuten}}.',
    fr: 'Ceci vient d’être modifié très souvent. Attendez {minutes, plural, one {une minute} other {# minutes}}.',
  },
  newsletterButton: { en: 'Get the newsletter', nl: 'Krijg de nieuwsbrief', fr: 'Recevoir la lettre d’information' },
  newsletterDone: {
    en: 'The newsletter will come.',
    nl: 'De nieuwsbrief komt.',
    fr: 'La lettre d’information viendra.',
  },
  myMailText: {
    en: 'Which reminders, lessons and news come to you, and in which language.',
    nl: 'Welke herinneringen, lessen en nieuws je krijgt, en in welke taal.',
    fr: 'Quels rappels, leçons et nouvelles vous recevez, et dans quelle langue.',
  },
});
