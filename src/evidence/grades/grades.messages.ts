import { defineMessages } from '../../platform/i18n/messages.js';

/** What readers are told of a changed grade. */
export const CORRECTION_MESSAGES = defineMessages({
  title: { en: 'A grade has changed', nl: 'Een graad is veranderd', fr: 'Un niveau de preuve a changé' },
  changed: {
    en: 'On {date} the grade of “{claim}” changed from {from} to {to}.',
    nl: 'Op {date} veranderde de graad van “{claim}” van {from} naar {to}.',
    fr: 'Le {date}, les preuves de « {claim} », jusque-là « {from} », sont devenues « {to} ».',
  },
  more: { en: 'Its studies and history', nl: 'De studies en de geschiedenis', fr: 'Ses études et son historique' },
});

/** What is said about grades that cannot be given so. */
export const GRADE_ERRORS = defineMessages({
  proposalWaits: {
    en: 'A proposal for this statement is waiting already. It has to be confirmed, rejected or withdrawn first.',
    nl: 'Voor deze uitspraak wacht al een voorstel. Dat moet eerst bevestigd, afgewezen of ingetrokken worden.',
    fr: 'Une proposition est déjà en attente pour cette affirmation. Elle doit d’abord être confirmée, refusée ou retirée.',
  },
  proposalSettled: {
    en: 'This proposal was settled before. Nothing has changed now.',
    nl: 'Dit voorstel was al afgehandeld. Er is nu niets veranderd.',
    fr: 'Cette proposition était déjà réglée. Rien n’a changé maintenant.',
  },
  ownProposal: {
    en: 'You proposed this grade yourself. Another person has to look at it.',
    nl: 'Je stelde deze graad zelf voor. Iemand anders moet ernaar kijken.',
    fr: 'Vous avez proposé ce niveau vous-même. Une autre personne doit l’examiner.',
  },
  notOwnProposal: {
    en: 'Only who proposed a grade can withdraw it; you can reject it.',
    nl: 'Alleen wie een graad voorstelde, kan hem intrekken; jij kunt hem afwijzen.',
    fr: 'Seule la personne qui a proposé un niveau peut le retirer ; vous pouvez le refuser.',
  },
  personNeeded: {
    en: 'The second reviewer is a person who is signed in. A token can propose, not confirm.',
    nl: 'De tweede beoordelaar is iemand die aangemeld is. Een token kan voorstellen, niet bevestigen.',
    fr: 'La seconde personne doit être connectée. Un jeton peut proposer, non confirmer.',
  },
  reviewPassed: {
    en: 'The day of the next review in this proposal has passed. Reject it, and have it proposed again with a later day.',
    nl: 'De dag van de volgende herbeoordeling in dit voorstel is voorbij. Wijs het af en laat het opnieuw voorstellen met een latere dag.',
    fr: 'Le jour de réexamen de cette proposition est passé. Refusez-la et faites-la reproposer avec un jour ultérieur.',
  },
  reviewTooSoon: {
    en: 'The next review has to be tomorrow or later.',
    nl: 'De volgende herbeoordeling moet morgen of later zijn.',
    fr: 'Le réexamen doit avoir lieu demain ou plus tard.',
  },
  reviewTooLate: {
    en: 'The next review is more than five years away. Choose a nearer day.',
    nl: 'De volgende herbeoordeling is pas over meer dan vijf jaar. Kies een dag die dichterbij is.',
    fr: 'Le réexamen est à plus de cinq ans. Choisissez un jour plus proche.',
  },
});

