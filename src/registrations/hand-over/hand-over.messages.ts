import { defineMessages } from '../../platform/i18n/messages.js';
import { defineMailMessages } from '../../platform/mail/mail-messages.js';

/** The words of the page on which somebody gives her place to a colleague. */
export const HAND_OVER_WORDS = defineMessages({
  heading: {
    en: 'Would a colleague like to go in your place?',
    nl: 'Wil een collega in jouw plaats gaan?',
    fr: 'Un collègue voudrait venir à votre place ?',
  },
  intro: {
    en: 'Your place goes to that one person, past nobody else.',
    nl: 'Je plaats gaat naar die ene persoon; niemand wordt voorbijgestoken.',
    fr: 'Votre place revient à cette personne, sans passer devant quiconque.',
  },
  open: { en: 'Hand the place over', nl: 'Geef de plaats door', fr: 'Transmettre la place' },
  title: { en: 'Hand your place over', nl: 'Geef je plaats door', fr: 'Transmettre votre place' },
  lede: {
    en: 'Your colleague gets the invitation and a link of their own. Your registration ends, and your invitation is taken back.',
    nl: 'Je collega krijgt de uitnodiging en een eigen link. Jouw inschrijving eindigt, en je uitnodiging wordt ingetrokken.',
    fr: 'Votre collègue reçoit l’invitation et son propre lien. Votre inscription prend fin, et votre invitation est retirée.',
  },
  name: { en: 'Your colleague’s name', nl: 'Naam van je collega', fr: 'Nom de votre collègue' },
  email: {
    en: 'Your colleague’s e-mail address',
    nl: 'E-mailadres van je collega',
    fr: 'Adresse e-mail de votre collègue',
  },
  emailHint: {
    en: 'Our mail names you as the one who handed the place over, and nothing else about you.',
    nl: 'Onze mail noemt je naam als wie de plaats doorgaf, en verder niets over jou.',
    fr: 'Notre courriel cite votre nom comme celui de la personne qui transmet la place, et rien d’autre sur vous.',
  },
  locale: { en: 'Language of the mails', nl: 'Taal van de mails', fr: 'Langue des courriels' },
  button: { en: 'Hand the place over', nl: 'Geef de plaats door', fr: 'Transmettre la place' },
  goneTitle: {
    en: 'This place was handed over',
    nl: 'Deze plaats is doorgegeven',
    fr: 'Cette place a été transmise',
  },
  goneLede: {
    en: 'It now belongs to somebody else, who has a link of their own. If you would like to come too, you can register again.',
    nl: 'Ze is nu van iemand anders, die een eigen link heeft. Wil je zelf ook komen, dan kun je je opnieuw inschrijven.',
    fr: 'Elle appartient désormais à une autre personne, qui a son propre lien. Si vous souhaitez venir aussi, vous pouvez vous réinscrire.',
  },
  receivedLede: {
    en: '{giver} handed this place over to you. A mail with the invitation is on its way to {email}.',
    nl: '{giver} gaf deze plaats aan jou door. Een mail met de uitnodiging is onderweg naar {email}.',
    fr: '{giver} vous a transmis cette place. Un courriel avec l’invitation est en route vers {email}.',
  },
  notice: {
    en: 'The place is handed over. You both get a mail.',
    nl: 'De plaats is doorgegeven. Jullie krijgen allebei een mail.',
    fr: 'La place est transmise. Vous recevrez chacun un courriel.',
  },
});

/** Why a place cannot be handed over. */
export const HAND_OVER_ERRORS = defineMessages({
  nothingToHandOver: {
    en: 'Only a place can be handed over, and this registration has none yet.',
    nl: 'Alleen een plaats kan worden doorgegeven, en deze inschrijving heeft er nog geen.',
    fr: 'Seule une place peut être transmise, et cette inscription n’en a pas encore.',
  },
  acceptFirst: {
    en: 'This place is only offered so far. Accept it first; then it can be handed over.',
    nl: 'Deze plaats is nog maar aangeboden. Aanvaard ze eerst; dan kan ze worden doorgegeven.',
    fr: 'Cette place n’est pour l’instant que proposée. Acceptez-la d’abord ; elle pourra ensuite être transmise.',
  },
  toSelf: {
    en: 'This is the address of the registration itself. Give the address of the colleague.',
    nl: 'Dit is het adres van de inschrijving zelf. Geef het adres van de collega.',
    fr: 'C’est l’adresse de l’inscription elle-même. Indiquez celle de la personne qui viendra.',
  },
  hasPlace: {
    en: 'This person has a place at this session already. Nothing has changed.',
    nl: 'Deze persoon heeft al een plaats bij deze sessie. Er is niets veranderd.',
    fr: 'Cette personne a déjà une place à cette séance. Rien n’a changé.',
  },
});

