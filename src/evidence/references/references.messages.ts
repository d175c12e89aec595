import { defineMessages } from '../../platform/i18n/messages.js';

/** What is said about lists of references that cannot be read. */
export const REFERENCE_ERRORS = defineMessages({
  empty: {
    en: 'There is no reference in this list.',
    nl: 'In deze lijst staat geen referentie.',
    fr: 'Cette liste ne contient aucune référence.',
  },
  format: {
    en: 'This is neither BibTeX, RIS nor CSL-JSON. Export it again in one of these from your reference manager.',
    nl: 'Dit is geen BibTeX, RIS of CSL-JSON. Exporteer de lijst opnieuw in een van deze formaten vanuit je referentieprogramma.',
    fr: 'Ce n’est ni du BibTeX, ni du RIS, ni du CSL-JSON. Exportez-la à nouveau dans un de ces formats.',
  },
  notJson: {
    en: 'The list begins like CSL-JSON, but line {line} is not JSON. The file may be cut off.',
    nl: 'De lijst begint als CSL-JSON, maar regel {line} is geen JSON. Misschien is het bestand afgebroken.',
    fr: 'La liste commence comme du CSL-JSON, mais la ligne {line} n’est pas du JSON. Le fichier est peut-être tronqué.',
  },
  tooMany: {
    en: 'One list may hold {most, number} references. Split it.',
    nl: 'Eén lijst mag {most, number} referenties hebben. Splits ze.',
    fr: 'Une liste peut contenir {most, number} références. Divisez-la.',
  },
  nothingTicked: {
    en: 'Tick at least one reference to save.',
    nl: 'Vink minstens één referentie aan om te bewaren.',
    fr: 'Cochez au moins une référence à enregistrer.',
  },
});

/** Why an entry is refused. */
export const FAULT_WORDS = defineMessages({
  'not-closed': {
    en: 'The entry is not closed: a brace or the last line is missing.',
    nl: 'De referentie is niet afgesloten: er ontbreekt een accolade of de laatste regel.',
    fr: 'L’entrée n’est pas fermée : il manque une accolade ou la dernière ligne.',
  },
  unreadable: {
    en: 'The entry cannot be read; something in it breaks the format.',
    nl: 'De referentie is niet te lezen; iets erin klopt niet met het formaat.',
    fr: 'L’entrée est illisible ; quelque chose n’y respecte pas le format.',
  },
  'too-long': {
    en: 'The entry is far too long.',
    nl: 'De referentie is veel te lang.',
    fr: 'L’entrée est beaucoup trop longue.',
  },
  'not-a-reference': {
    en: 'This is not a reference.',
    nl: 'Dit is geen referentie.',
    fr: 'Ce n’est pas une référence.',
  },
  'no-title': { en: 'It has no title.', nl: 'De titel ontbreekt.', fr: 'Il n’y a pas de titre.' },
  'no-authors': { en: 'It names no author.', nl: 'Er is geen auteur genoemd.', fr: 'Aucun auteur n’est nommé.' },
  'no-identifier': {
    en: 'It has neither a DOI nor a PMID, so nobody can find it again.',
    nl: 'Ze heeft geen DOI en geen PMID, dus vindt niemand ze terug.',
    fr: 'Elle n’a ni DOI ni PMID ; personne ne peut donc la retrouver.',
  },
  twice: {
    en: 'It stands in this list twice.',
    nl: 'Ze staat twee keer in deze lijst.',
    fr: 'Elle figure deux fois dans cette liste.',
  },
});

