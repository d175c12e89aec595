import { defineMailMessages } from '../../platform/mail/mail-messages.js';

/** What the mail with a calendar's address says. */
export const FEED_MAIL = defineMailMessages('feeds', {
  heading: { en: 'Your sessions in your calendar', nl: 'Je sessies in je agenda', fr: 'Vos séances dans votre agenda' },
  subject: {
    en: 'Your Skin School sessions as a calendar',
    nl: 'Je sessies bij Skin School als agenda',
    fr: 'Vos séances chez Skin School dans un agenda',
  },
  text: {
    en: 'Somebody, most likely you, asked for a calendar with the sessions you have a place for. This page shows how to subscribe to it, and how to stop it.',
    nl: 'Iemand, waarschijnlijk jij, vroeg een agenda met de sessies waarvoor je een plaats hebt. Op deze pagina lees je hoe je je abonneert en hoe je stopt.',
    fr: 'Quelqu’un, sans doute vous, a demandé un agenda des séances pour lesquelles vous avez une place. Cette page indique comment s’y abonner et comment l’arrêter.',
  },
  button: { en: 'Open the calendar', nl: 'Open de agenda', fr: 'Ouvrir l’agenda' },
  why: {
    en: 'You get this because this address is registered at Skin School.',
    nl: 'Je krijgt dit omdat dit adres bij Skin School ingeschreven is.',
    fr: 'Vous recevez ce message parce que cette adresse est inscrite chez Skin School.',
  },
});
