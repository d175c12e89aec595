import { defineMessages } from '../../platform/i18n/messages.js';

/** What the checklist says, by problem. */
export const FINDING_WORDS = defineMessages({
  'no-source': {
    en: 'There is no text in the language in which the lesson is written first.',
    nl: 'Er is geen tekst in de taal waarin de les eerst geschreven wordt.',
    fr: 'Il n’y a pas de texte dans la langue d’origine de la leçon.',
  },
  'title-missing': { en: 'The title is empty.', nl: 'De titel is leeg.', fr: 'Le titre est vide.' },
  'summary-missing': { en: 'The summary is empty.', nl: 'De samenvatting is leeg.', fr: 'Le résumé est vide.' },
  'body-empty': { en: 'The text is empty.', nl: 'De tekst is leeg.', fr: 'Le texte est vide.' },
  'title-as-source': {
    en: 'The title is the same as in the source.',
    nl: 'De titel is dezelfde als in de bron.',
    fr: 'Le titre est le même que dans la source.',
  },
  'summary-as-source': {
    en: 'The summary is not translated: it is the same as in the source.',
    nl: 'De samenvatting is niet vertaald: ze is dezelfde als in de bron.',
    fr: 'Le résumé n’est pas traduit : il est le même que dans la source.',
  },
  'body-as-source': {
    en: 'The text is not translated: it is the same as in the source.',
    nl: 'De tekst is niet vertaald: hij is dezelfde als in de bron.',
    fr: 'Le texte n’est pas traduit : il est le même que dans la source.',
  },
  'not-translated': {
    en: 'There is no translation; readers get another language, with a note.',
    nl: 'Er is geen vertaling; lezers krijgen een andere taal te zien, met een melding.',
    fr: 'Il n’y a pas de traduction ; les lecteurs voient une autre langue, avec une mention.',
  },
  'older-than-source': {
    en: 'This translation is older than its source.',
    nl: 'Deze vertaling is ouder dan haar bron.',
    fr: 'Cette traduction est plus ancienne que sa source.',
  },
  behind: {
    en: 'Something else was published since this draft was begun. Open it and take that in first.',
    nl: 'Sinds dit concept werd begonnen, is er iets anders gepubliceerd. Open het en neem dat eerst over.',
    fr: 'Autre chose a été publié depuis le début de ce brouillon. Ouvrez-le et reprenez d’abord ces changements.',
  },
  'claim-without-id': {
    en: 'A claim does not say which one it is.',
    nl: 'Bij een uitspraak staat niet welke het is.',
    fr: 'Une affirmation n’indique pas de laquelle il s’agit.',
  },
  'claim-unknown': {
    en: 'There is no claim “{about}”.',
    nl: 'Er is geen uitspraak ‘{about}’.',
    fr: 'Il n’existe pas d’affirmation « {about} ».',
  },
  'claim-ungraded': {
    en: 'The claim “{about}” has no grade. Grade it, or tick below that the lesson says so openly.',
    nl: 'De uitspraak ‘{about}’ heeft geen graad. Geef er een, of vink hieronder aan dat de les dat openlijk zegt.',
    fr: 'L’affirmation « {about} » n’a pas de niveau. Évaluez-la, ou cochez ci-dessous que la leçon le dit ouvertement.',
  },
  'figure-unknown': {
    en: 'There is no drawing “{about}”.',
    nl: 'Er is geen tekening ‘{about}’.',
    fr: 'Il n’existe pas de dessin « {about} ».',
  },
  'image-unknown': {
    en: 'There is no picture “{about}”.',
    nl: 'Er is geen afbeelding ‘{about}’.',
    fr: 'Il n’existe pas d’image « {about} ».',
  },
  'video-unknown': {
    en: 'There is no video “{about}”.',
    nl: 'Er is geen video ‘{about}’.',
    fr: 'Il n’existe pas de vidéo « {about} ».',
  },
  'alt-missing': {
    en: '“{about}” has no words in this language for those who cannot see it.',
    nl: 'Voor ‘{about}’ ontbreekt in deze taal een beschrijving voor wie het niet kan zien.',
    fr: 'Il manque à « {about} », dans cette langue, une description pour qui ne peut pas le voir.',
  },
  'tool-incomplete': {
    en: 'A tool needs a name, a price such as 25, a currency such as EUR and a month such as 2026-05.',
    nl: 'Een hulpmiddel heeft een naam nodig, een prijs zoals 25, een munt zoals EUR en een maand zoals 2026-05.',
    fr: 'Un outil a besoin d’un nom, d’un prix comme 25, d’une devise comme EUR et d’un mois comme 2026-05.',
  },
  'directive-unknown': {
    en: 'Nobody knows what “{about}” is; readers would see it as it is typed.',
    nl: '‘{about}’ is niet bekend; lezers zouden het zien zoals het getypt is.',
    fr: '« {about} » est inconnu ; les lecteurs le verraient tel quel.',
  },
  'link-broken': {
    en: 'The link {about} leads nowhere.',
    nl: 'De link {about} leidt nergens naartoe.',
    fr: 'Le lien {about} ne mène nulle part.',
  },
  'link-unpublished': {
    en: 'The link {about} leads to something that is not published yet.',
    nl: 'De link {about} leidt naar iets wat nog niet gepubliceerd is.',
    fr: 'Le lien {about} mène à une page qui n’est pas encore publiée.',
  },
  'link-malformed': {
    en: '{about} is not an address that can be followed.',
    nl: '{about} is geen adres dat gevolgd kan worden.',
    fr: '{about} n’est pas une adresse que l’on peut suivre.',
  },
  'anchor-broken': {
    en: 'The link {about} points to a place that is not in that text.',
    nl: 'De link {about} wijst naar een plaats die niet in die tekst staat.',
    fr: 'Le lien {about} renvoie à un endroit absent de ce texte.',
  },
  'heading-order': {
    en: 'This heading skips a level.',
    nl: 'Deze kop slaat een niveau over.',
    fr: 'Cet intertitre saute un niveau.',
  },
});
