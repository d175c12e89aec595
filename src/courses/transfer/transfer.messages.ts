import { defineMessages } from '../../platform/i18n/messages.js';

/** What the console says about taking courses out and in. */
export const TRANSFER_WORDS = defineMessages({
  title: { en: 'Import and export', nl: 'Importeren en exporteren', fr: 'Importer et exporter' },
  intro: {
    en: 'A course travels as a folder or a zip of Markdown files, so that it can be kept in git, translated elsewhere or taken to another school.',
    nl: 'Een cursus reist als een map of een zip met Markdownbestanden, zodat je haar in git kunt bewaren, elders kunt laten vertalen of naar een andere school kunt meenemen.',
    fr: 'Un cours voyage sous forme de dossier ou de zip de fichiers Markdown : on peut le garder dans git, le faire traduire ailleurs ou l’emporter dans une autre école.',
  },
  exportTitle: { en: 'Take a course out', nl: 'Een cursus meenemen', fr: 'Emporter un cours' },
  exportIntro: {
    en: 'The zip holds the settings, every lesson in every language with its drafts, and the articles that lead to the course. The same content always gives the same file.',
    nl: 'De zip bevat de instellingen, elke les in elke taal met haar concepten, en de artikels die naar de cursus leiden. Dezelfde inhoud geeft altijd hetzelfde bestand.',
    fr: 'Le zip contient les réglages, chaque leçon dans chaque langue avec ses brouillons, et les articles qui mènent au cours. Un même contenu donne toujours le même fichier.',
  },
  fileOrFiles: {
    en: 'Send either `file` (a zip in base64) or `files` (texts by their paths).',
    nl: 'Stuur ofwel `file` (een zip in base64) ofwel `files` (teksten bij hun pad).',
    fr: 'Envoyez soit `file` (un zip en base64), soit `files` (des textes par chemin).',
  },
  exportZip: { en: 'Export (zip)', nl: 'Exporteren (zip)', fr: 'Exporter (zip)' },
  zip: { en: 'Download (zip)', nl: 'Downloaden (zip)', fr: 'Télécharger (zip)' },
  course: { en: 'Course', nl: 'Cursus', fr: 'Cours' },
  lessons: { en: 'Lessons', nl: 'Lessen', fr: 'Leçons' },
  noCourses: {
    en: 'There are no courses yet.',
    nl: 'Er zijn nog geen cursussen.',
    fr: 'Il n’y a pas encore de cours.',
  },
  importTitle: { en: 'Bring a course in', nl: 'Een cursus binnenhalen', fr: 'Faire entrer un cours' },
  importIntro: {
    en: 'First you see, file by file, what would happen. Nothing is saved until you say so, and then all of it or nothing.',
    nl: 'Eerst zie je, bestand per bestand, wat er zou gebeuren. Er wordt niets bewaard tot jij het zegt, en dan alles of niets.',
    fr: 'Vous voyez d’abord, fichier par fichier, ce qui se passerait. Rien n’est enregistré sans votre accord, et ensuite c’est tout ou rien.',
  },
  file: { en: 'Zip file', nl: 'Zipbestand', fr: 'Fichier zip' },
  fileHint: {
    en: 'At most {most, number} MB, with course.yaml at the top or in one folder.',
    nl: 'Hoogstens {most, number} MB, met course.yaml bovenaan of in één map.',
    fr: '{most, number} Mo au plus, avec course.yaml à la racine ou dans un seul dossier.',
  },
  fileTooLarge: {
    en: 'This file is larger than {most, number} MB.',
    nl: 'Dit bestand is groter dan {most, number} MB.',
    fr: 'Ce fichier dépasse {most, number} Mo.',
  },
  noFile: { en: 'Choose a zip file.', nl: 'Kies een zipbestand.', fr: 'Choisissez un fichier zip.' },
  how: { en: 'Import', nl: 'Importeer', fr: 'Importer' },
  asDrafts: {
    en: 'as drafts: readers see nothing new until an editor publishes it',
    nl: 'als concepten: lezers zien niets nieuws tot een redacteur het publiceert',
    fr: 'en brouillons : les lecteurs ne voient rien de nouveau avant qu’un rédacteur ne publie',
  },
  forReaders: {
    en: 'for readers: texts and lessons are published as the package says',
    nl: 'voor lezers: teksten en lessen worden gepubliceerd zoals het pakket zegt',
    fr: 'pour les lecteurs : textes et leçons sont publiés comme le dit le paquet',
  },
  settingsNote: {
    en: 'Titles of modules, the order of lessons, minutes and the like have no drafts: they change at once, either way.',
    nl: 'Moduletitels, de volgorde van de lessen, minuten en dergelijke hebben geen concepten: die veranderen in elk geval meteen.',
    fr: 'Les titres des modules, l’ordre des leçons, les minutes et autres n’ont pas de brouillon : ils changent aussitôt, dans les deux cas.',
  },
  withdrawMissing: {
    en: 'Withdraw lessons that the package does not name',
    nl: 'Trek lessen in die het pakket niet noemt',
    fr: 'Retirer les leçons que le paquet ne mentionne pas',
  },
  replaceDrafts: {
    en: 'Replace drafts that editors have not published yet',
    nl: 'Vervang concepten die redacteurs nog niet gepubliceerd hebben',
    fr: 'Remplacer les brouillons que les rédacteurs n’ont pas encore publiés',
  },
  check: { en: 'Look at it first', nl: 'Eerst bekijken', fr: 'Examiner d’abord' },
  formatTitle: { en: 'What a package looks like', nl: 'Hoe een pakket eruitziet', fr: 'À quoi ressemble un paquet' },
  formatCourse: {
    en: 'settings in three languages, then modules and lessons in their order',
    nl: 'instellingen in drie talen, dan modules en lessen in hun volgorde',
    fr: 'les réglages en trois langues, puis modules et leçons dans leur ordre',
  },
  formatLesson: {
    en: 'a lesson in one language: a head with title and summary, then Markdown',
    nl: 'een les in één taal: een kop met title en summary, dan Markdown',
    fr: 'une leçon dans une langue : un en-tête avec title et summary, puis du Markdown',
  },
  formatDraft: {
    en: 'its draft, when there is one that was not published',
    nl: 'het concept ervan, als er een is dat niet gepubliceerd is',
    fr: 'son brouillon, s’il y en a un qui n’est pas publié',
  },
  formatArticle: {
    en: 'an article of the journal, with author and date in its head as well',
    nl: 'een artikel, met ook author en publishedOn in de kop',
    fr: 'un article du journal, avec aussi author et publishedOn dans l’en-tête',
  },
  formatKeys: {
    en: 'Of a lesson, course.yaml says slug and minutes and, where it is not as usual, preview (false), status (published), publishAt and source (en), the language it is written in first. Files are in UTF-8.',
    nl: 'Van een les zegt course.yaml slug en minutes en, waar het niet zoals gewoonlijk is, preview (false), status (published), publishAt en source (en), de taal waarin ze eerst geschreven wordt. Bestanden staan in UTF-8.',
    fr: 'D’une leçon, course.yaml donne slug et minutes et, s’ils diffèrent de l’usage, preview (false), status (published), publishAt et source (en), la langue d’origine. Les fichiers sont en UTF-8.',
  },
  back: { en: 'All courses', nl: 'Alle cursussen', fr: 'Tous les cours' },
  again: { en: 'Bring in another', nl: 'Een ander binnenhalen', fr: 'En faire entrer un autre' },
  reportTitle: { en: 'Import of {file}', nl: 'Import van {file}', fr: 'Importation de {file}' },
  nothingYet: {
    en: 'This is what would happen. Nothing has been saved yet.',
    nl: 'Dit zou er gebeuren. Er is nog niets bewaard.',
    fr: 'Voici ce qui se passerait. Rien n’est encore enregistré.',
  },
  refusedPackage: {
    en: '{count, plural, one {One thing is} other {# things are}} wrong in this package. Nothing was saved: put it right and bring it in again.',
    nl: '{count, plural, one {Er is één ding} other {Er zijn # dingen}} mis in dit pakket. Er is niets bewaard: zet het recht en haal het opnieuw binnen.',
    fr: '{count, plural, one {Il y a une erreur} other {Il y a # erreurs}} dans ce paquet. Rien n’a été enregistré : corrigez-le et faites-le entrer à nouveau.',
  },
  nothingNew: {
    en: 'The school has all of this already. There is nothing to import.',
    nl: 'De school heeft dit allemaal al. Er is niets te importeren.',
    fr: 'L’école a déjà tout cela. Il n’y a rien à importer.',
  },
  importing: {
    en: 'The import is under way; this page renews itself.',
    nl: 'De import loopt; deze pagina ververst zichzelf.',
    fr: 'L’importation est en cours ; cette page se rafraîchit d’elle-même.',
  },
  done: {
    en: '{name} imported this package.',
    nl: '{name} heeft dit pakket geïmporteerd.',
    fr: '{name} a importé ce paquet.',
  },
  refusedLater: {
    en: 'Something changed since the package was looked at, and it was refused. Nothing was saved. Below is what is wrong now.',
    nl: 'Er is iets veranderd sinds het pakket bekeken werd, en het is geweigerd. Er is niets bewaard. Hieronder staat wat er nu mis is.',
    fr: 'Quelque chose a changé depuis l’examen du paquet, et il a été refusé. Rien n’a été enregistré. Voici ce qui ne va pas à présent.',
  },
  changedMeanwhile: {
    en: 'The school changed since you looked: this is what would happen now. Nothing has been saved yet.',
    nl: 'De school is veranderd sinds je keek: dit zou er nu gebeuren. Er is nog niets bewaard.',
    fr: 'L’école a changé depuis votre examen : voici ce qui se passerait à présent. Rien n’est encore enregistré.',
  },
  saveDrafts: { en: 'Save as drafts', nl: 'Bewaar als concepten', fr: 'Enregistrer en brouillons' },
  savePublished: { en: 'Save for readers', nl: 'Bewaar voor lezers', fr: 'Enregistrer pour les lecteurs' },
  underWay: {
    en: 'Somebody else is importing “{course}” at this moment. Nothing of yours was saved; look again when that is done.',
    nl: 'Iemand anders importeert ‘{course}’ op dit ogenblik. Van jouw pakket is niets bewaard; kijk opnieuw wanneer dat klaar is.',
    fr: 'Quelqu’un d’autre importe « {course} » en ce moment. Rien de votre paquet n’est enregistré ; regardez à nouveau quand ce sera fini.',
  },
  importedBefore: {
    en: 'This package was imported already, or is being imported.',
    nl: 'Dit pakket werd al geïmporteerd, of wordt nu geïmporteerd.',
    fr: 'Ce paquet a déjà été importé, ou est en train de l’être.',
  },
  noSuchPath: {
    en: 'There is no file or folder {path}.',
    nl: 'Er is geen bestand of map {path}.',
    fr: 'Il n’y a ni fichier ni dossier {path}.',
  },
  folderTaken: {
    en: 'The folder is not empty and holds no course.yaml: choose another.',
    nl: 'De map is niet leeg en bevat geen course.yaml: kies een andere.',
    fr: 'Le dossier n’est pas vide et ne contient pas de course.yaml : choisissez-en un autre.',
  },
  allLines: { en: 'Everything', nl: 'Alles', fr: 'Tout' },
  onlyProblems: { en: 'Only what is wrong', nl: 'Alleen wat mis is', fr: 'Seulement les erreurs' },
  onlyChanges: { en: 'Only what changes', nl: 'Alleen wat verandert', fr: 'Seulement ce qui change' },
  none: { en: 'Nothing of this kind.', nl: 'Niets van die aard.', fr: 'Rien de ce genre.' },
  fileColumn: { en: 'File', nl: 'Bestand', fr: 'Fichier' },
  line: { en: 'Line', nl: 'Regel', fr: 'Ligne' },
  becomes: { en: 'What happens', nl: 'Wat er gebeurt', fr: 'Ce qui se passe' },
  remark: { en: 'Details', nl: 'Details', fr: 'Détails' },
  lineOf: { en: '{file}, line {line}', nl: '{file}, regel {line}', fr: '{file}, ligne {line}' },
});

