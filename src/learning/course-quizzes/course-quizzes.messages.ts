import { defineMessages } from '../../platform/i18n/messages.js';

/** What is said of a quiz that cannot go with a course so. */
export const COURSE_QUIZ_ERRORS = defineMessages({
  noPassMark: {
    en: 'This quiz has no mark at which it is passed, so nobody could finish the course with it. Give it one in its settings, or only offer it.',
    nl: 'Deze quiz heeft geen slaaggrens, dus niemand kan de cursus ermee afronden. Geef er een in de instellingen van de quiz, of bied hem alleen aan.',
    fr: 'Ce quiz n’a pas de seuil de réussite : personne ne pourrait terminer le cours avec lui. Donnez-lui-en un dans ses réglages, ou proposez-le seulement.',
  },
  notPublished: {
    en: 'This quiz is not published. Publish it first; until then it can only be offered.',
    nl: 'Deze quiz is niet gepubliceerd. Publiceer hem eerst; tot dan kun je hem alleen aanbieden.',
    fr: 'Ce quiz n’est pas publié. Publiez-le d’abord ; d’ici là, il peut seulement être proposé.',
  },
  isProfile: {
    en: 'A profile is private and has no right answers. It goes with no course.',
    nl: 'Een profiel is privé en kent geen juiste antwoorden. Het hoort bij geen enkele cursus.',
    fr: 'Un profil est privé et n’a pas de bonnes réponses. Il n’accompagne aucun cours.',
  },
  noSuchQuiz: {
    en: 'This quiz does not exist (any more).',
    nl: 'Deze quiz bestaat niet (meer).',
    fr: 'Ce quiz n’existe pas ou plus.',
  },
  peopleChanged: {
    en: 'The number of people has changed: it is now {people, plural, one {one person} other {# people}}. Look again, then save.',
    nl: 'Het aantal mensen is veranderd: het {people, plural, one {is nu één persoon} other {zijn er nu #}}. Kijk opnieuw en bewaar dan.',
    fr: 'Le nombre de personnes a changé : {people, plural, one {une personne est concernée} other {# personnes sont concernées}} maintenant. Vérifiez, puis enregistrez.',
  },
});

