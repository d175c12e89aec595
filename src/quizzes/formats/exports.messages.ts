import { defineMessages } from '../../platform/i18n/messages.js';

/** What a format cannot say of a question on its way out. */
export const EXPORT_REMARK_WORDS = defineMessages({
  oneLanguage: {
    en: 'Only one of its languages goes along.',
    nl: 'Slechts één van de talen gaat mee.',
    fr: 'Une seule de ses langues est emportée.',
  },
  otherLanguage: {
    en: 'It goes in another language, since it is not written in this one.',
    nl: 'Ze gaat in een andere taal mee, want in deze is ze niet geschreven.',
    fr: 'Elle part dans une autre langue, faute d’être écrite dans celle-ci.',
  },
  claimsLost: {
    en: 'The claims that its feedback cites do not go along.',
    nl: 'De beweringen waarnaar de feedback verwijst, gaan niet mee.',
    fr: 'Les affirmations citées par ses retours ne sont pas emportées.',
  },
  pictureLost: {
    en: 'Its pictures do not go along.',
    nl: 'De beelden gaan niet mee.',
    fr: 'Ses images ne sont pas emportées.',
  },
  loadsLost: {
    en: 'What it counts for in a profile does not go along.',
    nl: 'Waarvoor ze in een profiel telt, gaat niet mee.',
    fr: 'Ce qu’elle compte dans un profil n’est pas emporté.',
  },
  markLost: { en: 'Its mark does not go along.', nl: 'Het punt gaat niet mee.', fr: 'Sa note n’est pas emportée.' },
  penaltyLost: {
    en: 'Its penalty for another try does not go along.',
    nl: 'De aftrek voor een nieuwe poging gaat niet mee.',
    fr: 'Sa pénalité pour un nouvel essai n’est pas emportée.',
  },
  hintsLost: {
    en: 'Its hints do not go along.',
    nl: 'De hints gaan niet mee.',
    fr: 'Ses indices ne sont pas emportés.',
  },
  generalLost: {
    en: 'What is said after any answer does not go along.',
    nl: 'Wat na elk antwoord gezegd wordt, gaat niet mee.',
    fr: 'Ce qui est dit après toute réponse n’est pas emporté.',
  },
  feedbackLost: {
    en: 'What is said about single answers does not go along.',
    nl: 'Wat over aparte antwoorden gezegd wordt, gaat niet mee.',
    fr: 'Ce qui est dit de chaque réponse n’est pas emporté.',
  },
  tagsLost: {
    en: 'Its tags and category do not go along.',
    nl: 'De labels en de categorie gaan niet mee.',
    fr: 'Ses étiquettes et sa catégorie ne sont pas emportées.',
  },
  shuffleLost: {
    en: 'That its answers keep their order does not go along.',
    nl: 'Dat de antwoorden hun volgorde houden, gaat niet mee.',
    fr: 'Que ses réponses gardent leur ordre n’est pas emporté.',
  },
  allOrNothingLost: {
    en: 'That only the exact set of answers earns the mark does not go along.',
    nl: 'Dat alleen de exacte reeks antwoorden het punt oplevert, gaat niet mee.',
    fr: 'Que seul l’ensemble exact rapporte la note n’est pas emporté.',
  },
  unitsLost: {
    en: 'Its units do not go along.',
    nl: 'De eenheden gaan niet mee.',
    fr: 'Ses unités ne sont pas emportées.',
  },
  matchCaseLost: {
    en: 'That capitals count does not go along.',
    nl: 'Dat hoofdletters tellen, gaat niet mee.',
    fr: 'Que les majuscules comptent n’est pas emporté.',
  },
  guideLost: {
    en: 'The notes for whoever marks it do not go along.',
    nl: 'De notities voor wie verbetert, gaan niet mee.',
    fr: 'Les notes pour qui corrige ne sont pas emportées.',
  },
  mostWordsLost: {
    en: 'The limit of words does not go along.',
    nl: 'De woordlimiet gaat niet mee.',
    fr: 'La limite de mots n’est pas emportée.',
  },
  orderModeLost: {
    en: 'It is right as a whole or not there; shares for a part of the order do not go along.',
    nl: 'Daar is ze in haar geheel juist of niet; aandelen voor een deel van de volgorde gaan niet mee.',
    fr: 'Là, elle est juste en entier ou pas ; les parts pour un ordre partiel ne sont pas emportées.',
  },
  truthToChoice: {
    en: 'True and false become a choice of two there.',
    nl: 'Waar en onwaar worden daar een keuze uit twee.',
    fr: 'Vrai et faux y deviennent un choix entre deux.',
  },
  figureNotIncluded: {
    en: 'The figure itself is not in the package.',
    nl: 'De figuur zelf zit niet in het pakket.',
    fr: 'La figure elle-même n’est pas dans le paquet.',
  },
  blankToField: {
    en: 'Its only blank becomes a field of its own there.',
    nl: 'De enige invulplek wordt daar een apart veld.',
    fr: 'Son seul trou y devient un champ à part.',
  },
  clozeMarkLost: {
    en: 'Its mark becomes the sum of its blanks.',
    nl: 'Het punt wordt de som van de invulplekken.',
    fr: 'Sa note devient la somme de ses trous.',
  },
  anyNumberLost: {
    en: 'What is said to any other number does not go along.',
    nl: 'Wat bij elk ander getal gezegd wordt, gaat niet mee.',
    fr: 'Ce qui est dit pour tout autre nombre n’est pas emporté.',
  },
  kindUnsayable: {
    en: 'The format has no question of this kind.',
    nl: 'Het formaat kent dit soort vraag niet.',
    fr: 'Le format n’a pas de question de ce type.',
  },
  giftArrow: {
    en: 'An answer holds ->, which GIFT would take for a pair.',
    nl: 'Een antwoord bevat ->, wat GIFT voor een paar zou houden.',
    fr: 'Une réponse contient ->, que GIFT prendrait pour une paire.',
  },
  noWholeAnswer: {
    en: 'No single answer earns the whole mark, which GIFT needs.',
    nl: 'Geen enkel antwoord levert het hele punt op, en dat vraagt GIFT.',
    fr: 'Aucune réponse seule ne rapporte toute la note, ce que GIFT exige.',
  },
  noMark: {
    en: 'It earns nothing, and the format cannot say that.',
    nl: 'Ze levert niets op, en dat kan het formaat niet zeggen.',
    fr: 'Elle ne rapporte rien, et le format ne peut pas le dire.',
  },
  weightsUnsayable: {
    en: 'Its blanks have weights that are no whole numbers.',
    nl: 'De invulplekken hebben gewichten die geen gehele getallen zijn.',
    fr: 'Ses trous ont des poids qui ne sont pas entiers.',
  },
  toleranceUnsayable: {
    en: 'The format cannot say how far a number may be off.',
    nl: 'Het formaat kan niet zeggen hoeveel een getal mag afwijken.',
    fr: 'Le format ne peut pas dire de combien un nombre peut s’écarter.',
  },
  wildcardUnsayable: {
    en: 'The format has no sign for any characters (*).',
    nl: 'Het formaat heeft geen teken voor willekeurige tekens (*).',
    fr: 'Le format n’a pas de signe pour des caractères quelconques (*).',
  },
});
