import { defineMessages } from '../../platform/i18n/messages.js';

/** The words of the quizzes' own pages. */
export const QUIZ_MESSAGES = defineMessages({
  title: { en: 'Quizzes', nl: 'Quizzen', fr: 'Quiz' },
  lede: {
    en: 'Find out what you know about skin, and what is still worth reading. Each answer tells you what it rests on.',
    nl: 'Ontdek wat je al over huid weet en wat nog de moeite is om te lezen. Bij elk antwoord staat waarop het steunt.',
    fr: 'Découvrez ce que vous savez de la peau et ce qui mérite encore d’être lu. Chaque réponse dit sur quoi elle repose.',
  },
  none: { en: 'No quizzes yet', nl: 'Nog geen quizzen', fr: 'Pas encore de quiz' },
  noneText: {
    en: 'The first one will stand here. Until then the courses are open to you.',
    nl: 'De eerste komt hier te staan. Intussen staan de cursussen voor je open.',
    fr: 'Le premier s’affichera ici. En attendant, les cours vous sont ouverts.',
  },
  toCourses: { en: 'To the courses', nl: 'Naar de cursussen', fr: 'Vers les cours' },
  questions: {
    en: '{count, plural, one {# question} other {# questions}}',
    nl: '{count, plural, one {# vraag} other {# vragen}}',
    fr: '{count, plural, one {# question} other {# questions}}',
  },
  minutes: {
    en: '{minutes, plural, one {# minute} other {# minutes}}',
    nl: '{minutes, plural, one {# minuut} other {# minuten}}',
    fr: '{minutes, plural, one {# minute} other {# minutes}}',
  },
  noLimit: { en: 'no time limit', nl: 'geen tijdslimiet', fr: 'sans limite de temps' },
  kindKnowledge: { en: 'Quiz', nl: 'Quiz', fr: 'Quiz' },
  kindProfile: { en: 'Profile', nl: 'Profiel', fr: 'Profil' },
  ofCourse: { en: 'It goes with the course', nl: 'Hij hoort bij de cursus', fr: 'Il accompagne le cours' },
  howItGoes: { en: 'How it goes', nl: 'Hoe het werkt', fr: 'Comment cela se passe' },
  yourAttempts: { en: 'Your attempts', nl: 'Je pogingen', fr: 'Vos tentatives' },
  start: { en: 'Begin the quiz', nl: 'Quiz beginnen', fr: 'Commencer le quiz' },
  startAgain: { en: 'Begin another attempt', nl: 'Nieuwe poging beginnen', fr: 'Commencer une nouvelle tentative' },
  goOn: { en: 'Go on where you were', nl: 'Verder waar je was', fr: 'Reprendre là où vous étiez' },
  signInFirst: {
    en: 'You sign in first, so that your answers can be kept for you.',
    nl: 'Je meldt je eerst aan, zodat je antwoorden voor jou bewaard kunnen worden.',
    fr: 'Vous vous connectez d’abord, pour que vos réponses puissent être gardées pour vous.',
  },
  asks: {
    en: 'It asks {count, plural, one {# question} other {# questions}}, one on each page. You can go back and forth.',
    nl: 'Je krijgt {count, plural, one {# vraag} other {# vragen}}, één per pagina. Je kunt heen en weer gaan.',
    fr: 'Le quiz pose {count, plural, one {# question} other {# questions}}, une par page. Vous pouvez aller et venir.',
  },
  timeRule: {
    en: 'You have {time} from the moment you begin. The clock of the school counts, also when you are away.',
    nl: 'Je hebt {time} vanaf het begin. De klok van de school telt, ook als je weg bent.',
    fr: 'Vous avez {time} à partir du début. C’est l’horloge de l’école qui compte, même en votre absence.',
  },
  extraTime: {
    en: 'You were given {time} more.',
    nl: 'Je hebt {time} extra gekregen.',
    fr: 'Vous avez reçu {time} de plus.',
  },
  noTimeRule: {
    en: 'Take the time you need: you can stop and go on later, on any device.',
    nl: 'Neem de tijd die je nodig hebt: je kunt stoppen en later verdergaan, op elk toestel.',
    fr: 'Prenez le temps qu’il vous faut : vous pouvez vous arrêter et reprendre plus tard, sur n’importe quel appareil.',
  },
  graceRule: {
    en: 'An answer that comes up to {seconds, plural, one {# second} other {# seconds}} late still counts.',
    nl: 'Een antwoord dat hoogstens {seconds, plural, one {# seconde} other {# seconden}} te laat komt, telt nog mee.',
    fr: 'Une réponse qui arrive avec au plus {seconds, plural, one {# seconde} other {# secondes}} de retard compte encore.',
  },
  savedRule: {
    en: 'Each answer is saved as you give it. Without a connection it is kept on your device and sent later.',
    nl: 'Elk antwoord wordt bewaard zodra je het geeft. Zonder verbinding blijft het op je toestel en wordt het later verstuurd.',
    fr: 'Chaque réponse est enregistrée dès que vous la donnez. Sans connexion, elle reste sur votre appareil et part plus tard.',
  },
  deferred: {
    en: 'You learn how you did when you have finished.',
    nl: 'Hoe je het deed, verneem je wanneer je hebt afgerond.',
    fr: 'Vous apprenez votre résultat une fois la tentative terminée.',
  },
  immediate: {
    en: 'You can have each answer checked at once. After that it stands.',
    nl: 'Je kunt elk antwoord meteen laten nakijken. Daarna staat het vast.',
    fr: 'Vous pouvez faire vérifier chaque réponse aussitôt. Ensuite, elle est définitive.',
  },
  adaptive: {
    en: 'You can try each question several times. Each try that was not right costs a part of its points; the best one counts.',
    nl: 'Je kunt elke vraag meermaals proberen. Elke poging die niet juist was, kost een deel van de punten; de beste telt.',
    fr: 'Vous pouvez essayer chaque question plusieurs fois. Chaque essai qui n’était pas juste coûte une part des points ; le meilleur compte.',
  },
  certaintyRule: {
    en: 'With each answer you say how sure you are. Being sure and right earns more, being sure and wrong costs points.',
    nl: 'Bij elk antwoord zeg je hoe zeker je bent. Zeker en juist levert meer op, zeker en fout kost punten.',
    fr: 'À chaque réponse, vous dites votre degré de certitude. Certitude et réponse juste rapportent plus ; certitude et erreur coûtent des points.',
  },
  attemptsRule: {
    en: 'You can take it {count, plural, one {once} other {# times}}; {left, plural, =0 {no attempt is left} one {one attempt is left} other {# attempts are left}}.',
    nl: 'Je kunt de quiz {count, plural, one {één keer} other {# keer}} maken; {left, plural, =0 {er is geen poging meer over} one {er is nog één poging over} other {er zijn nog # pogingen over}}.',
    fr: 'Vous pouvez faire ce quiz {count, plural, one {une fois} other {# fois}} ; {left, plural, =0 {il ne reste aucune tentative} one {il reste une tentative} other {il reste # tentatives}}.',
  },
  attemptsAny: {
    en: 'You can take it as often as you like.',
    nl: 'Je kunt de quiz zo vaak maken als je wilt.',
    fr: 'Vous pouvez faire ce quiz aussi souvent que vous le souhaitez.',
  },
  gradingBest: {
    en: 'Your best attempt counts.',
    nl: 'Je beste poging telt.',
    fr: 'C’est votre meilleure tentative qui compte.',
  },
  gradingLast: {
    en: 'Your last attempt counts.',
    nl: 'Je laatste poging telt.',
    fr: 'C’est votre dernière tentative qui compte.',
  },
  gradingFirst: {
    en: 'Your first attempt counts.',
    nl: 'Je eerste poging telt.',
    fr: 'C’est votre première tentative qui compte.',
  },
  gradingAverage: {
    en: 'The average of your attempts counts.',
    nl: 'Het gemiddelde van je pogingen telt.',
    fr: 'C’est la moyenne de vos tentatives qui compte.',
  },
  passRule: {
    en: 'You pass with {share} of the points.',
    nl: 'Je slaagt met {share} van de punten.',
    fr: 'Vous réussissez avec {share} des points.',
  },
  opens: { en: 'It opens on', nl: 'De quiz gaat open op', fr: 'Le quiz ouvre le' },
  closes: { en: 'It closes on', nl: 'De quiz sluit op', fr: 'Le quiz ferme le' },
  closed: { en: 'This quiz is closed.', nl: 'Deze quiz is gesloten.', fr: 'Ce quiz est fermé.' },
  notOpen: {
    en: 'This quiz is not open yet.',
    nl: 'Deze quiz is nog niet open.',
    fr: 'Ce quiz n’est pas encore ouvert.',
  },
  noneLeft: {
    en: 'You have used every attempt.',
    nl: 'Je hebt al je pogingen gebruikt.',
    fr: 'Vous avez utilisé toutes vos tentatives.',
  },
  result: { en: 'Your result', nl: 'Je resultaat', fr: 'Votre résultat' },
  underWay: { en: 'under way', nl: 'bezig', fr: 'en cours' },
  passed: { en: 'passed', nl: 'geslaagd', fr: 'réussi' },
  notPassed: { en: 'not passed yet', nl: 'nog niet geslaagd', fr: 'pas encore réussi' },
  look: { en: 'Look at it', nl: 'Bekijken', fr: 'Regarder' },
  attempt: { en: 'Attempt {number}', nl: 'Poging {number}', fr: 'Tentative {number}' },
  noResult: {
    en: 'no result to show yet',
    nl: 'nog geen resultaat om te tonen',
    fr: 'pas encore de résultat à montrer',
  },
  yourBest: { en: 'your result: {share}', nl: 'je resultaat: {share}', fr: 'votre résultat : {share}' },
  notDiagnosis: {
    en: 'This is no diagnosis, and it says nothing about your genes.',
    nl: 'Dit is geen diagnose en zegt niets over je genen.',
    fr: 'Ceci n’est pas un diagnostic et ne dit rien de vos gènes.',
  },
});
