import { defineMessages } from '../platform/i18n/messages.js';

/** What people are told when somebody, or a program, asks too often or has not done its sum. */
export const ABUSE_WORDS = defineMessages({
  manyFromNetwork: {
    en: 'Very many people are registering from your network at this moment. Please try again in {minutes, plural, one {a minute} other {# minutes}}; nothing you typed is lost.',
    nl: 'Vanuit jouw netwerk schrijven zich op dit moment heel veel mensen in. Probeer het over {minutes, plural, one {een minuut} other {# minuten}} opnieuw; wat je invulde, blijft staan.',
    fr: 'De très nombreuses personnes s’inscrivent en ce moment depuis votre réseau. Réessayez dans {minutes, plural, one {une minute} other {# minutes}} ; rien de ce que vous avez saisi n’est perdu.',
  },
  manyForAddress: {
    en: 'This address has asked for many places within an hour. Please go on in {minutes, plural, one {a minute} other {# minutes}}, or write to us.',
    nl: 'Met dit adres is binnen een uur al vaak ingeschreven. Ga verder over {minutes, plural, one {een minuut} other {# minuten}}, of schrijf ons.',
    fr: 'Cette adresse a demandé beaucoup de places en une heure. Continuez dans {minutes, plural, one {une minute} other {# minutes}}, ou écrivez-nous.',
  },
  manyLinks: {
    en: 'The link was asked for several times within an hour. Please look among unwanted mail as well, or ask again in {minutes, plural, one {a minute} other {# minutes}}.',
    nl: 'De link is binnen een uur al enkele keren gevraagd. Kijk ook bij de ongewenste mail, of vraag hem over {minutes, plural, one {een minuut} other {# minuten}} opnieuw.',
    fr: 'Le lien a déjà été demandé plusieurs fois en une heure. Regardez aussi parmi les courriels indésirables, ou redemandez-le dans {minutes, plural, one {une minute} other {# minutes}}.',
  },
  proofMissing: {
    en: 'Before the form is sent, your browser does a small sum that keeps programs out. It was not done yet; please send the form once more.',
    nl: 'Voor het formulier vertrekt, maakt je browser een kleine som die programma’s buitenhoudt. Die was nog niet klaar; verstuur het formulier nog eens.',
    fr: 'Avant l’envoi, votre navigateur fait un petit calcul qui écarte les robots. Il n’était pas terminé ; envoyez le formulaire encore une fois.',
  },
  proofExpired: {
    en: 'This page was open for a long time, so its small sum against programs no longer counts. A new one is under way; please send the form once more.',
    nl: 'Deze pagina stond lang open, dus haar kleine som tegen programma’s telt niet meer. Een nieuwe is al bezig; verstuur het formulier nog eens.',
    fr: 'Cette page est restée longtemps ouverte : son petit calcul contre les robots n’est plus valable. Un nouveau est en cours ; envoyez le formulaire encore une fois.',
  },
  proofUsed: {
    en: 'This form was used before for another registration. A new one is ready; please send it once more.',
    nl: 'Dit formulier is al voor een andere inschrijving gebruikt. Er staat een nieuw klaar; verstuur het nog eens.',
    fr: 'Ce formulaire a déjà servi à une autre inscription. Un nouveau est prêt ; envoyez-le encore une fois.',
  },
  proofWorking: {
    en: 'One moment: your browser is doing a small sum that keeps programs out. The form is then sent by itself.',
    nl: 'Een ogenblik: je browser maakt een kleine som die programma’s buitenhoudt. Daarna vertrekt het formulier vanzelf.',
    fr: 'Un instant : votre navigateur fait un petit calcul qui écarte les robots. Le formulaire part ensuite tout seul.',
  },
  proofByMail: {
    en: 'To keep programs out, this form needs JavaScript. Without it, write to {address} and tell us your name and the date of the session: we register you by hand.',
    nl: 'Om programma’s buiten te houden heeft dit formulier JavaScript nodig. Kan dat niet, schrijf dan naar {address} met je naam en de datum van de sessie: we schrijven je dan zelf in.',
    fr: 'Pour écarter les robots, ce formulaire a besoin de JavaScript. Sans lui, écrivez à {address} en indiquant votre nom et la date de la séance : nous vous inscrirons nous-mêmes.',
  },
});
