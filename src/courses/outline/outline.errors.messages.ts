import { defineMessages } from '../../platform/i18n/messages.js';

/** Why an outline or the settings of a course cannot be changed so. */
export const OUTLINE_ERRORS = defineMessages({
  outlineChanged: {
    en: 'Somebody else changed the outline in the meantime. Below is how it stands now; nothing of yours was done.',
    nl: 'Iemand anders heeft de opbouw intussen gewijzigd. Hieronder zie je hoe ze nu is; wat jij wilde doen, is niet gebeurd.',
    fr: 'Quelqu’un d’autre a modifié le plan entre-temps. Le voici tel qu’il est maintenant ; votre demande n’a pas été exécutée.',
  },
  courseChanged: {
    en: 'Somebody else saved this course in the meantime. Look at what changed; if you save again, yours stands.',
    nl: 'Iemand anders heeft deze cursus intussen bewaard. Kijk na wat er veranderd is; als je opnieuw bewaart, geldt jouw versie.',
    fr: 'Quelqu’un d’autre a enregistré ce cours entre-temps. Vérifiez ce qui a changé ; si vous enregistrez à nouveau, votre version l’emporte.',
  },
  lessonChanged: {
    en: 'Somebody else saved this lesson’s settings in the meantime. Look at what changed; if you save again, yours stand.',
    nl: 'Iemand anders heeft de instellingen van deze les intussen bewaard. Kijk na wat er veranderd is; als je opnieuw bewaart, gelden de jouwe.',
    fr: 'Quelqu’un d’autre a enregistré les réglages de cette leçon entre-temps. Vérifiez ce qui a changé ; si vous enregistrez à nouveau, les vôtres l’emportent.',
  },
  slugTaken: {
    en: 'This address is taken, or still leads to something that had it before. Choose another one.',
    nl: 'Dit adres is bezet, of leidt nog naar iets wat het vroeger had. Kies een ander.',
    fr: 'Cette adresse est prise, ou mène encore à une page qui la portait auparavant. Choisissez-en une autre.',
  },
  slugNeeded: {
    en: 'No address can be made from this title. Give one yourself.',
    nl: 'Van deze titel kan geen adres worden gemaakt. Vul er zelf een in.',
    fr: 'Impossible de former une adresse à partir de ce titre. Indiquez-en une vous-même.',
  },
  notSlug: {
    en: 'Use small letters, digits and single hyphens, such as skin-and-sun.',
    nl: 'Gebruik kleine letters, cijfers en losse koppeltekens, zoals huid-en-zon.',
    fr: 'Utilisez des minuscules, des chiffres et des traits d’union simples, comme peau-et-soleil.',
  },
  reserved: {
    en: 'This word is an address of our own pages. Choose another one.',
    nl: 'Dit woord is al een adres van onze eigen pagina’s. Kies een ander.',
    fr: 'Ce mot est une adresse de nos propres pages. Choisissez-en un autre.',
  },
  notFigure: {
    en: 'There is no drawing of this name.',
    nl: 'Er is geen tekening met deze naam.',
    fr: 'Il n’existe pas de dessin de ce nom.',
  },
  textNeeded: {
    en: 'Give this text in at least one language.',
    nl: 'Geef deze tekst in minstens één taal.',
    fr: 'Donnez ce texte dans au moins une langue.',
  },
  textMissing: {
    en: 'The course is published, so this text is needed in every language.',
    nl: 'De cursus is gepubliceerd, dus deze tekst is in elke taal nodig.',
    fr: 'Le cours est publié : ce texte est nécessaire dans chaque langue.',
  },
  moduleNotEmpty: {
    en: 'This module still has lessons. Move or delete them first.',
    nl: 'Deze module heeft nog lessen. Verplaats of verwijder die eerst.',
    fr: 'Ce module contient encore des leçons. Déplacez-les ou supprimez-les d’abord.',
  },
  moduleGone: {
    en: 'This module is not there any more. Choose another one.',
    nl: 'Deze module bestaat niet meer. Kies een andere.',
    fr: 'Ce module n’existe plus. Choisissez-en un autre.',
  },
});
