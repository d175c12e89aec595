import { defineMessages } from '../../platform/i18n/messages.js';

/** The words of the check-in list. */
export const ATTENDANCE_WORDS = defineMessages({
  tab: { en: 'Check-in', nl: 'Aanwezigheid', fr: 'Présences' },
  attended: { en: 'Attended', nl: 'Aanwezig', fr: 'Présence' },
  noShow: { en: 'No-show', nl: 'Afwezig', fr: 'Absence' },
  clear: { en: 'Clear', nl: 'Wissen', fr: 'Effacer' },
  countAttended: { en: 'attended', nl: 'aanwezig', fr: 'présences' },
  countNoShow: { en: 'no-show', nl: 'afwezig', fr: 'absences' },
  countUnchecked: { en: 'not yet checked in', nl: 'nog niet aangevinkt', fr: 'pas encore pointées' },
  countJoined: { en: 'joined by link', nl: 'binnen via de link', fr: 'entrées par le lien' },
  ofPlaces: { en: 'of {places}', nl: 'van {places}', fr: 'sur {places}' },
  search: { en: 'Name or e-mail', nl: 'Naam of e-mail', fr: 'Nom ou e-mail' },
  show: { en: 'Who', nl: 'Wie', fr: 'Qui' },
  showAll: { en: 'Everybody with a place', nl: 'Iedereen met een plaats', fr: 'Toutes les places' },
  showUnchecked: { en: 'Not yet checked in', nl: 'Nog niet aangevinkt', fr: 'Pas encore pointées' },
  listName: { en: 'People with a place', nl: 'Mensen met een plaats', fr: 'Personnes ayant une place' },
  joinedAt: { en: 'joined {time}', nl: 'binnen om {time}', fr: 'entrée à {time}' },
  noPlacesTitle: {
    en: 'Nobody has a place yet',
    nl: 'Nog niemand heeft een plaats',
    fr: 'Aucune place n’est encore prise',
  },
  noPlacesText: {
    en: 'Those with a place appear here, to be ticked off on the day.',
    nl: 'Wie een plaats heeft, verschijnt hier om op de dag zelf aan te vinken.',
    fr: 'Les personnes qui ont une place apparaîtront ici, pour être pointées le jour même.',
  },
  noMatchTitle: { en: 'Nobody matches', nl: 'Niemand past hierbij', fr: 'Aucun résultat' },
  noMatchText: {
    en: 'Try a part of the name, or show everybody.',
    nl: 'Probeer een deel van de naam, of toon iedereen.',
    fr: 'Essayez une partie du nom, ou affichez tout le monde.',
  },
  afterTitle: { en: 'The session has ended', nl: 'De sessie is afgelopen', fr: 'La séance est terminée' },
  afterText: {
    en: 'Tick off the others all at once. Anyone you ticked by hand stays as they are; a correction from now on asks for a reason.',
    nl: 'Vink de anderen in één keer aan. Wie je zelf al aanvinkte, blijft zo; een correctie vraagt vanaf nu een reden.',
    fr: 'Pointez les autres en une fois. Ce que vous avez pointé à la main reste tel quel ; désormais, une correction demande une raison.',
  },
  stepJoined: {
    en: '{count, plural, one {# person who joined: attended} other {# people who joined: attended}}',
    nl: '{count, plural, one {# persoon die binnenkwam: aanwezig} other {# mensen die binnenkwamen: aanwezig}}',
    fr: '{count, plural, one {# personne entrée : présence} other {# personnes entrées : présence}}',
  },
  stepRest: {
    en: 'The rest ({count}): no-show',
    nl: 'De rest ({count}): afwezig',
    fr: 'Le reste ({count}) : absence',
  },
  doneJoined: {
    en: '{count, plural, one {# person} other {# people}} marked as attended, because they joined by their link.',
    nl: '{count, plural, one {# persoon} other {# mensen}} aangevinkt als aanwezig, omdat ze via hun link binnenkwamen.',
    fr: '{count, plural, one {# présence notée} other {# présences notées}} d’après les entrées par le lien personnel.',
  },
  doneRest: {
    en: '{count, plural, one {# person} other {# people}} marked as no-show.',
    nl: '{count, plural, one {# persoon} other {# mensen}} aangevinkt als afwezig.',
    fr: '{count, plural, one {# absence notée} other {# absences notées}}.',
  },
  undo: { en: 'Take this back', nl: 'Maak dit ongedaan', fr: 'Annuler cette étape' },
  correctionTitle: { en: 'Correct: {name}', nl: 'Corrigeren: {name}', fr: 'Corriger : {name}' },
  correctionText: {
    en: 'The session has ended, so a correction says why. The reason stays in the audit log; the person does not see it.',
    nl: 'De sessie is afgelopen; een correctie zegt dus waarom. De reden blijft in het auditlogboek; de persoon ziet ze niet.',
    fr: 'La séance est terminée : une correction dit pourquoi. La raison reste dans le journal d’audit ; la personne ne la voit pas.',
  },
  reason: { en: 'Reason', nl: 'Reden', fr: 'Raison' },
  reasonNeeded: {
    en: 'Please say why: the session has ended.',
    nl: 'Zeg waarom: de sessie is afgelopen.',
    fr: 'Veuillez dire pourquoi : la séance est terminée.',
  },
  save: { en: 'Save the correction', nl: 'Bewaar de correctie', fr: 'Enregistrer la correction' },
  back: { en: 'Back to the list', nl: 'Terug naar de lijst', fr: 'Retour à la liste' },
  unchecked: { en: 'Nothing said', nl: 'Niets gezegd', fr: 'Rien d’indiqué' },
  needsPlace: {
    en: 'Only somebody with a place can be checked in.',
    nl: 'Alleen wie een plaats heeft, kan aangevinkt worden.',
    fr: 'Seule une personne qui a une place peut être pointée.',
  },
  notOverYet: {
    en: 'The session has not ended yet; until then people are ticked off one by one.',
    nl: 'De sessie is nog niet afgelopen; tot dan vink je mensen één voor één aan.',
    fr: 'La séance n’est pas encore terminée ; d’ici là, on pointe les personnes une à une.',
  },
  cancelledText: {
    en: 'This session does not take place, so there is nobody to check in.',
    nl: 'Deze sessie gaat niet door; er valt dus niemand aan te vinken.',
    fr: 'Cette séance n’a pas lieu ; il n’y a personne à pointer.',
  },
  noticeTicked: { en: 'Noted.', nl: 'Genoteerd.', fr: 'C’est noté.' },
  noticeStep: {
    en: '{people, plural, =0 {There was nobody left to tick off.} one {# person is ticked off.} other {# people are ticked off.}}',
    nl: '{people, plural, =0 {Er was niemand meer om aan te vinken.} one {# persoon is aangevinkt.} other {# mensen zijn aangevinkt.}}',
    fr: '{people, plural, =0 {Il ne restait personne à pointer.} one {# personne est pointée.} other {# personnes sont pointées.}}',
  },
  noticeUndone: {
    en: '{people, plural, =0 {There was nothing left to take back.} one {Taken back for # person.} other {Taken back for # people.}}',
    nl: '{people, plural, =0 {Er viel niets meer ongedaan te maken.} one {Ongedaan gemaakt voor # persoon.} other {Ongedaan gemaakt voor # mensen.}}',
    fr: '{people, plural, =0 {Il n’y avait plus rien à annuler.} one {Annulé pour # personne.} other {Annulé pour # personnes.}}',
  },
});
