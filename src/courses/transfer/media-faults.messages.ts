import { defineMessages } from '../../platform/i18n/messages.js';

/** What can be wrong with the images and videos of a package. */
export const MEDIA_FAULT_WORDS = defineMessages({
  tooLarge: {
    en: 'It is larger than {most, number} MB.',
    nl: 'Het is groter dan {most, number} MB.',
    fr: 'Il dépasse {most, number} Mo.',
  },
  undescribed: {
    en: 'Nothing says what it is: there is no {file} beside it, with its kind and what it shows.',
    nl: 'Nergens staat wat het is: er staat geen {file} naast, met de soort en wat erop te zien is.',
    fr: 'Rien ne dit ce que c’est : il manque {file} à côté, avec son genre et ce qu’on y voit.',
  },
  noImageFile: {
    en: 'The image itself is missing: there is no media/{name}.jpg, nor one with another ending.',
    nl: 'De afbeelding zelf ontbreekt: er is geen media/{name}.jpg, ook niet met een andere extensie.',
    fr: 'L’image elle-même manque : il n’y a pas de media/{name}.jpg, ni avec une autre extension.',
  },
  noVideoFile: {
    en: 'The video itself is missing: there is no media/{name}.mp4 or .webm, and no address.',
    nl: 'De video zelf ontbreekt: er is geen media/{name}.mp4 of .webm, en geen address.',
    fr: 'La vidéo elle-même manque : il n’y a ni media/{name}.mp4 ou .webm, ni address.',
  },
  twoContents: {
    en: 'It has the same name as {other}: which of the two is meant?',
    nl: 'Het heeft dezelfde naam als {other}: welk van de twee wordt bedoeld?',
    fr: 'Il porte le même nom que {other} : lequel des deux est le bon ?',
  },
  otherKind: {
    en: 'This says something else than the file: {file}.',
    nl: 'Dit zegt iets anders dan het bestand: {file}.',
    fr: 'Ceci dit autre chose que le fichier : {file}.',
  },
  fileAndAddress: {
    en: 'It has an address and a file ({file}). Leave one of them out.',
    nl: 'Er is een address en een bestand ({file}). Laat een van de twee weg.',
    fr: 'Il y a une adresse et un fichier ({file}). Retirez l’un des deux.',
  },
  trackOfImage: {
    en: 'Only videos have captions and chapters; this belongs to an image.',
    nl: 'Alleen video’s hebben ondertitels en hoofdstukken; dit hoort bij een afbeelding.',
    fr: 'Seules les vidéos ont des sous-titres et des chapitres ; ceci accompagne une image.',
  },
  otherKindHere: {
    en: 'The school has something of another kind under this name. Give it another name, also in the texts.',
    nl: 'De school heeft onder deze naam iets van een andere soort. Geef het een andere naam, ook in de teksten.',
    fr: 'L’école a sous ce nom un média d’un autre genre. Donnez-lui un autre nom, aussi dans les textes.',
  },
  kept: {
    en: 'Images and videos have no drafts: what the school has under this name changes only when you import for readers.',
    nl: 'Beelden en video’s hebben geen concepten: wat de school onder deze naam heeft, verandert alleen als je voor de lezers importeert.',
    fr: 'Les images et les vidéos n’ont pas de brouillon : ce que l’école a sous ce nom ne change que si vous importez pour les lecteurs.',
  },
  shared: {
    en: 'Other texts of the school show it too: {paths}.',
    nl: 'Andere teksten van de school tonen het ook: {paths}.',
    fr: 'D’autres textes de l’école l’affichent aussi : {paths}.',
  },
});
