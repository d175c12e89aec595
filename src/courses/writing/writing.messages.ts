import { defineMessages } from '../../platform/i18n/messages.js';

/** How a lesson stands in its languages. */
export const LANGUAGE_STATES = defineMessages({
  en: { en: 'Write in English', nl: 'In het Engels schrijven', fr: 'Écrire en anglais' },
  nl: { en: 'Write in Dutch', nl: 'In het Nederlands schrijven', fr: 'Écrire en néerlandais' },
  fr: { en: 'Write in French', nl: 'In het Frans schrijven', fr: 'Écrire en français' },
  missing: { en: 'missing', nl: 'ontbreekt', fr: 'manquante' },
  draft: { en: 'draft', nl: 'concept', fr: 'brouillon' },
  older: { en: 'older than its source', nl: 'ouder dan de bron', fr: 'plus ancienne que sa source' },
});

/** What is said when a text cannot be kept so. */
export const WRITING_ERRORS = defineMessages({
  tooLong: {
    en: 'A text holds at most {most, number} characters. Nothing was saved; the text below is still whole. Split it in two.',
    nl: 'Een tekst telt hoogstens {most, number} tekens. Er is niets opgeslagen; de tekst hieronder is nog volledig. Splits hem in tweeën.',
    fr: 'Un texte compte au plus {most, number} caractères. Rien n’a été enregistré ; le texte ci-dessous est encore entier. Partagez-le en deux.',
  },
  farTooLong: {
    en: 'This is far more text than one page can hold, so it was not read. Go back: your browser still has it. Then split it into several.',
    nl: 'Dit is veel meer tekst dan op één pagina past en hij is dus niet gelezen. Ga terug: je browser heeft hem nog. Splits hem daarna in meerdere teksten.',
    fr: 'C’est bien plus de texte qu’une page ne peut en contenir ; il n’a donc pas été lu. Revenez en arrière : votre navigateur l’a encore. Partagez-le ensuite en plusieurs textes.',
  },
  draftChanged: {
    en: 'Somebody wrote more since you opened this page. Look at it once more before you decide.',
    nl: 'Iemand schreef verder sinds je deze pagina opende. Kijk nog eens voor je beslist.',
    fr: 'Quelqu’un a continué à écrire depuis l’ouverture de cette page. Regardez encore une fois avant de décider.',
  },
});

/** What the editor says at a place in the text. */
export const FAULTS = defineMessages({
  unknownClaim: {
    en: 'No claim is called “{name}”. Readers would see it as not yet graded.',
    nl: 'Geen enkele uitspraak heet ‘{name}’. Lezers zouden haar zien als nog niet beoordeeld.',
    fr: 'Aucune affirmation ne s’appelle « {name} ». Les lecteurs la verraient comme non évaluée.',
  },
  claimWithoutName: {
    en: "A claim needs its name after its words: :claim[words]'{'#name'}'.",
    nl: "Een uitspraak heeft na haar woorden een naam nodig: :claim[woorden]'{'#naam'}'.",
    fr: "Une affirmation a besoin de son nom après ses mots : :claim[mots]'{'#nom'}'.",
  },
  claimWithoutWords: {
    en: 'This claim has no words between its brackets.',
    nl: 'Deze uitspraak heeft geen woorden tussen de haakjes.',
    fr: 'Cette affirmation n’a pas de mots entre crochets.',
  },
  unknownFigure: {
    en: 'No drawing is called “{name}”.',
    nl: 'Geen enkele tekening heet ‘{name}’.',
    fr: 'Aucun dessin ne s’appelle « {name} ».',
  },
  unknownImage: {
    en: 'No image is called “{name}”.',
    nl: 'Geen enkele afbeelding heet ‘{name}’.',
    fr: 'Aucune image ne s’appelle « {name} ».',
  },
  unknownVideo: {
    en: 'No video is called “{name}”.',
    nl: 'Geen enkele video heet ‘{name}’.',
    fr: 'Aucune vidéo ne s’appelle « {name} ».',
  },
  withoutName: {
    en: '{written} needs a name: name="…".',
    nl: '{written} heeft een naam nodig: name="…".',
    fr: '{written} a besoin d’un nom : name="…".',
  },
  toolPrice: {
    en: 'The price of a tool is a number with a point: price="35" or price="34.90".',
    nl: 'De prijs van een hulpmiddel is een getal met een punt: price="35" of price="34.90".',
    fr: 'Le prix d’un outil est un nombre avec un point : price="35" ou price="34.90".',
  },
  toolCurrency: {
    en: 'The currency of a tool is three capitals: currency="EUR".',
    nl: 'De munt van een hulpmiddel is drie hoofdletters: currency="EUR".',
    fr: 'La devise d’un outil est en trois majuscules : currency="EUR".',
  },
  toolAsOf: {
    en: 'A tool says in which month its price was seen: asOf="2026-11".',
    nl: 'Een hulpmiddel zegt in welke maand de prijs gezien is: asOf="2026-11".',
    fr: 'Un outil dit en quel mois son prix a été relevé : asOf="2026-11".',
  },
  toolOpen: {
    en: 'This tool is never closed: put ::: on a line of its own below its text.',
    nl: 'Dit hulpmiddel wordt nergens afgesloten: zet ::: op een eigen regel onder de tekst.',
    fr: 'Cet outil n’est jamais fermé : mettez ::: seul sur une ligne sous son texte.',
  },
  wrongColons: {
    en: 'Readers would see this as words. Write {colons} to mean a {name}.',
    nl: 'Lezers zouden dit als gewone woorden zien. Schrijf {colons} als je een {name} bedoelt.',
    fr: 'Les lecteurs verraient cela comme des mots. Écrivez {colons} pour un {name}.',
  },
  unknownDirective: {
    en: 'We do not know {written}; readers would see it as words.',
    nl: '{written} kennen we niet; lezers zouden het als gewone woorden zien.',
    fr: 'Nous ne connaissons pas {written} ; les lecteurs le verraient comme des mots.',
  },
  unfinished: {
    en: '{written} begins here and never ends: a bracket, a brace or a quotation mark is missing.',
    nl: '{written} begint hier en eindigt nergens: er ontbreekt een haakje, een accolade of een aanhalingsteken.',
    fr: '{written} commence ici et ne finit pas : il manque un crochet, une accolade ou un guillemet.',
  },
});

/** What is said once a draft was kept. */
export const WRITING_DONE = defineMessages({
  saved: { en: 'The draft was saved.', nl: 'Het concept is opgeslagen.', fr: 'Le brouillon a été enregistré.' },
  merged: {
    en: 'The draft was saved, together with what somebody else wrote meanwhile.',
    nl: 'Het concept is opgeslagen, samen met wat iemand anders intussen schreef.',
    fr: 'Le brouillon a été enregistré, avec ce que quelqu’un d’autre a écrit entre-temps.',
  },
});
