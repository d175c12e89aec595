import { defineMessages } from '../../platform/i18n/messages.js';

/** The words of the calendar of sessions. */
export const CALENDAR_PAGE_WORDS = defineMessages({
  title: { en: 'Calendar', nl: 'Kalender', fr: 'Calendrier' },
  list: { en: 'As a list', nl: 'Als lijst', fr: 'En liste' },
  month: { en: 'Month', nl: 'Maand', fr: 'Mois' },
  monthHint: { en: 'Such as 2026-12', nl: 'Zoals 2026-12', fr: 'Comme 2026-12' },
  caption: {
    en: 'Sessions of {month}. Hours are those of {zone}.',
    nl: 'Sessies van {month}. De uren zijn die van {zone}.',
    fr: 'Séances de {month}. Les heures sont celles de {zone}.',
  },
  earlier: { en: 'Earlier: {month}', nl: 'Eerder: {month}', fr: 'Avant : {month}' },
  later: { en: 'Later: {month}', nl: 'Later: {month}', fr: 'Après : {month}' },
  today: { en: 'This month', nl: 'Deze maand', fr: 'Ce mois-ci' },
  none: {
    en: 'No session in this month',
    nl: 'Geen sessie in deze maand',
    fr: 'Aucune séance ce mois-ci',
  },
  noneText: {
    en: 'Look at another month, or clear the filters.',
    nl: 'Bekijk een andere maand of wis de filters.',
    fr: 'Regardez un autre mois ou effacez les filtres.',
  },
});
