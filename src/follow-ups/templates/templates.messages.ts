import { defineMessages } from '../../platform/i18n/messages.js';

/** Why a text cannot be made or saved. */
export const TEMPLATE_ERRORS = defineMessages({
  badName: {
    en: 'A name has small letters, digits and hyphens, begins with a letter, and is not “new” or “built-in”.',
    nl: 'Een naam heeft kleine letters, cijfers en koppeltekens, begint met een letter en is niet ‘new’ of ‘built-in’.',
    fr: 'Un nom se compose de minuscules, de chiffres et de traits d’union, commence par une lettre et n’est ni « new » ni « built-in ».',
  },
  nameTaken: {
    en: 'There is a text of this name.',
    nl: 'Er is al een tekst met deze naam.',
    fr: 'Un texte porte déjà ce nom.',
  },
  changedMeanwhile: {
    en: 'Somebody else has saved this text since you opened it. Yours is still in the form; compare it with the one that stands now and save again.',
    nl: 'Iemand anders heeft deze tekst bewaard sinds je hem opende. De jouwe staat nog in het formulier; vergelijk hem met wat er nu staat en bewaar opnieuw.',
    fr: 'Quelqu’un d’autre a enregistré ce texte depuis que vous l’avez ouvert. Le vôtre est toujours dans le formulaire ; comparez-le à celui qui vaut maintenant et enregistrez à nouveau.',
  },
  tooManyTests: {
    en: 'That were twenty tests within an hour. Wait a while before the next.',
    nl: 'Dat waren twintig tests binnen een uur. Wacht even met de volgende.',
    fr: 'Vingt tests en une heure, c’est le maximum. Attendez un peu avant le prochain.',
  },
  nothingToSay: {
    en: 'This person would not get the mail: there is nothing to put in place of {name}.',
    nl: 'Deze persoon zou de mail niet krijgen: er is niets om op de plaats van {name} te zetten.',
    fr: 'Cette personne ne recevrait pas le courriel : il n’y a rien à mettre à la place de {name}.',
  },
});

