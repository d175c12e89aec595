import { defineMailMessages } from '../../platform/mail/mail-messages.js';

/** What stands around a message to a group. */
export const GROUP_MAIL = defineMailMessages('group-messages', {
  about: { en: 'About {title}, {day}', nl: 'Over {title}, {day}', fr: 'Au sujet de {title}, {day}' },
  why: {
    en: 'You get this mail because this address was registered for this session. It is not a newsletter; you can reply to it.',
    nl: 'Je krijgt deze mail omdat dit adres voor deze sessie werd ingeschreven. Het is geen nieuwsbrief; je kunt erop antwoorden.',
    fr: 'Vous recevez ce courriel parce que cette adresse a été inscrite à cette séance. Ce n’est pas une lettre d’information ; vous pouvez y répondre.',
  },
});