/** The words of the pages on which references are imported. */
export const REFERENCE_STAFF = defineMessages({
  title: { en: 'Import references', nl: 'Referenties importeren', fr: 'Importer des références' },
  intro: {
    en: 'From Zotero, EndNote, PubMed or any other manager: a list in BibTeX, RIS or CSL-JSON. You first see what is in it; nothing is saved until you tick and save.',
    nl: 'Uit Zotero, EndNote, PubMed of een ander programma: een lijst in BibTeX, RIS of CSL-JSON. Je ziet eerst wat erin staat; er wordt niets bewaard tot je aanvinkt en bewaart.',
    fr: 'Depuis Zotero, EndNote, PubMed ou un autre logiciel : une liste en BibTeX, RIS ou CSL-JSON. Vous voyez d’abord son contenu ; rien n’est enregistré avant que vous cochiez et enregistriez.',
  },
  file: { en: 'File', nl: 'Bestand', fr: 'Fichier' },
  fileHint: {
    en: 'At most 2 MB and 1,000 references. It is only read here: no address in it is ever looked up.',
    nl: 'Hoogstens 2 MB en 1.000 referenties. Het wordt alleen hier gelezen: geen enkel adres erin wordt opgezocht.',
    fr: 'Au plus 2 Mo et 1 000 références. Il n’est lu qu’ici : aucune adresse qu’il contient n’est consultée.',
  },
  paste: { en: 'Or paste the list', nl: 'Of plak de lijst', fr: 'Ou collez la liste' },
  look: { en: 'Look at it first', nl: 'Eerst bekijken', fr: 'Examiner d’abord' },
  report: { en: 'What is in the list', nl: 'Wat er in de lijst staat', fr: 'Ce que contient la liste' },
  readAs: {
    en: 'Read as {format}, letters in {encoding}, from {source}.',
    nl: 'Gelezen als {format}, tekens in {encoding}, uit {source}.',
    fr: 'Lue comme {format}, caractères en {encoding}, depuis {source}.',
  },
  pasted: { en: 'pasted text', nl: 'geplakte tekst', fr: 'un texte collé' },
  new: { en: 'New', nl: 'Nieuw', fr: 'Nouvelles' },
  known: { en: 'There already', nl: 'Al in de lijst', fr: 'Déjà présentes' },
  refused: { en: 'Refused', nl: 'Geweigerd', fr: 'Refusées' },
  saved: { en: 'Saved', nl: 'Bewaard', fr: 'Enregistrées' },
  newIntro: {
    en: 'Tick what belongs in our list. What we know of each paper is filled in afterwards, and none counts as checked.',
    nl: 'Vink aan wat in onze lijst hoort. Wat we van elk artikel weten vul je daarna in, en geen enkele telt als nagekeken.',
    fr: 'Cochez ce qui a sa place dans notre liste. Ce que nous savons de chaque article se complète ensuite, et aucun ne compte comme vérifié.',
  },
  noneNew: {
    en: 'Nothing in this list is new.',
    nl: 'Niets in deze lijst is nieuw.',
    fr: 'Rien dans cette liste n’est nouveau.',
  },
  line: { en: 'Line', nl: 'Regel', fr: 'Ligne' },
  reference: { en: 'Reference', nl: 'Referentie', fr: 'Référence' },
  identifier: { en: 'Identifier', nl: 'Identificatie', fr: 'Identifiant' },
  why: { en: 'Why', nl: 'Waarom', fr: 'Pourquoi' },
  study: { en: 'Study', nl: 'Studie', fr: 'Étude' },
  tick: { en: 'Save line {line}', nl: 'Regel {line} bewaren', fr: 'Enregistrer la ligne {line}' },
  save: { en: 'Save what is ticked', nl: 'Bewaren wat is aangevinkt', fr: 'Enregistrer ce qui est coché' },
  another: { en: 'Another list', nl: 'Een andere lijst', fr: 'Une autre liste' },
  savedNotice: {
    en: '{count, plural, =0 {Nothing was saved: these studies were in the list already.} one {# study saved.} other {# studies saved.}}',
    nl: '{count, plural, =0 {Niets bewaard: deze studies stonden al in de lijst.} one {# studie bewaard.} other {# studies bewaard.}}',
    fr: '{count, plural, =0 {Rien n’a été enregistré : ces études figuraient déjà dans la liste.} one {# étude enregistrée.} other {# études enregistrées.}}',
  },
});
