import { defineMessages } from '../../platform/i18n/messages.js';

/** What is said about questions that cannot be kept so. */
export const QUESTION_ERRORS = defineMessages({
  fewOptions: {
    en: 'Give at least two options.',
    nl: 'Geef minstens twee mogelijkheden.',
    fr: 'Donnez au moins deux possibilités.',
  },
  maxBelowMin: {
    en: 'The highest number is below the lowest.',
    nl: 'Het hoogste getal ligt onder het laagste.',
    fr: 'Le nombre le plus élevé est inférieur au plus petit.',
  },
  notNumber: { en: 'Please enter a number.', nl: 'Vul een getal in.', fr: 'Veuillez entrer un nombre.' },
});

/** The words of the questions on the forms of attendees. */
export const QUESTION_WORDS = defineMessages({
  noAnswer: { en: 'No answer', nl: 'Geen antwoord', fr: 'Pas de réponse' },
  between: {
    en: 'A number from {min} to {max}.',
    nl: 'Een getal van {min} tot {max}.',
    fr: 'Un nombre entre {min} et {max}.',
  },
  atLeast: { en: '{min} or more.', nl: '{min} of meer.', fr: '{min} ou plus.' },
  atMost: { en: '{max} or less.', nl: 'Hoogstens {max}.', fr: '{max} au plus.' },
  otherLanguage: {
    en: 'Some of these questions are not available in English yet; you may answer in any of our languages.',
    nl: 'Sommige van deze vragen bestaan nog niet in het Nederlands; je mag in elk van onze talen antwoorden.',
    fr: 'Certaines de ces questions n’existent pas encore en français ; vous pouvez répondre dans chacune de nos langues.',
  },
});

