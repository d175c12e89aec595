import { defineMessages } from '../../platform/i18n/messages.js';
import { defineMailMessages } from '../../platform/mail/mail-messages.js';

/** What the personal page says about a place that is offered. */
export const OFFER_WORDS = defineMessages({
  title: {
    en: 'A place has come free for you',
    nl: 'Er is een plaats voor je vrijgekomen',
    fr: 'Une place s’est libérée pour vous',
  },
  lede: {
    en: 'You were first in line, {name}. The place is held for you and goes to the next in line if you do not accept it in time.',
    nl: 'Je stond vooraan op de wachtlijst, {name}. We houden de plaats voor je vrij. Aanvaard je ze niet op tijd, dan gaat ze naar de volgende.',
    fr: 'Vous étiez en tête de la liste d’attente, {name}. La place vous est réservée ; sans réponse dans les temps, elle reviendra à la personne suivante.',
  },
  answer: { en: 'Your answer', nl: 'Je antwoord', fr: 'Votre réponse' },
  heldUntil: { en: 'Held for you until', nl: 'Voor jou vrijgehouden tot', fr: 'Réservée pour vous jusqu’au' },
  accept: { en: 'Accept the place', nl: 'Aanvaard de plaats', fr: 'Accepter la place' },
  decline: { en: 'Decline', nl: 'Weiger de plaats', fr: 'Refuser' },
  declineTitle: { en: 'Decline the place?', nl: 'De plaats weigeren?', fr: 'Refuser la place ?' },
  declineIntro: {
    en: 'It then goes to the next in line at once. You are no longer on the waiting list; you may join it again at the end.',
    nl: 'Ze gaat dan meteen naar de volgende. Je staat niet meer op de wachtlijst; je mag later achteraan weer aansluiten.',
    fr: 'Elle revient alors aussitôt à la personne suivante. Vous ne serez plus sur la liste d’attente ; vous pourrez y revenir, en fin de liste.',
  },
  declineYes: { en: 'Yes, decline the place', nl: 'Ja, ik weiger de plaats', fr: 'Oui, refuser la place' },
  back: { en: 'Back to the offer', nl: 'Terug naar het aanbod', fr: 'Retour à la proposition' },
  declinedTitle: {
    en: 'You declined the place',
    nl: 'Je hebt de plaats geweigerd',
    fr: 'Vous avez refusé la place',
  },
  declinedLede: {
    en: 'It has gone to the next in line. If your plans change, you may register again.',
    nl: 'Ze is naar de volgende gegaan. Veranderen je plannen, dan mag je je opnieuw inschrijven.',
    fr: 'Elle est revenue à la personne suivante. Si vos projets changent, vous pouvez vous réinscrire.',
  },
  lapsedTitle: {
    en: 'The time to accept is over',
    nl: 'De tijd om te aanvaarden is om',
    fr: 'Le délai pour accepter est passé',
  },
  lapsedLede: {
    en: 'We had no answer in time, so the place has gone to the next in line. You are welcome to register again.',
    nl: 'We kregen niet op tijd een antwoord, dus ging de plaats naar de volgende. Je mag je gerust opnieuw inschrijven.',
    fr: 'Faute de réponse dans les temps, la place est revenue à la personne suivante. Vous pouvez bien sûr vous réinscrire.',
  },
  noticeAccepted: {
    en: 'The place is yours. The invitation is on its way.',
    nl: 'De plaats is van jou. De uitnodiging is onderweg.',
    fr: 'La place est à vous. L’invitation est en route.',
  },
  noticeAcceptedBefore: {
    en: 'You accepted it before; the place is yours.',
    nl: 'Je had ze al aanvaard; de plaats is van jou.',
    fr: 'Vous l’aviez déjà acceptée ; la place est à vous.',
  },
  noticeDeclined: {
    en: 'You declined the place.',
    nl: 'Je hebt de plaats geweigerd.',
    fr: 'Vous avez refusé la place.',
  },
  noticeLapsed: {
    en: 'Your answer came after the deadline; nothing could be changed any more.',
    nl: 'Je antwoord kwam na het einde van de termijn; er kon niets meer veranderen.',
    fr: 'Votre réponse est arrivée après le délai ; plus rien ne pouvait être modifié.',
  },
  noticeAcceptedByStaff: {
    en: 'The place is accepted for this person, who gets the confirmation by mail.',
    nl: 'De plaats is aanvaard voor deze persoon, die de bevestiging per mail krijgt.',
    fr: 'La place est acceptée au nom de cette personne, qui en reçoit la confirmation par courriel.',
  },
});

