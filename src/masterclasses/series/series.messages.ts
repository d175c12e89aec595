import { defineMessages } from '../../platform/i18n/messages.js';

/** Why a series cannot be. */
export const SERIES_ERRORS = defineMessages({
  notRule: {
    en: 'This is not a rule of RFC 5545 that a series can follow, such as FREQ=WEEKLY;COUNT=12.',
    nl: 'Dit is geen regel van RFC 5545 die een reeks kan volgen, zoals FREQ=WEEKLY;COUNT=12.',
    fr: 'Ce n’est pas une règle de la RFC 5545 qu’une série peut suivre, comme FREQ=WEEKLY;COUNT=12.',
  },
  noEnd: {
    en: 'A series needs an end: say how many times, or until which day.',
    nl: 'Een reeks heeft een einde nodig: zeg hoeveel keer, of tot welke dag.',
    fr: 'Une série doit avoir une fin : indiquez le nombre de fois ou la dernière date.',
  },
  twoEnds: {
    en: 'Say either how many times or until which day, not both.',
    nl: 'Zeg ofwel hoeveel keer, ofwel tot welke dag, niet allebei.',
    fr: 'Indiquez soit le nombre de fois, soit la dernière date, pas les deux.',
  },
  tooMany: {
    en: 'A series has 104 sessions at most: two years of a weekly one.',
    nl: 'Een reeks telt hoogstens 104 sessies: twee jaar elke week.',
    fr: 'Une série compte 104 séances au plus : deux ans à raison d’une par semaine.',
  },
  tooOften: {
    en: 'A series has one session a day at most.',
    nl: 'Een reeks heeft hoogstens één sessie per dag.',
    fr: 'Une série compte au plus une séance par jour.',
  },
  hourInRule: {
    en: 'The hour comes from the start; leave it out of the rule.',
    nl: 'Het uur komt van het begin; laat het weg uit de regel.',
    fr: 'L’heure vient du début ; retirez-la de la règle.',
  },
  noDate: {
    en: 'No date follows from this.',
    nl: 'Hier volgt geen enkele datum uit.',
    fr: 'Il n’en résulte aucune date.',
  },
  unresolved: {
    en: 'On {slot} the clock there skips this hour or shows it twice. Say what is meant.',
    nl: 'Op {slot} slaat de klok daar dit uur over of toont ze het twee keer. Zeg wat je bedoelt.',
    fr: 'Le {slot}, l’horloge de ce fuseau saute cette heure ou l’affiche deux fois. Précisez laquelle.',
  },
  refused: {
    en: 'Nothing was saved. It cannot be for: {dates}.',
    nl: 'Er is niets bewaard. Het kan niet voor: {dates}.',
    fr: 'Rien n’a été enregistré. C’est impossible pour : {dates}.',
  },
  below: {
    en: 'Nothing was saved. More places are taken already on: {dates}.',
    nl: 'Er is niets bewaard. Er zijn al meer plaatsen bezet op: {dates}.',
    fr: 'Rien n’a été enregistré. Davantage de places sont déjà prises le : {dates}.',
  },
  changedMeanwhile: {
    en: 'Somebody changed this series after you opened it. What you filled in is still here: compare, and save again.',
    nl: 'Iemand wijzigde deze reeks nadat je ze had geopend. Wat je invulde staat er nog: vergelijk, en bewaar opnieuw.',
    fr: 'Quelqu’un a modifié cette série après que vous l’avez ouverte. Ce que vous avez saisi est conservé : comparez, puis enregistrez de nouveau.',
  },
});