/** The words of the page on which staff write the questions. */
export const QUESTION_STAFF = defineMessages({
  title: { en: 'Questions', nl: 'Vragen', fr: 'Questions' },
  open: { en: 'Questions on the form', nl: 'Vragen op het formulier', fr: 'Questions du formulaire' },
  titleOf: { en: 'Questions for “{title}”', nl: 'Vragen voor “{title}”', fr: 'Questions pour « {title} »' },
  intro: {
    en: 'These stand on the form of every session, below name and address. Every change is kept as a new version: answers keep the wording to which they were given.',
    nl: 'Deze vragen staan op het formulier van elke sessie, onder naam en adres. Elke wijziging wordt een nieuwe versie: een antwoord houdt de tekst waarop het gegeven werd.',
    fr: 'Ces questions figurent sur le formulaire de chaque séance, sous le nom et l’adresse. Chaque modification devient une nouvelle version : une réponse garde le texte auquel elle répond.',
  },
  noHealthTitle: {
    en: 'Nothing about skin, health or DNA',
    nl: 'Niets over huid, gezondheid of DNA',
    fr: 'Rien sur la peau, la santé ou l’ADN',
  },
  noHealth: {
    en: 'Such answers are specially protected by law and have a place of their own, with separate consent and encryption. What is asked here can be read by every host and taken out as a file.',
    nl: 'Zulke antwoorden zijn wettelijk extra beschermd en hebben een eigen plaats, met aparte toestemming en versleuteling. Wat je hier vraagt, kan elke lesgever lezen en komt mee in een export.',
    fr: 'De telles réponses bénéficient d’une protection légale particulière et ont leur propre place, avec un consentement distinct et un chiffrement. Ce qui est demandé ici est lisible par toute l’équipe et figure dans l’exportation.',
  },
  version: {
    en: '{version, plural, =0 {Nothing is asked yet.} other {This is version #.}}',
    nl: '{version, plural, =0 {Er wordt nog niets gevraagd.} other {Dit is versie #.}}',
    fr: '{version, plural, =0 {Rien n’est encore demandé.} other {Ceci est la version #.}}',
  },
  kindLabel: { en: 'Kind', nl: 'Soort', fr: 'Type' },
  short: { en: 'Short answer', nl: 'Kort antwoord', fr: 'Réponse courte' },
  long: { en: 'Long answer', nl: 'Lang antwoord', fr: 'Réponse longue' },
  one: { en: 'One of a list', nl: 'Eén uit een lijst', fr: 'Un choix dans une liste' },
  several: { en: 'Several of a list', nl: 'Meer uit een lijst', fr: 'Plusieurs choix dans une liste' },
  number: { en: 'Number', nl: 'Getal', fr: 'Nombre' },
  consent: { en: 'Consent', nl: 'Toestemming', fr: 'Consentement' },
  numbered: { en: '{number}. {kind}', nl: '{number}. {kind}', fr: '{number}. {kind}' },
  add: { en: 'Add a question', nl: 'Vraag toevoegen', fr: 'Ajouter une question' },
  most: {
    en: 'There are {most} questions; that is the most a form can have.',
    nl: 'Er zijn {most} vragen; meer kan een formulier niet hebben.',
    fr: 'Il y a {most} questions ; un formulaire ne peut en avoir davantage.',
  },
  label: { en: 'Question', nl: 'Vraag', fr: 'Question' },
  consentLabel: {
    en: 'What the person agrees to',
    nl: 'Waarmee iemand akkoord gaat',
    fr: 'Ce que la personne accepte',
  },
  help: { en: 'Help', nl: 'Uitleg', fr: 'Aide' },
  option: { en: 'Option {number}', nl: 'Mogelijkheid {number}', fr: 'Possibilité {number}' },
  inLanguage: {
    en: '{what} in {language, select, nl {Dutch} fr {French} other {English}}',
    nl: '{what} in het {language, select, nl {Nederlands} fr {Frans} other {Engels}}',
    fr: '{what} en {language, select, nl {néerlandais} fr {français} other {anglais}}',
  },
  addOption: { en: 'Add an option', nl: 'Mogelijkheid toevoegen', fr: 'Ajouter une possibilité' },
  removeOption: {
    en: 'Remove option {number}',
    nl: 'Mogelijkheid {number} weghalen',
    fr: 'Retirer la possibilité {number}',
  },
  optionUp: {
    en: 'Move option {number} up',
    nl: 'Mogelijkheid {number} hoger zetten',
    fr: 'Monter la possibilité {number}',
  },
  required: { en: 'An answer is required', nl: 'Een antwoord is verplicht', fr: 'Une réponse est obligatoire' },
  requiredConsent: {
    en: 'Nobody can register without agreeing',
    nl: 'Zonder akkoord kan niemand inschrijven',
    fr: 'Personne ne peut s’inscrire sans l’accepter',
  },
  min: { en: 'Lowest number', nl: 'Laagste getal', fr: 'Nombre le plus petit' },
  max: { en: 'Highest number', nl: 'Hoogste getal', fr: 'Nombre le plus élevé' },
  up: { en: 'Move up', nl: 'Hoger', fr: 'Monter' },
  down: { en: 'Move down', nl: 'Lager', fr: 'Descendre' },
  remove: { en: 'Remove', nl: 'Weghalen', fr: 'Retirer' },
  ofQuestion: { en: 'question {number}', nl: 'vraag {number}', fr: 'question {number}' },
  removeHint: {
    en: 'Answers that were given stay readable for staff.',
    nl: 'Gegeven antwoorden blijven leesbaar voor het team.',
    fr: 'Les réponses déjà données restent lisibles pour l’équipe.',
  },
  save: { en: 'Save the questions', nl: 'Bewaar de vragen', fr: 'Enregistrer les questions' },
  unsaved: {
    en: 'Nothing is saved until you press the button.',
    nl: 'Er wordt pas bewaard als je op de knop drukt.',
    fr: 'Rien n’est enregistré avant d’appuyer sur le bouton.',
  },
  preview: { en: 'As attendees see it', nl: 'Zoals deelnemers het zien', fr: 'Vu par les participants' },
  previewIntro: {
    en: 'What stands in the form now, saved or not. Nothing can be sent from here.',
    nl: 'Wat nu in het formulier staat, bewaard of niet. Van hieruit wordt niets verstuurd.',
    fr: 'Ce que contient le formulaire, enregistré ou non. Rien ne part d’ici.',
  },
  previewIn: { en: 'Show in', nl: 'Toon in het', fr: 'Afficher en' },
  previewEmpty: {
    en: 'There is no question yet.',
    nl: 'Er is nog geen vraag.',
    fr: 'Il n’y a pas encore de question.',
  },
  savedNotice: {
    en: 'The questions are saved as version {version}.',
    nl: 'De vragen zijn bewaard als versie {version}.',
    fr: 'Les questions sont enregistrées : version {version}.',
  },
});
