import { defineMessages } from '../platform/i18n/messages.js';
import { defineMailMessages } from '../platform/mail/mail-messages.js';

/** What stands in calendar entries. */
export const CALENDAR_WORDS = defineMessages({
  description: {
    en: 'A live online masterclass, given by {host}. To change or cancel, use the link in the mail with this invitation.',
    nl: 'Een live online masterclass, gegeven door {host}. Wijzigen of annuleren kan via de link in de mail met deze uitnodiging.',
    fr: 'Une masterclass en ligne et en direct, donnée par {host}. Pour modifier ou annuler, suivez le lien du courriel qui accompagne cette invitation.',
  },
  location: { en: 'Online', nl: 'Online', fr: 'En ligne' },
});

/** What the mails say. */
export const MAIL_WORDS = defineMailMessages('registrations', {
  greeting: { en: 'Hello {name},', nl: 'Dag {name},', fr: 'Bonjour {name},' },
  when: { en: 'When', nl: 'Wanneer', fr: 'Quand' },
  there: { en: 'At the session', nl: 'Bij de sessie', fr: 'Heure de la séance' },
  host: { en: 'Given by', nl: 'Gegeven door', fr: 'Donnée par' },
  where: { en: 'Where', nl: 'Waar', fr: 'Où' },
  online: { en: 'Online', nl: 'Online', fr: 'En ligne' },
  confirmedSubject: {
    en: 'Your place: {title}, {day}',
    nl: 'Je plaats: {title}, {day}',
    fr: 'Votre place : {title}, {day}',
  },
  confirmedHeading: { en: 'You have a place', nl: 'Je hebt een plaats', fr: 'Vous avez une place' },
  confirmedText: {
    en: 'Your place at “{title}” is kept for you. The invitation for your calendar is attached.',
    nl: 'Je plaats bij ‘{title}’ is voor jou. De uitnodiging voor je agenda zit bij deze mail.',
    fr: 'Votre place à « {title} » est réservée. L’invitation pour votre agenda est jointe à ce courriel.',
  },
  promotedSubject: {
    en: 'A place has come free: {title}, {day}',
    nl: 'Er is een plaats vrij: {title}, {day}',
    fr: 'Une place s’est libérée : {title}, {day}',
  },
  promotedHeading: {
    en: 'A place has come free, and it is yours',
    nl: 'Er kwam een plaats vrij, en ze is voor jou',
    fr: 'Une place s’est libérée, elle est à vous',
  },
  promotedText: {
    en: 'You were first in line for “{title}”. Your place is confirmed and the invitation for your calendar is attached. If you can no longer come, please give it back: somebody else is waiting.',
    nl: 'Je stond vooraan voor ‘{title}’. Je plaats is bevestigd en de uitnodiging voor je agenda zit bij deze mail. Kun je niet meer komen, geef ze dan terug: er wacht nog iemand.',
    fr: 'Vous étiez en tête de la liste pour « {title} ». Votre place est confirmée et l’invitation pour votre agenda est jointe. Si vous ne pouvez plus venir, rendez-la : quelqu’un d’autre attend.',
  },
  waitingSubject: {
    en: 'On the waiting list: {title}, {day}',
    nl: 'Op de wachtlijst: {title}, {day}',
    fr: 'Sur la liste d’attente : {title}, {day}',
  },
  waitingHeading: {
    en: '{position, plural, =1 {You are first in line} other {You are number # in line}}',
    nl: '{position, plural, =1 {Je staat vooraan} other {Je staat op plaats #}}',
    fr: '{position, plural, =1 {Vous êtes en tête de la liste} other {Vous êtes en position #}}',
  },
  waitingText: {
    en: 'Every place at “{title}” is taken. When one comes free, it goes to the first in line at once and we write to you. You need not do anything until then.',
    nl: 'Elke plaats bij ‘{title}’ is bezet. Komt er een vrij, dan gaat die meteen naar wie vooraan staat en schrijven we je. Tot dan hoef je niets te doen.',
    fr: 'Toutes les places à « {title} » sont prises. Dès qu’une se libère, elle revient à la première personne de la liste et nous vous écrivons. D’ici là, vous n’avez rien à faire.',
  },
  waitingOfferText: {
    en: 'Every place at “{title}” is taken. When one comes free, we hold it for the first in line and write to them; there is then time to accept it. You need not do anything until then.',
    nl: 'Elke plaats bij ‘{title}’ is bezet. Komt er een vrij, dan houden we die vast voor wie vooraan staat en schrijven we die persoon; er is dan tijd om te aanvaarden. Tot dan hoef je niets te doen.',
    fr: 'Toutes les places à « {title} » sont prises. Dès qu’une se libère, nous la réservons à la première personne de la liste et lui écrivons ; elle a alors le temps d’accepter. D’ici là, vous n’avez rien à faire.',
  },
  cancelledSubject: {
    en: 'Cancelled: {title}, {day}',
    nl: 'Geannuleerd: {title}, {day}',
    fr: 'Annulée : {title}, {day}',
  },
  cancelledHeading: {
    en: 'Your registration is cancelled',
    nl: 'Je inschrijving is geannuleerd',
    fr: 'Votre inscription est annulée',
  },
  cancelledText: {
    en: 'You are no longer registered for “{title}”. If your calendar does not remove the entry by itself, open the attached file.',
    nl: 'Je bent niet meer ingeschreven voor ‘{title}’. Haalt je agenda de afspraak niet zelf weg, open dan het bestand bij deze mail.',
    fr: 'Votre inscription à « {title} » n’existe plus. Si votre agenda ne retire pas le rendez-vous de lui-même, ouvrez le fichier joint.',
  },
  leftText: {
    en: 'You are no longer on the waiting list for “{title}”.',
    nl: 'Je staat niet meer op de wachtlijst voor ‘{title}’.',
    fr: 'Vous n’êtes plus sur la liste d’attente pour « {title} ».',
  },
  offerEndedText: {
    en: 'The place at “{title}” that was offered to you is no longer held.',
    nl: 'De plaats bij ‘{title}’ die je was aangeboden, wordt niet meer vrijgehouden.',
    fr: 'La place à « {title} » qui vous était proposée n’est plus retenue.',
  },
  cancelledByStaffText: {
    en: 'Our team cancelled it. If that surprises you, reply to this mail.',
    nl: 'Ons team heeft ze geannuleerd. Had je dat niet verwacht, antwoord dan op deze mail.',
    fr: 'Notre équipe l’a annulée. Si cela vous surprend, répondez à ce courriel.',
  },
  sessionCancelledSubject: {
    en: 'Not taking place: {title}, {day}',
    nl: 'Gaat niet door: {title}, {day}',
    fr: 'N’aura pas lieu : {title}, {day}',
  },
  sessionCancelledHeading: {
    en: 'This session does not take place',
    nl: 'Deze sessie gaat niet door',
    fr: 'Cette séance n’aura pas lieu',
  },
  sessionCancelledText: {
    en: 'We are sorry: “{title}” is not taking place on this date. You need not do anything. Other dates may suit you.',
    nl: 'Het spijt ons: ‘{title}’ gaat op deze datum niet door. Je hoeft niets te doen. Misschien past een andere datum.',
    fr: 'Nous sommes désolés : « {title} » n’aura pas lieu à cette date. Vous n’avez rien à faire. Une autre date vous conviendra peut-être.',
  },
  changedSubject: {
    en: 'New time: {title}, {day}',
    nl: 'Nieuw tijdstip: {title}, {day}',
    fr: 'Nouvel horaire : {title}, {day}',
  },
  changedHeading: {
    en: 'This session has a new time',
    nl: 'Deze sessie heeft een nieuw tijdstip',
    fr: 'Cette séance a un nouvel horaire',
  },
  changedText: {
    en: 'The time of {title} has changed. Your place is still yours; the attached invitation replaces the one in your calendar. If the new time does not suit you, choose another date or give the place back.',
    nl: 'Het tijdstip van {title} is gewijzigd. Je plaats blijft van jou; de uitnodiging bij deze mail vervangt die in je agenda. Past het nieuwe tijdstip je niet, kies dan een andere datum of geef de plaats terug.',
    fr: 'L’horaire de {title} a changé. Votre place reste à vous ; l’invitation jointe remplace celle de votre agenda. Si le nouvel horaire ne vous convient pas, choisissez une autre date ou rendez la place.',
  },
  changedOfferText: {
    en: 'The time of {title} has changed. The place we offered you is still held; your own page says until when. If the new time suits you, accept it there.',
    nl: 'Het tijdstip van {title} is gewijzigd. De plaats die we je aanboden, wordt nog vrijgehouden; op je eigen pagina staat tot wanneer. Past het nieuwe tijdstip je, aanvaard ze dan daar.',
    fr: 'L’horaire de {title} a changé. La place que nous vous proposons est toujours retenue ; votre page indique jusqu’à quand. Si le nouvel horaire vous convient, acceptez-la sur cette page.',
  },
  changedWaitingText: {
    en: 'The time of {title} has changed. You keep your turn on the waiting list. If the new time does not suit you, choose another date or leave the list.',
    nl: 'Het tijdstip van {title} is gewijzigd. Je behoudt je beurt op de wachtlijst. Past het nieuwe tijdstip je niet, kies dan een andere datum of ga van de lijst.',
    fr: 'L’horaire de {title} a changé. Vous gardez votre tour sur la liste d’attente. Si le nouvel horaire ne vous convient pas, choisissez une autre date ou quittez la liste.',
  },
  movedToQueueText: {
    en: 'As you asked, you gave up your place on the other date and now wait for this one. When a place at {title} comes free, it goes to the first in line at once and we write to you. If your calendar does not remove the old entry by itself, open the attached file.',
    nl: 'Zoals je vroeg, stond je je plaats op de andere datum af en wacht je nu op deze. Komt er een plaats vrij bij {title}, dan gaat die meteen naar wie vooraan staat en schrijven we je. Haalt je agenda de oude afspraak niet zelf weg, open dan het bestand bij deze mail.',
    fr: 'Comme vous l’avez demandé, vous avez cédé votre place à l’autre date et attendez celle-ci. Dès qu’une place à {title} se libère, elle revient à la première personne de la liste et nous vous écrivons. Si votre agenda ne retire pas l’ancien rendez-vous de lui-même, ouvrez le fichier joint.',
  },
  restoredHeading: {
    en: 'You are number {position} on the waiting list',
    nl: 'Je staat op nummer {position} van de wachtlijst',
    fr: 'Vous êtes numéro {position} sur la liste d’attente',
  },
  restoredText: {
    en: 'Our team changed your registration for “{title}” by mistake and has put it back. You now wait as number {position}; the next place that comes free goes to the first in line at once, and we write to you.',
    nl: 'Ons team wijzigde je inschrijving voor ‘{title}’ per vergissing en heeft ze hersteld. Je wacht nu als nummer {position}; de volgende vrije plaats gaat meteen naar wie vooraan staat, en dan schrijven we je.',
    fr: 'Notre équipe a modifié par erreur votre inscription à « {title} » et l’a rétablie. Vous attendez à présent en numéro {position} ; la prochaine place libre revient aussitôt à la première personne de la liste, et nous vous écrirons.',
  },
  restoredPlaceText: {
    en: 'The place you had has meanwhile gone to somebody who was waiting. We are sorry about that. If your calendar does not remove the entry by itself, open the attached file.',
    nl: 'De plaats die je had, ging intussen naar iemand die wachtte. Dat spijt ons. Haalt je agenda de afspraak niet zelf weg, open dan het bestand bij deze mail.',
    fr: 'La place que vous aviez est entre-temps revenue à une personne qui attendait. Nous en sommes désolés. Si votre agenda ne retire pas le rendez-vous de lui-même, ouvrez le fichier joint.',
  },
  linkSubject: {
    en: 'Your link: {title}, {day}',
    nl: 'Je link: {title}, {day}',
    fr: 'Votre lien : {title}, {day}',
  },
  linkHeading: { en: 'Your personal link', nl: 'Je persoonlijke link', fr: 'Votre lien personnel' },
  linkText: {
    en: 'Somebody, probably you, asked for the link to your registration for {title}. Nothing about it has changed.',
    nl: 'Iemand, waarschijnlijk jij, vroeg de link naar je inschrijving voor {title}. Er is niets aan veranderd.',
    fr: 'Quelqu’un, sans doute vous, a demandé le lien vers votre inscription à {title}. Rien n’y a changé.',
  },
  manage: {
    en: 'See or change your registration',
    nl: 'Bekijk of wijzig je inschrijving',
    fr: 'Voir ou modifier votre inscription',
  },
  otherDates: { en: 'See the other dates', nl: 'Bekijk de andere data', fr: 'Voir les autres dates' },
  keepLink: {
    en: 'The link is yours alone: whoever has it can cancel the registration.',
    nl: 'De link is alleen voor jou: wie hem heeft, kan de inschrijving annuleren.',
    fr: 'Ce lien est à vous seul : qui le possède peut annuler l’inscription.',
  },
  why: {
    en: 'You get this mail because this address was registered for a masterclass.',
    nl: 'Je krijgt deze mail omdat dit adres werd ingeschreven voor een masterclass.',
    fr: 'Vous recevez ce courriel parce que cette adresse a été inscrite à une masterclass.',
  },
});
