import { defineMailMessages } from '../platform/mail/mail-messages.js';

/** The words of the mails. */
export const ACCOUNT_MAIL_MESSAGES = defineMailMessages('accounts', {
  hello: { en: 'Hello {name},', nl: 'Dag {name},', fr: 'Bonjour {name},' },
  linkSubject: { en: 'Your link to sign in', nl: 'Je link om aan te melden', fr: 'Votre lien de connexion' },
  linkPreheader: {
    en: 'It works once, within {minutes} minutes.',
    nl: 'Die werkt één keer, binnen {minutes} minuten.',
    fr: 'Il fonctionne une fois, pendant {minutes} minutes.',
  },
  linkBody: {
    en: 'You asked for a link to sign in. It works once, within {minutes} minutes.',
    nl: 'Je vroeg een link om aan te melden. Die werkt één keer, binnen {minutes} minuten.',
    fr: 'Vous avez demandé un lien de connexion. Il fonctionne une fois, pendant {minutes} minutes.',
  },
  linkButton: { en: 'Sign in', nl: 'Aanmelden', fr: 'Se connecter' },
  linkNotAsked: {
    en: 'You did not ask for this? Then leave this mail be: without the link nobody comes in.',
    nl: 'Vroeg je dit niet? Laat deze mail dan liggen: zonder de link komt niemand binnen.',
    fr: 'Vous n’avez rien demandé ? Ignorez ce courriel : sans le lien, personne n’entre.',
  },
  verifySubject: {
    en: 'Confirm your e-mail address',
    nl: 'Bevestig je e-mailadres',
    fr: 'Confirmez votre adresse e-mail',
  },
  verifyPreheader: {
    en: 'Welcome to Skin School. One press and your address is confirmed.',
    nl: 'Welkom bij Skin School. Eén druk op de knop en je adres is bevestigd.',
    fr: 'Bienvenue à Skin School. Un clic et votre adresse est confirmée.',
  },
  verifyHeading: { en: 'Welcome to Skin School', nl: 'Welkom bij Skin School', fr: 'Bienvenue à Skin School' },
  verifyBody: {
    en: 'Your account is ready. Please confirm that this address is yours, so that places in masterclasses and certificates reach the right person. The link works for {hours} hours.',
    nl: 'Je account is klaar. Bevestig dat dit adres van jou is, zodat plaatsen in masterclasses en certificaten bij de juiste persoon terechtkomen. De link werkt {hours} uur.',
    fr: 'Votre compte est prêt. Confirmez que cette adresse est la vôtre, afin que vos places en masterclass et vos attestations arrivent à la bonne personne. Le lien est valable {hours} heures.',
  },
  verifyButton: { en: 'Confirm my address', nl: 'Bevestig mijn adres', fr: 'Confirmer mon adresse' },
  verifyNotYou: {
    en: 'You did not create an account? Then somebody mistyped an address. You need not do anything.',
    nl: 'Maakte je geen account aan? Dan typte iemand een verkeerd adres. Je hoeft niets te doen.',
    fr: 'Vous n’avez pas créé de compte ? Quelqu’un s’est trompé d’adresse. Vous n’avez rien à faire.',
  },
  whyThisMail: {
    en: 'You get this mail because this address was entered at Skin School.',
    nl: 'Je krijgt deze mail omdat dit adres bij Skin School werd ingevuld.',
    fr: 'Vous recevez ce courriel parce que cette adresse a été saisie sur Skin School.',
  },
});
