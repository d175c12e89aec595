import { defineMessages } from '../platform/i18n/messages.js';

/** The words of the pages about another date, and about the link that was lost. */
export const RESCHEDULE_WORDS = defineMessages({
  heading: {
    en: 'Would another date suit you better?',
    nl: 'Past een andere datum beter?',
    fr: 'Une autre date vous conviendrait mieux ?',
  },
  intro: {
    en: 'You keep your place until you have the other one.',
    nl: 'Je houdt je plaats tot je de andere hebt.',
    fr: 'Vous gardez votre place jusqu’à ce que vous ayez l’autre.',
  },
  introWaiting: {
    en: 'You keep your turn here until you have chosen.',
    nl: 'Je houdt hier je beurt tot je gekozen hebt.',
    fr: 'Vous gardez votre tour ici jusqu’à votre choix.',
  },
  open: { en: 'Choose another date', nl: 'Kies een andere datum', fr: 'Choisir une autre date' },
  ledePlace: {
    en: 'Your place moves with you. The one you leave goes to the next in line at once.',
    nl: 'Je plaats verhuist mee. Die je achterlaat, gaat meteen naar de volgende op de lijst.',
    fr: 'Votre place vous suit. Celle que vous laissez revient aussitôt à la personne suivante.',
  },
  ledeWaiting: {
    en: 'You leave the waiting list of the date you chose first, and lose your turn there.',
    nl: 'Je gaat van de wachtlijst van de datum die je eerst koos, en verliest daar je beurt.',
    fr: 'Vous quittez la liste d’attente de la première date et y perdez votre tour.',
  },
  now: { en: 'Now', nl: 'Nu', fr: 'Actuellement' },
  dates: { en: 'Other dates', nl: 'Andere data', fr: 'Autres dates' },
  freePlaces: {
    en: '{free, plural, one {# free place} other {# free places}}',
    nl: '{free, plural, one {# vrije plaats} other {# vrije plaatsen}}',
    fr: '{free, plural, one {# place libre} other {# places libres}}',
  },
  queueOnly: {
    en: 'Full: only the waiting list, {waiting, plural, =0 {nobody waits yet} one {# person waits} other {# people wait}}',
    nl: 'Volzet: alleen de wachtlijst, {waiting, plural, =0 {nog niemand wacht} one {# persoon wacht} other {# mensen wachten}}',
    fr: 'Complète : liste d’attente seulement, {waiting, plural, =0 {personne n’attend encore} one {# personne attend} other {# personnes attendent}}',
  },
  choose: { en: 'Choose a date.', nl: 'Kies een datum.', fr: 'Choisissez une date.' },
  move: { en: 'Move to this date', nl: 'Verhuis naar deze datum', fr: 'Passer à cette date' },
  none: { en: 'There is no other date yet', nl: 'Er is nog geen andere datum', fr: 'Il n’y a pas encore d’autre date' },
  noneText: {
    en: 'Your registration stays as it is. New dates appear with the masterclass.',
    nl: 'Je inschrijving blijft zoals ze is. Nieuwe data verschijnen op de pagina van de masterclass.',
    fr: 'Votre inscription reste telle quelle. Les nouvelles dates paraissent sur la page de la masterclass.',
  },
  giveUpTitle: {
    en: 'Give up your place and wait?',
    nl: 'Je plaats opgeven en wachten?',
    fr: 'Céder votre place et attendre ?',
  },
  giveUpText: {
    en: 'The date you chose is full. You would give up the place you have, at once and for good, and stand at number {position} of its waiting list. Nobody can say whether a place will come free.',
    nl: 'De gekozen datum is volzet. Je zou de plaats die je hebt meteen en definitief opgeven, en op plaats {position} van de wachtlijst staan. Niemand kan zeggen of er een plaats vrijkomt.',
    fr: 'La date choisie est complète. Vous céderiez aussitôt et définitivement la place que vous avez, pour la position {position} sur sa liste d’attente. Nul ne peut dire si une place se libérera.',
  },
  giveUpYes: {
    en: 'Yes, give up my place and wait',
    nl: 'Ja, geef mijn plaats op en laat me wachten',
    fr: 'Oui, céder ma place et attendre',
  },
  giveUpNo: { en: 'No, keep my place', nl: 'Nee, houd mijn plaats', fr: 'Non, garder ma place' },
  wanted: { en: 'The date you chose', nl: 'De gekozen datum', fr: 'La date choisie' },
  hereAlready: {
    en: 'This address is registered for that date already.',
    nl: 'Dit adres is al ingeschreven voor die datum.',
    fr: 'Cette adresse est déjà inscrite à cette date.',
  },
  placeForQueue: {
    en: 'Every place there is taken. You would give up your place for the waiting list, so nothing has changed.',
    nl: 'Elke plaats is daar bezet. Je zou je plaats opgeven voor de wachtlijst; er is dus niets veranderd.',
    fr: 'Toutes les places y sont prises. Vous céderiez votre place pour la liste d’attente ; rien n’a donc changé.',
  },
  placeForQueueByStaff: {
    en: 'Every place there is taken, so nothing has changed. Tick this box to put the person on that waiting list.',
    nl: 'Elke plaats is daar bezet; er is dus niets veranderd. Vink dit aan om de persoon daar op de wachtlijst te zetten.',
    fr: 'Toutes les places y sont prises ; rien n’a donc changé. Cochez cette case pour inscrire la personne sur cette liste d’attente.',
  },
  noticeMoved: {
    en: 'You have moved. The new invitation is on its way.',
    nl: 'Je bent verhuisd. De nieuwe uitnodiging is onderweg.',
    fr: 'Le changement est fait. La nouvelle invitation est en route.',
  },
  noticeMovedToQueue: {
    en: 'You are on the waiting list of the other date.',
    nl: 'Je staat op de wachtlijst van de andere datum.',
    fr: 'Vous êtes sur la liste d’attente de l’autre date.',
  },
  linkTitle: {
    en: 'Have your link sent again',
    nl: 'Laat je link opnieuw sturen',
    fr: 'Recevoir le lien à nouveau',
  },
  linkLede: {
    en: 'With the link you can see, change or cancel your registration. It goes to the address you registered with.',
    nl: 'Met de link kun je je inschrijving bekijken, wijzigen of annuleren. Hij gaat naar het adres waarmee je inschreef.',
    fr: 'Ce lien permet de voir, de modifier ou d’annuler votre inscription. Il part à l’adresse de l’inscription.',
  },
  linkHint: {
    en: 'We only write when it is registered for this session.',
    nl: 'We schrijven alleen als het voor deze sessie is ingeschreven.',
    fr: 'Nous n’écrivons que si elle est inscrite à cette séance.',
  },
  linkButton: { en: 'Send me the link', nl: 'Stuur me de link', fr: 'M’envoyer le lien' },
  linkBack: { en: 'Back to registering', nl: 'Terug naar inschrijven', fr: 'Retour à l’inscription' },
  linkAsk: {
    en: 'Registered already, but where is the mail?',
    nl: 'Al ingeschreven, maar waar is de mail?',
    fr: 'Inscription faite, mais où est le courriel ?',
  },
  noticeLinkSent: {
    en: 'If that address is registered, its link is on the way. Look among unwanted mail, too.',
    nl: 'Is dat adres ingeschreven, dan is de link onderweg. Kijk ook bij ongewenste mail.',
    fr: 'Si cette adresse est inscrite, le lien est en route. Regardez aussi parmi les indésirables.',
  },
});
