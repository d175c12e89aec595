import { defineMessages } from '../../../platform/i18n/messages.js';

/** The words around asking for the newsletter and confirming it. */
export const NEWSLETTER_WORDS = defineMessages({
  title: { en: 'Newsletter', nl: 'Nieuwsbrief', fr: 'Lettre d’information' },
  lede: {
    en: 'New lessons, and what research has found about skin: about once a month, by mail.',
    nl: 'Nieuwe lessen, en wat onderzoek over de huid heeft gevonden: ongeveer één keer per maand, per mail.',
    fr: 'De nouvelles leçons et ce que la recherche a trouvé sur la peau : environ une fois par mois, par courriel.',
  },
  sentTitle: { en: 'Look in your mailbox', nl: 'Kijk in je mailbox', fr: 'Regardez votre boîte de réception' },
  sentText: {
    en: 'A mail is on its way to the address you gave. It has a link that leads to a button; the newsletter begins only after you have pressed it. The link works for {days} days.',
    nl: 'Er is een mail onderweg naar het adres dat je gaf. Daarin staat een link naar een knop; de nieuwsbrief begint pas als je daarop hebt gedrukt. De link werkt {days} dagen.',
    fr: 'Un courriel est en route vers l’adresse que vous avez donnée. Il contient un lien vers un bouton ; la lettre ne commence qu’une fois ce bouton pressé. Le lien fonctionne {days} jours.',
  },
  sentMissing: {
    en: 'Nothing after a few minutes? Look among unwanted mail, or check the address and ask once more.',
    nl: 'Na enkele minuten nog niets? Kijk bij de ongewenste mail, of kijk het adres na en vraag het nog eens.',
    fr: 'Rien après quelques minutes ? Regardez parmi les courriels indésirables, ou vérifiez l’adresse et demandez encore une fois.',
  },
  askAgain: { en: 'Ask once more', nl: 'Vraag het nog eens', fr: 'Demander encore une fois' },
  confirmTitle: {
    en: 'Do you want the newsletter?',
    nl: 'Wil je de nieuwsbrief?',
    fr: 'Voulez-vous la lettre d’information ?',
  },
  confirmFor: {
    en: 'It would go to {email}.',
    nl: 'Hij gaat dan naar {email}.',
    fr: 'Elle serait envoyée à {email}.',
  },
  confirmButton: { en: 'Yes, send it to me', nl: 'Ja, stuur hem me', fr: 'Oui, envoyez-la-moi' },
  confirmNot: {
    en: 'If you did not ask for it, do nothing: no newsletter will come.',
    nl: 'Heb je er niet om gevraagd, doe dan niets: er komt geen nieuwsbrief.',
    fr: 'Si vous ne l’avez pas demandée, ne faites rien : aucune lettre ne viendra.',
  },
  confirmedTitle: {
    en: 'Confirmed: the newsletter will come',
    nl: 'Bevestigd: de nieuwsbrief komt',
    fr: 'Confirmé : la lettre viendra',
  },
  confirmedFor: { en: 'It goes to {email}.', nl: 'Hij gaat naar {email}.', fr: 'Elle est envoyée à {email}.' },
  confirmedText: {
    en: 'You can stop it at any time by the link at the foot of every mail.',
    nl: 'Stoppen kan altijd met de link onderaan elke mail.',
    fr: 'Vous pouvez l’arrêter à tout moment par le lien au bas de chaque courriel.',
  },
  beforeTitle: {
    en: 'This link was used before',
    nl: 'Deze link is al gebruikt',
    fr: 'Ce lien a déjà servi',
  },
  beforeStopped: {
    en: 'It was confirmed and stopped again since. Would you like it after all? Then ask for it once more.',
    nl: 'Hij was bevestigd en is sindsdien weer gestopt. Wil je hem toch? Vraag hem dan nog eens aan.',
    fr: 'Elle avait été confirmée, puis arrêtée. La voulez-vous tout de même ? Demandez-la encore une fois.',
  },
  expiredTitle: {
    en: 'This link is too old',
    nl: 'Deze link is te oud',
    fr: 'Ce lien est trop ancien',
  },
  expiredText: {
    en: 'It worked for {days} days. Ask for the newsletter once more, and a new link comes by mail.',
    nl: 'Hij werkte {days} dagen. Vraag de nieuwsbrief nog eens aan, dan komt er een nieuwe link per mail.',
    fr: 'Il fonctionnait {days} jours. Demandez la lettre encore une fois : un nouveau lien viendra par courriel.',
  },
  toCourses: { en: 'To the courses', nl: 'Naar de cursussen', fr: 'Aller aux cours' },
  manyAsked: {
    en: 'This was asked for several times within an hour. Please look among unwanted mail as well, or ask again in {minutes, plural, one {a minute} other {# minutes}}.',
    nl: 'Dit is binnen een uur al enkele keren gevraagd. Kijk ook bij de ongewenste mail, of vraag het over {minutes, plural, one {een minuut} other {# minuten}} opnieuw.',
    fr: 'Cela a déjà été demandé plusieurs fois en une heure. Regardez aussi parmi les courriels indésirables, ou redemandez dans {minutes, plural, one {une minute} other {# minutes}}.',
  },
  looksAutomatic: {
    en: 'A hidden field was filled in, as programs do. It is empty again; please send the form once more.',
    nl: 'Een verborgen veld was ingevuld, zoals programma’s doen. Het is weer leeg; verstuur het formulier nog eens.',
    fr: 'Un champ caché a été rempli, comme le font les robots. Il est de nouveau vide ; envoyez le formulaire encore une fois.',
  },
  mailSubject: {
    en: 'Please confirm: the newsletter of Skin School',
    nl: 'Bevestig even: de nieuwsbrief van Skin School',
    fr: 'À confirmer : la lettre d’information de Skin School',
  },
  mailPreheader: {
    en: 'Nothing is sent until you say so.',
    nl: 'Zonder jouw bevestiging sturen we niets.',
    fr: 'Rien n’est envoyé sans votre confirmation.',
  },
  mailHeading: {
    en: 'Do you want our newsletter?',
    nl: 'Wil je onze nieuwsbrief?',
    fr: 'Voulez-vous notre lettre d’information ?',
  },
  mailBody: {
    en: 'Somebody, we hope you, asked for the newsletter of Skin School at this address. The link opens a page with a button; press it and the newsletter will come.',
    nl: 'Iemand, hopelijk jij, heeft op dit adres de nieuwsbrief van Skin School aangevraagd. De link opent een pagina met een knop; druk erop en de nieuwsbrief komt.',
    fr: 'Quelqu’un, vous nous l’espérons, a demandé la lettre d’information de Skin School pour cette adresse. Le lien ouvre une page avec un bouton ; pressez-le et la lettre viendra.',
  },
  mailButton: { en: 'Confirm the newsletter', nl: 'Nieuwsbrief bevestigen', fr: 'Confirmer la lettre' },
  mailNotYou: {
    en: 'The link works for {days} days. If it was not you, do nothing: we will not write again.',
    nl: 'De link werkt {days} dagen. Was jij het niet, doe dan niets: we schrijven niet opnieuw.',
    fr: 'Le lien fonctionne {days} jours. Si ce n’était pas vous, ne faites rien : nous n’écrirons plus.',
  },
  mailWhy: {
    en: 'You get this because the newsletter was asked for at this address.',
    nl: 'Je krijgt dit omdat op dit adres de nieuwsbrief is aangevraagd.',
    fr: 'Vous recevez ceci parce que la lettre d’information a été demandée pour cette adresse.',
  },
  alreadySubject: {
    en: 'You already get the newsletter',
    nl: 'Je krijgt de nieuwsbrief al',
    fr: 'Vous recevez déjà la lettre d’information',
  },
  alreadyPreheader: {
    en: 'There is nothing left to do.',
    nl: 'Je hoeft niets te doen.',
    fr: 'Il n’y a rien à faire.',
  },
  alreadyHeading: {
    en: 'You already get our newsletter',
    nl: 'Je krijgt onze nieuwsbrief al',
    fr: 'Vous recevez déjà notre lettre',
  },
  alreadyBody: {
    en: 'The newsletter was asked for at this address once more. It comes already, so there is nothing left to do. If none has reached you, look among unwanted mail.',
    nl: 'Op dit adres is de nieuwsbrief nog eens aangevraagd. Hij komt al, dus je hoeft niets te doen. Heb je er geen ontvangen, kijk dan bij de ongewenste mail.',
    fr: 'La lettre a de nouveau été demandée pour cette adresse. Elle y est déjà envoyée : il n’y a rien à faire. Si aucune ne vous est parvenue, regardez parmi les courriels indésirables.',
  },
  alreadyButton: { en: 'Choose what you get', nl: 'Kies wat je krijgt', fr: 'Choisir ce que vous recevez' },
});