/** The words of the pages on which staff grade. */
export const GRADE_STAFF = defineMessages({
  grade: { en: 'Grade', nl: 'Graad', fr: 'Niveau de preuve' },
  now: { en: 'In force', nl: 'Geldt nu', fr: 'En vigueur' },
  never: {
    en: 'Nobody has graded this statement yet; readers are told so.',
    nl: 'Niemand heeft deze uitspraak al beoordeeld; lezers zien dat staan.',
    fr: 'Personne n’a encore évalué cette affirmation ; les lecteurs en sont informés.',
  },
  propose: { en: 'Propose a grade', nl: 'Een graad voorstellen', fr: 'Proposer un niveau' },
  proposeFor: { en: 'Propose a grade for', nl: 'Een graad voorstellen voor', fr: 'Proposer un niveau pour' },
  proposeIntro: {
    en: 'Nothing changes for readers until another person confirms it.',
    nl: 'Voor lezers verandert er niets tot iemand anders het bevestigt.',
    fr: 'Rien ne change pour les lecteurs tant qu’une autre personne ne l’a pas confirmé.',
  },
  proposeButton: { en: 'Propose this grade', nl: 'Deze graad voorstellen', fr: 'Proposer ce niveau' },
  level: { en: 'The grade', nl: 'De graad', fr: 'Le niveau' },
  rationale: { en: 'Why', nl: 'Waarom', fr: 'Pourquoi' },
  rationaleHint: {
    en: 'For readers: it stands on the page of the statement and, when the grade changes, in the note on each lesson.',
    nl: 'Voor lezers: het staat bij de uitspraak en, als de graad verandert, in de nota bij elke les.',
    fr: 'Pour les lecteurs : le texte figure sur la page de l’affirmation et, si le niveau change, dans la note de chaque leçon.',
  },
  reviewDue: { en: 'Look at it again by', nl: 'Opnieuw bekijken tegen', fr: 'À réexaminer avant le' },
  waiting: { en: 'Waits for a second person', nl: 'Wacht op een tweede persoon', fr: 'Attend une seconde personne' },
  lookAtIt: { en: 'Look at the proposal', nl: 'Het voorstel bekijken', fr: 'Examiner la proposition' },
  review: { en: 'A proposed grade', nl: 'Een voorgestelde graad', fr: 'Un niveau proposé' },
  from: { en: 'Now', nl: 'Nu', fr: 'Actuellement' },
  to: { en: 'Proposed', nl: 'Voorgesteld', fr: 'Proposé' },
  by: { en: '{name}, on {date}', nl: '{name}, op {date}', fr: '{name}, le {date}' },
  proposedBy: { en: 'Proposed by', nl: 'Voorgesteld door', fr: 'Proposé par' },
  same: {
    en: 'The grade stays as it is: it was looked at again. Readers get no note, and nothing else is told.',
    nl: 'De graad blijft zoals hij is: er werd opnieuw gekeken. Lezers krijgen geen nota en verder wordt niets gemeld.',
    fr: 'Le niveau reste le même : il a été réexaminé. Les lecteurs ne reçoivent aucune note et rien d’autre n’est annoncé.',
  },
  touches: {
    en: 'What this change touches',
    nl: 'Waar deze verandering gevolgen heeft',
    fr: 'Ce que ce changement touche',
  },
  touchesIntro: {
    en: 'Every lesson below carries a note of the change as soon as you confirm.',
    nl: 'Elke les hieronder krijgt een nota over de verandering zodra je bevestigt.',
    fr: 'Chaque leçon ci-dessous portera une note du changement dès que vous confirmez.',
  },
  lessons: {
    en: '{count, plural, =0 {No published lesson} one {# lesson} other {# lessons}}',
    nl: '{count, plural, =0 {Geen gepubliceerde les} one {# les} other {# lessen}}',
    fr: '{count, plural, =0 {Aucune leçon publiée} one {# leçon} other {# leçons}}',
  },
  people: { en: 'Past learners', nl: 'Eerdere cursisten', fr: 'Anciens apprenants' },
  articles: {
    en: '{count, plural, =0 {No article} one {# article} other {# articles}}',
    nl: '{count, plural, =0 {Geen artikel} one {# artikel} other {# artikels}}',
    fr: '{count, plural, =0 {Aucun article} one {# article} other {# articles}}',
  },
  articlesHint: {
    en: 'Articles show the new grade, and carry no note.',
    nl: 'Artikels tonen de nieuwe graad en krijgen geen nota.',
    fr: 'Les articles montrent le nouveau niveau et ne portent pas de note.',
  },
  questions: {
    en: '{count, plural, =0 {No question} one {# question} other {# questions}}',
    nl: '{count, plural, =0 {Geen vraag} one {# vraag} other {# vragen}}',
    fr: '{count, plural, =0 {Aucune question} one {# question} other {# questions}}',
  },
  learners: {
    en: '{count, plural, =0 {Nobody has completed one of these lessons yet} one {# person has completed one of these lessons} other {# people have completed one of these lessons}}',
    nl: '{count, plural, =0 {Nog niemand heeft een van deze lessen afgerond} one {# persoon heeft een van deze lessen afgerond} other {# mensen hebben een van deze lessen afgerond}}',
    fr: '{count, plural, =0 {Personne n’a encore terminé une de ces leçons} one {# personne a terminé une de ces leçons} other {# personnes ont terminé une de ces leçons}}',
  },
  noteWillSay: { en: 'The note will say', nl: 'De nota zal zeggen', fr: 'La note dira' },
  confirm: { en: 'Confirm this grade', nl: 'Deze graad bevestigen', fr: 'Confirmer ce niveau' },
  confirmText: {
    en: 'You confirm under your own name that you have looked at the studies.',
    nl: 'Je bevestigt onder je eigen naam dat je de studies hebt bekeken.',
    fr: 'Vous confirmez sous votre propre nom que vous avez examiné les études.',
  },
  reject: { en: 'Reject the proposal', nl: 'Het voorstel afwijzen', fr: 'Refuser la proposition' },
  withdraw: { en: 'Withdraw the proposal', nl: 'Het voorstel intrekken', fr: 'Retirer la proposition' },
  reason: { en: 'The reason', nl: 'De reden', fr: 'La raison' },
  reasonHint: {
    en: 'Kept with the proposal, for colleagues only.',
    nl: 'Blijft bij het voorstel staan, alleen voor collega’s.',
    fr: 'Conservée avec la proposition, pour les collègues seulement.',
  },
  history: { en: 'Grades and proposals', nl: 'Graden en voorstellen', fr: 'Niveaux et propositions' },
  noHistory: { en: 'None yet.', nl: 'Nog geen.', fr: 'Aucun pour l’instant.' },
  open: { en: 'waits', nl: 'wacht', fr: 'en attente' },
  confirmed: { en: 'confirmed', nl: 'bevestigd', fr: 'confirmé' },
  rejected: { en: 'rejected', nl: 'afgewezen', fr: 'refusé' },
  withdrawn: { en: 'withdrawn', nl: 'ingetrokken', fr: 'retiré' },
  first: { en: 'from the beginning', nl: 'vanaf het begin', fr: 'd’origine' },
  state: { en: 'State', nl: 'Stand', fr: 'État' },
  proposed: { en: 'Proposed', nl: 'Voorgesteld', fr: 'Proposé' },
  settled: { en: 'Settled', nl: 'Afgehandeld', fr: 'Réglé' },
  notes: { en: 'Notes on lessons', nl: 'Nota’s bij lessen', fr: 'Notes sur les leçons' },
  noteSince: {
    en: 'On the lessons since {date}',
    nl: 'Bij de lessen sinds {date}',
    fr: 'Sur les leçons depuis le {date}',
  },
  noteEnded: { en: 'Ended on {date}', nl: 'Weggehaald op {date}', fr: 'Retirée le {date}' },
  endNote: { en: 'Take it off the lessons', nl: 'Bij de lessen weghalen', fr: 'La retirer des leçons' },
  proposedNotice: {
    en: 'Proposed. It takes effect once another person confirms it.',
    nl: 'Voorgesteld. Het geldt zodra iemand anders het bevestigt.',
    fr: 'Proposé. Il prendra effet dès qu’une autre personne le confirmera.',
  },
  changedNotice: {
    en: 'The new grade is in force, and the lessons carry a note.',
    nl: 'De nieuwe graad geldt en de lessen krijgen een nota.',
    fr: 'Le nouveau niveau est en vigueur, et les leçons portent une note.',
  },
  confirmedNotice: {
    en: 'Confirmed. The grade stays as it was, with a new day for the next review.',
    nl: 'Bevestigd. De graad blijft zoals hij was, met een nieuwe dag voor de volgende herbeoordeling.',
    fr: 'Confirmé. Le niveau reste le même, avec un nouveau jour de réexamen.',
  },
  rejectedNotice: {
    en: 'The proposal was rejected.',
    nl: 'Het voorstel is afgewezen.',
    fr: 'La proposition est refusée.',
  },
  withdrawnNotice: {
    en: 'The proposal was withdrawn.',
    nl: 'Het voorstel is ingetrokken.',
    fr: 'La proposition est retirée.',
  },
  endedNotice: {
    en: 'The note is off the lessons. The history keeps the change.',
    nl: 'De nota staat niet meer bij de lessen. De geschiedenis bewaart de verandering.',
    fr: 'La note n’est plus sur les leçons. L’historique garde le changement.',
  },
});
