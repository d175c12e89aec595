import { defineMessages } from '../../platform/i18n/messages.js';

/** What the console says about bringing questions in and taking them out. */
export const IMPORT_WORDS = defineMessages({
  title: { en: 'Import questions', nl: 'Vragen importeren', fr: 'Importer des questions' },
  intro: {
    en: 'First you see, question by question, what comes across as it is, what only nearly, and what cannot. Nothing is saved until you say so.',
    nl: 'Eerst zie je, vraag per vraag, wat overkomt zoals het is, wat slechts bijna, en wat niet kan. Er wordt niets bewaard tot jij het zegt.',
    fr: 'Vous voyez d’abord, question par question, ce qui passe tel quel, ce qui ne passe qu’à peu près, et ce qui ne peut pas passer. Rien n’est enregistré sans votre accord.',
  },
  file: { en: 'File', nl: 'Bestand', fr: 'Fichier' },
  fileHint: {
    en: 'GIFT, Moodle XML, a QTI package (zip) or item, a CSV table or our own JSON; at most {most, number} MB.',
    nl: 'GIFT, Moodle-XML, een QTI-pakket (zip) of -item, een CSV-tabel of onze eigen JSON; hoogstens {most, number} MB.',
    fr: 'GIFT, XML de Moodle, un paquet QTI (zip) ou un item, un tableau CSV ou notre propre JSON ; {most, number} Mo au plus.',
  },
  fileTooLarge: {
    en: 'This file is larger than {most, number} MB.',
    nl: 'Dit bestand is groter dan {most, number} MB.',
    fr: 'Ce fichier dépasse {most, number} Mo.',
  },
  content: { en: 'Or paste the text', nl: 'Of plak de tekst', fr: 'Ou collez le texte' },
  format: { en: 'Format', nl: 'Formaat', fr: 'Format' },
  formatHint: {
    en: 'We recognise it; choose one if we get it wrong.',
    nl: 'We herkennen het; kies er een als we ons vergissen.',
    fr: 'Nous le reconnaissons ; choisissez-en un si nous nous trompons.',
  },
  detect: { en: 'Recognise it', nl: 'Herken het', fr: 'Le reconnaître' },
  locale: { en: 'Language of the texts', nl: 'Taal van de teksten', fr: 'Langue des textes' },
  tags: { en: 'Tags to add', nl: 'Labels toevoegen', fr: 'Étiquettes à ajouter' },
  tagsHint: { en: 'Divided by commas.', nl: 'Met komma’s ertussen.', fr: 'Séparées par des virgules.' },
  category: { en: 'Category', nl: 'Categorie', fr: 'Catégorie' },
  categoryHint: {
    en: 'Skin / Sun, for example; the categories of the file come below it.',
    nl: 'Bijvoorbeeld Huid / Zon; de categorieën van het bestand komen eronder.',
    fr: 'Par exemple Peau / Soleil ; les catégories du fichier se placent en dessous.',
  },
  check: { en: 'Show the report', nl: 'Toon het verslag', fr: 'Montrer le rapport' },
  template: { en: 'Download a CSV template', nl: 'CSV-sjabloon downloaden', fr: 'Télécharger un modèle CSV' },
  toBank: { en: 'All questions', nl: 'Alle vragen', fr: 'Toutes les questions' },
  another: { en: 'Import another file', nl: 'Nog een bestand importeren', fr: 'Importer un autre fichier' },
  nothingGiven: {
    en: 'Choose a file or paste a text.',
    nl: 'Kies een bestand of plak een tekst.',
    fr: 'Choisissez un fichier ou collez un texte.',
  },
  twoSources: {
    en: 'There is a file and a pasted text: keep one of the two.',
    nl: 'Er is een bestand én een geplakte tekst: houd er één van over.',
    fr: 'Il y a un fichier et un texte collé : gardez l’un des deux.',
  },
  savedBefore: {
    en: 'This file was saved already, or is being saved.',
    nl: 'Dit bestand is al bewaard, of wordt bewaard.',
    fr: 'Ce fichier est déjà enregistré, ou est en cours d’enregistrement.',
  },
  nothingDue: {
    en: 'There is nothing in this file that could be saved anew.',
    nl: 'Er staat niets in dit bestand dat nog bewaard kan worden.',
    fr: 'Rien dans ce fichier ne reste à enregistrer.',
  },
  pasted: { en: 'Pasted text', nl: 'Geplakte tekst', fr: 'Texte collé' },
  reportTitle: { en: 'Report: {file}', nl: 'Verslag: {file}', fr: 'Rapport : {file}' },
  readAs: {
    en: 'Read as {format}, in {language}.',
    nl: 'Gelezen als {format}, taal: {language}.',
    fr: 'Lu comme {format}, langue : {language}.',
  },
  addsTags: { en: 'Tags: {tags}.', nl: 'Labels: {tags}.', fr: 'Étiquettes : {tags}.' },
  nothingYet: { en: 'Nothing is saved yet.', nl: 'Er is nog niets bewaard.', fr: 'Rien n’est encore enregistré.' },
  allKnown: {
    en: 'Every question that can be read is in the bank already, word for word. There is nothing to save.',
    nl: 'Elke vraag die we konden lezen, staat al woord voor woord in de bank. Er is niets te bewaren.',
    fr: 'Chaque question lisible est déjà dans la banque, mot pour mot. Il n’y a rien à enregistrer.',
  },
  noneReadable: {
    en: 'None of it can be saved; the reasons stand below.',
    nl: 'Niets ervan kan bewaard worden; de redenen staan hieronder.',
    fr: 'Rien ne peut en être enregistré ; les raisons figurent ci-dessous.',
  },
  saving: {
    en: 'Saving {count, plural, one {# question} other {# questions}}. This page renews itself.',
    nl: '{count, plural, one {# vraag wordt} other {# vragen worden}} bewaard. Deze pagina vernieuwt zichzelf.',
    fr: 'Enregistrement de {count, plural, one {# question} other {# questions}}. Cette page se renouvelle.',
  },
  done: {
    en: '{count, plural, one {# question is} other {# questions are}} saved, by {name}.',
    nl: '{count, plural, one {# vraag is} other {# vragen zijn}} bewaard, door {name}.',
    fr: '{count, plural, one {# question est enregistrée} other {# questions sont enregistrées}}, par {name}.',
  },
  save: {
    en: 'Save {count, plural, one {# question} other {# questions}}',
    nl: '{count, plural, one {# vraag} other {# vragen}} bewaren',
    fr: 'Enregistrer {count, plural, one {# question} other {# questions}}',
  },
  all: { en: 'All', nl: 'Alle', fr: 'Toutes' },
  exact: { en: 'Exact', nl: 'Exact', fr: 'Exactes' },
  approximated: { en: 'Approximated', nl: 'Benaderd', fr: 'Approchées' },
  refused: { en: 'Refused', nl: 'Geweigerd', fr: 'Refusées' },
  known: { en: 'There already', nl: 'Al aanwezig', fr: 'Déjà là' },
  isExact: { en: 'exact', nl: 'exact', fr: 'exacte' },
  isApproximated: { en: 'approximated', nl: 'benaderd', fr: 'approchée' },
  isRefused: { en: 'refused', nl: 'geweigerd', fr: 'refusée' },
  isKnown: { en: 'there already', nl: 'al aanwezig', fr: 'déjà là' },
  isSaved: { en: 'saved', nl: 'bewaard', fr: 'enregistrée' },
  question: { en: 'Question', nl: 'Vraag', fr: 'Question' },
  line: { en: 'Line', nl: 'Lijn', fr: 'Ligne' },
  kind: { en: 'Kind', nl: 'Soort', fr: 'Type' },
  becomes: { en: 'What becomes of it', nl: 'Wat ermee gebeurt', fr: 'Ce qu’elle devient' },
  remark: { en: 'Remark', nl: 'Opmerking', fr: 'Remarque' },
  unnamed: { en: 'without a name', nl: 'zonder naam', fr: 'sans nom' },
  parts: { en: '{count, number} answers', nl: '{count, number} antwoorden', fr: '{count, number} réponses' },
  none: { en: 'There is none of these.', nl: 'Hiervan is er geen.', fr: 'Il n’y en a aucune.' },
  open: { en: 'Open {name}', nl: '{name} openen', fr: 'Ouvrir {name}' },
  quizzes: { en: 'Tests in the package', nl: 'Toetsen in het pakket', fr: 'Tests du paquet' },
  quizzesIntro: {
    en: 'Each becomes a draft of a quiz when its questions are saved.',
    nl: 'Elk wordt een concept van een quiz wanneer de vragen bewaard worden.',
    fr: 'Chacun devient un brouillon de quiz lorsque ses questions sont enregistrées.',
  },
  asks: {
    en: 'Asks {count, plural, one {# question} other {# questions}}.',
    nl: 'Stelt {count, plural, one {# vraag} other {# vragen}}.',
    fr: 'Pose {count, plural, one {# question} other {# questions}}.',
  },
});

