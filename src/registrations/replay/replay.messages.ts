import { defineMessages } from '../../platform/i18n/messages.js';

/** What those who were registered read about the recording of their session. */
export const REPLAY_WORDS = defineMessages({
  replay: { en: 'Replay', nl: 'Opname', fr: 'Rediffusion' },
  replays: { en: 'Replays', nl: 'Opnames', fr: 'Rediffusions' },
  title: { en: 'Watch the masterclass', nl: 'Bekijk de masterclass', fr: 'Regarder la masterclass' },
  lede: {
    en: 'This is the recording of the session of {day}. You can stop at any moment: next time it goes on where you were, on any device.',
    nl: 'Dit is de opname van de sessie van {day}. Je kunt op elk moment stoppen: de volgende keer gaat het verder waar je was, op elk toestel.',
    fr: 'Voici l’enregistrement de la séance du {day}. Arrêtez quand vous voulez : la prochaine fois, la lecture reprend où vous en étiez, sur tout appareil.',
  },
  until: {
    en: 'You can watch it until the end of {day}.',
    nl: 'Je kunt de opname bekijken tot en met {day}.',
    fr: 'Vous pouvez la regarder jusqu’au {day} inclus.',
  },
  untilShort: { en: 'until {day}', nl: 'tot en met {day}', fr: 'jusqu’au {day}' },
  stays: {
    en: 'You can watch it for as long as you like.',
    nl: 'Je kunt de opname bekijken zo lang je wilt.',
    fr: 'Vous pouvez la regarder aussi longtemps que vous le souhaitez.',
  },
  personal: {
    en: 'This page is yours alone. Please do not pass its address on.',
    nl: 'Deze pagina is alleen voor jou. Geef het adres niet door.',
    fr: 'Cette page n’est que pour vous. Merci de ne pas transmettre son adresse.',
  },
  watchedHead: { en: 'Watched?', nl: 'Bekeken?', fr: 'Déjà vue ?' },
  ask: {
    en: 'Once you have played most of it, it counts as watched by itself. You can also say so.',
    nl: 'Heb je het grootste deel afgespeeld, dan telt de opname vanzelf als bekeken. Je kunt het ook zelf zeggen.',
    fr: 'Quand vous en avez lu l’essentiel, elle compte d’elle-même comme vue. Vous pouvez aussi le dire.',
  },
  sayWatched: { en: 'I have watched it', nl: 'Ik heb de opname bekeken', fr: 'Je l’ai regardée' },
  watched: {
    en: 'You have watched this replay, and can watch it again.',
    nl: 'Je hebt deze opname bekeken en kunt ze opnieuw bekijken.',
    fr: 'Vous avez regardé cette rediffusion et pouvez la revoir.',
  },
  watchedTag: { en: 'watched', nl: 'bekeken', fr: 'vue' },
  noticeWatched: {
    en: 'Thank you. It is noted that you watched the replay.',
    nl: 'Dank je. We hebben genoteerd dat je de opname bekeek.',
    fr: 'Merci. Nous avons noté que vous avez regardé la rediffusion.',
  },
  sectionIntro: {
    en: 'The session was recorded for those who were registered, whether they could come or not.',
    nl: 'De sessie werd opgenomen voor wie ingeschreven was, ook voor wie er niet bij kon zijn.',
    fr: 'La séance a été enregistrée pour les personnes inscrites, présentes ou non.',
  },
  open: { en: 'Watch the replay', nl: 'Bekijk de opname', fr: 'Regarder la rediffusion' },
  earlyTitle: {
    en: 'There is nothing to replay yet',
    nl: 'Er valt nog niets terug te kijken',
    fr: 'Il n’y a encore rien à revoir',
  },
  earlyLede: {
    en: 'The session has yet to be given. If it is recorded, you will find the replay here afterwards.',
    nl: 'De sessie moet nog plaatsvinden. Wordt ze opgenomen, dan vind je de opname daarna hier.',
    fr: 'La séance n’a pas encore eu lieu. Si elle est enregistrée, vous trouverez la rediffusion ici ensuite.',
  },
  earlyError: {
    en: 'The session has yet to be given.',
    nl: 'De sessie moet nog plaatsvinden.',
    fr: 'La séance n’a pas encore eu lieu.',
  },
  noneTitle: { en: 'There is no replay yet', nl: 'Er is nog geen opname', fr: 'Pas encore de rediffusion' },
  noneLede: {
    en: 'There is no replay of this session, or it is not ready. If one comes, it will be on this page; keep its address.',
    nl: 'Van deze sessie is er geen opname, of ze is nog niet klaar. Komt er een, dan staat ze op deze pagina; bewaar het adres.',
    fr: 'Cette séance n’a pas de rediffusion, ou elle n’est pas prête. S’il en vient une, elle sera sur cette page ; gardez son adresse.',
  },
  noneError: {
    en: 'There is no replay of this session.',
    nl: 'Van deze sessie is er geen opname.',
    fr: 'Cette séance n’a pas de rediffusion.',
  },
  expiredTitle: {
    en: 'This replay is no longer shown',
    nl: 'Deze opname is niet meer te zien',
    fr: 'Cette rediffusion n’est plus visible',
  },
  expiredLede: {
    en: 'It could be watched until {day}. If the masterclass is given again, its next dates are on its page.',
    nl: 'Ze was te bekijken tot en met {day}. Wordt de masterclass opnieuw gegeven, dan staan de volgende data op haar pagina.',
    fr: 'Elle pouvait être regardée jusqu’au {day} inclus. Si la masterclass est redonnée, ses prochaines dates sont sur sa page.',
  },
  expiredError: {
    en: 'The time in which this replay could be watched is over.',
    nl: 'De tijd waarin deze opname te bekijken was, is voorbij.',
    fr: 'La période pendant laquelle cette rediffusion était visible est passée.',
  },
  noPlaceTitle: {
    en: 'This replay is for those who had a place',
    nl: 'Deze opname is voor wie een plaats had',
    fr: 'Cette rediffusion est réservée aux personnes qui avaient une place',
  },
  noPlaceLede: {
    en: 'You were on the list, but no place came free for you. We are sorry. On another date you may have more luck.',
    nl: 'Je stond op de lijst, maar er kwam geen plaats voor je vrij. Dat spijt ons. Op een andere datum heb je misschien meer geluk.',
    fr: 'Vous étiez sur la liste, mais aucune place ne s’est libérée pour vous. Nous en sommes désolés. Une autre date vous réussira peut-être mieux.',
  },
  noPlaceError: {
    en: 'This replay is for those who had a place.',
    nl: 'Deze opname is voor wie een plaats had.',
    fr: 'Cette rediffusion est réservée aux personnes qui avaient une place.',
  },
  cancelledTitle: {
    en: 'Your registration was cancelled',
    nl: 'Je inschrijving werd geannuleerd',
    fr: 'Votre inscription a été annulée',
  },
  cancelledLede: {
    en: 'The replay is for those who stayed registered. The next dates are on the page of the masterclass.',
    nl: 'De opname is voor wie ingeschreven bleef. De volgende data staan op de pagina van de masterclass.',
    fr: 'La rediffusion est réservée aux personnes restées inscrites. Les prochaines dates sont sur la page de la masterclass.',
  },
  calledOffTitle: { en: 'The session was called off', nl: 'De sessie werd afgelast', fr: 'La séance a été annulée' },
  calledOffLede: {
    en: 'So there is no replay of it. The next dates are on the page of the masterclass.',
    nl: 'Er is dus geen opname van. De volgende data staan op de pagina van de masterclass.',
    fr: 'Il n’y en a donc pas de rediffusion. Les prochaines dates sont sur la page de la masterclass.',
  },
  strangerTitle: {
    en: 'This replay is for those who were registered',
    nl: 'Deze opname is voor wie ingeschreven was',
    fr: 'Cette rediffusion est réservée aux personnes inscrites',
  },
  guestLede: {
    en: 'Open it by the link in your mails about this session, or sign in with the address that you registered. If you have lost the mails, we send your link again.',
    nl: 'Open ze via de link in je mails over deze sessie, of meld je aan met het adres waarmee je je inschreef. Ben je de mails kwijt, dan sturen we je link opnieuw.',
    fr: 'Ouvrez-la par le lien de vos courriels au sujet de cette séance, ou connectez-vous avec l’adresse de votre inscription. Si vous les avez perdus, nous vous renvoyons votre lien.',
  },
  strangerLede: {
    en: 'The account that you are signed in with was not registered for this session. Did you register with another address? Then we send your link to that one.',
    nl: 'Het account waarmee je aangemeld bent, was niet voor deze sessie ingeschreven. Schreef je je met een ander adres in? Dan sturen we je link daarheen.',
    fr: 'Le compte avec lequel vous êtes connecté·e n’était pas inscrit à cette séance. Vous aviez utilisé une autre adresse ? Nous y envoyons votre lien.',
  },
  sendLink: { en: 'Send my link again', nl: 'Stuur mijn link opnieuw', fr: 'Renvoyer mon lien' },
  signIn: { en: 'Sign in', nl: 'Aanmelden', fr: 'Se connecter' },
  toMasterclass: { en: 'To the masterclass', nl: 'Naar de masterclass', fr: 'Vers la masterclass' },
  toRegistration: { en: 'To your registration', nl: 'Naar je inschrijving', fr: 'Vers votre inscription' },
});
