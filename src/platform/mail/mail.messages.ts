import { defineMessages } from '../i18n/messages.js';

/** What staff read when an act on mail is refused. */
export const MAIL_WORDS = defineMessages({
  notFailed: {
    en: 'Only a mail that has failed can be sent again; this one has not.',
    nl: 'Alleen een mislukte mail kan opnieuw verstuurd worden; deze is niet mislukt.',
    fr: 'Seul un courriel en échec peut être renvoyé ; celui-ci ne l’est pas.',
  },
  suppressed: {
    en: 'Nothing is sent to this address any more: mail came back from it, its owner complained, or staff closed it. Release the address first.',
    nl: 'Naar dit adres wordt niets meer verstuurd: er kwam mail van terug, de eigenaar klaagde, of een medewerker sloot het. Geef eerst het adres vrij.',
    fr: 'Plus rien n’est envoyé à cette adresse : du courrier en est revenu, son titulaire s’est plaint ou l’équipe l’a fermée. Libérez d’abord l’adresse.',
  },
  unsubscribed: {
    en: 'This address does not want mail about this. Only its owner can change that.',
    nl: 'Dit adres wil hierover geen mail. Alleen de eigenaar kan dat veranderen.',
    fr: 'Cette adresse ne souhaite pas de courriel à ce sujet. Seul son titulaire peut en décider autrement.',
  },
  expired: {
    en: 'The time for this mail has passed; now it would only confuse.',
    nl: 'De tijd voor deze mail is voorbij; nu zou hij alleen verwarren.',
    fr: 'Le moment de ce courriel est passé ; il ne ferait plus que semer le doute.',
  },
  mayHaveArrived: {
    en: 'The mail server may have taken this mail. Send it again only if you accept that it may arrive twice.',
    nl: 'De mailserver heeft deze mail misschien al aangenomen. Verstuur hem alleen opnieuw als hij twee keer mag aankomen.',
    fr: 'Le serveur de courrier a peut-être déjà accepté ce courriel. Ne le renvoyez que s’il peut arriver deux fois.',
  },
  notDomain: {
    en: 'This is not a domain. It looks like example.org.',
    nl: 'Dit is geen domein. Het ziet eruit als voorbeeld.be.',
    fr: 'Ce n’est pas un domaine. Il ressemble à exemple.be.',
  },
});