/** What the console says about taking questions out. */
export const EXPORT_WORDS = defineMessages({
  title: { en: 'Export questions', nl: 'Vragen exporteren', fr: 'Exporter des questions' },
  intro: {
    en: 'Only our own JSON says everything. What another format cannot say stands below, before you take the file.',
    nl: 'Alleen onze eigen JSON zegt alles. Wat een ander formaat niet kan zeggen, staat hieronder, voor je het bestand neemt.',
    fr: 'Seul notre propre JSON dit tout. Ce qu’un autre format ne peut pas dire figure ci-dessous, avant que vous ne preniez le fichier.',
  },
  show: { en: 'Show', nl: 'Tonen', fr: 'Afficher' },
  download: {
    en: 'Download {count, plural, one {# question} other {# questions}}',
    nl: '{count, plural, one {# vraag} other {# vragen}} downloaden',
    fr: 'Télécharger {count, plural, one {# question} other {# questions}}',
  },
  written: { en: 'Go along', nl: 'Gaan mee', fr: 'Emportées' },
  losing: { en: 'Lose something', nl: 'Verliezen iets', fr: 'Perdent quelque chose' },
  left: { en: 'Stay behind', nl: 'Blijven achter', fr: 'Restent' },
  staysBehind: { en: 'stays behind', nl: 'blijft achter', fr: 'reste' },
  loses: { en: 'loses something', nl: 'verliest iets', fr: 'perd quelque chose' },
  whole: {
    en: 'Every question goes along as it is.',
    nl: 'Elke vraag gaat mee zoals ze is.',
    fr: 'Chaque question est emportée telle quelle.',
  },
  nothing: {
    en: 'No question fits these filters.',
    nl: 'Geen enkele vraag past bij deze filters.',
    fr: 'Aucune question ne correspond à ces filtres.',
  },
  reportTitle: { en: 'What does not go along', nl: 'Wat niet meegaat', fr: 'Ce qui n’est pas emporté' },
  more: {
    en: 'And {count, number} more.',
    nl: 'En nog {count, number}.',
    fr: 'Et {count, number} de plus.',
  },
});

/** What each format is called. */
export const FORMAT_NAMES = defineMessages({
  gift: { en: 'GIFT', nl: 'GIFT', fr: 'GIFT' },
  'moodle-xml': { en: 'Moodle XML', nl: 'Moodle-XML', fr: 'XML de Moodle' },
  qti3: { en: 'QTI 3', nl: 'QTI 3', fr: 'QTI 3' },
  csv: { en: 'CSV table', nl: 'CSV-tabel', fr: 'tableau CSV' },
  json: { en: 'our own JSON', nl: 'onze eigen JSON', fr: 'notre propre JSON' },
});
