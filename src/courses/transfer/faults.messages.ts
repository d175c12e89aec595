import { defineMessages } from '../../platform/i18n/messages.js';

/** What can be wrong with a package of a course. */
export const FAULT_WORDS = defineMessages({
  andMore: {
    en: 'And {count, plural, one {one more fault} other {# more faults}} that we did not list.',
    nl: 'En nog {count, plural, one {één fout} other {# fouten}} die hier niet staan.',
    fr: 'Et encore {count, plural, one {une erreur} other {# erreurs}} qui ne figurent pas ici.',
  },
  notZip: {
    en: 'This is not a zip file, or it is damaged or cut off.',
    nl: 'Dit is geen zipbestand, of het is beschadigd of afgebroken.',
    fr: 'Ce n’est pas un fichier zip, ou il est endommagé ou tronqué.',
  },
  tooManyFiles: {
    en: 'It holds {count, number} files; {most, number} are the most.',
    nl: 'Er zitten {count, number} bestanden in; het maximum is {most, number}.',
    fr: 'Il contient {count, number} fichiers ; le maximum est de {most, number}.',
  },
  tooMuch: {
    en: 'Unpacked it holds more than {most, number} MB.',
    nl: 'Uitgepakt is het meer dan {most, number} MB.',
    fr: 'Décompressé, il dépasse {most, number} Mo.',
  },
  tooMuchMedia: {
    en: 'Its images and videos hold more than {most, number} MB.',
    nl: 'De beelden en video’s erin zijn samen meer dan {most, number} MB.',
    fr: 'Ses images et vidéos dépassent {most, number} Mo.',
  },
  bomb: {
    en: 'It is packed more than {most, number} times smaller than its contents: that is a trap, not a text.',
    nl: 'De inhoud is meer dan {most, number} keer zo groot als het bestand: dat is een valstrik, geen tekst.',
    fr: 'Son contenu est plus de {most, number} fois plus gros que le fichier : c’est un piège, pas un texte.',
  },
  tooLong: {
    en: 'It has {count, number} KB; {most, number} KB are the most.',
    nl: 'Het is {count, number} KB groot; het maximum is {most, number} KB.',
    fr: 'Il pèse {count, number} Ko ; le maximum est de {most, number} Ko.',
  },
  damaged: {
    en: 'It cannot be unpacked: it is damaged.',
    nl: 'Het kan niet worden uitgepakt: het is beschadigd.',
    fr: 'Impossible de le décompresser : il est endommagé.',
  },
  encrypted: {
    en: 'It is locked with a password. Make the zip without one.',
    nl: 'Het is met een wachtwoord afgesloten. Maak de zip zonder wachtwoord.',
    fr: 'Il est protégé par un mot de passe. Créez le zip sans mot de passe.',
  },
  packing: {
    en: 'It is packed in a way we do not read. Make the zip with the usual method (Deflate).',
    nl: 'Het is ingepakt op een manier die we niet lezen. Maak de zip op de gewone manier (Deflate).',
    fr: 'Sa méthode de compression nous est inconnue. Créez le zip de la façon habituelle (Deflate).',
  },
  link: {
    en: 'It is a link to another file. Put the file itself in.',
    nl: 'Het is een koppeling naar een ander bestand. Neem het bestand zelf op.',
    fr: 'C’est un lien vers un autre fichier. Mettez-y le fichier lui-même.',
  },
  leavesFolder: {
    en: 'Its path leaves the folder (..).',
    nl: 'Het pad leidt buiten de map (..).',
    fr: 'Son chemin sort du dossier (..).',
  },
  absolute: {
    en: 'Its path begins at the root of a disk. Paths start from the folder of the course.',
    nl: 'Het pad begint bij de hoofdmap van een schijf. Paden vertrekken van de map van de cursus.',
    fr: 'Son chemin part de la racine d’un disque. Les chemins partent du dossier du cours.',
  },
  backslash: {
    en: 'Its path has a backslash. Folders are divided by /.',
    nl: 'In het pad staat een backslash. Mappen worden gescheiden door /.',
    fr: 'Son chemin contient une barre oblique inverse. Les dossiers se séparent par /.',
  },
  badName: {
    en: 'Its name is empty, too long or has signs that no file name should have.',
    nl: 'De naam is leeg, te lang of bevat tekens die niet in een bestandsnaam horen.',
    fr: 'Son nom est vide, trop long ou contient des signes interdits dans un nom de fichier.',
  },
  twice: {
    en: 'Two files have this name.',
    nl: 'Twee bestanden hebben deze naam.',
    fr: 'Deux fichiers portent ce nom.',
  },
  caseTwice: {
    en: 'Its name differs from {other} only in capitals, or in how accents are encoded; on many computers they are the same file.',
    nl: 'De naam verschilt van {other} alleen in hoofdletters, of in hoe accenten gecodeerd zijn; op veel computers is dat hetzelfde bestand.',
    fr: 'Son nom ne diffère de {other} que par les majuscules, ou par le codage des accents ; sur bien des ordinateurs, c’est le même fichier.',
  },
  utf16: {
    en: 'It is written in UTF-16. Save it as UTF-8.',
    nl: 'Het is in UTF-16 geschreven. Bewaar het als UTF-8.',
    fr: 'Il est écrit en UTF-16. Enregistrez-le en UTF-8.',
  },
  notUtf8: {
    en: 'It is not written in UTF-8, perhaps in Latin-1 or Windows-1252. Save it as UTF-8.',
    nl: 'Het is niet in UTF-8 geschreven, misschien in Latin-1 of Windows-1252. Bewaar het als UTF-8.',
    fr: 'Il n’est pas écrit en UTF-8, peut-être en Latin-1 ou Windows-1252. Enregistrez-le en UTF-8.',
  },
  unkeepable: {
    en: 'It holds a sign that no text can keep.',
    nl: 'Er staat een teken in dat in geen enkele tekst bewaard kan worden.',
    fr: 'Il contient un signe qu’aucun texte ne peut conserver.',
  },
  noHead: {
    en: 'It must begin with a head: a line ---, then title and summary, then a line ---.',
    nl: 'Het moet beginnen met een kop: een regel ---, dan title en summary, dan een regel ---.',
    fr: 'Il doit commencer par un en-tête : une ligne ---, puis title et summary, puis une ligne ---.',
  },
  headOpen: {
    en: 'The head that begins here is never closed by a second line ---.',
    nl: 'De kop die hier begint, wordt nergens afgesloten met een tweede regel ---.',
    fr: 'L’en-tête qui commence ici n’est jamais fermé par une seconde ligne ---.',
  },
  yaml: {
    en: 'This is not valid YAML: {detail}',
    nl: 'Dit is geen geldige YAML: {detail}',
    fr: 'Ce n’est pas du YAML valide : {detail}',
  },
  alias: {
    en: 'It refers to another place (*). Write the text out.',
    nl: 'Het verwijst naar een andere plaats (*). Schrijf de tekst voluit.',
    fr: 'Il renvoie à un autre endroit (*). Écrivez le texte en entier.',
  },
  tooDeep: {
    en: 'It is nested too deeply.',
    nl: 'Het is te diep genest.',
    fr: 'L’imbrication est trop profonde.',
  },
  noCourse: {
    en: 'There is no course.yaml in it, and no article.',
    nl: 'Er zit geen course.yaml in, en geen artikel.',
    fr: 'Il ne contient ni course.yaml ni article.',
  },
  slugTwice: {
    en: 'The address “{slug}” is used twice; it stands first in line {first}.',
    nl: 'Het adres ‘{slug}’ wordt twee keer gebruikt; het staat eerst op regel {first}.',
    fr: 'L’adresse « {slug} » est utilisée deux fois ; elle figure d’abord à la ligne {first}.',
  },
  courseTwice: {
    en: 'Another course in this package has the address “{slug}” too.',
    nl: 'Een andere cursus in dit pakket heeft ook het adres ‘{slug}’.',
    fr: 'Un autre cours de ce paquet porte aussi l’adresse « {slug} ».',
  },
  noTextFile: {
    en: 'The text is missing: there is no {file}.',
    nl: 'De tekst ontbreekt: er is geen {file}.',
    fr: 'Le texte manque : il n’y a pas de fichier {file}.',
  },
  noTranslation: {
    en: 'There is no text in: {languages}. Readers of that language get another one, with a note.',
    nl: 'Er is geen tekst in: {languages}. Wie die taal leest, krijgt een andere, met een melding.',
    fr: 'Aucun texte en : {languages}. Les lecteurs de cette langue en voient une autre, avec une mention.',
  },
  strayText: {
    en: 'The course.yaml beside it names no lesson with this address.',
    nl: 'De course.yaml ernaast noemt geen les met dit adres.',
    fr: 'Le course.yaml voisin ne mentionne aucune leçon portant cette adresse.',
  },
  textName: {
    en: 'A text is named after its lesson or article and its language: address.en.md, address.nl.md or address.fr.md.',
    nl: 'Een tekst heet naar zijn les of artikel en zijn taal: adres.en.md, adres.nl.md of adres.fr.md.',
    fr: 'Un texte porte le nom de sa leçon ou de son article et de sa langue : adresse.en.md, adresse.nl.md ou adresse.fr.md.',
  },
  ignored: {
    en: 'Left aside: it is no part of a course.',
    nl: 'Niet meegenomen: het hoort niet bij een cursus.',
    fr: 'Laissé de côté : il ne fait pas partie d’un cours.',
  },
  unknownClaim: {
    en: 'There is no claim “{claim}” in the evidence.',
    nl: 'Er is geen bewering ‘{claim}’ in het bewijs.',
    fr: 'Il n’y a pas d’énoncé « {claim} » dans les preuves.',
  },
  draftInTheWay: {
    en: '{name} has a draft of this text that was not published. Have drafts replaced, or publish or discard it first.',
    nl: '{name} heeft een concept van deze tekst dat nog niet gepubliceerd is. Laat concepten vervangen, of publiceer of verwijder het eerst.',
    fr: '{name} a un brouillon non publié de ce texte. Faites remplacer les brouillons, ou publiez-le ou supprimez-le d’abord.',
  },
  unknownMedia: {
    en: 'Neither the package nor the school has an image or video “{name}”.',
    nl: 'Noch het pakket noch de school heeft een beeld of video ‘{name}’.',
    fr: 'Ni le paquet ni l’école n’a d’image ou de vidéo « {name} ».',
  },
  nobodysDraft: {
    en: 'There is a draft of this text that was not published. Have drafts replaced, or publish or discard it first.',
    nl: 'Er is een concept van deze tekst dat nog niet gepubliceerd is. Laat concepten vervangen, of publiceer of verwijder het eerst.',
    fr: 'Il existe un brouillon non publié de ce texte. Faites remplacer les brouillons, ou publiez-le ou supprimez-le d’abord.',
  },
  draftBeside: {
    en: 'The draft that stands beside it in the package is taken instead.',
    nl: 'In plaats hiervan wordt het concept genomen dat er in het pakket naast staat.',
    fr: 'C’est le brouillon placé à côté, dans le paquet, qui est repris.',
  },
  draftReplaced: {
    en: 'It takes the place of an unpublished draft.',
    nl: 'Het komt in de plaats van een niet-gepubliceerd concept.',
    fr: 'Il remplace un brouillon non publié.',
  },
  articleSettingsKept: {
    en: 'What an article is apart from its words has no draft: it changes only when you import for readers.',
    nl: 'Wat een artikel is buiten de tekst heeft geen concept: dat verandert alleen als je voor de lezers importeert.',
    fr: 'Ce qu’est un article en dehors de son texte n’a pas de brouillon : cela ne change que si vous importez pour les lecteurs.',
  },
  headsDiffer: {
    en: '“{field}” must be the same in every language; it differs from {file}.',
    nl: '‘{field}’ moet in elke taal hetzelfde zijn; het verschilt van {file}.',
    fr: '« {field} » doit être identique dans toutes les langues ; il diffère de {file}.',
  },
  notSaidOpenly: {
    en: 'The claim “{about}” has no grade yet. If readers may see it as not yet graded, say so in the head of this text: notYetGraded: [{about}].',
    nl: 'De uitspraak ‘{about}’ heeft nog geen graad. Mogen lezers haar zien als nog niet beoordeeld, zeg het dan in de kop van deze tekst: notYetGraded: [{about}].',
    fr: 'L’affirmation « {about} » n’a pas encore de niveau. Si les lecteurs peuvent la voir comme non évaluée, dites-le dans l’en-tête de ce texte : notYetGraded: [{about}].',
  },
  ungraded: {
    en: 'The claim “{claim}” has no grade. Readers see beside it that it is not yet graded.',
    nl: 'De uitspraak ‘{claim}’ heeft geen graad. Lezers zien ernaast dat ze nog niet beoordeeld is.',
    fr: 'L’affirmation « {claim} » n’a pas de niveau. Les lecteurs voient à côté qu’elle n’est pas encore évaluée.',
  },
  needsUnknown: {
    en: 'No course has the address “{slug}”, neither here nor in the package.',
    nl: 'Geen enkele cursus heeft het adres ‘{slug}’, hier niet en in het pakket niet.',
    fr: 'Aucun cours n’a l’adresse « {slug} », ni ici ni dans le paquet.',
  },
  quizUnknown: {
    en: 'This school has no quiz of knowledge with the address “{slug}”. Import or make it first.',
    nl: 'Deze school heeft geen kennisquiz met het adres ‘{slug}’. Importeer of maak die eerst.',
    fr: 'Cette école n’a pas de quiz de connaissances à l’adresse « {slug} ». Importez-le ou créez-le d’abord.',
  },
  quizNotPassable: {
    en: 'The quiz “{slug}” cannot be required here: it is not published, or has no mark at which it is passed.',
    nl: 'De quiz ‘{slug}’ kan hier niet verplicht zijn: hij is niet gepubliceerd, of heeft geen slaaggrens.',
    fr: 'Le quiz « {slug} » ne peut pas être obligatoire ici : il n’est pas publié, ou n’a pas de seuil de réussite.',
  },
  quizTwice: {
    en: 'The quiz “{slug}” is named twice.',
    nl: 'De quiz ‘{slug}’ wordt twee keer genoemd.',
    fr: 'Le quiz « {slug} » est nommé deux fois.',
  },
  needsCircle: {
    en: 'Nobody could ever begin: the courses need one another ({circle}).',
    nl: 'Niemand zou ooit kunnen beginnen: de cursussen hebben elkaar nodig ({circle}).',
    fr: 'Personne ne pourrait jamais commencer : les cours dépendent l’un de l’autre ({circle}).',
  },
  stays: {
    en: 'The package does not name this lesson. It stays as it is, after the others.',
    nl: 'Het pakket noemt deze les niet. Ze blijft zoals ze is, na de andere.',
    fr: 'Le paquet ne mentionne pas cette leçon. Elle reste telle quelle, après les autres.',
  },
});
