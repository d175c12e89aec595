import { defineMessages } from '../../platform/i18n/messages.js';

/** The words of the console's pages about articles. */
export const ARTICLE_WORDS = defineMessages({
  articles: { en: 'Articles', nl: 'Artikelen', fr: 'Articles' },
  article: { en: 'Article', nl: 'Artikel', fr: 'Article' },
  newArticle: { en: 'New article', nl: 'Nieuw artikel', fr: 'Nouvel article' },
  create: { en: 'Create and write', nl: 'Aanmaken en schrijven', fr: 'Créer et écrire' },
  created: {
    en: 'The article is there, as a draft. Nobody sees it until it is published.',
    nl: 'Het artikel is er, als ontwerp. Niemand ziet het voor het gepubliceerd is.',
    fr: 'L’article est là, comme brouillon. Personne ne le voit avant sa publication.',
  },
  saved: {
    en: 'The settings are saved.',
    nl: 'De instellingen zijn bewaard.',
    fr: 'Les réglages sont enregistrés.',
  },
  title: { en: 'Title', nl: 'Titel', fr: 'Titre' },
  sourceLocale: { en: 'Written first in', nl: 'Eerst geschreven in', fr: 'Rédigé d’abord en' },
  sourceHint: {
    en: 'The other languages are translations of it.',
    nl: 'De andere talen zijn er vertalingen van.',
    fr: 'Les autres langues en sont des traductions.',
  },
  author: { en: 'Signed by', nl: 'Ondertekend door', fr: 'Signé par' },
  authorHint: {
    en: 'As it stands above the article. A language that is left empty takes another one’s.',
    nl: 'Zoals het boven het artikel staat. Een taal die je leeg laat, neemt die van een andere over.',
    fr: 'Tel que cela figure au-dessus de l’article. Une langue laissée vide reprend celle d’une autre.',
  },
  publishedOn: { en: 'Date', nl: 'Datum', fr: 'Date' },
  publishedOnHint: {
    en: 'It stands above the article; readers find the article from that day on. Left empty it is the day of publishing.',
    nl: 'Ze staat boven het artikel; vanaf die dag vinden lezers het. Laat je ze leeg, dan wordt het de dag van publicatie.',
    fr: 'Elle figure au-dessus de l’article ; les lecteurs le trouvent à partir de ce jour. Laissée vide, c’est le jour de la publication.',
  },
  figure: { en: 'Drawing', nl: 'Tekening', fr: 'Dessin' },
  noFigure: { en: 'None', nl: 'Geen', fr: 'Aucun' },
  courses: { en: 'Courses that go further', nl: 'Cursussen die verder gaan', fr: 'Cours pour aller plus loin' },
  lessons: { en: 'Lessons on the same subject', nl: 'Lessen over hetzelfde', fr: 'Leçons sur le même sujet' },
  lesson: { en: 'Lesson {number}', nl: 'Les {number}', fr: 'Leçon {number}' },
  lessonsHint: {
    en: 'Type part of an address or title and choose. The article stands in the lesson, and the lesson in the article.',
    nl: 'Typ een deel van een adres of titel en kies. Het artikel staat bij de les, en de les bij het artikel.',
    fr: 'Tapez une partie d’une adresse ou d’un titre et choisissez. L’article figure dans la leçon, et la leçon dans l’article.',
  },
  save: { en: 'Save the settings', nl: 'Instellingen bewaren', fr: 'Enregistrer les réglages' },
  publication: { en: 'Publication', nl: 'Publicatie', fr: 'Publication' },
  write: { en: 'Write', nl: 'Schrijven', fr: 'Écrire' },
  revisions: { en: 'Revisions', nl: 'Revisies', fr: 'Révisions' },
  settings: { en: 'Settings', nl: 'Instellingen', fr: 'Réglages' },
  seePage: { en: 'See the page', nl: 'Bekijk de pagina', fr: 'Voir la page' },

  search: { en: 'Search', nl: 'Zoeken', fr: 'Rechercher' },
  state: { en: 'State', nl: 'Toestand', fr: 'État' },
  any: { en: 'Any', nl: 'Alle', fr: 'Tous' },
  language: { en: 'Language', nl: 'Taal', fr: 'Langue' },
  languages: { en: 'Languages', nl: 'Talen', fr: 'Langues' },
  anyLanguage: { en: 'Any language', nl: 'Elke taal', fr: 'Toutes les langues' },
  'is-published': { en: 'Published', nl: 'Gepubliceerd', fr: 'Publiés' },
  'is-draft': { en: 'Drafts', nl: 'Ontwerpen', fr: 'Brouillons' },
  'is-changes': { en: 'Unpublished changes', nl: 'Niet-gepubliceerde wijzigingen', fr: 'Modifications non publiées' },
  'is-missing': { en: 'Missing a language', nl: 'Mist een taal', fr: 'Langue manquante' },
  'is-older': { en: 'Older than its source', nl: 'Ouder dan de bron', fr: 'Plus anciens que la source' },
  'is-planned': { en: 'Planned', nl: 'Gepland', fr: 'Prévus' },
  'is-blocked': { en: 'Plans not carried out', nl: 'Plannen niet uitgevoerd', fr: 'Publications non effectuées' },
  published: { en: 'published', nl: 'gepubliceerd', fr: 'publié' },
  waits: { en: 'out on its day', nl: 'verschijnt op zijn dag', fr: 'paraît le jour dit' },
  draft: { en: 'draft', nl: 'ontwerp', fr: 'brouillon' },
  withdrawn: { en: 'withdrawn', nl: 'ingetrokken', fr: 'retiré' },
  ungraded: {
    en: '{count, plural, one {# claim} other {# claims}} not yet graded',
    nl: '{count, plural, one {# uitspraak} other {# uitspraken}} nog niet beoordeeld',
    fr: '{count, plural, one {# affirmation pas encore évaluée} other {# affirmations pas encore évaluées}}',
  },
  none: { en: 'No articles yet', nl: 'Nog geen artikelen', fr: 'Pas encore d’articles' },
  noneText: {
    en: 'Write the first one. Nobody sees it until you publish it.',
    nl: 'Schrijf het eerste. Niemand ziet het tot je het publiceert.',
    fr: 'Écrivez le premier. Personne ne le voit tant qu’il n’est pas publié.',
  },
  noMatch: { en: 'Nothing matches', nl: 'Niets gevonden', fr: 'Aucun résultat' },
  noMatchText: {
    en: 'Take a filter away to see more.',
    nl: 'Laat een filter weg om meer te zien.',
    fr: 'Retirez un filtre pour en voir davantage.',
  },
});

