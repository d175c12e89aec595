import type { SessionEventKind } from '../../masterclasses/session-timeline.js';
import { defineMessages, type Message } from '../../platform/i18n/messages.js';

/** What happened, in a few words. */
export const EVENT_WORDS: Record<SessionEventKind, Message> = defineMessages({
  'session-added': { en: 'The session was planned', nl: 'De sessie werd gepland', fr: 'Séance planifiée' },
  'session-changed': { en: 'The plan was changed', nl: 'De planning werd gewijzigd', fr: 'Programme modifié' },
  'session-published': { en: 'The session was published', nl: 'De sessie werd gepubliceerd', fr: 'Séance publiée' },
  'session-cancelled': { en: 'The session was called off', nl: 'De sessie werd afgelast', fr: 'Séance annulée' },
  'session-finished': { en: 'The session was closed', nl: 'De sessie werd afgesloten', fr: 'Séance clôturée' },
  'session-told': {
    en: 'Everybody registered was told of the new hour',
    nl: 'Iedereen die ingeschreven is, kreeg het nieuwe uur',
    fr: 'Nouvel horaire annoncé à toutes les personnes inscrites',
  },
  registered: { en: 'Took a place', nl: 'Nam een plaats', fr: 'Place prise' },
  queued: { en: 'Joined the waiting list', nl: 'Kwam op de wachtlijst', fr: 'Entrée sur la liste d’attente' },
  promoted: {
    en: 'Moved up to a place',
    nl: 'Schoof door naar een plaats',
    fr: 'Place obtenue depuis la liste d’attente',
  },
  offered: { en: 'Was offered a place', nl: 'Kreeg een plaats aangeboden', fr: 'Place proposée' },
  accepted: { en: 'Accepted the place', nl: 'Nam de plaats aan', fr: 'Place acceptée' },
  declined: { en: 'Declined the place', nl: 'Sloeg de plaats af', fr: 'Place refusée' },
  lapsed: { en: 'Let the offer lapse', nl: 'Liet het aanbod verlopen', fr: 'Proposition restée sans réponse' },
  cancelled: { en: 'Cancelled', nl: 'Geannuleerd', fr: 'Annulation' },
  restored: { en: 'Put back', nl: 'Teruggezet', fr: 'Rétablissement' },
  'moved-in': { en: 'Came from another session', nl: 'Kwam van een andere sessie', fr: 'Arrivée d’une autre séance' },
  'moved-out': { en: 'Went to another session', nl: 'Ging naar een andere sessie', fr: 'Passage à une autre séance' },
  'handed-over': {
    en: 'Handed the place to a colleague',
    nl: 'Gaf de plaats door aan een collega',
    fr: 'Place cédée à un·e collègue',
  },
  'first-in-line': { en: 'Was put first in line', nl: 'Werd vooraan gezet', fr: 'Mise en tête de la liste' },
  corrected: { en: 'Details corrected', nl: 'Gegevens verbeterd', fr: 'Coordonnées corrigées' },
  adopted: {
    en: 'Joined to the account with this address',
    nl: 'Aan het account met dit adres gekoppeld',
    fr: 'Rattachement au compte de cette adresse',
  },
  joined: {
    en: 'Went in by the personal link',
    nl: 'Ging binnen via de persoonlijke link',
    fr: 'Entrée par le lien personnel',
  },
  attended: { en: 'Marked as attended', nl: 'Aangevinkt als aanwezig', fr: 'Présence notée' },
  'no-show': { en: 'Marked as no-show', nl: 'Aangevinkt als afwezig', fr: 'Absence notée' },
  'attendance-cleared': { en: 'Check-in cleared', nl: 'Aanwezigheid gewist', fr: 'Pointage effacé' },
  message: { en: 'A message was sent', nl: 'Er werd een bericht verstuurd', fr: 'Message envoyé' },
  'replay-published': {
    en: 'The replay was published',
    nl: 'De opname werd gepubliceerd',
    fr: 'Rediffusion publiée',
  },
  'replay-changed': { en: 'The replay was changed', nl: 'De opname werd gewijzigd', fr: 'Rediffusion modifiée' },
  'replay-withdrawn': {
    en: 'The replay became a draft again',
    nl: 'De opname werd weer een ontwerp',
    fr: 'Rediffusion repassée en brouillon',
  },
  'replay-removed': { en: 'The replay was removed', nl: 'De opname werd verwijderd', fr: 'Rediffusion supprimée' },
  'replay-watched': { en: 'Watched the replay', nl: 'Bekeek de opname', fr: 'A regardé la rediffusion' },
  import: { en: 'People were imported', nl: 'Er werden mensen geïmporteerd', fr: 'Personnes importées' },
});

/** The words around them. */
export const TIMELINE_WORDS = defineMessages({
  tab: { en: 'Timeline', nl: 'Tijdlijn', fr: 'Chronologie' },
  kind: { en: 'What happened', nl: 'Wat er gebeurde', fr: 'Événement' },
  everyKind: { en: 'Everything', nl: 'Alles', fr: 'Tout' },
  ofSession: { en: 'The session', nl: 'De sessie', fr: 'La séance' },
  ofPeople: { en: 'People', nl: 'Mensen', fr: 'Les personnes' },
  ofDay: { en: 'The day itself', nl: 'De dag zelf', fr: 'Le jour même' },
  by: { en: 'by {name}', nl: 'door {name}', fr: 'par {name}' },
  erased: { en: 'somebody since erased', nl: 'iemand die intussen gewist is', fr: 'une personne effacée depuis' },
  reason: { en: 'Reason: {reason}', nl: 'Reden: {reason}', fr: 'Raison : {reason}' },
  people: {
    en: '{count, plural, one {# person} other {# people}}',
    nl: '{count, plural, one {# persoon} other {# mensen}}',
    fr: '{count, plural, one {# personne} other {# personnes}}',
  },
  change: { en: '{from} → {to} places', nl: '{from} → {to} plaatsen', fr: '{from} → {to} places' },
  wasPlace: { en: 'had a place', nl: 'had een plaats', fr: 'avait une place' },
  wasWaiting: { en: 'was waiting', nl: 'stond op de wachtlijst', fr: 'était en attente' },
  wasOffered: { en: 'had an offer', nl: 'had een aanbod', fr: 'avait une proposition' },
  withSession: { en: 'with the session', nl: 'samen met de sessie', fr: 'avec la séance' },
  saidSo: { en: 'says so herself', nl: 'zegt het zelf', fr: 'à ses dires' },
  atOnce: { en: 'with others at the end', nl: 'samen met anderen op het einde', fr: 'avec d’autres, à la fin' },
  emptyTitle: { en: 'Nothing has happened yet', nl: 'Er is nog niets gebeurd', fr: 'Rien ne s’est encore passé' },
  emptyText: {
    en: 'Whatever happens to this session and its people appears here.',
    nl: 'Wat er met deze sessie en haar mensen gebeurt, verschijnt hier.',
    fr: 'Tout ce qui arrive à cette séance et à ses participants apparaîtra ici.',
  },
  noMatchTitle: { en: 'Nothing of this kind', nl: 'Niets van deze soort', fr: 'Rien de ce genre' },
  noMatchText: {
    en: 'Choose everything to see the whole timeline.',
    nl: 'Kies alles om de hele tijdlijn te zien.',
    fr: 'Choisissez tout pour voir la chronologie entière.',
  },
});
