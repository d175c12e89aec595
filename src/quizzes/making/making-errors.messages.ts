import { defineMessages } from '../../platform/i18n/messages.js';

/** What is said about a quiz that cannot be so. */
export const MAKING_ERRORS = defineMessages({
  slugTaken: {
    en: 'Another quiz has this address already.',
    nl: 'Een andere quiz heeft dit adres al.',
    fr: 'Un autre quiz a déjà cette adresse.',
  },
  changedMeanwhile: {
    en: 'Somebody changed this quiz after you opened it. Look at it as it is now, then save again.',
    nl: 'Iemand wijzigde deze quiz nadat je hem opende. Bekijk hem zoals hij nu is en bewaar dan opnieuw.',
    fr: 'Quelqu’un a modifié ce quiz après que vous l’avez ouvert. Regardez-le tel qu’il est, puis enregistrez à nouveau.',
  },
  required: {
    en: '{courses, plural, one {A course requires} other {# courses require}} this quiz, and {learners, plural, =0 {nobody is} one {one learner is} other {# learners are}} on the way to passing it. Take the requirement off there first; then it can be withdrawn or lose its pass mark.',
    nl: '{courses, plural, one {Een cursus vraagt} other {# cursussen vragen}} om deze quiz, en {learners, plural, =0 {niemand moet} one {één cursist moet} other {# cursisten moeten}} er nog voor slagen. Haal de verplichting daar eerst weg; dan kan de quiz ingetrokken worden of haar slaaggrens verliezen.',
    fr: '{courses, plural, one {Un cours exige} other {# cours exigent}} ce quiz, et {learners, plural, =0 {personne ne doit} one {une personne doit} other {# personnes doivent}} encore le réussir. Retirez-y d’abord l’obligation ; il pourra ensuite être retiré ou perdre son seuil de réussite.',
  },
  closesBeforeOpens: {
    en: 'It must close after it opens.',
    nl: 'Hij moet sluiten nadat hij opent.',
    fr: 'Il doit fermer après son ouverture.',
  },
  notLocalTime: {
    en: 'This is not a day and an hour.',
    nl: 'Dit is geen dag met een uur.',
    fr: 'Ce n’est pas un jour avec une heure.',
  },
  skippedTime: {
    en: 'The clock skips this hour on that day. Choose {before} or {after}.',
    nl: 'De klok slaat dit uur die dag over. Kies {before} of {after}.',
    fr: 'L’horloge saute cette heure ce jour-là. Choisissez {before} ou {after}.',
  },
  unknownQuestion: {
    en: 'There is no such question any more.',
    nl: 'Deze vraag bestaat niet meer.',
    fr: 'Cette question n’existe plus.',
  },
  noQuestions: {
    en: 'A quiz needs at least one question before it can be published.',
    nl: 'Een quiz heeft minstens één vraag nodig voor hij gepubliceerd kan worden.',
    fr: 'Un quiz a besoin d’au moins une question avant d’être publié.',
  },
  tooFew: {
    en: 'Only {found, plural, =0 {no question is} one {# question is} other {# questions are}} left to draw from, and {wanted} should be drawn.',
    nl: 'Er {found, plural, =0 {is geen vraag} one {is maar # vraag} other {zijn maar # vragen}} over om uit te trekken, en er moeten er {wanted} getrokken worden.',
    fr: 'Il ne reste {found, plural, =0 {aucune question} one {que # question} other {que # questions}} à tirer, et il en faut {wanted}.',
  },
  sameQuestion: {
    en: 'This question stands in the quiz already.',
    nl: 'Deze vraag staat al in de quiz.',
    fr: 'Cette question figure déjà dans le quiz.',
  },
  tagsNeeded: { en: 'Name at least one tag.', nl: 'Geef minstens één label.', fr: 'Donnez au moins une étiquette.' },
  unknownPerson: {
    en: 'Nobody has an account with this address.',
    nl: 'Niemand heeft een account met dit adres.',
    fr: 'Personne n’a de compte avec cette adresse.',
  },
  instrument: {
    en: 'A profile needs its factors, and only a profile has them.',
    nl: 'Een profiel heeft factoren nodig, en alleen een profiel heeft ze.',
    fr: 'Un profil a besoin de ses facteurs, et seul un profil en a.',
  },
});
