import { defineMessages } from '../../platform/i18n/messages.js';

/** What is said about a question that cannot be kept so. */
export const QUESTION_ERRORS = defineMessages({
  notNumber: {
    en: 'Please enter a number, such as 2.5.',
    nl: 'Vul een getal in, zoals 2,5.',
    fr: 'Veuillez entrer un nombre, par exemple 2,5.',
  },
  notShare: {
    en: 'Give a share between {least} and 100 %; to a program, between that and 1.',
    nl: 'Geef een aandeel tussen {least} en 100 %; voor een programma tussen dat en 1.',
    fr: 'Donnez une part entre {least} et 100 % ; pour un programme, entre cela et 1.',
  },
  textNeeded: {
    en: 'Write this in at least one language.',
    nl: 'Schrijf dit in minstens één taal.',
    fr: 'Écrivez ceci dans au moins une langue.',
  },
  wordsOrPicture: {
    en: 'Give this words or a picture.',
    nl: 'Geef dit woorden of een afbeelding.',
    fr: 'Donnez à ceci des mots ou une image.',
  },
  fewOptions: {
    en: 'Give at least two answers to choose from.',
    nl: 'Geef minstens twee antwoorden om uit te kiezen.',
    fr: 'Proposez au moins deux réponses.',
  },
  fewPairs: {
    en: 'Give at least two pairs, one of them with something to match.',
    nl: 'Geef minstens twee paren, waarvan minstens één met iets om te koppelen.',
    fr: 'Donnez au moins deux paires, dont une avec un élément à associer.',
  },
  fewItems: {
    en: 'Give at least two things to put in order.',
    nl: 'Geef minstens twee dingen om te ordenen.',
    fr: 'Donnez au moins deux éléments à ordonner.',
  },
  fewPoints: {
    en: 'A scale needs at least two points.',
    nl: 'Een schaal heeft minstens twee punten nodig.',
    fr: 'Une échelle a besoin d’au moins deux points.',
  },
  noAnswers: {
    en: 'Give at least one answer.',
    nl: 'Geef minstens één antwoord.',
    fr: 'Donnez au moins une réponse.',
  },
  noAreas: {
    en: 'Mark at least one area of the drawing.',
    nl: 'Duid minstens één gebied op de tekening aan.',
    fr: 'Indiquez au moins une zone du dessin.',
  },
  noFullMark: {
    en: 'No answer here is worth the whole mark. Give one 100 %.',
    nl: 'Geen enkel antwoord is hier de volle punten waard. Geef er een 100 %.',
    fr: 'Aucune réponse ne vaut ici la note entière. Donnez 100 % à l’une d’elles.',
  },
  sumTooLow: {
    en: 'Everything right together comes to less than 100 %, so nobody could earn the whole mark.',
    nl: 'Alles wat juist is samen komt niet aan 100 %, zodat niemand de volle punten kan halen.',
    fr: 'Toutes les bonnes réponses réunies font moins de 100 % : personne ne pourrait avoir la note entière.',
  },
  onlyPositive: {
    en: 'On a factor an answer counts for something between 0 and 100 %.',
    nl: 'Op een factor telt een antwoord voor iets tussen 0 en 100 %.',
    fr: 'Pour un facteur, une réponse compte entre 0 et 100 %.',
  },
  sameId: {
    en: 'Two of these have the same name. Give each its own.',
    nl: 'Twee hiervan hebben dezelfde naam. Geef elk een eigen naam.',
    fr: 'Deux de ces éléments portent le même nom. Donnez-en un propre à chacun.',
  },
  notId: {
    en: 'Use letters, figures and single hyphens, at most 40.',
    nl: 'Gebruik letters, cijfers en enkele koppeltekens, hoogstens 40.',
    fr: 'Utilisez des lettres, des chiffres et des traits d’union simples, 40 au plus.',
  },
  notSlug: {
    en: 'Use small letters, figures and single hyphens.',
    nl: 'Gebruik kleine letters, cijfers en enkele koppeltekens.',
    fr: 'Utilisez des minuscules, des chiffres et des traits d’union simples.',
  },
  blankMissing: {
    en: 'The text has no place for the blank “{blank}”. Write [[{blank}]] where it belongs.',
    nl: 'De tekst heeft geen plaats voor het invulveld “{blank}”. Schrijf [[{blank}]] waar het hoort.',
    fr: 'Le texte n’a pas de place pour le champ « {blank} ». Écrivez [[{blank}]] à son emplacement.',
  },
  blankTwice: {
    en: 'The blank “{blank}” stands in the text more than once.',
    nl: 'Het invulveld “{blank}” staat meer dan één keer in de tekst.',
    fr: 'Le champ « {blank} » figure plus d’une fois dans le texte.',
  },
  blankUnknown: {
    en: 'The text has [[{blank}]], yet there is no such blank below.',
    nl: 'De tekst heeft [[{blank}]], maar er is hieronder geen zo’n invulveld.',
    fr: 'Le texte contient [[{blank}]], mais ce champ n’existe pas ci-dessous.',
  },
  noBlanks: {
    en: 'Add at least one blank and write its name in double brackets in the text.',
    nl: 'Voeg minstens één invulveld toe en schrijf de naam ervan tussen dubbele haken in de tekst.',
    fr: 'Ajoutez au moins un champ et écrivez son nom entre doubles crochets dans le texte.',
  },
  notFigure: {
    en: 'There is no drawing of this name.',
    nl: 'Er is geen tekening met deze naam.',
    fr: 'Il n’y a pas de dessin de ce nom.',
  },
  sameFactor: {
    en: 'This factor is named twice.',
    nl: 'Deze factor staat er twee keer.',
    fr: 'Ce facteur est indiqué deux fois.',
  },
  noFactors: {
    en: 'A question of this kind cannot count towards factors.',
    nl: 'Een vraag van deze soort kan niet meetellen voor factoren.',
    fr: 'Une question de ce type ne peut pas compter pour des facteurs.',
  },
  kindOfQuestion: {
    en: 'There is no such kind of question.',
    nl: 'Deze soort vraag bestaat niet.',
    fr: 'Ce type de question n’existe pas.',
  },
});
