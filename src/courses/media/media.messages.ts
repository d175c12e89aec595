import { defineMessages } from '../../platform/i18n/messages.js';

/** What readers see of images and videos. */
export const MEDIA_MESSAGES = defineMessages({
  unknownImage: {
    en: 'An image belongs here; it is not ready yet.',
    nl: 'Hier hoort een afbeelding; ze is nog niet klaar.',
    fr: 'Une image a sa place ici ; elle n’est pas encore prête.',
  },
  unknownVideo: {
    en: 'A video belongs here; it is not ready yet.',
    nl: 'Hier hoort een video; hij is nog niet klaar.',
    fr: 'Une vidéo a sa place ici ; elle n’est pas encore prête.',
  },
  credit: { en: 'Image: {credit}', nl: 'Beeld: {credit}', fr: 'Image : {credit}' },
  creditVideo: { en: 'Video: {credit}', nl: 'Video: {credit}', fr: 'Vidéo : {credit}' },
  chapters: { en: 'Chapters', nl: 'Hoofdstukken', fr: 'Chapitres' },
  transcript: { en: 'Transcript', nl: 'Uitgeschreven tekst', fr: 'Transcription' },
  transcriptElsewhere: {
    en: 'There are no captions in English yet; this is the text in {language}.',
    nl: 'Er is nog geen ondertiteling in het Nederlands; dit is de tekst in het {language}.',
    fr: 'Il n’y a pas encore de sous-titres en français ; voici le texte en {language}.',
  },
  inEnglish: { en: 'English', nl: 'Engels', fr: 'anglais' },
  inDutch: { en: 'Dutch', nl: 'Nederlands', fr: 'néerlandais' },
  inFrench: { en: 'French', nl: 'Frans', fr: 'français' },
  speed: { en: 'Speed', nl: 'Snelheid', fr: 'Vitesse' },
  normalSpeed: { en: 'normal', nl: 'normaal', fr: 'normale' },
  keys: {
    en: 'Keys while the video has the focus: K plays and pauses, J and L go back and ahead ten seconds, C shows captions.',
    nl: 'Toetsen als de video de focus heeft: K speelt en pauzeert, J en L gaan tien seconden terug en vooruit, C toont ondertitels.',
    fr: 'Touches quand la vidéo est sélectionnée : K lit ou met en pause, J et L reculent ou avancent de dix secondes, C affiche les sous-titres.',
  },
  resumed: {
    en: 'You were at {time}; it goes on from there.',
    nl: 'Je was bij {time}; daar gaat het verder.',
    fr: 'Vous en étiez à {time} ; la lecture reprend là.',
  },
  placeUnkept: {
    en: 'Where you are in this video is not kept at the moment. We keep trying.',
    nl: 'Waar je bent in deze video, wordt nu niet bewaard. We blijven het proberen.',
    fr: 'Votre place dans cette vidéo n’est pas conservée pour le moment. Nous continuons d’essayer.',
  },
  fromStart: { en: 'From the beginning', nl: 'Vanaf het begin', fr: 'Depuis le début' },
  noVideo: {
    en: 'Your browser cannot play this video. You can download it.',
    nl: 'Je browser kan deze video niet afspelen. Je kunt hem downloaden.',
    fr: 'Votre navigateur ne peut pas lire cette vidéo. Vous pouvez la télécharger.',
  },
});

