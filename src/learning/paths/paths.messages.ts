import { defineMessages } from '../../platform/i18n/messages.js';

/** The words of learning paths. */
export const PATH_MESSAGES = defineMessages({
  paths: { en: 'Learning paths', nl: 'Leerpaden', fr: 'Parcours' },
  lede: {
    en: 'Several courses in an order in which each makes the next one easier. You can begin anywhere.',
    nl: 'Meerdere cursussen in een volgorde waarin elke de volgende makkelijker maakt. Je kunt overal beginnen.',
    fr: 'Plusieurs cours, dans un ordre où chacun facilite le suivant. Vous pouvez commencer n’importe où.',
  },
  none: { en: 'No paths yet', nl: 'Nog geen leerpaden', fr: 'Pas encore de parcours' },
  noneText: {
    en: 'The courses themselves are open.',
    nl: 'De cursussen zelf zijn wel open.',
    fr: 'Les cours, eux, sont ouverts.',
  },
  toCourses: { en: 'See all courses', nl: 'Bekijk alle cursussen', fr: 'Voir tous les cours' },
  path: { en: 'Learning path', nl: 'Leerpad', fr: 'Parcours' },
  courses: {
    en: '{count, plural, one {# course} other {# courses}}',
    nl: '{count, plural, one {# cursus} other {# cursussen}}',
    fr: '{count, plural, one {# cours} other {# cours}}',
  },
  theCourses: { en: 'The courses', nl: 'De cursussen', fr: 'Les cours' },
  order: {
    en: 'This order is advice. Where a course really needs another one first, its page says so.',
    nl: 'Deze volgorde is een advies. Waar een cursus echt eerst een andere nodig heeft, staat dat op haar pagina.',
    fr: 'Cet ordre est un conseil. Quand un cours en exige vraiment un autre avant, sa page le dit.',
  },
  begin: { en: 'Begin with {course}', nl: 'Begin met {course}', fr: 'Commencer par {course}' },
  goOn: { en: 'Continue: {course}', nl: 'Ga verder: {course}', fr: 'Continuer : {course}' },
  finishedOf: {
    en: '{finished} of {total} courses finished',
    nl: '{finished} van {total} cursussen afgerond',
    fr: '{finished} cours terminés sur {total}',
  },
  all: {
    en: 'You have finished every course of this path.',
    nl: 'Je hebt alle cursussen van dit leerpad afgerond.',
    fr: 'Vous avez terminé tous les cours de ce parcours.',
  },
  stepFinished: { en: 'finished', nl: 'afgerond', fr: 'terminé' },
  stepGoing: { en: '{percentage}% done', nl: '{percentage}% afgerond', fr: 'terminé à {percentage} %' },
  minutes: { en: '{minutes} minutes', nl: '{minutes} minuten', fr: '{minutes} minutes' },
});

/** The words of the console's pages about paths. */
export const PATH_STAFF = defineMessages({
  title: { en: 'Learning paths', nl: 'Leerpaden', fr: 'Parcours' },
  add: { en: 'New path', nl: 'Nieuw leerpad', fr: 'Nouveau parcours' },
  none: { en: 'No paths yet', nl: 'Nog geen leerpaden', fr: 'Pas encore de parcours' },
  noneText: {
    en: 'A path puts several courses in a good order.',
    nl: 'Een leerpad zet meerdere cursussen in een goede volgorde.',
    fr: 'Un parcours met plusieurs cours dans un bon ordre.',
  },
  name: { en: 'Path', nl: 'Leerpad', fr: 'Parcours' },
  courses: { en: 'Courses', nl: 'Cursussen', fr: 'Cours' },
  status: { en: 'Status', nl: 'Status', fr: 'Statut' },
  draft: { en: 'draft', nl: 'concept', fr: 'brouillon' },
  published: { en: 'published', nl: 'gepubliceerd', fr: 'publié' },
  see: { en: 'See it as readers do', nl: 'Bekijk zoals lezers', fr: 'Voir comme les lecteurs' },
  titleIn: { en: 'Title ({language})', nl: 'Titel ({language})', fr: 'Titre ({language})' },
  summaryIn: { en: 'Summary ({language})', nl: 'Samenvatting ({language})', fr: 'Résumé ({language})' },
  texts: { en: 'Texts', nl: 'Teksten', fr: 'Textes' },
  slug: { en: 'Address', nl: 'Adres', fr: 'Adresse' },
  slugHint: {
    en: 'The last part of its address: small letters, digits and hyphens.',
    nl: 'Het laatste deel van het adres: kleine letters, cijfers en streepjes.',
    fr: 'La fin de son adresse : minuscules, chiffres et traits d’union.',
  },
  order: { en: 'Courses in their order', nl: 'Cursussen in volgorde', fr: 'Cours, dans l’ordre' },
  noneYet: { en: 'No course yet.', nl: 'Nog geen cursus.', fr: 'Pas encore de cours.' },
  up: { en: 'Up', nl: 'Omhoog', fr: 'Monter' },
  down: { en: 'Down', nl: 'Omlaag', fr: 'Descendre' },
  remove: { en: 'Take out', nl: 'Eruit halen', fr: 'Retirer' },
  addCourse: { en: 'Course to add', nl: 'Toe te voegen cursus', fr: 'Cours à ajouter' },
  addIt: { en: 'Add to the path', nl: 'Voeg toe aan het leerpad', fr: 'Ajouter au parcours' },
  save: { en: 'Save the path', nl: 'Bewaar het leerpad', fr: 'Enregistrer le parcours' },
  unsaved: {
    en: 'Moving and adding courses is kept only once you save.',
    nl: 'Verplaatsen en toevoegen wordt pas bewaard als je opslaat.',
    fr: 'Les déplacements et ajouts ne sont gardés qu’à l’enregistrement.',
  },
  saved: { en: 'The path is saved.', nl: 'Het leerpad is bewaard.', fr: 'Le parcours est enregistré.' },
  twice: {
    en: 'A course stands in it twice.',
    nl: 'Een cursus staat er twee keer in.',
    fr: 'Un cours y figure deux fois.',
  },
  noCourses: {
    en: 'Add a course before you publish it.',
    nl: 'Voeg een cursus toe voor je het publiceert.',
    fr: 'Ajoutez un cours avant de le publier.',
  },
  slugTaken: {
    en: 'Another path has this address.',
    nl: 'Een ander leerpad heeft dit adres.',
    fr: 'Un autre parcours a cette adresse.',
  },
  changedMeanwhile: {
    en: 'Somebody else saved this path meanwhile. What you typed is still here; save again to put it in place of hers.',
    nl: 'Iemand anders heeft dit leerpad intussen bewaard. Wat je typte, staat er nog; bewaar opnieuw om het in de plaats te zetten.',
    fr: 'Quelqu’un d’autre a enregistré ce parcours entre-temps. Votre saisie est toujours là ; enregistrez de nouveau pour la mettre à la place.',
  },
  gone: {
    en: 'One of the courses does not exist any more.',
    nl: 'Een van de cursussen bestaat niet meer.',
    fr: 'L’un des cours n’existe plus.',
  },
});
