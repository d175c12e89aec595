import { defineMessages } from '../../platform/i18n/messages.js';

/** Why a question of a file cannot come in. */
export const REFUSAL_WORDS = defineMessages({
  notAccepted: { en: 'At {field}: {say}', nl: 'Bij {field}: {say}', fr: 'Pour {field} : {say}' },
  emptyFile: {
    en: 'There is no question in it.',
    nl: 'Er staat geen vraag in.',
    fr: 'Il ne contient aucune question.',
  },
  notKeepable: {
    en: 'It holds a character that cannot be kept.',
    nl: 'Er staat een teken in dat niet bewaard kan worden.',
    fr: 'Elle contient un caractère impossible à conserver.',
  },
  tooDeep: {
    en: 'It is nested deeper than can be read.',
    nl: 'Het is dieper genest dan we kunnen lezen.',
    fr: 'L’imbrication est trop profonde pour être lue.',
  },
  tooMuch: {
    en: 'The file holds more than can be read at once.',
    nl: 'Het bestand bevat meer dan we in één keer kunnen lezen.',
    fr: 'Le fichier contient plus que ce qui peut être lu en une fois.',
  },
  notNumber: {
    en: '“{value}” is not a number we can read.',
    nl: '“{value}” is geen getal dat we kunnen lezen.',
    fr: '« {value} » n’est pas un nombre lisible.',
  },
  badWeight: {
    en: '“{value}” is not a share between −100 and 100 % that this kind of answer can have.',
    nl: '“{value}” is geen aandeel tussen −100 en 100 % dat dit soort antwoord kan hebben.',
    fr: '« {value} » n’est pas une part entre −100 et 100 % possible pour ce type de réponse.',
  },
  badRange: {
    en: 'The range ends before it begins.',
    nl: 'Het bereik eindigt voor het begint.',
    fr: 'L’intervalle se termine avant de commencer.',
  },
  badTolerance: {
    en: 'A tolerance cannot be below 0.',
    nl: 'Een tolerantie kan niet onder 0 liggen.',
    fr: 'Une tolérance ne peut pas être inférieure à 0.',
  },
  badMark: {
    en: 'A mark cannot be below 0, and a gap needs more than 0.',
    nl: 'Een punt kan niet onder 0 liggen, en een invulplek heeft meer dan 0 nodig.',
    fr: 'Une note ne peut pas être inférieure à 0, et un trou doit valoir plus de 0.',
  },
  badPenalty: {
    en: 'A penalty is a share between 0 and 1.',
    nl: 'Een aftrek is een aandeel tussen 0 en 1.',
    fr: 'Une pénalité est une part entre 0 et 1.',
  },
  badTruth: {
    en: '“{value}” says neither true nor false.',
    nl: '“{value}” zegt niet of het waar of onwaar is.',
    fr: '« {value} » ne dit ni vrai ni faux.',
  },
  badUnit: {
    en: 'A unit has a multiplier above 0, and its penalty is a share between 0 and 1.',
    nl: 'Een eenheid heeft een vermenigvuldiger boven 0, en haar aftrek is een aandeel tussen 0 en 1.',
    fr: 'Une unité a un multiplicateur supérieur à 0, et sa pénalité est une part entre 0 et 1.',
  },
  badShape: {
    en: 'An area of the shape “{value}” cannot be used here: a rectangle or a circle can.',
    nl: 'Een gebied met de vorm “{value}” kan hier niet: een rechthoek of cirkel wel.',
    fr: 'Une zone de forme « {value} » n’est pas possible ici : un rectangle ou un cercle l’est.',
  },
  bothRight: {
    en: 'Both true and false are marked as right.',
    nl: 'Zowel waar als onwaar staat als juist.',
    fr: 'Vrai et faux sont tous deux marqués comme justes.',
  },
  noneRight: {
    en: 'No answer earns anything.',
    nl: 'Geen enkel antwoord levert iets op.',
    fr: 'Aucune réponse ne rapporte de points.',
  },
  fewAnswers: {
    en: 'There are too few answers for a question of this kind.',
    nl: 'Er zijn te weinig antwoorden voor dit soort vraag.',
    fr: 'Il y a trop peu de réponses pour ce type de question.',
  },
  emptyAnswer: { en: 'An answer is empty.', nl: 'Een antwoord is leeg.', fr: 'Une réponse est vide.' },
  tooManyFeedbacks: {
    en: 'What follows the wrong answer cannot be read.',
    nl: 'Wat na het foute antwoord volgt, kunnen we niet lezen.',
    fr: 'Ce qui suit la mauvaise réponse est illisible.',
  },
  giftBraces: {
    en: "The braces '{ }' around the answers are not a pair, or there is more than one pair.",
    nl: "De accolades '{ }' rond de antwoorden zijn geen paar, of er is meer dan één paar.",
    fr: "Les accolades '{ }' autour des réponses ne forment pas une paire, ou il y en a plusieurs.",
  },
  giftMatching: {
    en: '“{value}” has no -> between the two halves.',
    nl: '“{value}” heeft geen -> tussen beide helften.',
    fr: '« {value} » n’a pas de -> entre ses deux moitiés.',
  },
  xmlBroken: {
    en: 'The XML is broken here: {value}',
    nl: 'De XML is hier stuk: {value}',
    fr: 'Le XML est endommagé ici : {value}',
  },
  xmlDoctype: {
    en: 'A document with a DOCTYPE is not read: it could ask for files of this machine.',
    nl: 'Een document met een DOCTYPE lezen we niet: het zou bestanden van deze machine kunnen opvragen.',
    fr: 'Un document avec DOCTYPE n’est pas lu : il pourrait demander des fichiers de cette machine.',
  },
  xmlEncoding: {
    en: 'The encoding “{value}” cannot be read; save the file as UTF-8.',
    nl: 'De codering “{value}” kunnen we niet lezen; bewaar het bestand als UTF-8.',
    fr: 'Le codage « {value} » est illisible ; enregistrez le fichier en UTF-8.',
  },
  notMoodle: {
    en: 'This is not a file of Moodle’s XML: it begins with “{value}”.',
    nl: 'Dit is geen bestand in Moodles XML: het begint met “{value}”.',
    fr: 'Ce n’est pas un fichier XML de Moodle : il commence par « {value} ».',
  },
  unknownElement: {
    en: 'The element “{value}” is no question.',
    nl: 'Het element “{value}” is geen vraag.',
    fr: 'L’élément « {value} » n’est pas une question.',
  },
  unknownType: {
    en: 'The kind “{value}” has no counterpart here.',
    nl: 'Het soort “{value}” heeft hier geen tegenhanger.',
    fr: 'Le type « {value} » n’a pas d’équivalent ici.',
  },
  unknownGrading: {
    en: 'The way of marking “{value}” is not known.',
    nl: 'De manier van verbeteren “{value}” kennen we niet.',
    fr: 'La méthode de notation « {value} » est inconnue.',
  },
  onlyAttachments: {
    en: 'It is answered with a file only.',
    nl: 'Het antwoord bestaat alleen uit een bestand.',
    fr: 'On n’y répond que par un fichier.',
  },
  noGaps: {
    en: 'There is no gap in its text.',
    nl: 'Er staat geen invulplek in de tekst.',
    fr: 'Il n’y a aucun trou dans le texte.',
  },
  noSuchGap: {
    en: 'The text has a gap {value} for which there is no answer.',
    nl: 'De tekst heeft een invulplek {value} waarvoor er geen antwoord is.',
    fr: 'Le texte a un trou {value} pour lequel il n’y a pas de réponse.',
  },
  foreignFigure: {
    en: 'It stands on a picture that is not one of the school’s figures: {value}',
    nl: 'Ze staat op een beeld dat geen figuur van de school is: {value}',
    fr: 'Elle porte sur une image qui n’est pas une figure de l’école : {value}',
  },
  notJson: {
    en: 'This is not a file of questions that this school has written.',
    nl: 'Dit is geen vragenbestand dat deze school geschreven heeft.',
    fr: 'Ce n’est pas un fichier de questions écrit par cette école.',
  },
  csvBroken: {
    en: 'The table is broken here: {value}',
    nl: 'De tabel is hier stuk: {value}',
    fr: 'Le tableau est endommagé ici : {value}',
  },
  csvColumns: {
    en: 'The first row must name the columns; “kind” and “question” are needed.',
    nl: 'De eerste rij moet de kolommen benoemen; “kind” en “question” zijn nodig.',
    fr: 'La première ligne doit nommer les colonnes ; « kind » et « question » sont nécessaires.',
  },
  unknownClaim: {
    en: 'It cites the claim “{value}”, which is not there.',
    nl: 'Ze verwijst naar de bewering “{value}”, die er niet is.',
    fr: 'Elle cite l’affirmation « {value} », qui n’existe pas.',
  },
  csvKind: {
    en: 'Questions of the kind “{value}” do not fit in a table.',
    nl: 'Vragen van het soort “{value}” passen niet in een tabel.',
    fr: 'Les questions de type « {value} » ne tiennent pas dans un tableau.',
  },
});
