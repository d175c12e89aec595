import { defineMessages } from '../../platform/i18n/messages.js';

/** What can be wrong with a line of captions or chapters. */
export const VTT_FAULTS = defineMessages({
  noHeader: {
    en: 'Line {line}: the file must begin with WEBVTT.',
    nl: 'Regel {line}: het bestand moet met WEBVTT beginnen.',
    fr: 'Ligne {line} : le fichier doit commencer par WEBVTT.',
  },
  noBlank: {
    en: 'Line {line}: an empty line must follow WEBVTT.',
    nl: 'Regel {line}: na WEBVTT hoort een lege regel.',
    fr: 'Ligne {line} : une ligne vide doit suivre WEBVTT.',
  },
  noTiming: {
    en: 'Line {line}: a line with times belongs here, such as 00:01.000 --> 00:04.000.',
    nl: 'Regel {line}: hier hoort een regel met tijden, zoals 00:01.000 --> 00:04.000.',
    fr: 'Ligne {line} : il faut ici une ligne de temps, comme 00:01.000 --> 00:04.000.',
  },
  badTiming: {
    en: 'Line {line}: these times cannot be read. They look like 00:01.000 --> 00:04.000.',
    nl: 'Regel {line}: deze tijden zijn niet te lezen. Ze zien eruit als 00:01.000 --> 00:04.000.',
    fr: 'Ligne {line} : ces temps sont illisibles. Ils ressemblent à 00:01.000 --> 00:04.000.',
  },
  comma: {
    en: 'Line {line}: WebVTT writes a full stop before the thousandths, not a comma. Is this an SRT file?',
    nl: 'Regel {line}: WebVTT schrijft een punt voor de duizendsten, geen komma. Is dit een SRT-bestand?',
    fr: 'Ligne {line} : WebVTT écrit un point avant les millièmes, pas une virgule. Est-ce un fichier SRT ?',
  },
  endsBefore: {
    en: 'Line {line}: it ends before it begins.',
    nl: 'Regel {line}: het einde komt voor het begin.',
    fr: 'Ligne {line} : la fin précède le début.',
  },
  outOfOrder: {
    en: 'Line {line}: it begins before the one above it.',
    nl: 'Regel {line}: dit begint vroeger dan het stuk erboven.',
    fr: 'Ligne {line} : ce passage commence avant le précédent.',
  },
  overlap: {
    en: 'Line {line}: this chapter begins before the one above it has ended.',
    nl: 'Regel {line}: dit hoofdstuk begint voor het vorige afgelopen is.',
    fr: 'Ligne {line} : ce chapitre commence avant la fin du précédent.',
  },
  arrow: {
    en: 'Line {line}: times in the middle of the words; an empty line is missing above them.',
    nl: 'Regel {line}: tijden midden in de woorden; erboven ontbreekt een lege regel.',
    fr: 'Ligne {line} : des temps au milieu du texte ; il manque une ligne vide au-dessus.',
  },
  noWords: {
    en: 'Line {line}: there are no words below these times.',
    nl: 'Regel {line}: onder deze tijden staan geen woorden.',
    fr: 'Ligne {line} : il n’y a pas de texte sous ces temps.',
  },
  noCues: {
    en: 'Line {line}: the file ends here, and there was nothing in it.',
    nl: 'Regel {line}: hier eindigt het bestand, en er stond niets in.',
    fr: 'Ligne {line} : le fichier s’arrête ici, et il ne contenait rien.',
  },
});
