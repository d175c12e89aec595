import { defineMessages } from '../../platform/i18n/messages.js';
import { defineMailMessages } from '../../platform/mail/mail-messages.js';

/** What somebody who waits is told of the school's own past. */
export const ESTIMATE_WORDS = defineMessages({
  heading: { en: 'Will a place come free?', nl: 'Komt er een plaats vrij?', fr: 'Une place se libérera-t-elle ?' },
  intro: {
    en: 'Nobody can promise it. This is how it went before.',
    nl: 'Niemand kan het beloven. Zo ging het vroeger.',
    fr: 'Personne ne peut le promettre. Voici ce qui s’est passé auparavant.',
  },
});

/** The same for this waiting list, on its page and in the mail. */
export const ESTIMATE_VERDICTS = defineMailMessages('estimates', {
  often: {
    en: 'At {reached} of the last {sessions} full sessions of {scope, select, masterclass {this masterclass} other {our masterclasses}} at least {places, plural, =1 {one place} other {# places}} came free, so the line often gets as far as you.',
    nl: 'Bij {reached} van de laatste {sessions} volle sessies van {scope, select, masterclass {deze masterclass} other {onze masterclasses}} {places, plural, =1 {kwam minstens één plaats} other {kwamen minstens # plaatsen}} vrij. Vaak komt de rij dus tot bij jou.',
    fr: 'À {reached} des {sessions} dernières séances complètes de {scope, select, masterclass {cette masterclass} other {nos masterclasses}}, au moins {places, plural, =1 {une place s’est libérée} other {# places se sont libérées}} : la liste avance donc souvent jusqu’à vous.',
  },
  sometimes: {
    en: 'At {reached} of the last {sessions} full sessions of {scope, select, masterclass {this masterclass} other {our masterclasses}} at least {places, plural, =1 {one place} other {# places}} came free, so it may go either way.',
    nl: 'Bij {reached} van de laatste {sessions} volle sessies van {scope, select, masterclass {deze masterclass} other {onze masterclasses}} {places, plural, =1 {kwam minstens één plaats} other {kwamen minstens # plaatsen}} vrij. Het kan dus beide kanten op.',
    fr: 'À {reached} des {sessions} dernières séances complètes de {scope, select, masterclass {cette masterclass} other {nos masterclasses}}, au moins {places, plural, =1 {une place s’est libérée} other {# places se sont libérées}} : tout reste donc possible.',
  },
  seldom: {
    en: '{reached, plural, =0 {At none} =1 {At only one} other {At only #}} of the last {sessions} full sessions of {scope, select, masterclass {this masterclass} other {our masterclasses}} did {places, plural, =1 {a place} other {# places}} come free, so better keep another date in mind.',
    nl: 'Bij {reached, plural, =0 {geen enkele} =1 {maar één} other {maar #}} van de laatste {sessions} volle sessies van {scope, select, masterclass {deze masterclass} other {onze masterclasses}} {places, plural, =1 {kwam er een plaats} other {kwamen er # plaatsen}} vrij. Hou dus best ook een andere datum in gedachten.',
    fr: '{reached, plural, =0 {À aucune} =1 {À une seule} other {À # seulement}} des {sessions} dernières séances complètes de {scope, select, masterclass {cette masterclass} other {nos masterclasses}}, {places, plural, =1 {une place} other {# places}} {reached, plural, =0 {{places, plural, =1 {ne s’est libérée} other {ne se sont libérées}}} other {{places, plural, =1 {s’est libérée} other {se sont libérées}}}} : mieux vaut donc garder une autre date en tête.',
  },
  unknown: {
    en: 'We cannot say yet: too few of our sessions have been full.',
    nl: 'Dat kunnen we nog niet zeggen: te weinig van onze sessies waren al volzet.',
    fr: 'Nous ne pouvons pas encore le dire : trop peu de nos séances ont été complètes.',
  },
});