/** Why an offer cannot be answered. */
export const OFFER_ERRORS = defineMessages({
  noOffer: {
    en: 'No place is offered to this registration at the moment; it is on the waiting list.',
    nl: 'Aan deze inschrijving is nu geen plaats aangeboden; ze staat op de wachtlijst.',
    fr: 'Aucune place n’est proposée à cette inscription pour l’instant ; elle est sur la liste d’attente.',
  },
  offerLapsed: {
    en: 'The time to accept this place is over, and it has gone to the next in line. You may register again.',
    nl: 'De tijd om deze plaats te aanvaarden is om, en ze is naar de volgende gegaan. Je mag je opnieuw inschrijven.',
    fr: 'Le délai pour accepter cette place est passé, et elle est revenue à la personne suivante. Vous pouvez vous réinscrire.',
  },
  offerAccepted: {
    en: 'This place was accepted before. To give it back, cancel the registration.',
    nl: 'Deze plaats werd eerder aanvaard. Om ze terug te geven, annuleer je de inschrijving.',
    fr: 'Cette place a déjà été acceptée. Pour la rendre, annulez l’inscription.',
  },
});

/** What the mails about an offer say. */
export const OFFER_MAIL = defineMailMessages('offers', {
  offeredSubject: {
    en: 'A place for you, if you accept in time: {title}, {day}',
    nl: 'Een plaats voor jou, als je op tijd aanvaardt: {title}, {day}',
    fr: 'Une place pour vous, à accepter dans les temps : {title}, {day}',
  },
  offeredHeading: {
    en: 'A place has come free. Would you like it?',
    nl: 'Er is een plaats vrij. Wil je ze?',
    fr: 'Une place s’est libérée. La voulez-vous ?',
  },
  offeredText: {
    en: 'You were first in line for “{title}”. The place is held for you until {deadline}. If you have not accepted it by then, it goes to the next in line.',
    nl: 'Je stond vooraan voor ‘{title}’. We houden de plaats voor je vrij tot {deadline}. Heb je ze dan niet aanvaard, dan gaat ze naar de volgende.',
    fr: 'Vous étiez en tête de la liste pour « {title} ». La place vous est réservée jusqu’au {deadline}. Sans acceptation d’ici là, elle reviendra à la personne suivante.',
  },
  acceptBy: { en: 'Accept by', nl: 'Aanvaarden vóór', fr: 'À accepter avant le' },
  accept: {
    en: 'See the offer and accept',
    nl: 'Bekijk het aanbod en aanvaard',
    fr: 'Voir la proposition et accepter',
  },
  decline: {
    en: 'I cannot come: decline the place',
    nl: 'Ik kan niet komen: weiger de plaats',
    fr: 'Je ne peux pas venir : refuser la place',
  },
  declinedSubject: {
    en: 'Declined: {title}, {day}',
    nl: 'Geweigerd: {title}, {day}',
    fr: 'Refusée : {title}, {day}',
  },
  declinedHeading: {
    en: 'You declined the place',
    nl: 'Je hebt de plaats geweigerd',
    fr: 'Vous avez refusé la place',
  },
  declinedText: {
    en: 'Thank you for telling us: the place at “{title}” has gone to the next in line. If your plans change, you may register again.',
    nl: 'Bedankt om het te laten weten: de plaats bij ‘{title}’ ging naar de volgende. Veranderen je plannen, dan mag je je opnieuw inschrijven.',
    fr: 'Merci de nous avoir prévenus : la place à « {title} » est revenue à la personne suivante. Si vos projets changent, vous pouvez vous réinscrire.',
  },
  lapsedSubject: {
    en: 'The offer has ended: {title}, {day}',
    nl: 'Het aanbod is afgelopen: {title}, {day}',
    fr: 'La proposition a pris fin : {title}, {day}',
  },
  lapsedHeading: {
    en: 'The time to accept is over',
    nl: 'De tijd om te aanvaarden is om',
    fr: 'Le délai pour accepter est passé',
  },
  lapsedText: {
    en: 'We had no answer from you in time, so the place at “{title}” that was held for you has gone to the next in line. That is no trouble at all: if you would still like to come, register again.',
    nl: 'We kregen niet op tijd een antwoord, dus ging de plaats bij ‘{title}’ die we voor je vrijhielden naar de volgende. Geen probleem: wil je toch nog komen, schrijf je dan opnieuw in.',
    fr: 'Faute de réponse dans les temps, la place à « {title} » qui vous était réservée est revenue à la personne suivante. Aucun souci : si vous souhaitez toujours venir, inscrivez-vous à nouveau.',
  },
  registerAgain: { en: 'Register again', nl: 'Opnieuw inschrijven', fr: 'S’inscrire à nouveau' },
});
