import { defineMessages } from '../../platform/i18n/messages.js';

/** The words of the short questions that come after a course. */
export const RECALL_MESSAGES = defineMessages({
  title: { en: 'What stayed with you', nl: 'Wat is blijven hangen', fr: 'Ce qui vous est resté' },
  lede: {
    en: 'Short questions about ‘{course}’. Recalling something once more, days later, is what makes it stay. Nobody is graded here.',
    nl: 'Korte vragen over ‘{course}’. Iets dagen later nog eens terughalen, dat doet het beklijven. Je krijgt hier geen punten.',
    fr: 'Quelques questions courtes sur « {course} ». Se rappeler une chose quelques jours plus tard, c’est ce qui la fait rester. Ici, pas de note.',
  },
  questionOf: {
    en: 'Question {place} of {total}',
    nl: 'Vraag {place} van {total}',
    fr: 'Question {place} sur {total}',
  },
  howSure: {
    en: 'How sure is research that this holds?',
    nl: 'Hoe zeker is het onderzoek dat dit klopt?',
    fr: 'À quel point la recherche est-elle sûre de ceci ?',
  },
  whichStrong: {
    en: 'Which of these does this course call strongly supported?',
    nl: 'Welke hiervan noemt deze cursus sterk onderbouwd?',
    fr: 'Laquelle de ces affirmations ce cours dit-il solidement étayée ?',
  },
  strong: { en: 'Strong evidence', nl: 'Sterk bewijs', fr: 'Preuves solides' },
  moderate: { en: 'Moderate evidence', nl: 'Redelijk bewijs', fr: 'Preuves modérées' },
  limited: { en: 'Limited evidence', nl: 'Beperkt bewijs', fr: 'Preuves limitées' },
  weak: { en: 'Weak evidence', nl: 'Zwak bewijs', fr: 'Preuves faibles' },
  isTrue: { en: 'True', nl: 'Waar', fr: 'Vrai' },
  isFalse: { en: 'Not true', nl: 'Niet waar', fr: 'Faux' },
  answer: { en: 'Answer', nl: 'Antwoord', fr: 'Répondre' },
  right: { en: 'Right.', nl: 'Juist.', fr: 'Exact.' },
  wrong: { en: 'Not quite.', nl: 'Niet helemaal.', fr: 'Pas tout à fait.' },
  void: {
    en: 'The grade was changed after this question was drawn, so there was nothing to get wrong.',
    nl: 'De graad is gewijzigd nadat deze vraag getrokken werd: je kon hier niets fout hebben.',
    fr: 'Le niveau a changé après le tirage de cette question : il n’y avait rien à manquer.',
  },
  youSaid: { en: 'You said: {answer}', nl: 'Jouw antwoord: {answer}', fr: 'Votre réponse : {answer}' },
  rightWas: { en: 'It is: {answers}', nl: 'Het is: {answers}', fr: 'C’est : {answers}' },
  behind: { en: 'What lies behind it', nl: 'Wat erachter zit', fr: 'Ce qu’il y a derrière' },
  allStudies: { en: 'Grade and studies', nl: 'Beoordeling en studies', fr: 'Évaluation et études' },
  noStudies: {
    en: 'There are no studies behind it.',
    nl: 'Er zijn geen studies over.',
    fr: 'Aucune étude ne s’y rapporte.',
  },
  done: {
    en: '{total, plural, one {You have answered it} =2 {You have answered both} other {You have answered all three}}. Right: {right}.',
    nl: '{total, plural, one {Je hebt de vraag beantwoord} =2 {Je hebt beide vragen beantwoord} other {Je hebt alle drie de vragen beantwoord}}. Juist: {right}.',
    fr: '{total, plural, one {Vous avez répondu à la question} =2 {Vous avez répondu aux deux} other {Vous avez répondu aux trois}}. Exact : {right}.',
  },
  nextOn: {
    en: 'The next questions come on {day}.',
    nl: 'De volgende vragen komen op {day}.',
    fr: 'Les prochaines questions viendront le {day}.',
  },
  noMore: {
    en: 'No more questions come about this course.',
    nl: 'Over deze cursus komen er geen vragen meer.',
    fr: 'Il n’y aura plus de questions sur ce cours.',
  },
  openUntil: {
    en: 'You can answer until {day}.',
    nl: 'Je kunt antwoorden tot {day}.',
    fr: 'Vous pouvez répondre jusqu’au {day}.',
  },
  nothing: { en: 'Nothing to answer now', nl: 'Nu niets te beantwoorden', fr: 'Rien à répondre pour l’instant' },
  notFinished: {
    en: 'Three short questions come 3, 14 and 60 days after the course is finished.',
    nl: 'Drie korte vragen komen 3, 14 en 60 dagen nadat je de cursus hebt afgerond.',
    fr: 'Trois questions courtes viennent 3, 14 et 60 jours après la fin du cours.',
  },
  isOff: {
    en: 'You asked for no more questions about this course.',
    nl: 'Je wilde geen vragen meer over deze cursus.',
    fr: 'Vous ne vouliez plus de questions sur ce cours.',
  },
  turnOff: {
    en: 'No more questions about this course',
    nl: 'Geen vragen meer over deze cursus',
    fr: 'Ne plus recevoir de questions sur ce cours',
  },
  turnOn: { en: 'Send them again', nl: 'Stel ze toch weer', fr: 'Reprendre les questions' },
  turnedOff: {
    en: 'No more questions come about this course. You can change that here at any time.',
    nl: 'Er komen geen vragen meer over deze cursus. Je kunt dat hier altijd wijzigen.',
    fr: 'Il n’y aura plus de questions sur ce cours. Vous pouvez changer cela ici à tout moment.',
  },
  turnedOn: {
    en: 'The questions about this course go on.',
    nl: 'De vragen over deze cursus gaan verder.',
    fr: 'Les questions sur ce cours reprennent.',
  },
  answeredBefore: {
    en: 'You had answered this one; your first answer stays.',
    nl: 'Deze had je al beantwoord; je eerste antwoord blijft staan.',
    fr: 'Vous aviez déjà répondu à celle-ci ; votre première réponse reste.',
  },
  over: {
    en: 'These questions are no longer open: they stood here for thirty days.',
    nl: 'Deze vragen zijn niet langer open: ze stonden hier dertig dagen.',
    fr: 'Ces questions ne sont plus ouvertes : elles sont restées ici trente jours.',
  },
  backToCourse: { en: 'To the course', nl: 'Naar de cursus', fr: 'Vers le cours' },
});
