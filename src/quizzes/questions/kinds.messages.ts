import { defineMessages } from '../../platform/i18n/messages.js';

/** What each kind of question is called. */
export const KIND_NAMES = defineMessages({
  choice: { en: 'Choice', nl: 'Keuze', fr: 'Choix' },
  'true-false': { en: 'True or false', nl: 'Juist of fout', fr: 'Vrai ou faux' },
  matching: { en: 'Matching', nl: 'Koppelen', fr: 'Association' },
  ordering: { en: 'Ordering', nl: 'Ordenen', fr: 'Classement' },
  numeric: { en: 'Number', nl: 'Getal', fr: 'Nombre' },
  short: { en: 'Short answer', nl: 'Kort antwoord', fr: 'Réponse courte' },
  blanks: { en: 'Fill the blanks', nl: 'Invultekst', fr: 'Texte à trous' },
  hotspot: { en: 'Point at a drawing', nl: 'Aanwijzen op een tekening', fr: 'Repérage sur un dessin' },
  scale: { en: 'Scale', nl: 'Schaal', fr: 'Échelle' },
  long: { en: 'Long answer', nl: 'Lang antwoord', fr: 'Réponse longue' },
  text: { en: 'Passage', nl: 'Tekstblok', fr: 'Passage' },
});

/** What each way to mark an order is called. */
export const ORDERING_NAMES = defineMessages({
  allOrNothing: { en: 'All or nothing', nl: 'Alles of niets', fr: 'Tout ou rien' },
  absolute: {
    en: 'Each thing in its right place',
    nl: 'Elk ding op de juiste plaats',
    fr: 'Chaque élément à sa place',
  },
  next: { en: 'Followed by the right thing', nl: 'Gevolgd door het juiste', fr: 'Suivi du bon élément' },
  nextWithEnd: {
    en: 'Followed by the right thing, the end counts too',
    nl: 'Gevolgd door het juiste, ook het einde telt',
    fr: 'Suivi du bon élément, la fin compte aussi',
  },
  neighbours: {
    en: 'Right neighbours on both sides',
    nl: 'Juiste buren aan beide kanten',
    fr: 'Bons voisins des deux côtés',
  },
  pairs: { en: 'Pairs in the right order', nl: 'Paren in de juiste volgorde', fr: 'Paires dans le bon ordre' },
  longestOrdered: {
    en: 'The longest part in order, gaps allowed',
    nl: 'Het langste deel in volgorde, met gaten',
    fr: 'La plus longue suite ordonnée, avec trous',
  },
  longestContiguous: {
    en: 'The longest part in order, without gaps',
    nl: 'Het langste deel in volgorde, zonder gaten',
    fr: 'La plus longue suite ordonnée, sans trou',
  },
  distance: {
    en: 'How far each thing is from its place',
    nl: 'Hoe ver elk ding van zijn plaats staat',
    fr: 'Distance de chaque élément à sa place',
  },
});
