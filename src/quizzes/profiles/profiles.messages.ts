import { defineMessages } from '../../platform/i18n/messages.js';

/** Why something about a profile cannot be done. */
export const PROFILE_ERRORS = defineMessages({
  consentNeeded: {
    en: 'Before you answer about your skin we need your consent. You can give it on the page of the profile.',
    nl: 'Voor je over je huid antwoordt, hebben we je toestemming nodig. Die kun je geven op de pagina van het profiel.',
    fr: 'Avant de répondre sur votre peau, nous avons besoin de votre accord. Vous pouvez le donner sur la page du profil.',
  },
  unreadable: {
    en: 'These answers can no longer be read: the key that they were sealed with is gone.',
    nl: 'Deze antwoorden zijn niet meer te lezen: de sleutel waarmee ze verzegeld waren, is weg.',
    fr: 'Ces réponses ne peuvent plus être lues : la clé qui les scellait n’existe plus.',
  },
  tick: {
    en: 'Tick this box if you agree. Without your consent we ask and keep nothing.',
    nl: 'Vink dit aan als je akkoord gaat. Zonder je toestemming vragen en bewaren we niets.',
    fr: 'Cochez cette case si vous êtes d’accord. Sans votre accord, nous ne demandons ni ne gardons rien.',
  },
});

/** The wording of the consent. Its meaning is versioned in consent.rules.ts: raise that with every change here. */
export const CONSENT_WORDS = defineMessages({
  title: {
    en: 'Your consent, before the first question',
    nl: 'Je toestemming, vóór de eerste vraag',
    fr: 'Votre accord, avant la première question',
  },
  what: {
    en: 'What you answer about your skin and your habits says something about your health. The law calls that special-category data, and so do we.',
    nl: 'Wat je over je huid en je gewoonten antwoordt, zegt iets over je gezondheid. De wet noemt dat bijzondere persoonsgegevens, en zo gaan we ermee om.',
    fr: 'Ce que vous répondez sur votre peau et vos habitudes dit quelque chose de votre santé. La loi parle de données sensibles, et nous les traitons comme telles.',
  },
  use: {
    en: 'We use your answers for one thing: to show you your own profile, and what changed since an earlier one.',
    nl: 'We gebruiken je antwoorden voor één ding: je eigen profiel tonen, en wat er sinds een vorige keer veranderd is.',
    fr: 'Nous utilisons vos réponses pour une seule chose : vous montrer votre profil, et ce qui a changé depuis le précédent.',
  },
  sealed: {
    en: 'Each answer is encrypted with a key that belongs to you alone. Our staff do not see your answers, they stand in no mail and no report, and nobody else gets them.',
    nl: 'Elk antwoord wordt versleuteld met een sleutel die alleen van jou is. Onze medewerkers zien je antwoorden niet, ze staan in geen enkele mail of rapport, en niemand anders krijgt ze.',
    fr: 'Chaque réponse est chiffrée avec une clé qui n’appartient qu’à vous. Notre équipe ne voit pas vos réponses, elles ne figurent dans aucun courriel ni rapport, et personne d’autre ne les reçoit.',
  },
  back: {
    en: 'You can delete a result, or take your consent back, at any time and without a reason. Then your answers and your key are gone, and what a backup still holds cannot be read.',
    nl: 'Je kunt een resultaat wissen of je toestemming intrekken, op elk moment en zonder reden. Dan zijn je antwoorden en je sleutel weg, en is wat een reservekopie nog bevat onleesbaar.',
    fr: 'Vous pouvez supprimer un résultat ou retirer votre accord à tout moment, sans donner de raison. Vos réponses et votre clé disparaissent alors, et ce qu’une sauvegarde contient encore devient illisible.',
  },
  agree: {
    en: 'I agree that Skin School keeps my answers about my skin and my habits, for this purpose only.',
    nl: 'Ik ga ermee akkoord dat Skin School mijn antwoorden over mijn huid en mijn gewoonten bewaart, alleen voor dit doel.',
    fr: 'J’accepte que Skin School garde mes réponses sur ma peau et mes habitudes, dans ce seul but.',
  },
  version: {
    en: 'Wording {version}. You need not agree to use the rest of the school.',
    nl: 'Tekst {version}. Voor de rest van de school hoef je niet akkoord te gaan.',
    fr: 'Texte {version}. Le reste de l’école ne demande pas cet accord.',
  },
});

