import { defineMessages } from '../../platform/i18n/messages.js';

/** Why something is not published. */
export const PUBLISHING_ERRORS = defineMessages({
  notPublishable: {
    en: 'Not published: {count, plural, one {one thing is in the way} other {# things are in the way}}. The checklist says where.',
    nl: 'Niet gepubliceerd: {count, plural, one {er staat nog één ding in de weg} other {er staan nog # dingen in de weg}}. De controlelijst zegt waar.',
    fr: 'Pas publié : {count, plural, one {un point bloque encore} other {# points bloquent encore}}. La liste de contrôle dit où.',
  },
  nothingToPublish: {
    en: 'There is nothing new to publish: readers have everything that was written.',
    nl: 'Er is niets nieuws om te publiceren: lezers zien al alles wat er geschreven is.',
    fr: 'Il n’y a rien de nouveau à publier : les lecteurs voient déjà tout ce qui est écrit.',
  },
  draftChanged: {
    en: 'Somebody saved this draft after you opened the page. Read it again before you publish it.',
    nl: 'Iemand heeft dit concept bewaard nadat jij de pagina opende. Lees het opnieuw voor je het publiceert.',
    fr: 'Quelqu’un a enregistré ce brouillon après que vous avez ouvert la page. Relisez-le avant de le publier.',
  },
  peopleChanged: {
    en: 'The number of people has changed: it is now {people, plural, one {one person} other {# people}}. Look again, then publish.',
    nl: 'Het aantal mensen is veranderd: het {people, plural, one {is nu één persoon} other {zijn er nu #}}. Kijk opnieuw en publiceer dan.',
    fr: 'Le nombre de personnes a changé : {people, plural, one {une personne est concernée} other {# personnes sont concernées}} maintenant. Vérifiez, puis publiez.',
  },
  planInPast: {
    en: 'This moment has passed. Choose a later one, or publish now.',
    nl: 'Dat moment is voorbij. Kies een later moment of publiceer nu.',
    fr: 'Ce moment est passé. Choisissez-en un plus tard, ou publiez maintenant.',
  },
  planTooFar: {
    en: 'This is more than two years away. Check the year.',
    nl: 'Dat is pas over meer dan twee jaar. Kijk het jaartal na.',
    fr: 'C’est dans plus de deux ans. Vérifiez l’année.',
  },
  notLocalTime: {
    en: 'Give a day and an hour, such as 2026-12-03 09:00.',
    nl: 'Geef een dag en een uur, zoals 2026-12-03 09:00.',
    fr: 'Indiquez un jour et une heure, comme 2026-12-03 09:00.',
  },
  skippedTime: {
    en: 'The clock skips this hour on that day. Choose {before} or {after}.',
    nl: 'De klok slaat dit uur die dag over. Kies {before} of {after}.',
    fr: 'L’horloge saute cette heure ce jour-là. Choisissez {before} ou {after}.',
  },
  notPublished: {
    en: 'Readers do not have this, so there is nothing to take back.',
    nl: 'Lezers zien dit niet, er valt dus niets in te trekken.',
    fr: 'Les lecteurs ne le voient pas : il n’y a rien à retirer.',
  },
  courseNotPublishable: {
    en: 'Not published: the checklist of the course says what is missing.',
    nl: 'Niet gepubliceerd: de controlelijst van de cursus zegt wat er ontbreekt.',
    fr: 'Pas publié : la liste de contrôle du cours dit ce qui manque.',
  },
});