/** The words of the console's pages about the quizzes of a course. */
export const COURSE_QUIZ_STAFF = defineMessages({
  title: { en: 'Quizzes', nl: 'Quizzen', fr: 'Quiz' },
  titleOf: { en: 'Quizzes of {course}', nl: 'Quizzen bij {course}', fr: 'Quiz de {course}' },
  courses: { en: 'Courses', nl: 'Cursussen', fr: 'Cours' },
  intro: {
    en: 'A required quiz is part of the rule: the course is finished when its lessons are done and the quiz is passed. An offered quiz stands in the outline and nobody has to take it. What somebody passed before she enrolled counts.',
    nl: 'Een verplichte quiz hoort bij de regel: de cursus is af wanneer de lessen afgerond zijn en de cursist voor de quiz geslaagd is. Een aangeboden quiz staat in het overzicht en hoeft niet. Wie al geslaagd was voor de inschrijving, hoeft het niet opnieuw te doen.',
    fr: 'Un quiz obligatoire fait partie de la règle : le cours est terminé quand ses leçons le sont et que le quiz est réussi. Un quiz proposé figure dans le plan, sans obligation. Un quiz réussi avant l’inscription compte.',
  },
  none: { en: 'No quiz goes with this course yet', nl: 'Nog geen quiz bij deze cursus', fr: 'Pas encore de quiz' },
  noneText: {
    en: 'Until you add one, the course is finished with its lessons.',
    nl: 'Zolang je er geen toevoegt, is de cursus af met de lessen.',
    fr: 'Tant que vous n’en ajoutez pas, le cours se termine avec ses leçons.',
  },
  required: { en: 'Required', nl: 'Verplicht', fr: 'Obligatoire' },
  offered: { en: 'Offered', nl: 'Aangeboden', fr: 'Proposé' },
  notOnSite: {
    en: 'Not published: nobody sees it',
    nl: 'Niet gepubliceerd: niemand ziet hem',
    fr: 'Non publié : personne ne le voit',
  },
  passMark: { en: 'passed from {share}', nl: 'geslaagd vanaf {share}', fr: 'réussi à partir de {share}' },
  noPassMark: { en: 'no pass mark', nl: 'geen slaaggrens', fr: 'sans seuil de réussite' },
  closes: { en: 'closes on {day}', nl: 'sluit op {day}', fr: 'ferme le {day}' },
  asked: {
    en: '{asked, plural, =0 {asked of nobody under way} one {asked of one learner under way} other {asked of # learners under way}}, {passed, plural, =0 {none has passed} one {one has passed} other {# have passed}}',
    nl: '{asked, plural, =0 {voor geen lopende cursist verplicht} one {verplicht voor één lopende cursist} other {verplicht voor # lopende cursisten}}, {passed, plural, =0 {niemand is geslaagd} one {één is geslaagd} other {# zijn geslaagd}}',
    fr: '{asked, plural, =0 {exigé de personne en cours de route} one {exigé d’une personne en cours de route} other {exigé de # personnes en cours de route}}, {passed, plural, =0 {aucune ne l’a réussi} one {une l’a réussi} other {# l’ont réussi}}',
  },
  change: { en: 'Change', nl: 'Wijzigen', fr: 'Modifier' },
  up: { en: 'Move up', nl: 'Omhoog', fr: 'Monter' },
  down: { en: 'Move down', nl: 'Omlaag', fr: 'Descendre' },
  add: { en: 'Add a quiz', nl: 'Een quiz toevoegen', fr: 'Ajouter un quiz' },
  nothingToAdd: {
    en: 'Every quiz that is published goes with this course already.',
    nl: 'Alle gepubliceerde quizzen horen al bij deze cursus.',
    fr: 'Tous les quiz publiés accompagnent déjà ce cours.',
  },
  quiz: { en: 'Quiz', nl: 'Quiz', fr: 'Quiz' },
  use: { en: 'What it is for', nl: 'Waarvoor hij dient', fr: 'Ce à quoi il sert' },
  useRequired: {
    en: 'Required: whoever enrols from now on must pass it',
    nl: 'Verplicht: wie zich vanaf nu inschrijft, moet ervoor slagen',
    fr: 'Obligatoire : qui s’inscrit désormais doit le réussir',
  },
  useOffered: {
    en: 'Offered: it stands in the outline, nobody has to',
    nl: 'Aangeboden: hij staat in het overzicht en hoeft niet',
    fr: 'Proposé : il figure dans le plan, sans obligation',
  },
  alsoRunning: {
    en: 'Also required of {people, plural, one {the one person} other {the # people}} already enrolled and not finished',
    nl: 'Ook verplicht voor {people, plural, one {de ene persoon} other {de # mensen}} die al ingeschreven en nog niet klaar {people, plural, one {is} other {zijn}}',
    fr: 'Obligatoire aussi pour {people, plural, one {la personne déjà inscrite qui n’a pas} other {les # personnes déjà inscrites qui n’ont pas}} terminé',
  },
  alsoRunningHint: {
    en: 'Counts only for a required quiz. Unticked it is new and optional for them. Whoever has finished the course stays finished.',
    nl: 'Telt alleen bij een verplichte quiz. Zonder vinkje is hij voor hen nieuw en niet verplicht. Een cursus die al afgerond is, blijft afgerond.',
    fr: 'Ne compte que pour un quiz obligatoire. Sans coche, il leur est proposé comme nouveau et facultatif. Un cours déjà terminé le reste.',
  },
  save: { en: 'Save', nl: 'Bewaren', fr: 'Enregistrer' },
  release: {
    en: '{asked, plural, =0 {Nobody who is under way is asked to pass it.} one {One learner who is under way is asked to pass it. When you only offer it or take it off, she no longer is; and if it was the last thing left, the course is finished.} other {# learners who are under way are asked to pass it. When you only offer it or take it off, they no longer are; for whom it was the last thing left, the course is finished.}}',
    nl: '{asked, plural, =0 {Geen enkele lopende cursist moet ervoor slagen.} one {Eén lopende cursist moet ervoor slagen. Bied je hem alleen nog aan of haal je hem weg, dan hoeft dat niet meer; was het het laatste, dan is de cursus af.} other {# lopende cursisten moeten ervoor slagen. Bied je hem alleen nog aan of haal je hem weg, dan hoeft dat niet meer; voor wie het het laatste was, is de cursus af.}}',
    fr: '{asked, plural, =0 {Aucune personne en cours de route ne doit le réussir.} one {Une personne en cours de route doit le réussir. Si vous ne faites que le proposer ou l’enlevez, elle n’y est plus tenue ; et si c’était la dernière chose à faire, le cours est terminé.} other {# personnes en cours de route doivent le réussir. Si vous ne faites que le proposer ou l’enlevez, elles n’y sont plus tenues ; pour qui c’était la dernière chose à faire, le cours est terminé.}}',
  },
  remove: { en: 'Take it off the course', nl: 'Weghalen bij de cursus', fr: 'Enlever du cours' },
  removeText: {
    en: 'The quiz itself stays, and so does what learners did in it.',
    nl: 'De quiz zelf blijft, en ook wat cursisten erin deden.',
    fr: 'Le quiz lui-même reste, ainsi que ce que chacun y a fait.',
  },
  toQuiz: { en: 'The quiz’s own settings', nl: 'Instellingen van de quiz', fr: 'Réglages du quiz' },
  saved: {
    en: 'Saved. {asked, plural, =0 {Nobody more is asked to pass it.} one {One learner more is asked to pass it.} other {# learners more are asked to pass it.}}',
    nl: 'Bewaard. {asked, plural, =0 {Voor niemand is er iets bij gekomen.} one {Voor één cursist is hij erbij gekomen.} other {Voor # cursisten is hij erbij gekomen.}}',
    fr: 'Enregistré. {asked, plural, =0 {Il n’est exigé de personne de plus.} one {Il est exigé d’une personne de plus.} other {Il est exigé de # personnes de plus.}}',
  },
  released: {
    en: 'Saved. {released, plural, =0 {Nobody under way was asked to pass it.} one {One learner no longer has to pass it.} other {# learners no longer have to pass it.}} {finished, plural, =0 {} one {One of them has finished the course with that.} other {# of them have finished the course with that.}}',
    nl: 'Bewaard. {released, plural, =0 {Geen enkele lopende cursist moest ervoor slagen.} one {Eén cursist hoeft er niet meer voor te slagen.} other {# cursisten hoeven er niet meer voor te slagen.}} {finished, plural, =0 {} one {Voor één van hen is de cursus daarmee af.} other {Voor # van hen is de cursus daarmee af.}}',
    fr: 'Enregistré. {released, plural, =0 {Aucune personne en cours de route ne devait le réussir.} one {Une personne n’a plus à le réussir.} other {# personnes n’ont plus à le réussir.}} {finished, plural, =0 {} one {Pour l’une d’elles, le cours est terminé.} other {Pour # d’entre elles, le cours est terminé.}}',
  },
  moved: { en: 'The order is changed.', nl: 'De volgorde is gewijzigd.', fr: 'L’ordre est modifié.' },
});
