import { defineMessages } from '../platform/i18n/messages.js';

/** Why a sequence cannot be saved or switched on as it was given. */
export const SEQUENCE_FAULTS = defineMessages({
  delayTooLong: {
    en: 'A step can stand at most 366 days before or after its moment.',
    nl: 'Een stap kan hoogstens 366 dagen voor of na zijn moment staan.',
    fr: 'Une étape se place au plus 366 jours avant ou après son moment.',
  },
  delayBackwards: {
    en: 'Only reminders of a session go before their moment; here the delay is zero or more.',
    nl: 'Alleen herinneringen aan een sessie gaan vóór hun moment; hier is de wachttijd nul of meer.',
    fr: 'Seuls les rappels d’une séance partent avant leur moment ; ici, le délai est de zéro ou plus.',
  },
  delayAfterStart: {
    en: 'A reminder of a session goes before its start: give a negative delay, such as -60 for an hour before.',
    nl: 'Een herinnering aan een sessie gaat vóór het begin: geef een negatieve wachttijd, zoals -60 voor een uur ervoor.',
    fr: 'Un rappel de séance part avant le début : indiquez un délai négatif, par exemple -60 pour une heure avant.',
  },
  quietEqual: {
    en: 'The quiet hours begin and end at the same time. Choose two different hours, or no quiet hours.',
    nl: 'De stille uren beginnen en eindigen op hetzelfde moment. Kies twee verschillende uren, of geen stille uren.',
    fr: 'Les heures calmes commencent et finissent au même moment. Choisissez deux heures différentes, ou aucune.',
  },
  quietTooLong: {
    en: 'Quiet hours leave at least four hours of the day in which mail may arrive.',
    nl: 'Stille uren laten minstens vier uur van de dag over waarin mail mag aankomen.',
    fr: 'Les heures calmes laissent au moins quatre heures par jour où un courriel peut arriver.',
  },
  notAnHour: {
    en: 'Write an hour such as 21:00.',
    nl: 'Schrijf een uur zoals 21:00.',
    fr: 'Écrivez une heure comme 21:00.',
  },
  slugForm: {
    en: 'Small letters, digits and hyphens, beginning with a letter.',
    nl: 'Kleine letters, cijfers en koppeltekens, te beginnen met een letter.',
    fr: 'Des minuscules, des chiffres et des traits d’union, en commençant par une lettre.',
  },
  conditionElsewhere: {
    en: 'With this trigger nothing is known that this condition could ask about.',
    nl: 'Bij deze aanleiding is niets bekend waar deze voorwaarde naar kan vragen.',
    fr: 'Avec ce déclencheur, rien n’est connu que cette condition puisse vérifier.',
  },
  narrowedElsewhere: {
    en: 'With this trigger the sequence cannot be narrowed to that.',
    nl: 'Bij deze aanleiding kan de reeks daar niet toe beperkt worden.',
    fr: 'Avec ce déclencheur, la séquence ne peut pas être limitée à cela.',
  },
  daysNeeded: {
    en: 'Say after how many days of silence, from 1 to 365.',
    nl: 'Zeg na hoeveel dagen stilte, van 1 tot 365.',
    fr: 'Indiquez après combien de jours de silence, de 1 à 365.',
  },
  exitElsewhere: {
    en: 'With this trigger nothing is known by which that could be noticed.',
    nl: 'Bij deze aanleiding is niets bekend waaraan dat te merken is.',
    fr: 'Avec ce déclencheur, rien ne permet de le remarquer.',
  },
  narrowedGone: {
    en: 'What the sequence is narrowed to does not exist (any more).',
    nl: 'Waartoe de reeks beperkt is, bestaat niet (meer).',
    fr: 'Ce à quoi la séquence est limitée n’existe pas (ou plus).',
  },
  templateUnknown: {
    en: 'There is no mail text called “{name}”.',
    nl: 'Er is geen mailtekst met de naam ‘{name}’.',
    fr: 'Il n’y a pas de texte de courriel nommé « {name} ».',
  },
  templateElsewhere: {
    en: 'The mail text “{name}” was written for another kind of trigger; what it names is not known here.',
    nl: 'De mailtekst ‘{name}’ is voor een andere soort aanleiding geschreven; wat erin staat is hier niet bekend.',
    fr: 'Le texte « {name} » a été écrit pour un autre type de déclencheur ; ce qu’il nomme n’est pas connu ici.',
  },
  stepGone: {
    en: 'This step was taken out meanwhile.',
    nl: 'Deze stap is intussen weggehaald.',
    fr: 'Cette étape a été retirée entre-temps.',
  },
  slugTaken: {
    en: 'Another sequence has this short name.',
    nl: 'Een andere reeks heeft deze korte naam.',
    fr: 'Une autre séquence porte ce nom court.',
  },
  triggerFixed: {
    en: 'Once a sequence has been switched on its trigger stays. Archive it and make another one.',
    nl: 'Eens een reeks aangezet is, blijft haar aanleiding. Archiveer ze en maak een andere.',
    fr: 'Une fois la séquence activée, son déclencheur reste. Archivez-la et créez-en une autre.',
  },
  changedMeanwhile: {
    en: 'Somebody else saved this sequence after you opened it (version {now}; you have {yours}). Nothing was overwritten: open it again and make your change there.',
    nl: 'Iemand anders bewaarde deze reeks nadat je ze opende (versie {now}; jij hebt {yours}). Er werd niets overschreven: open ze opnieuw en doe je wijziging daar.',
    fr: 'Quelqu’un a enregistré cette séquence après que vous l’avez ouverte (version {now} ; vous avez la {yours}). Rien n’a été écrasé : rouvrez-la et refaites votre changement.',
  },
  noSteps: {
    en: 'A sequence needs at least one step before it can be switched on.',
    nl: 'Een reeks heeft minstens één stap nodig voor ze aangezet kan worden.',
    fr: 'Une séquence a besoin d’au moins une étape avant d’être activée.',
  },
  typeNumber: {
    en: 'Switching this on writes to {count} people now. Type that number to show that you mean it.',
    nl: 'Als je dit aanzet, gaat er nu mail naar {count} mensen. Typ dat getal om te tonen dat je het meent.',
    fr: 'L’activer envoie maintenant un courriel à {count} personnes. Tapez ce nombre pour confirmer.',
  },
  numberWrong: {
    en: 'That is not the number: it is {count} people by now.',
    nl: 'Dat is niet het getal: het zijn er nu {count}.',
    fr: 'Ce n’est pas le bon nombre : il y a maintenant {count} personnes.',
  },
  archived: {
    en: 'This sequence is archived and stays so. Make another one.',
    nl: 'Deze reeks is gearchiveerd en blijft dat. Maak een andere.',
    fr: 'Cette séquence est archivée et le reste. Créez-en une autre.',
  },
  notOn: {
    en: 'This sequence was never switched on.',
    nl: 'Deze reeks werd nooit aangezet.',
    fr: 'Cette séquence n’a jamais été activée.',
  },
});
