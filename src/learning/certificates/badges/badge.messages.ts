import { defineMessages } from '../../../platform/i18n/messages.js';

/** The words inside a badge. */
export const BADGE_MESSAGES = defineMessages({
  description: {
    en: 'Finished the course “{course}” of Skin School, taught by {teacher}.',
    nl: 'Rondde de cursus “{course}” van Skin School af, gegeven door {teacher}.',
    fr: 'A terminé le cours « {course} » de Skin School, donné par {teacher}.',
  },
});