/** What the mails about a place that was handed over say. */
export const HAND_OVER_MAIL = defineMailMessages('hand-over', {
  goneSubject: {
    en: 'Handed over: {title}, {day}',
    nl: 'Doorgegeven: {title}, {day}',
    fr: 'Place transmise : {title}, {day}',
  },
  goneHeading: {
    en: 'Your place is handed over',
    nl: 'Je plaats is doorgegeven',
    fr: 'Votre place est transmise',
  },
  goneText: {
    en: 'Your place at “{title}” now belongs to the person you named. If your calendar does not remove the entry by itself, open the attached file.',
    nl: 'Je plaats bij ‘{title}’ is nu van de persoon die je opgaf. Haalt je agenda de afspraak niet zelf weg, open dan het bestand bij deze mail.',
    fr: 'Votre place à « {title} » appartient désormais à la personne que vous avez indiquée. Si votre agenda ne retire pas le rendez-vous de lui-même, ouvrez le fichier joint.',
  },
  goneByStaffText: {
    en: 'Our team has given your place at “{title}” to another person, as was asked of us. If that surprises you, reply to this mail. If your calendar does not remove the entry by itself, open the attached file.',
    nl: 'Ons team gaf je plaats bij ‘{title}’ aan iemand anders, zoals ons werd gevraagd. Had je dat niet verwacht, antwoord dan op deze mail. Haalt je agenda de afspraak niet zelf weg, open dan het bestand bij deze mail.',
    fr: 'Notre équipe a donné votre place à « {title} » à une autre personne, comme on nous l’a demandé. Si cela vous surprend, répondez à ce courriel. Si votre agenda ne retire pas le rendez-vous de lui-même, ouvrez le fichier joint.',
  },
  receivedSubject: {
    en: '{giver} has handed you a place: {title}, {day}',
    nl: '{giver} geeft je een plaats door: {title}, {day}',
    fr: '{giver} vous transmet une place : {title}, {day}',
  },
  receivedHeading: {
    en: 'You have a place, handed over to you',
    nl: 'Je hebt een plaats, aan jou doorgegeven',
    fr: 'Une place vous a été transmise',
  },
  receivedText: {
    en: '{giver} had a place at the online masterclass “{title}” and has handed it over to you. It is free, it is confirmed, and the invitation for your calendar is attached.',
    nl: '{giver} had een plaats bij de online masterclass ‘{title}’ en geeft die aan jou door. Ze is gratis en bevestigd, en de uitnodiging voor je agenda zit bij deze mail.',
    fr: '{giver} avait une place à la masterclass en ligne « {title} » et vous la transmet. Elle est gratuite et confirmée, et l’invitation pour votre agenda est jointe.',
  },
  receivedDecline: {
    en: 'You did not ask for this yourself. If you would rather not come, give the place back through the link below: it then goes to the next in line, and we do not write to you about it again. We keep your name and address for this session only.',
    nl: 'Je vroeg dit niet zelf. Kom je liever niet, geef de plaats dan terug via de link hieronder: ze gaat dan naar de volgende, en we schrijven je er niet meer over. We bewaren je naam en adres alleen voor deze sessie.',
    fr: 'Vous ne l’avez pas demandé vous-même. Si vous préférez ne pas venir, rendez la place par le lien ci-dessous : elle reviendra à la personne suivante, et nous ne vous écrirons plus à ce sujet. Nous ne gardons votre nom et votre adresse que pour cette séance.',
  },
  colleague: { en: 'A colleague', nl: 'Een collega', fr: 'Un collègue' },
  giveBack: {
    en: 'I would rather not come: give the place back',
    nl: 'Ik kom liever niet: geef de plaats terug',
    fr: 'Je préfère ne pas venir : rendre la place',
  },
});
