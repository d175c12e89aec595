import { defineMessages } from '../../platform/i18n/messages.js';

/** The words of the catalogue's filters. */
export const CATALOGUE_MESSAGES = defineMessages({
  filters: { en: 'Filter the courses', nl: 'Filter de cursussen', fr: 'Filtrer les cours' },
  text: { en: 'Search', nl: 'Zoeken', fr: 'Rechercher' },
  textHint: { en: 'a word or a subject', nl: 'een woord of een onderwerp', fr: 'un mot ou un sujet' },
  level: { en: 'Level', nl: 'Niveau', fr: 'Niveau' },
  language: { en: 'Language', nl: 'Taal', fr: 'Langue' },
  length: { en: 'Length', nl: 'Duur', fr: 'Durée' },
  topic: { en: 'Subject', nl: 'Onderwerp', fr: 'Sujet' },
  all: { en: 'All', nl: 'Alle', fr: 'Tous' },
  beginner: { en: 'Beginners', nl: 'Beginners', fr: 'Débutants' },
  intermediate: { en: 'Know the basics', nl: 'Kent de basis', fr: 'Bases acquises' },
  advanced: { en: 'Going deep', nl: 'Gaat diep', fr: 'Approfondi' },
  short: { en: 'Up to 30 minutes', nl: 'Tot 30 minuten', fr: 'Jusqu’à 30 minutes' },
  medium: { en: '30 to 90 minutes', nl: '30 tot 90 minuten', fr: 'De 30 à 90 minutes' },
  long: { en: 'More than 90 minutes', nl: 'Meer dan 90 minuten', fr: 'Plus de 90 minutes' },
  onlyNew: { en: 'Only new ones ({count})', nl: 'Alleen nieuwe ({count})', fr: 'Seulement les nouveaux ({count})' },
  isNew: { en: 'new', nl: 'nieuw', fr: 'nouveau' },
  show: { en: 'Show', nl: 'Toon', fr: 'Afficher' },
  clear: { en: 'Show all courses', nl: 'Toon alle cursussen', fr: 'Afficher tous les cours' },
  shown: {
    en: '{count} of {total, plural, one {# course} other {# courses}}',
    nl: '{count} van {total, plural, one {# cursus} other {# cursussen}}',
    fr: '{count} sur {total, plural, one {# cours} other {# cours}}',
  },
  noneFound: {
    en: 'No course fits all of that',
    nl: 'Geen enkele cursus past bij dat alles',
    fr: 'Aucun cours ne répond à tout cela',
  },
  noneFoundText: {
    en: 'Leave out a filter, or look for another word.',
    nl: 'Laat een filter weg, of zoek op een ander woord.',
    fr: 'Retirez un filtre ou cherchez un autre mot.',
  },
});
