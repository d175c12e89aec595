import { defineMessages } from '../i18n/messages.js';

/** What the platform itself has to say: about input, and when something cannot be served. */
export const HTTP_MESSAGES = defineMessages({
  fileTooLarge: {
    en: 'This is more than 2 MB. Split the list and send it in parts.',
    nl: 'Dit is meer dan 2 MB. Splits de lijst en stuur ze in delen.',
    fr: 'Cela dépasse 2 Mo. Divisez la liste et envoyez-la en plusieurs parties.',
  },
  required: { en: 'Please fill this in.', nl: 'Vul dit in.', fr: 'Veuillez remplir ce champ.' },
  notEmail: {
    en: 'This is not a complete e-mail address. It looks like name@example.org, with nothing before or after it.',
    nl: 'Dit is geen volledig e-mailadres. Het ziet eruit als naam@voorbeeld.be, met niets ervoor of erna.',
    fr: 'Ce n’est pas une adresse e-mail complète. Elle ressemble à nom@exemple.be, sans rien avant ni après.',
  },
  tooShort: {
    en: 'Use at least {least, plural, one {# character} other {# characters}}.',
    nl: 'Gebruik minstens {least, plural, one {# teken} other {# tekens}}.',
    fr: 'Utilisez au moins {least, plural, one {# caractère} other {# caractères}}.',
  },
  tooLong: {
    en: 'Use at most {most, plural, one {# character} other {# characters}}.',
    nl: 'Gebruik hoogstens {most, plural, one {# teken} other {# tekens}}.',
    fr: 'Utilisez au plus {most, plural, one {# caractère} other {# caractères}}.',
  },
  tooSmall: {
    en: 'This must be {least} or more.',
    nl: 'Dit moet {least} of meer zijn.',
    fr: 'Ce nombre doit être au moins {least}.',
  },
  tooBig: {
    en: 'This must be {most} or less.',
    nl: 'Dit mag hoogstens {most} zijn.',
    fr: 'Ce nombre doit être au plus {most}.',
  },
  notNumber: {
    en: 'Please enter a whole number.',
    nl: 'Vul een geheel getal in.',
    fr: 'Veuillez entrer un nombre entier.',
  },
  notChoice: {
    en: 'Please choose one of the options.',
    nl: 'Kies een van de mogelijkheden.',
    fr: 'Veuillez choisir une des options.',
  },
  notTimeZone: {
    en: 'We do not know this time zone.',
    nl: 'Deze tijdzone kennen we niet.',
    fr: 'Nous ne connaissons pas ce fuseau horaire.',
  },
  notDate: {
    en: 'This is not a date and time.',
    nl: 'Dit is geen datum met tijd.',
    fr: 'Ce n’est pas une date avec une heure.',
  },
  wrongType: {
    en: 'This is not what belongs here.',
    nl: 'Dit hoort hier niet.',
    fr: 'Cette valeur ne convient pas ici.',
  },
  notKeepable: {
    en: 'This holds a character that we cannot keep. Please type it again rather than paste it.',
    nl: 'Hier staat een teken in dat we niet kunnen bewaren. Typ het opnieuw in plaats van het te plakken.',
    fr: 'Ce texte contient un caractère que nous ne pouvons pas conserver. Veuillez le retaper plutôt que de le coller.',
  },
  unknownField: { en: 'There is no such field.', nl: 'Dit veld bestaat niet.', fr: 'Ce champ n’existe pas.' },
  invalidInput: {
    en: 'Please look at the marked fields. Nothing was saved yet.',
    nl: 'Kijk de gemarkeerde velden na. Er is nog niets bewaard.',
    fr: 'Veuillez vérifier les champs indiqués. Rien n’a encore été enregistré.',
  },
  notFound: {
    en: 'There is nothing at this address. It may have moved, or the link was cut short.',
    nl: 'Op dit adres is niets. Misschien is het verhuisd, of is de link onvolledig.',
    fr: 'Il n’y a rien à cette adresse. La page a peut-être été déplacée, ou le lien est incomplet.',
  },
  signedOut: { en: 'Please sign in first.', nl: 'Meld je eerst aan.', fr: 'Veuillez d’abord vous connecter.' },
  badToken: {
    en: 'This token is unknown or has been revoked.',
    nl: 'Dit token is onbekend of ingetrokken.',
    fr: 'Ce jeton est inconnu ou a été révoqué.',
  },
  forbidden: {
    en: 'Your account may not see or do this.',
    nl: 'Je account mag dit niet zien of doen.',
    fr: 'Votre compte ne permet pas de voir ou de faire ceci.',
  },
  foreignOrigin: {
    en: 'This request came from another site, so we did nothing. Please open the page here and try again.',
    nl: 'Dit verzoek kwam van een andere site; we hebben niets gedaan. Open de pagina hier en probeer opnieuw.',
    fr: 'Cette demande venait d’un autre site ; nous n’avons rien fait. Ouvrez la page ici et réessayez.',
  },
  tooLarge: {
    en: 'That is more than we can take in at once.',
    nl: 'Dat is meer dan we in één keer aankunnen.',
    fr: 'C’est plus que ce que nous pouvons recevoir en une fois.',
  },
  malformed: {
    en: 'We could not read this request.',
    nl: 'We konden dit verzoek niet lezen.',
    fr: 'Nous n’avons pas pu lire cette demande.',
  },
  tooMany: {
    en: 'Too many attempts in a short time. Please wait {seconds, plural, one {# second} other {# seconds}} and try again.',
    nl: 'Te veel pogingen in korte tijd. Wacht {seconds, plural, one {# seconde} other {# seconden}} en probeer opnieuw.',
    fr: 'Trop de tentatives en peu de temps. Attendez {seconds, plural, one {# seconde} other {# secondes}} et réessayez.',
  },
  unavailable: {
    en: 'We cannot reach our records at this moment. Nothing is lost; please try again in a minute.',
    nl: 'We kunnen nu even niet bij onze gegevens. Er is niets verloren; probeer het over een minuut opnieuw.',
    fr: 'Nous ne pouvons pas accéder à nos données en ce moment. Rien n’est perdu ; réessayez dans une minute.',
  },
  failed: {
    en: 'Something went wrong on our side. It has been noted; please try again.',
    nl: 'Er ging iets mis aan onze kant. Het is genoteerd; probeer het opnieuw.',
    fr: 'Quelque chose s’est mal passé de notre côté. C’est noté ; veuillez réessayer.',
  },
  reusedKey: {
    en: 'This Idempotency-Key was used before with another request.',
    nl: 'Deze Idempotency-Key werd al gebruikt bij een ander verzoek.',
    fr: 'Cette Idempotency-Key a déjà servi pour une autre demande.',
  },
  stillRunning: {
    en: 'The first request with this Idempotency-Key is still being handled.',
    nl: 'Het eerste verzoek met deze Idempotency-Key wordt nog behandeld.',
    fr: 'La première demande avec cette Idempotency-Key est encore en cours.',
  },
});