/** What becomes of a part of a package. */
export const OUTCOME_WORDS = defineMessages({
  new: { en: 'new', nl: 'nieuw', fr: 'nouveau' },
  changed: { en: 'changed', nl: 'gewijzigd', fr: 'modifié' },
  unchanged: { en: 'unchanged', nl: 'ongewijzigd', fr: 'inchangé' },
  withdrawn: { en: 'withdrawn', nl: 'ingetrokken', fr: 'retiré' },
  kept: { en: 'stays', nl: 'blijft', fr: 'reste' },
  note: { en: 'remark', nl: 'opmerking', fr: 'remarque' },
  refused: { en: 'refused', nl: 'geweigerd', fr: 'refusé' },
});

/** What can change. */
export const PART_WORDS = defineMessages({
  title: { en: 'title', nl: 'titel', fr: 'titre' },
  subtitle: { en: 'subtitle', nl: 'ondertitel', fr: 'sous-titre' },
  summary: { en: 'summary', nl: 'samenvatting', fr: 'résumé' },
  body: { en: 'text', nl: 'tekst', fr: 'texte' },
  author: { en: 'author', nl: 'auteur', fr: 'auteur' },
  teacher: { en: 'teacher', nl: 'docent', fr: 'enseignant' },
  outcomes: { en: 'what one learns', nl: 'wat je leert', fr: 'ce qu’on apprend' },
  evidencePolicy: { en: 'evidence policy', nl: 'bewijsbeleid', fr: 'politique de preuves' },
  level: { en: 'level', nl: 'niveau', fr: 'niveau' },
  figure: { en: 'drawing', nl: 'tekening', fr: 'dessin' },
  position: { en: 'place in the catalogue', nl: 'plaats in het aanbod', fr: 'place dans le catalogue' },
  status: { en: 'published or draft', nl: 'gepubliceerd of concept', fr: 'publié ou brouillon' },
  publishAt: { en: 'moment of publishing', nl: 'moment van publicatie', fr: 'moment de publication' },
  publishedOn: { en: 'date', nl: 'datum', fr: 'date' },
  lessons: { en: 'lessons it goes with', nl: 'bijbehorende lessen', fr: 'leçons associées' },
  related: { en: 'related courses', nl: 'verwante cursussen', fr: 'cours liés' },
  needs: { en: 'courses that come before', nl: 'cursussen die eerst komen', fr: 'cours à suivre avant' },
  opensAfterDays: {
    en: 'days until it opens',
    nl: 'dagen tot het opengaat',
    fr: 'jours avant l’ouverture',
  },
  opensOn: { en: 'day on which it opens', nl: 'dag waarop het opengaat', fr: 'jour d’ouverture' },
  modules: { en: 'modules', nl: 'modules', fr: 'modules' },
  place: { en: 'place', nl: 'plaats', fr: 'place' },
  minutes: { en: 'minutes', nl: 'minuten', fr: 'minutes' },
  preview: { en: 'preview', nl: 'voorproef', fr: 'aperçu' },
  source: { en: 'source language', nl: 'brontaal', fr: 'langue d’origine' },
});