/** The words of the console's pages about series. */
export const SERIES_WORDS = defineMessages({
  plan: { en: 'Plan a series', nl: 'Reeks plannen', fr: 'Prévoir une série' },
  series: { en: 'Series', nl: 'Reeks', fr: 'Série' },
  repeats: { en: 'Repeats', nl: 'Herhaalt', fr: 'Répétition' },
  weekly: { en: 'Every week', nl: 'Elke week', fr: 'Chaque semaine' },
  fortnightly: { en: 'Every two weeks', nl: 'Om de twee weken', fr: 'Toutes les deux semaines' },
  monthlyWeekday: {
    en: 'Every month on the same weekday, such as the first Thursday',
    nl: 'Elke maand op dezelfde weekdag, zoals de eerste donderdag',
    fr: 'Chaque mois le même jour de la semaine, comme le premier jeudi',
  },
  monthlyDay: {
    en: 'Every month on the same day of the month',
    nl: 'Elke maand op dezelfde dag van de maand',
    fr: 'Chaque mois le même quantième',
  },
  rule: {
    en: 'Every {repeat, select, weekly {week} fortnightly {two weeks} monthlyWeekday {month, on the same weekday} other {month, on the same day}}, {times, plural, =0 {until {until}} one {once} other {# times}}.',
    nl: '{repeat, select, weekly {Elke week} fortnightly {Om de twee weken} monthlyWeekday {Elke maand, op dezelfde weekdag} other {Elke maand, op dezelfde dag}}, {times, plural, =0 {tot en met {until}} other {# keer}}.',
    fr: '{repeat, select, weekly {Chaque semaine} fortnightly {Toutes les deux semaines} monthlyWeekday {Chaque mois, le même jour de la semaine} other {Chaque mois, le même quantième}}, {times, plural, =0 {jusqu’au {until} inclus} other {# fois}}.',
  },
  firstDay: { en: 'First day', nl: 'Eerste dag', fr: 'Premier jour' },
  times: { en: 'How many times', nl: 'Hoeveel keer', fr: 'Nombre de fois' },
  until: { en: 'Or until this day', nl: 'Of tot deze dag', fr: 'Ou jusqu’à cette date' },
  opensDays: {
    en: 'Opens, days before',
    nl: 'Opent, dagen vooraf',
    fr: 'Ouvre, jours avant',
  },
  closesHours: {
    en: 'Closes, hours before',
    nl: 'Sluit, uren vooraf',
    fr: 'Ferme, heures avant',
  },
  offsetHint: {
    en: 'Empty: as a single session does.',
    nl: 'Leeg: zoals bij een losse sessie.',
    fr: 'Vide : comme pour une séance isolée.',
  },
  look: { en: 'See all the dates', nl: 'Alle data bekijken', fr: 'Voir toutes les dates' },
  lookTitle: { en: 'Add these dates?', nl: 'Deze data toevoegen?', fr: 'Ajouter ces dates ?' },
  lookHint: {
    en: 'Nothing is added yet. The hour stays the same on the clock of {zone}; where its distance to UTC changes, that is said.',
    nl: 'Er is nog niets toegevoegd. Het uur blijft gelijk op de klok van {zone}; waar de afstand tot UTC verandert, staat dat erbij.',
    fr: 'Rien n’est encore ajouté. L’heure reste la même à l’horloge de {zone} ; tout changement de décalage est signalé.',
  },
  date: { en: 'Date', nl: 'Datum', fr: 'Date' },
  hour: { en: 'Hour', nl: 'Uur', fr: 'Heure' },
  offset: { en: 'Clock', nl: 'Klok', fr: 'Horloge' },
  clockMoved: { en: 'the clock has changed', nl: 'de klok is verzet', fr: 'l’heure a changé' },
  clockSkips: {
    en: 'The clock skips {time} on this day.',
    nl: 'De klok slaat {time} die dag over.',
    fr: 'L’horloge saute {time} ce jour-là.',
  },
  clockTwice: {
    en: 'The clock shows {time} twice on this day.',
    nl: 'De klok toont {time} die dag twee keer.',
    fr: 'L’horloge affiche {time} deux fois ce jour-là.',
  },
  at: { en: 'at {time}', nl: 'om {time}', fr: 'à {time}' },
  first: { en: 'the first time', nl: 'de eerste keer', fr: 'la première fois' },
  second: { en: 'the second time', nl: 'de tweede keer', fr: 'la seconde fois' },
  leaveOut: { en: 'leave this date out', nl: 'deze datum weglaten', fr: 'omettre cette date' },
  choice: { en: 'What is meant?', nl: 'Wat bedoel je?', fr: 'Que voulez-vous ?' },
  add: {
    en: '{count, plural, one {Add # session} other {Add # sessions}}',
    nl: '{count, plural, one {# sessie toevoegen} other {# sessies toevoegen}}',
    fr: '{count, plural, one {Ajouter # séance} other {Ajouter # séances}}',
  },
  added: {
    en: 'The series was added: {count, plural, one {# session} other {# sessions}}.',
    nl: 'De reeks is toegevoegd: {count, plural, one {# sessie} other {# sessies}}.',
    fr: 'La série est ajoutée : {count, plural, one {# séance} other {# séances}}.',
  },
  from: { en: 'Which sessions', nl: 'Welke sessies', fr: 'Quelles séances' },
  whole: { en: 'All sessions to come', nl: 'Alle komende sessies', fr: 'Toutes les séances à venir' },
  following: {
    en: 'From {day} on',
    nl: 'Vanaf {day}',
    fr: 'À partir du {day}',
  },
  edit: { en: 'Change the series', nl: 'Reeks wijzigen', fr: 'Modifier la série' },
  editHint: {
    en: 'Only what you change here is changed, in every session chosen. One that was moved by itself keeps its own hour; past and cancelled ones stay as they are.',
    nl: 'Alleen wat je hier wijzigt, verandert in elke gekozen sessie. Een sessie die apart verplaatst is, houdt haar eigen uur; voorbije en afgelaste blijven zoals ze zijn.',
    fr: 'Seul ce que vous modifiez ici change dans chaque séance choisie. Une séance déplacée à part garde son heure ; les séances passées ou annulées restent telles quelles.',
  },
  lookEdit: { en: 'See what changes', nl: 'Bekijk wat verandert', fr: 'Voir ce qui change' },
  saveEdit: {
    en: '{count, plural, one {Change # session} other {Change # sessions}}',
    nl: '{count, plural, one {# sessie wijzigen} other {# sessies wijzigen}}',
    fr: '{count, plural, one {Modifier # séance} other {Modifier # séances}}',
  },
  movedAlone: { en: 'moved by itself', nl: 'apart verplaatst', fr: 'déplacée à part' },
  nothing: { en: 'Nothing would change.', nl: 'Er zou niets veranderen.', fr: 'Rien ne changerait.' },
  changed: {
    en: '{count, plural, one {# session was changed.} other {# sessions were changed.}}',
    nl: '{count, plural, one {# sessie is gewijzigd.} other {# sessies zijn gewijzigd.}}',
    fr: '{count, plural, one {# séance est modifiée.} other {# séances sont modifiées.}}',
  },
  cancel: { en: 'Cancel the series', nl: 'Reeks afgelasten', fr: 'Annuler la série' },
  cancelText: {
    en: '{count, plural, =0 {No session is left to cancel.} one {# session is cancelled.} other {# sessions are cancelled.}} {people, plural, =0 {Nobody has registered yet.} one {# person with a place or in the queue is told by mail.} other {# people with a place or in the queue are told by mail.}} This cannot be undone.',
    nl: '{count, plural, =0 {Er is geen sessie meer om af te gelasten.} one {# sessie wordt afgelast.} other {# sessies worden afgelast.}} {people, plural, =0 {Er is nog niemand ingeschreven.} one {# persoon met een plaats of op de wachtlijst krijgt bericht per mail.} other {# mensen met een plaats of op de wachtlijst krijgen bericht per mail.}} Dit kan niet ongedaan worden gemaakt.',
    fr: '{count, plural, =0 {Il ne reste aucune séance à annuler.} one {# séance est annulée.} other {# séances sont annulées.}} {people, plural, =0 {Personne ne s’est encore inscrit.} one {# personne inscrite ou en attente est prévenue par courriel.} other {# personnes inscrites ou en attente sont prévenues par courriel.}} Cette action est définitive.',
  },
  cancelled: {
    en: '{count, plural, one {# session was cancelled.} other {# sessions were cancelled.}} {people, plural, =0 {Nobody had to be told.} one {# person is told by mail.} other {# people are told by mail.}}',
    nl: '{count, plural, one {# sessie is afgelast.} other {# sessies zijn afgelast.}} {people, plural, =0 {Niemand hoefde bericht te krijgen.} one {# persoon krijgt bericht per mail.} other {# mensen krijgen bericht per mail.}}',
    fr: '{count, plural, one {# séance est annulée.} other {# séances sont annulées.}} {people, plural, =0 {Il n’y avait personne à prévenir.} one {# personne est prévenue par courriel.} other {# personnes sont prévenues par courriel.}}',
  },
  keep: { en: 'Keep the series', nl: 'Reeks behouden', fr: 'Garder la série' },
});
