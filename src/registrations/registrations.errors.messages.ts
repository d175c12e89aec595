import { defineMessages } from '../platform/i18n/messages.js';

/** What registrations say when they cannot do what was asked. */
export const REGISTRATION_ERRORS = defineMessages({
  sessionFull: {
    en: 'The last place of this session has just gone. Nothing was saved; perhaps another date suits you.',
    nl: 'De laatste plaats van deze sessie is net weg. Er is niets bewaard; misschien past een andere datum.',
    fr: 'La dernière place de cette séance vient de partir. Rien n’a été enregistré ; une autre date vous conviendra peut-être.',
  },
  sessionPast: {
    en: 'This session has already begun, so nothing can be changed any more.',
    nl: 'Deze sessie is al begonnen; er kan niets meer veranderen.',
    fr: 'Cette séance a déjà commencé ; plus rien ne peut être modifié.',
  },
  registrationNotOpen: {
    en: 'Registration for this session has not begun yet. Nothing was saved.',
    nl: 'De inschrijving voor deze sessie is nog niet begonnen. Er is niets bewaard.',
    fr: 'Les inscriptions à cette séance ne sont pas encore ouvertes. Rien n’a été enregistré.',
  },
  registrationClosed: {
    en: 'Registration for this session has closed. Nothing was saved; perhaps another date suits you.',
    nl: 'De inschrijving voor deze sessie is gesloten. Er is niets bewaard; misschien past een andere datum.',
    fr: 'Les inscriptions à cette séance sont closes. Rien n’a été enregistré ; une autre date vous conviendra peut-être.',
  },
  sessionCancelled: {
    en: 'This session was cancelled.',
    nl: 'Deze sessie gaat niet door.',
    fr: 'Cette séance est annulée.',
  },
  alreadyRegistered: {
    en: 'This address is already registered for this session. The mail we sent there has the link to the registration.',
    nl: 'Dit adres is al ingeschreven voor deze sessie. In de mail die we daarheen stuurden, staat de link naar de inschrijving.',
    fr: 'Cette adresse est déjà inscrite à cette séance. Le courriel que nous y avons envoyé contient le lien vers l’inscription.',
  },
  registrationCancelled: {
    en: 'This registration was cancelled before. You can register again.',
    nl: 'Deze inschrijving werd eerder geannuleerd. Je kunt je opnieuw inschrijven.',
    fr: 'Cette inscription a déjà été annulée. Vous pouvez vous inscrire à nouveau.',
  },
  noPlaceYet: {
    en: 'There is no invitation, because this registration has no place.',
    nl: 'Er is geen uitnodiging, want deze inschrijving heeft geen plaats.',
    fr: 'Il n’y a pas d’invitation, car cette inscription n’a pas de place.',
  },
  otherMasterclass: {
    en: 'A registration can only move to another session of the same masterclass.',
    nl: 'Een inschrijving kan alleen naar een andere sessie van dezelfde masterclass.',
    fr: 'Une inscription ne peut passer qu’à une autre séance de la même masterclass.',
  },
  notWaiting: {
    en: 'This person is no longer on the waiting list.',
    nl: 'Deze persoon staat niet meer op de wachtlijst.',
    fr: 'Cette personne n’est plus sur la liste d’attente.',
  },
  looksAutomatic: {
    en: 'A hidden field was filled in, as programs do. It is empty again; please send the form once more.',
    nl: 'Een verborgen veld was ingevuld, zoals programma’s doen. Het is weer leeg; verstuur het formulier nog eens.',
    fr: 'Un champ caché a été rempli, comme le font les robots. Il est de nouveau vide ; envoyez le formulaire encore une fois.',
  },
  notYours: {
    en: 'This registration can only be changed through its personal link, by the person herself or by our team.',
    nl: 'Deze inschrijving kan alleen veranderen via haar persoonlijke link, door de persoon zelf of door ons team.',
    fr: 'Cette inscription ne peut être modifiée que par son lien personnel, par la personne elle-même ou par notre équipe.',
  },
  consentNeeded: {
    en: 'Please tick this box: without your agreement we may not keep your registration.',
    nl: 'Vink dit vakje aan: zonder je akkoord mogen we je inschrijving niet bewaren.',
    fr: 'Veuillez cocher cette case : sans votre accord, nous ne pouvons pas conserver votre inscription.',
  },
  reasonOrToken: {
    en: 'Staff give a reason; anybody else sends the token of the personal link.',
    nl: 'Het team geeft een reden; ieder ander stuurt het token van de persoonlijke link mee.',
    fr: 'L’équipe donne une raison ; toute autre personne envoie le jeton du lien personnel.',
  },
});
