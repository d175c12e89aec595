import { defineMessages } from '../platform/i18n/messages.js';

/** The words of signing up, signing in and the account page. */
export const ACCOUNT_MESSAGES = defineMessages({
  wrongCredentials: {
    en: 'This e-mail address and password do not go together. Try again, or let us mail you a link.',
    nl: 'Dit e-mailadres en wachtwoord horen niet bij elkaar. Probeer opnieuw, of laat je een link mailen.',
    fr: 'Cette adresse e-mail et ce mot de passe ne correspondent pas. Réessayez, ou recevez un lien par courriel.',
  },
  emailTaken: {
    en: 'There is an account with this address. Sign in, or let us mail you a link.',
    nl: 'Er is al een account met dit adres. Meld je aan, of laat je een link mailen.',
    fr: 'Un compte existe déjà avec cette adresse. Connectez-vous, ou recevez un lien par courriel.',
  },
  linkGone: {
    en: 'This link was used already, or it is too old.',
    nl: 'Deze link werd al gebruikt, of is te oud.',
    fr: 'Ce lien a déjà servi, ou il est trop ancien.',
  },
  wrongPassword: {
    en: 'This is not your current password.',
    nl: 'Dit is niet je huidige wachtwoord.',
    fr: 'Ce n’est pas votre mot de passe actuel.',
  },
  passwordIsEmail: {
    en: 'Choose something other than your e-mail address: that is the first thing others try.',
    nl: 'Kies iets anders dan je e-mailadres: dat is het eerste wat anderen proberen.',
    fr: 'Choisissez autre chose que votre adresse e-mail : c’est la première chose que d’autres essaient.',
  },
  passwordTooPlain: {
    en: 'Use more different characters. Three or four words in a row are easy to remember.',
    nl: 'Gebruik meer verschillende tekens. Drie of vier woorden na elkaar onthoud je makkelijk.',
    fr: 'Utilisez davantage de caractères différents. Trois ou quatre mots à la suite se retiennent facilement.',
  },
  unknownPerson: {
    en: 'Nobody has an account with this address.',
    nl: 'Niemand heeft een account met dit adres.',
    fr: 'Personne n’a de compte avec cette adresse.',
  },

  name: { en: 'Name', nl: 'Naam', fr: 'Nom' },
  nameHint: {
    en: 'As it should appear on a certificate.',
    nl: 'Zoals hij op een certificaat mag staan.',
    fr: 'Tel qu’il doit figurer sur une attestation.',
  },
  email: { en: 'E-mail address', nl: 'E-mailadres', fr: 'Adresse e-mail' },
  password: { en: 'Password', nl: 'Wachtwoord', fr: 'Mot de passe' },
  passwordHint: {
    en: 'At least {least} characters. Three or four words in a row are easy to remember.',
    nl: 'Minstens {least} tekens. Drie of vier woorden na elkaar onthoud je makkelijk.',
    fr: 'Au moins {least} caractères. Trois ou quatre mots à la suite se retiennent facilement.',
  },
  language: { en: 'Language', nl: 'Taal', fr: 'Langue' },
  languageHint: {
    en: 'Of the pages and of our mail.',
    nl: 'Van de pagina’s en van onze mails.',
    fr: 'Des pages et de nos courriels.',
  },
  timeZone: { en: 'Time zone', nl: 'Tijdzone', fr: 'Fuseau horaire' },

  signInTitle: { en: 'Sign in', nl: 'Aanmelden', fr: 'Se connecter' },
  signInLede: {
    en: 'Back to your lessons and masterclasses.',
    nl: 'Terug naar je lessen en masterclasses.',
    fr: 'Retrouvez vos leçons et vos masterclasses.',
  },
  signInButton: { en: 'Sign in', nl: 'Aanmelden', fr: 'Se connecter' },
  withoutPassword: {
    en: 'No password, or forgotten?',
    nl: 'Geen wachtwoord, of vergeten?',
    fr: 'Pas de mot de passe, ou oublié ?',
  },
  withoutPasswordHint: {
    en: 'We mail a link to the address above. It signs you in once and works for {minutes} minutes.',
    nl: 'We mailen een link naar het adres hierboven. Die meldt je één keer aan en werkt {minutes} minuten.',
    fr: 'Nous envoyons un lien à l’adresse ci-dessus. Il vous connecte une seule fois et reste valable {minutes} minutes.',
  },
  mailLink: { en: 'Mail me a link', nl: 'Mail me een link', fr: 'M’envoyer un lien' },
  newHere: { en: 'New here?', nl: 'Nieuw hier?', fr: 'Première visite ?' },
  toSignUp: { en: 'Create an account', nl: 'Maak een account aan', fr: 'Créer un compte' },

  linkSentTitle: { en: 'Look in your mail', nl: 'Kijk in je mail', fr: 'Consultez vos courriels' },
  linkSentLede: {
    en: 'If there is an account with this address, a mail with a link is on its way. The link works once, within {minutes} minutes.',
    nl: 'Als er een account is met dit adres, is er een mail met een link onderweg. De link werkt één keer, binnen {minutes} minuten.',
    fr: 'Si un compte existe avec cette adresse, un courriel contenant un lien est en route. Le lien fonctionne une fois, pendant {minutes} minutes.',
  },
  linkSentNothing: {
    en: 'Nothing after a few minutes? Look among the unwanted mail, or check the address and ask again.',
    nl: 'Na enkele minuten nog niets? Kijk bij de ongewenste mail, of controleer het adres en vraag opnieuw.',
    fr: 'Toujours rien après quelques minutes ? Regardez parmi les indésirables, ou vérifiez l’adresse et recommencez.',
  },
  askAgain: { en: 'Ask again', nl: 'Opnieuw vragen', fr: 'Demander à nouveau' },

  linkTitle: { en: 'One more step', nl: 'Nog één stap', fr: 'Encore une étape' },
  linkLede: {
    en: 'Your link works. Press the button to sign in; after that it is used up.',
    nl: 'Je link werkt. Druk op de knop om je aan te melden; daarna kun je hem niet meer gebruiken.',
    fr: 'Votre lien est valable. Appuyez sur le bouton pour vous connecter ; il ne servira plus ensuite.',
  },
  linkButton: { en: 'Sign in as {email}', nl: 'Aanmelden als {email}', fr: 'Se connecter en tant que {email}' },
  linkOther: {
    en: 'You are signed in here as {name}. This button changes that.',
    nl: 'Je bent hier aangemeld als {name}. Deze knop verandert dat.',
    fr: 'Cet appareil est connecté au compte de {name}. Ce bouton en change.',
  },
  keepPassword: {
    en: 'I chose the password of this account myself',
    nl: 'Ik koos zelf het wachtwoord van dit account',
    fr: 'J’ai choisi moi-même le mot de passe de ce compte',
  },
  keepPasswordHint: {
    en: 'Without a tick we remove the password and sign out every other device, in case somebody else used your address.',
    nl: 'Zonder vinkje wissen we het wachtwoord en melden we elk ander toestel af, voor het geval iemand anders je adres gebruikte.',
    fr: 'Si vous laissez la case vide, nous supprimons le mot de passe et déconnectons tout autre appareil, au cas où quelqu’un aurait utilisé votre adresse.',
  },

  goneTitle: { en: 'This link no longer works', nl: 'Deze link werkt niet meer', fr: 'Ce lien ne fonctionne plus' },
  goneLede: {
    en: 'A link from our mail works once and for a short while. This one was used already, is too old, or was cut short on its way.',
    nl: 'Een link uit onze mail werkt één keer en maar even. Deze werd al gebruikt, is te oud, of raakte onderweg beschadigd.',
    fr: 'Un lien reçu par courriel fonctionne une seule fois et peu de temps. Celui-ci a déjà servi, est trop ancien ou a été tronqué en route.',
  },
  newLink: { en: 'Mail me a new link', nl: 'Mail me een nieuwe link', fr: 'M’envoyer un nouveau lien' },
  continueAs: { en: 'Go on as {name}', nl: 'Ga verder als {name}', fr: 'Continuer en tant que {name}' },

  signUpTitle: { en: 'Create an account', nl: 'Account aanmaken', fr: 'Créer un compte' },
  signUpLede: {
    en: 'It keeps your place in the courses and masterclasses. It costs nothing, and you can begin at once.',
    nl: 'Zo blijft je plaats in cursussen en masterclasses bewaard. Het kost niets en je kunt meteen beginnen.',
    fr: 'Il garde votre place dans les cours et les masterclasses. C’est gratuit et vous commencez tout de suite.',
  },
  signUpButton: { en: 'Create my account', nl: 'Maak mijn account aan', fr: 'Créer mon compte' },
  haveAccount: { en: 'Have an account already?', nl: 'Heb je al een account?', fr: 'Vous avez déjà un compte ?' },
  toSignIn: { en: 'Sign in', nl: 'Meld je aan', fr: 'Connectez-vous' },

  accountTitle: { en: 'Your account', nl: 'Je account', fr: 'Votre compte' },
  details: { en: 'About you', nl: 'Over jou', fr: 'À propos de vous' },
  emailVerified: { en: 'confirmed', nl: 'bevestigd', fr: 'confirmée' },
  emailUnverified: { en: 'not confirmed yet', nl: 'nog niet bevestigd', fr: 'pas encore confirmée' },
  emailUnverifiedHint: {
    en: 'We mailed you a link when you signed up. Is it gone? Then have a new one mailed.',
    nl: 'We mailden je een link toen je je account aanmaakte. Is die weg? Laat dan een nieuwe mailen.',
    fr: 'Nous vous avons envoyé un lien lors de votre inscription. Il a disparu ? Demandez-en un nouveau.',
  },
  save: { en: 'Save changes', nl: 'Wijzigingen bewaren', fr: 'Enregistrer les modifications' },
  currentPassword: { en: 'Current password', nl: 'Huidig wachtwoord', fr: 'Mot de passe actuel' },
  newPassword: { en: 'New password', nl: 'Nieuw wachtwoord', fr: 'Nouveau mot de passe' },
  passwordIntro: {
    en: 'A new password signs you out everywhere else.',
    nl: 'Een nieuw wachtwoord meldt je overal elders af.',
    fr: 'Un nouveau mot de passe vous déconnecte partout ailleurs.',
  },
  passwordForgotten: {
    en: 'Forgotten? Sign out, have a link mailed, and come back here within {minutes} minutes: then we do not ask for the old one.',
    nl: 'Vergeten? Meld je af, laat een link mailen en kom binnen {minutes} minuten terug: dan vragen we het oude niet.',
    fr: 'Oublié ? Déconnectez-vous, recevez un lien et revenez ici dans les {minutes} minutes : l’ancien ne vous sera pas demandé.',
  },
  changePassword: { en: 'Change password', nl: 'Wachtwoord wijzigen', fr: 'Changer le mot de passe' },
  setPassword: { en: 'Set a password', nl: 'Wachtwoord instellen', fr: 'Définir un mot de passe' },
  noPasswordYet: {
    en: 'You sign in with mailed links. With a password you can do without them.',
    nl: 'Je meldt je aan met gemailde links. Met een wachtwoord heb je die niet nodig.',
    fr: 'Vous vous connectez par liens reçus par courriel. Un mot de passe permet de s’en passer.',
  },
  signIns: { en: 'Where you are signed in', nl: 'Waar je aangemeld bent', fr: 'Vos appareils connectés' },
  signInsIntro: {
    en: 'Is there a device you do not know? Sign it out and change your password.',
    nl: 'Staat er een toestel bij dat je niet kent? Meld het af en wijzig je wachtwoord.',
    fr: 'Un appareil inconnu ? Déconnectez-le et changez votre mot de passe.',
  },
  unknownDevice: { en: 'Unknown device', nl: 'Onbekend toestel', fr: 'Appareil inconnu' },
  thisDevice: { en: 'this device', nl: 'dit toestel', fr: 'cet appareil' },
  since: { en: 'since', nl: 'sinds', fr: 'depuis' },
  lastSeen: { en: 'last used', nl: 'laatst gebruikt', fr: 'dernière utilisation' },
  endThis: { en: 'Sign out this device', nl: 'Dit toestel afmelden', fr: 'Déconnecter cet appareil' },
  endOne: { en: 'Sign out', nl: 'Afmelden', fr: 'Déconnecter' },
  endOthers: {
    en: 'Sign out all other devices',
    nl: 'Alle andere toestellen afmelden',
    fr: 'Déconnecter tous les autres appareils',
  },
  mySchool: { en: 'My school', nl: 'Mijn school', fr: 'Mon école' },

  welcomeNotice: {
    en: 'Welcome. Your account is ready; we mailed a link to confirm your address.',
    nl: 'Welkom. Je account is klaar; we mailden een link om je adres te bevestigen.',
    fr: 'Bienvenue. Votre compte est prêt ; nous avons envoyé un lien pour confirmer votre adresse.',
  },
  signedOutNotice: { en: 'You are signed out.', nl: 'Je bent afgemeld.', fr: 'La déconnexion est faite.' },
  savedNotice: {
    en: 'Your changes are saved.',
    nl: 'Je wijzigingen zijn bewaard.',
    fr: 'Vos modifications sont enregistrées.',
  },
  passwordNotice: {
    en: 'Your password is changed. Every other device is signed out.',
    nl: 'Je wachtwoord is gewijzigd. Elk ander toestel is afgemeld.',
    fr: 'Votre mot de passe est changé. Tout autre appareil est déconnecté.',
  },
  passwordRemovedNotice: {
    en: 'Your address is confirmed. The password that was there is removed; you can set a new one here.',
    nl: 'Je adres is bevestigd. Het wachtwoord dat er was, is gewist; je kunt hier een nieuw instellen.',
    fr: 'Votre adresse est confirmée. L’ancien mot de passe est supprimé ; vous pouvez en définir un nouveau ici.',
  },
  endedNotice: { en: 'That device is signed out.', nl: 'Dat toestel is afgemeld.', fr: 'Cet appareil est déconnecté.' },
  endedOthersNotice: {
    en: 'Every other device is signed out.',
    nl: 'Elk ander toestel is afgemeld.',
    fr: 'Tous les autres appareils sont déconnectés.',
  },
  verifySentNotice: {
    en: 'A new link is on its way.',
    nl: 'Een nieuwe link is onderweg.',
    fr: 'Un nouveau lien est en route.',
  },
});