/** The pages of the profile. */
export const PROFILE = defineMessages({
  noDiagnosis: {
    en: 'This is not a diagnosis. It puts your own answers in order; it does not measure your skin, and it says nothing about your genes.',
    nl: 'Dit is geen diagnose. Het ordent je eigen antwoorden; het meet je huid niet en zegt niets over je genen.',
    fr: 'Ceci n’est pas un diagnostic. Vos propres réponses y sont mises en ordre ; votre peau n’est pas mesurée, et rien n’est dit de vos gènes.',
  },
  questions: {
    en: '{count, plural, one {# question} other {# questions}}; you may leave out any of them',
    nl: '{count, plural, one {# vraag} other {# vragen}}; je mag elke vraag overslaan',
    fr: '{count, plural, one {# question} other {# questions}} ; vous pouvez en passer autant que vous voulez',
  },
  signInFirst: {
    en: 'Your answers are kept under your own key, so you need an account to begin.',
    nl: 'Je antwoorden worden onder je eigen sleutel bewaard, dus heb je een account nodig om te beginnen.',
    fr: 'Vos réponses sont gardées sous votre propre clé : il vous faut donc un compte pour commencer.',
  },
  signIn: { en: 'Sign in', nl: 'Aanmelden', fr: 'Se connecter' },
  signUp: { en: 'Make an account', nl: 'Account maken', fr: 'Créer un compte' },
  agreeAndBegin: { en: 'Agree and begin', nl: 'Akkoord en beginnen', fr: 'Accepter et commencer' },
  begin: { en: 'Begin the profile', nl: 'Begin het profiel', fr: 'Commencer le profil' },
  again: { en: 'Fill it in again', nl: 'Opnieuw invullen', fr: 'Le remplir à nouveau' },
  goOn: { en: 'Go on where you were', nl: 'Verdergaan waar je was', fr: 'Reprendre où vous en étiez' },
  results: { en: 'Your results', nl: 'Je resultaten', fr: 'Vos résultats' },
  resultsIntro: {
    en: 'Only you can see them.',
    nl: 'Alleen jij kunt ze zien.',
    fr: 'Personne d’autre que vous ne les voit.',
  },
  resultOf: { en: 'Profile of {day}', nl: 'Profiel van {day}', fr: 'Profil du {day}' },
  yours: { en: 'Your consent and your data', nl: 'Je toestemming en je gegevens', fr: 'Votre accord et vos données' },
  consentedOn: {
    en: 'You gave your consent on {day}.',
    nl: 'Je gaf je toestemming op {day}.',
    fr: 'Vous avez donné votre accord le {day}.',
  },
  takeOut: { en: 'Download my results', nl: 'Mijn resultaten downloaden', fr: 'Télécharger mes résultats' },
  withdraw: {
    en: 'Delete everything and take my consent back',
    nl: 'Alles wissen en mijn toestemming intrekken',
    fr: 'Tout supprimer et retirer mon accord',
  },
  withdrawTitle: {
    en: 'Delete every result and take your consent back?',
    nl: 'Alle resultaten wissen en je toestemming intrekken?',
    fr: 'Supprimer tous les résultats et retirer votre accord ?',
  },
  withdrawText: {
    en: 'Every answer you gave here, every result and the key that opens them are deleted at once. Nobody can bring them back, we neither. Your courses and everything else stay as they are.',
    nl: 'Elk antwoord dat je hier gaf, elk resultaat en de sleutel die ze opent, worden meteen gewist. Niemand kan ze terughalen, wij ook niet. Je cursussen en al de rest blijven zoals ze zijn.',
    fr: 'Toutes les réponses que vous avez données ici, tous les résultats et la clé qui les ouvre sont supprimés aussitôt. Personne ne peut les récupérer, nous non plus. Vos cours et tout le reste demeurent inchangés.',
  },
  withdrawn: {
    en: 'Your answers, results and key are deleted, and your consent is taken back.',
    nl: 'Je antwoorden, resultaten en sleutel zijn gewist, en je toestemming is ingetrokken.',
    fr: 'Vos réponses, vos résultats et votre clé sont supprimés, et votre accord est retiré.',
  },
  delete: { en: 'Delete this result', nl: 'Dit resultaat wissen', fr: 'Supprimer ce résultat' },
  deleteTitle: {
    en: 'Delete the profile of {day}?',
    nl: 'Het profiel van {day} wissen?',
    fr: 'Supprimer le profil du {day} ?',
  },
  deleteText: {
    en: 'The result and the answers under it are gone for good. Your other results stay.',
    nl: 'Het resultaat en de antwoorden eronder zijn dan voorgoed weg. Je andere resultaten blijven.',
    fr: 'Le résultat et les réponses qui le fondent disparaissent pour de bon. Vos autres résultats restent.',
  },
  deleted: { en: 'The result is deleted.', nl: 'Het resultaat is gewist.', fr: 'Le résultat est supprimé.' },
  keep: { en: 'Keep it', nl: 'Behouden', fr: 'Le garder' },
  answered: {
    en: '{answered} of {asked} questions answered',
    nl: '{answered} van {asked} vragen beantwoord',
    fr: '{answered, plural, one {# réponse} other {# réponses}} sur {asked} questions',
  },
  wheel: { en: 'Your factors', nl: 'Je factoren', fr: 'Vos facteurs' },
  wheelIntro: {
    en: 'From 0 to 100 by your own answers. The scales of two factors cannot be compared: 60 on one is not more than 40 on another.',
    nl: 'Van 0 tot 100, volgens je eigen antwoorden. De schalen van twee factoren zijn niet te vergelijken: 60 op de ene is niet meer dan 40 op een andere.',
    fr: 'De 0 à 100, selon vos propres réponses. Les échelles de deux facteurs ne se comparent pas : 60 sur l’un n’est pas plus que 40 sur un autre.',
  },
  wheelWords: {
    en: 'A wheel in two rings. Each field is filled from its inner edge outwards as far as its score reaches. From outside: {outside}. Inside, as proxies: {inside}.',
    nl: 'Een wiel van twee ringen. Elk vak is van binnen naar buiten gevuld tot aan zijn score. Van buiten: {outside}. Binnen, als benadering: {inside}.',
    fr: 'Une roue à deux anneaux. Chaque secteur est rempli de l’intérieur vers l’extérieur jusqu’à son score. De l’extérieur : {outside}. À l’intérieur, par approximation : {inside}.',
  },
  nothing: { en: 'none', nl: 'geen', fr: 'aucun' },
  outside: { en: 'from outside', nl: 'van buiten', fr: 'de l’extérieur' },
  inside: { en: 'inside, by proxy', nl: 'binnen, benaderd', fr: 'dedans, par approximation' },
  factor: { en: 'Factor', nl: 'Factor', fr: 'Facteur' },
  kind: { en: 'Where from', nl: 'Vanwaar', fr: 'D’où' },
  score: { en: 'Score', nl: 'Score', fr: 'Score' },
  band: { en: 'Means', nl: 'Betekent', fr: 'Signifie' },
  evidence: { en: 'Evidence', nl: 'Bewijs', fr: 'Preuves' },
  change: { en: 'Since {day}', nl: 'Sinds {day}', fr: 'Depuis le {day}' },
  same: { en: 'the same', nl: 'hetzelfde', fr: 'inchangé' },
  noScore: { en: 'too few answers', nl: 'te weinig antwoorden', fr: 'trop peu de réponses' },
  noScoreText: {
    en: 'You answered too few questions about this to say anything. That is fine: nothing is assumed in their place.',
    nl: 'Je beantwoordde te weinig vragen hierover om iets te zeggen. Dat is prima: er wordt niets in de plaats aangenomen.',
    fr: 'Vous avez répondu à trop peu de questions sur ce point pour en dire quelque chose. Ce n’est rien : rien n’est supposé à leur place.',
  },
  proxyNote: {
    en: 'A proxy, from your own report. A questionnaire cannot measure what is inside you, least of all your genes.',
    nl: 'Een benadering, uit je eigen antwoorden. Een vragenlijst kan niet meten wat er binnenin je zit, en zeker je genen niet.',
    fr: 'Une approximation, d’après vos propres réponses. Un questionnaire ne peut pas mesurer ce qui est en vous, et surtout pas vos gènes.',
  },
  ofHundred: { en: '{score} of 100', nl: '{score} op 100', fr: '{score} sur 100' },
  rests: { en: 'What this rests on', nl: 'Waar dit op steunt', fr: 'Sur quoi cela repose' },
  noClaims: {
    en: 'Not yet graded: no claim of ours stands behind this factor.',
    nl: 'Nog niet beoordeeld: achter deze factor staat nog geen uitspraak van ons.',
    fr: 'Pas encore évalué : aucune de nos affirmations n’appuie ce facteur.',
  },
  readOn: { en: 'Read on', nl: 'Lees verder', fr: 'Lire la suite' },
  trace: { en: 'How this score comes about', nl: 'Hoe deze score tot stand komt', fr: 'Comment ce score se forme' },
  traceWords: {
    en: 'Each answer counts from 0 to 100, as much as its share says. Added up by their shares they make {score}.',
    nl: 'Elk antwoord telt van 0 tot 100, zo zwaar als zijn aandeel zegt. Volgens die aandelen opgeteld maken ze {score}.',
    fr: 'Chaque réponse compte de 0 à 100, à hauteur de sa part. Additionnées selon ces parts, elles donnent {score}.',
  },
  question: { en: 'Question', nl: 'Vraag', fr: 'Question' },
  answer: { en: 'Your answer', nl: 'Je antwoord', fr: 'Votre réponse' },
  counts: { en: 'Counts', nl: 'Telt', fr: 'Compte' },
  share: { en: 'Share', nl: 'Aandeel', fr: 'Part' },
  leftOut: { en: 'left open: not counted', nl: 'opengelaten: telt niet mee', fr: 'sans réponse : ne compte pas' },
  middle: {
    en: 'left open: counts as the middle',
    nl: 'opengelaten: telt als het midden',
    fr: 'sans réponse : compte pour le milieu',
  },
  reversed: { en: 'the more, the lower', nl: 'hoe meer, hoe lager', fr: 'plus c’est élevé, plus le score baisse' },
  compare: { en: 'Compare with', nl: 'Vergelijken met', fr: 'Comparer avec' },
  compareNow: { en: 'Compare', nl: 'Vergelijken', fr: 'Comparer' },
  compareWith: { en: 'the profile of {day}', nl: 'het profiel van {day}', fr: 'le profil du {day}' },
  toProfile: { en: 'The skin-ageing profile', nl: 'Het huidprofiel', fr: 'Le profil de la peau' },
});
