import { defineMessages } from '../../platform/i18n/messages.js';

/** What does not come in as it was. */
export const APPROXIMATION_WORDS = defineMessages({
  activeLost: {
    en: 'What acts by itself was left out: {element}.',
    nl: 'Wat uit zichzelf iets doet, is weggelaten: {element}.',
    fr: 'Ce qui agit de soi-même a été omis : {element}.',
  },
  mediaLost: {
    en: 'Pictures, sound and formulas do not come along: {element}.',
    nl: 'Beelden, geluid en formules komen niet mee: {element}.',
    fr: 'Images, sons et formules ne sont pas repris : {element}.',
  },
  filesLost: {
    en: 'Files inside it do not come along.',
    nl: 'Bestanden erin komen niet mee.',
    fr: 'Les fichiers qu’elle contient ne sont pas repris.',
  },
  styleLost: {
    en: 'Colours and other styling were left out.',
    nl: 'Kleuren en andere opmaak zijn weggelaten.',
    fr: 'Couleurs et autre mise en forme ont été omises.',
  },
  formatLost: {
    en: 'Formatting of an answer that is compared was left out.',
    nl: 'De opmaak van een antwoord dat vergeleken wordt, is weggelaten.',
    fr: 'La mise en forme d’une réponse comparée a été omise.',
  },
  tableLost: {
    en: 'Cells of a table that span several became single ones.',
    nl: 'Tabelcellen die meerdere beslaan, zijn gewone cellen geworden.',
    fr: 'Des cellules fusionnées d’un tableau sont devenues simples.',
  },
  elementLost: {
    en: 'The words stay, what marked them does not: {element}.',
    nl: 'De woorden blijven, wat ze markeerde niet: {element}.',
    fr: 'Les mots restent, mais pas leur balise : {element}.',
  },
  markdownHtml: {
    en: 'HTML inside Markdown is shown as text here.',
    nl: 'HTML binnen Markdown wordt hier als tekst getoond.',
    fr: 'Le HTML dans le Markdown s’affiche ici comme du texte.',
  },
  combinedFeedbackLost: {
    en: 'What is said to right, partly right and wrong answers in general was left out.',
    nl: 'Wat in het algemeen bij juiste, deels juiste en foute antwoorden gezegd wordt, is weggelaten.',
    fr: 'Ce qui est dit en général aux réponses justes, partielles et fausses a été omis.',
  },
  feedbackRulesLost: {
    en: 'Feedback that a rule chooses was left out.',
    nl: 'Feedback die door een regel gekozen wordt, is weggelaten.',
    fr: 'Le retour choisi par une règle a été omis.',
  },
  hintOptionsLost: {
    en: 'The hint stays; what it cleared or counted does not.',
    nl: 'De hint blijft; wat hij wiste of telde niet.',
    fr: 'L’indice reste ; ce qu’il effaçait ou comptait, non.',
  },
  wasHidden: {
    en: 'It was hidden where it comes from.',
    nl: 'Ze was verborgen waar ze vandaan komt.',
    fr: 'Elle était masquée là d’où elle vient.',
  },
  layoutLost: {
    en: 'Its answers stand below one another here.',
    nl: 'De antwoorden staan hier onder elkaar.',
    fr: 'Les réponses sont ici l’une sous l’autre.',
  },
  unitListLost: {
    en: 'The unit is typed here, not chosen from a list.',
    nl: 'De eenheid wordt hier getypt, niet uit een lijst gekozen.',
    fr: 'L’unité est ici saisie, non choisie dans une liste.',
  },
  attachmentsLost: {
    en: 'No file can be handed in with the answer.',
    nl: 'Bij het antwoord kan geen bestand worden ingediend.',
    fr: 'Aucun fichier ne peut être joint à la réponse.',
  },
  templateLost: {
    en: 'The text that the answer began with was left out.',
    nl: 'De tekst waarmee het antwoord begon, is weggelaten.',
    fr: 'Le texte par lequel la réponse commençait a été omis.',
  },
  leastWordsLost: {
    en: 'There is no least number of words here.',
    nl: 'Er is hier geen minimumaantal woorden.',
    fr: 'Il n’y a pas ici de nombre minimal de mots.',
  },
  selectionLost: {
    en: 'All items are shown, not some of them.',
    nl: 'Alle items worden getoond, niet een deel.',
    fr: 'Tous les éléments sont montrés, pas une partie.',
  },
  dragOnceLost: {
    en: 'A word can be chosen for more than one gap.',
    nl: 'Een woord kan voor meer dan één plek gekozen worden.',
    fr: 'Un mot peut être choisi pour plusieurs trous.',
  },
  maxChoicesLost: {
    en: 'More than {count} answers can be ticked here.',
    nl: 'Hier kunnen meer dan {count} antwoorden aangevinkt worden.',
    fr: 'On peut ici cocher plus de {count} réponses.',
  },
  negativeLost: {
    en: 'Wrong answers cannot bring the mark below 0 here.',
    nl: 'Foute antwoorden brengen het punt hier niet onder 0.',
    fr: 'Les mauvaises réponses ne font pas descendre la note sous 0 ici.',
  },
  sharesCut: {
    en: 'An answer takes away more than the whole mark; here it takes the whole mark.',
    nl: 'Een antwoord trekt meer af dan het hele punt; hier is dat het hele punt.',
    fr: 'Une réponse retire plus que toute la note ; ici elle retire toute la note.',
  },
  associateLost: {
    en: 'Pairs without a direction became stems with their answers.',
    nl: 'Paren zonder richting werden stammen met hun antwoord.',
    fr: 'Des paires sans direction sont devenues des énoncés avec leur réponse.',
  },
  wholeToShares: {
    en: 'It was right as a whole or not; here each right part earns its share.',
    nl: 'Ze was in haar geheel juist of niet; hier levert elk juist deel zijn aandeel op.',
    fr: 'Elle était juste en entier ou pas ; ici chaque partie juste rapporte sa part.',
  },
  unevenLost: {
    en: 'Pairs of different worth, or a maximum below their sum, became equal shares.',
    nl: 'Paren met verschillende waarde, of een maximum onder hun som, werden gelijke delen.',
    fr: 'Des paires de valeurs différentes, ou un maximum sous leur somme, sont devenus des parts égales.',
  },
  markedByStaff: {
    en: 'It is marked by a person here.',
    nl: 'Ze wordt hier door een mens verbeterd.',
    fr: 'Elle est notée ici par une personne.',
  },
  sliderLost: {
    en: 'The number is typed here instead of set on a slider.',
    nl: 'Het getal wordt hier getypt in plaats van met een schuif ingesteld.',
    fr: 'Le nombre est ici saisi au lieu d’être réglé par un curseur.',
  },
  patternMaskLost: {
    en: 'The pattern that answers must follow was left out.',
    nl: 'Het patroon dat antwoorden moeten volgen, is weggelaten.',
    fr: 'Le modèle que les réponses doivent suivre a été omis.',
  },
  mixedCaseLost: {
    en: 'Capitals count for all answers, not for some.',
    nl: 'Hoofdletters tellen voor alle antwoorden, niet voor sommige.',
    fr: 'Les majuscules comptent pour toutes les réponses, pas pour certaines.',
  },
  areasWithoutNames: {
    en: 'The areas have numbers for names; give them better ones.',
    nl: 'De gebieden heten naar nummers; geef ze betere namen.',
    fr: 'Les zones portent des numéros ; donnez-leur de meilleurs noms.',
  },
  testRuleLost: {
    en: 'The test has a rule that quizzes here do not have: {element}.',
    nl: 'De toets heeft een regel die quizzen hier niet hebben: {element}.',
    fr: 'Le test a une règle que les quiz n’ont pas ici : {element}.',
  },
  testItemMissing: {
    en: 'The test asks for {file}, which did not come in.',
    nl: 'De toets vraagt naar {file}, dat niet binnenkwam.',
    fr: 'Le test demande {file}, qui n’a pas été repris.',
  },
  csvUnknown: {
    en: 'Columns that are not known were left out: {value}.',
    nl: 'Onbekende kolommen zijn weggelaten: {value}.',
    fr: 'Des colonnes inconnues ont été omises : {value}.',
  },
});