/** The pages on which staff read and write the texts of follow-ups. */
export const TEMPLATE_WORDS = defineMessages({
  title: { en: 'Texts of mails', nl: 'Teksten van mails', fr: 'Textes des courriels' },
  followUps: { en: 'Follow-ups', nl: 'Opvolgmails', fr: 'Courriels de suivi' },
  followUpsIntro: {
    en: 'What the steps of sequences send. Each text has three languages.',
    nl: 'Wat de stappen van reeksen versturen. Elke tekst bestaat in drie talen.',
    fr: 'Ce qu’envoient les étapes des séquences. Chaque texte existe en trois langues.',
  },
  builtIn: { en: 'Built-in mails', nl: 'Ingebouwde mails', fr: 'Courriels intégrés' },
  builtInIntro: {
    en: 'Confirmations and answers that go by themselves. Each of their sentences can be worded otherwise.',
    nl: 'Bevestigingen en antwoorden die vanzelf vertrekken. Elke zin ervan kan anders verwoord worden.',
    fr: 'Confirmations et réponses qui partent d’elles-mêmes. Chacune de leurs phrases peut être reformulée.',
  },
  name: { en: 'Text', nl: 'Tekst', fr: 'Texte' },
  subject: { en: 'Subject', nl: 'Onderwerp', fr: 'Objet' },
  usedBy: { en: 'Used by', nl: 'Gebruikt door', fr: 'Utilisé par' },
  useStep: { en: '{sequence}, step {step}', nl: '{sequence}, stap {step}', fr: '{sequence}, étape {step}' },
  unused: { en: 'No step', nl: 'Geen stap', fr: 'Aucune étape' },
  changed: { en: 'Changed: {languages}', nl: 'Gewijzigd: {languages}', fr: 'Modifié : {languages}' },
  own: { en: 'Your own', nl: 'Eigen tekst', fr: 'Texte propre' },
  asItCame: { en: 'As it came', nl: 'Zoals het kwam', fr: 'D’origine' },
  state: { en: 'State', nl: 'Toestand', fr: 'État' },
  newText: { en: 'New text', nl: 'Nieuwe tekst', fr: 'Nouveau texte' },
  newIntro: {
    en: 'It begins as a copy, in all three languages, and may use the same variables.',
    nl: 'Hij begint als kopie, in alle drie de talen, en mag dezelfde variabelen gebruiken.',
    fr: 'Il commence comme une copie, dans les trois langues, et peut utiliser les mêmes variables.',
  },
  newName: { en: 'Name', nl: 'Naam', fr: 'Nom' },
  newNameHint: {
    en: 'For staff only, such as reminder-week-before.',
    nl: 'Alleen voor het team, zoals reminder-week-before.',
    fr: 'Pour l’équipe seulement, par exemple reminder-week-before.',
  },
  from: { en: 'Begin as a copy of', nl: 'Begin als kopie van', fr: 'Commencer comme une copie de' },
  create: { en: 'Make the text', nl: 'Maak de tekst', fr: 'Créer le texte' },
  languages: { en: 'Languages', nl: 'Talen', fr: 'Langues' },
  editHeading: { en: 'The text in {language}', nl: 'De tekst in het {language}', fr: 'Le texte en {language}' },
  when: { en: 'Sent when {trigger}.', nl: 'Vertrekt als {trigger}.', fr: 'Part lorsque {trigger}.' },
  preheader: { en: 'Beside the subject', nl: 'Naast het onderwerp', fr: 'À côté de l’objet' },
  preheaderHint: {
    en: 'What a mailbox shows after the subject.',
    nl: 'Wat een mailbox na het onderwerp toont.',
    fr: 'Ce qu’une boîte mail affiche après l’objet.',
  },
  body: { en: 'Text', nl: 'Tekst', fr: 'Texte' },
  bodyHint: {
    en: 'Blank lines make paragraphs; **bold**, lists and [links](https://…) are Markdown. Between braces stands what is filled in.',
    nl: 'Witregels maken alinea’s; **vet**, lijsten en [links](https://…) zijn Markdown. Tussen accolades staat wat ingevuld wordt.',
    fr: 'Les lignes vides font des paragraphes ; **gras**, listes et [liens](https://…) sont du Markdown. Entre accolades figure ce qui est rempli.',
  },
  button: { en: 'Words on the button', nl: 'Woorden op de knop', fr: 'Texte du bouton' },
  buttonTarget: { en: 'The button leads to', nl: 'De knop leidt naar', fr: 'Le bouton mène à' },
  noButton: { en: 'No button', nl: 'Geen knop', fr: 'Pas de bouton' },
  variables: { en: 'What can be filled in', nl: 'Wat ingevuld kan worden', fr: 'Ce qui peut être rempli' },
  variablesHint: {
    en: 'A mail whose text needs something that is not there for somebody is not sent to her.',
    nl: 'Een mail die iets nodig heeft wat er voor iemand niet is, wordt haar niet gestuurd.',
    fr: 'Un courriel qui a besoin d’un élément absent pour une personne ne lui est pas envoyé.',
  },
  plural: {
    en: '{open}lessonsLeft, plural, one {open}one lesson{close} other {open}# lessons{close}{close} chooses by number.',
    nl: '{open}lessonsLeft, plural, one {open}één les{close} other {open}# lessen{close}{close} kiest volgens het aantal.',
    fr: '{open}lessonsLeft, plural, one {open}une leçon{close} other {open}# leçons{close}{close} choisit selon le nombre.',
  },
  save: { en: 'Save', nl: 'Bewaar', fr: 'Enregistrer' },
  look: { en: 'Look before saving', nl: 'Bekijk voor je bewaart', fr: 'Voir avant d’enregistrer' },
  saved: { en: 'The text is saved.', nl: 'De tekst is bewaard.', fr: 'Le texte est enregistré.' },
  created: {
    en: 'The text is made. Change it in each language.',
    nl: 'De tekst is gemaakt. Pas hem in elke taal aan.',
    fr: 'Le texte est créé. Adaptez-le dans chaque langue.',
  },
  restored: {
    en: 'The text is as it was.',
    nl: 'De tekst is weer zoals hij was.',
    fr: 'Le texte est de nouveau comme avant.',
  },
  difference: {
    en: 'What you changed since it came',
    nl: 'Wat je veranderde sinds het kwam',
    fr: 'Vos changements depuis l’origine',
  },
  same: { en: 'It is as it came.', nl: 'Hij is zoals hij kwam.', fr: 'Il est comme à l’origine.' },
  restore: { en: 'Take back the original', nl: 'Herstel het origineel', fr: 'Rétablir l’original' },
  standsNow: { en: 'What stands now', nl: 'Wat er nu staat', fr: 'Ce qui vaut maintenant' },
  history: { en: 'Earlier versions', nl: 'Vroegere versies', fr: 'Versions antérieures' },
  version: { en: 'Version {version}', nl: 'Versie {version}', fr: 'Version {version}' },
  bring: { en: 'Bring this one back', nl: 'Haal deze terug', fr: 'Reprendre celle-ci' },
  backToList: { en: 'All texts', nl: 'Alle teksten', fr: 'Tous les textes' },
});