/** What can be wrong with what an editor brings. */
export const MEDIA_FAULTS = defineMessages({
  noFile: { en: 'Choose a file.', nl: 'Kies een bestand.', fr: 'Choisissez un fichier.' },
  notAnImage: {
    en: 'This is not an image that we can read. JPEG, PNG, WebP, AVIF, TIFF and still GIF images will do.',
    nl: 'Dit is geen afbeelding die we kunnen lezen. JPEG, PNG, WebP, AVIF, TIFF en stilstaande GIF kunnen wel.',
    fr: 'Ce n’est pas une image que nous savons lire. JPEG, PNG, WebP, AVIF, TIFF et GIF fixe conviennent.',
  },
  svg: {
    en: 'SVG drawings can hold script and are not taken in. Save it as PNG and bring that.',
    nl: 'SVG-tekeningen kunnen script bevatten en nemen we niet aan. Bewaar de tekening als PNG en voeg die toe.',
    fr: 'Un dessin SVG peut contenir du script : nous ne l’acceptons pas. Enregistrez-le en PNG.',
  },
  animated: {
    en: 'This image moves or has several pages. Bring what moves as a video, so that readers can stop it.',
    nl: 'Deze afbeelding beweegt of heeft verschillende pagina’s. Voeg bewegend beeld toe als video, zodat lezers het kunnen stilzetten.',
    fr: 'Cette image est animée ou compte plusieurs pages. Ajoutez ce qui bouge sous forme de vidéo, pour qu’on puisse l’arrêter.',
  },
  huge: {
    en: 'This image is too large: at most {side, number} dots a side and {megapixels} million in all.',
    nl: 'Deze afbeelding is te groot: hoogstens {side, number} pixels per zijde en {megapixels} miljoen in totaal.',
    fr: 'Cette image est trop grande : {side, number} pixels de côté au plus, et {megapixels} millions au total.',
  },
  broken: {
    en: 'This image is damaged: it could not be read to its end.',
    nl: 'Deze afbeelding is beschadigd: we konden ze niet tot het einde lezen.',
    fr: 'Cette image est endommagée : nous n’avons pas pu la lire jusqu’au bout.',
  },
  notAVideo: {
    en: 'This is not a video that browsers play. MP4 and WebM will do.',
    nl: 'Dit is geen video die browsers afspelen. MP4 en WebM kunnen wel.',
    fr: 'Ce n’est pas une vidéo que les navigateurs savent lire. MP4 et WebM conviennent.',
  },
  altNeeded: {
    en: 'Say what it shows, for readers who cannot see it; or say that it is only decoration.',
    nl: 'Zeg wat erop te zien is, voor lezers die het niet kunnen zien; of zeg dat het alleen versiering is.',
    fr: 'Dites ce qu’on y voit, pour les lecteurs qui ne le voient pas ; ou indiquez que c’est purement décoratif.',
  },
  notName: {
    en: 'Small letters, digits and hyphens only, such as lymph-of-the-face.',
    nl: 'Alleen kleine letters, cijfers en koppeltekens, zoals lymfe-van-het-gezicht.',
    fr: 'Uniquement des minuscules, des chiffres et des traits d’union, comme lymphe-du-visage.',
  },
  nameTaken: {
    en: 'This name stands for another image or video.',
    nl: 'Deze naam hoort al bij een andere afbeelding of video.',
    fr: 'Ce nom désigne déjà une autre image ou vidéo.',
  },
  inUse: {
    en: 'Something still shows this. Take it out of the texts below first.',
    nl: 'Dit wordt nog ergens getoond. Haal het eerst uit de teksten hieronder.',
    fr: 'Ceci est encore affiché quelque part. Retirez-le d’abord des textes ci-dessous.',
  },
  notDuration: {
    en: 'Write minutes and seconds, such as 4:05.',
    nl: 'Schrijf minuten en seconden, zoals 4:05.',
    fr: 'Écrivez des minutes et des secondes, comme 4:05.',
  },
  noSuchPoster: {
    en: 'There is no image of that name.',
    nl: 'Er is geen afbeelding met die naam.',
    fr: 'Il n’y a pas d’image de ce nom.',
  },
  notHttps: {
    en: 'The address must begin with https:// and name a public host, without a user name or password.',
    nl: 'Het adres moet met https:// beginnen en een openbare server noemen, zonder gebruikersnaam of wachtwoord.',
    fr: 'L’adresse doit commencer par https:// et désigner un serveur public, sans nom d’utilisateur ni mot de passe.',
  },
  notVideoAddress: {
    en: 'The address must be that of the video itself and end in .mp4 or .webm; a page with a player on it will not do.',
    nl: 'Het moet het adres van de video zelf zijn, eindigend op .mp4 of .webm; een pagina met een speler erop kan niet.',
    fr: 'Ce doit être l’adresse de la vidéo elle-même, terminée par .mp4 ou .webm ; une page contenant un lecteur ne convient pas.',
  },
  badTrack: {
    en: 'The file cannot be read.',
    nl: 'Het bestand kan niet gelezen worden.',
    fr: 'Le fichier est illisible.',
  },
});