/** Why the settings of an article cannot be saved so. */
export const ARTICLE_ERRORS = defineMessages({
  articleChanged: {
    en: 'Somebody else saved this article’s settings in the meantime. Look at what changed; if you save again, yours stand.',
    nl: 'Iemand anders heeft de instellingen van dit artikel intussen bewaard. Kijk na wat er veranderd is; als je opnieuw bewaart, gelden de jouwe.',
    fr: 'Quelqu’un d’autre a enregistré les réglages de cet article entre-temps. Vérifiez ce qui a changé ; si vous enregistrez à nouveau, les vôtres l’emportent.',
  },
  lessonUnknown: {
    en: 'No lesson has this address. Write it as course/lesson.',
    nl: 'Geen enkele les heeft dit adres. Schrijf het als cursus/les.',
    fr: 'Aucune leçon n’a cette adresse. Écrivez-la sous la forme cours/leçon.',
  },
  notDay: {
    en: 'Write a day, such as 2026-11-03.',
    nl: 'Geef een dag, zoals 2026-11-03.',
    fr: 'Indiquez un jour, comme 2026-11-03.',
  },
  dayNeeded: {
    en: 'The article is published, so it needs a date.',
    nl: 'Het artikel is gepubliceerd, dus het heeft een datum nodig.',
    fr: 'L’article est publié : il lui faut une date.',
  },
});
